import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask, DELETE, post, PROFILE, read, useBackend } from '../fixtures/with-backend.js';

const { backend, origin } = useBackend();
const API = '/account-api/api/v3';
const SMS = `${API}/send-sms`;
const EMAIL = `${API}/send-email`;
const VERIFY = `${API}/verify-delete-account-request`;
const CHANNEL = 'CHANNEL_DELETE_ACCOUNT';
const ACCOUNT = { phone: '18812345678', email: 'ann@example.com' };

/** The body that Authing got, of the request that was sent last. */
async function passedOn(path: string, body: unknown) {
  const one = await backend({}, { account: ACCOUNT });
  await read(one.api(post(path, body)));
  return (await one.requests()).findLast(({ method }) => method === 'POST')?.body;
}

describe('Of a body, only what Authing’s reference names is passed on', () => {
  const more = {
    admin: true,
    ['__proto__']: { admin: true },
    $where: '1',
    userId: 'somebody',
    constructor: {},
  };
  const sms = { channel: CHANNEL, phoneNumber: '18812345678', phoneCountryCode: '+86' };
  const email = { channel: CHANNEL, email: 'ann@example.com' };
  const phone = { phoneNumber: '18812345678', passCode: '123456', phoneCountryCode: '+86' };
  const mail = { email: 'ann@example.com', passCode: '123456' };
  const password = { password: 'secret', passwordEncryptType: 'rsa' };
  const kinds: Record<string, [string, object, object]> = {
    deleteAccount: [DELETE, { deleteAccountToken: 't' }, { deleteAccountToken: 't' }],
    sendSms: [SMS, sms, sms],
    'sendSms without a country': [
      SMS,
      { ...sms, phoneCountryCode: null },
      { channel: CHANNEL, phoneNumber: '18812345678' },
    ],
    sendEmail: [EMAIL, email, email],
    'verify by phone': [
      VERIFY,
      {
        verifyMethod: 'PHONE_PASSCODE',
        phonePassCodePayload: { ...phone, ...more },
        passwordPayload: password,
      },
      { verifyMethod: 'PHONE_PASSCODE', phonePassCodePayload: phone },
    ],
    'verify by e-mail': [
      VERIFY,
      { verifyMethod: 'EMAIL_PASSCODE', emailPassCodePayload: { ...mail, ...more } },
      { verifyMethod: 'EMAIL_PASSCODE', emailPassCodePayload: mail },
    ],
    'verify by e-mail, the address left out': [
      VERIFY,
      { verifyMethod: 'EMAIL_PASSCODE', emailPassCodePayload: { passCode: '1' } },
      { verifyMethod: 'EMAIL_PASSCODE', emailPassCodePayload: { passCode: '1' } },
    ],
    'verify by password': [
      VERIFY,
      { verifyMethod: 'PASSWORD', passwordPayload: { ...password, ...more } },
      { verifyMethod: 'PASSWORD', passwordPayload: password },
    ],
  };
  for (const [name, [path, body, expected]] of Object.entries(kinds)) {
    it(name, async () => {
      assert.deepEqual(await passedOn(path, { ...more, ...body }), expected);
    });
  }

  it('getProfile, in its query', async () => {
    const one = await backend();
    const queries: Record<string, string> = {
      '?withCustomData=false&withIdentities=true': '?withCustomData=false&withIdentities=true',
      '?withCustomData=1&withDepartmentIds=true&userId=x': '?withDepartmentIds=true',
      '?__proto__=true&a=b': '',
      '?': '',
    };
    for (const [query, expected] of Object.entries(queries)) {
      await read(one.api(ask(`${PROFILE}${query}`)));
      assert.equal((await one.requests()).at(-1)?.path, `/api/v3/get-profile${expected}`);
    }
    await read(one.api(ask(`${API}/get-security-info?a=b`)));
    assert.equal((await one.requests()).at(-1)?.path, '/api/v3/get-security-info');
    await read(one.api(post(`${DELETE}?a=b`, { deleteAccountToken: 't' })));
    assert.equal((await one.requests('deleteAccount')).at(-1)?.path, '/api/v3/delete-account');
  });
});

describe('A body is refused, and nothing is passed on', () => {
  const sms = { channel: CHANNEL, phoneNumber: '1' };
  const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
  const fields: Record<string, [string, unknown, number]> = {
    'without a token': [DELETE, {}, 400],
    'with an empty token': [DELETE, { deleteAccountToken: '' }, 400],
    'with a number for a token': [DELETE, { deleteAccountToken: 1 }, 400],
    'with a list of tokens': [DELETE, { deleteAccountToken: ['t'] }, 400],
    'with an object for a token': [DELETE, { deleteAccountToken: { $ne: '' } }, 400],
    'with the token somewhere else': [DELETE, { data: { deleteAccountToken: 't' } }, 400],
    'for another channel': [SMS, { ...sms, channel: 'CHANNEL_LOGIN' }, 400],
    'for a channel that any object has': [SMS, { ...sms, channel: 'toString' }, 400],
    'without a number': [SMS, { channel: CHANNEL }, 400],
    'with a country that is none': [SMS, { ...sms, phoneCountryCode: 86 }, 400],
    'without an address': [EMAIL, { channel: CHANNEL }, 400],
    'without a method': [VERIFY, {}, 400],
    'with an unknown method': [VERIFY, { verifyMethod: 'PASSKEY' }, 400],
    'with the payload of another method': [
      VERIFY,
      { verifyMethod: 'PASSWORD', phonePassCodePayload: {} },
      400,
    ],
    'with a payload that is none': [
      VERIFY,
      { verifyMethod: 'PASSWORD', passwordPayload: 'p' },
      400,
    ],
    'with a code that is a number': [
      VERIFY,
      { verifyMethod: 'EMAIL_PASSCODE', emailPassCodePayload: { passCode: 1 } },
      400,
    ],
    'with an unknown encryption': [
      VERIFY,
      {
        verifyMethod: 'PASSWORD',
        passwordPayload: { password: 'p', passwordEncryptType: 'rot13' },
      },
      400,
    ],
    'that is a list': [DELETE, [{ deleteAccountToken: 't' }], 400],
    'that is null': [DELETE, 'null', 400],
    'that is a text': [DELETE, '"t"', 400],
    'that is empty': [DELETE, '', 400],
    'that is no JSON': [DELETE, 'deleteAccountToken=t', 400],
    'that is cut off': [DELETE, '{"deleteAccountToken":"t"', 400],
    'that goes on after its end': [DELETE, '{"deleteAccountToken":"t"}{}', 400],
    'that is nested too deep': [DELETE, `{"deleteAccountToken":"t","a":${nested(9)}}`, 400],
    'that is nested very deep': [DELETE, `{"deleteAccountToken":"t","a":${nested(7000)}}`, 400],
    'of 17 kB': [DELETE, { deleteAccountToken: 't', a: 'x'.repeat(17 * 1024) }, 413],
    'of 16 kB and a byte': [DELETE, `{"deleteAccountToken":"t"}${' '.repeat(16 * 1024 - 25)}`, 413],
  };
  for (const [what, [path, body, statusCode]] of Object.entries(fields)) {
    it(what, async () => {
      const one = await backend();
      const answer = await read(one.api(post(path, body)));
      assert.deepEqual([answer.status, answer.statusCode], [statusCode, statusCode]);
      assert.ok(answer.message);
      assert.equal('requestId' in answer, false);
      assert.deepEqual(await one.requests(), []);
    });
  }

  const types = [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/json-patch+json',
    'application/jsonx',
    'text/json',
    'application/json; charset=utf-16',
    'application/json, text/plain',
    'text/plain; application/json',
    '',
  ];
  for (const type of types) {
    it(`of the type ${JSON.stringify(type)}`, async () => {
      const one = await backend();
      const body = { deleteAccountToken: 't' };
      const answer = await read(one.api(post(DELETE, body, { headers: { 'content-type': type } })));
      assert.deepEqual([answer.status, answer.statusCode], [415, 415]);
      assert.deepEqual(await one.requests(), []);
    });
  }

  it('that never ends, without being read to its end, and is left open for whoever writes it', async () => {
    const one = await backend();
    let read = 0;
    let canceled = false;
    const body = new ReadableStream({
      pull(controller) {
        read += 1;
        controller.enqueue(new Uint8Array(1024).fill(32));
      },
      cancel: () => void (canceled = true),
    });
    const headers = { 'content-type': 'application/json', 'content-length': '10' };
    const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
    assert.equal((await one.api(ask(DELETE, init))).status, 413);
    assert.ok(read < 20);
    assert.ok(!canceled);
    assert.deepEqual(await one.requests(), []);
  });

  it('that is not UTF-8', async () => {
    const one = await backend();
    const body = new Uint8Array([...Buffer.from('{"deleteAccountToken":"'), 0xff, 0x22, 0x7d]);
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
    assert.equal((await one.api(ask(DELETE, init))).status, 400);
    assert.deepEqual(await one.requests(), []);
  });
});

describe('A body that something else has read before is not waited for, and onError hears why', () => {
  const before = /^Error: The request’s body could not be read\. Has something read it before/;
  const headers = { 'content-type': 'application/json' };

  it('where the server has nothing more to give', async () => {
    const one = await backend({ timeout: 300 });
    const init = { method: 'POST', headers, body: new ReadableStream(), duplex: 'half' };
    const answer = await read(one.api(ask(DELETE, init)));
    assert.deepEqual([answer.status, answer.statusCode], [200, 503]);
    assert.match(one.errors.map(String).join(), before);
    assert.deepEqual(await one.requests(), []);
  });

  it('where the request itself was read', async () => {
    const one = await backend();
    const request = post(DELETE, { deleteAccountToken: await one.token() });
    await request.json();
    const answer = await read(one.api(request));
    assert.deepEqual([answer.status, answer.statusCode], [200, 503]);
    assert.match(one.errors.map(String).join(), before);
    assert.deepEqual(await one.requests(), []);
  });
});

describe('A body is taken', () => {
  for (const type of ['application/json', 'Application/JSON; charset=UTF-8']) {
    it(`of the type ${type}`, async () => {
      const one = await backend();
      const headers = { 'content-type': type };
      const answer = await read(
        one.api(post(DELETE, { deleteAccountToken: await one.token() }, { headers })),
      );
      assert.equal(answer.statusCode, 200);
    });
  }

  it('of 16 kB', async () => {
    const one = await backend();
    const body = `{"deleteAccountToken":"t"}${' '.repeat(16 * 1024 - 26)}`;
    assert.equal((await read(one.api(post(DELETE, body)))).status, 200);
    assert.equal(await one.sent(), 1);
  });
});

describe('Of the headers', () => {
  it('none of the browser’s is passed on, and only these are sent', async () => {
    const one = await backend({ userPoolId: 'POOL' });
    const headers = {
      cookie: 'session=1',
      authorization: 'Bearer somebody-else',
      'x-authing-app-id': 'another-app',
      'x-authing-userpool-id': 'another-pool',
      'x-authing-request-from': 'x',
      'x-forwarded-for': '1.2.3.4',
      'x-custom': 'x',
      'accept-language': 'xx',
      'x-authing-lang': 'xx',
      'x-http-method-override': 'DELETE',
      origin: 'https://evil.example',
      referer: 'https://evil.example/',
    };
    const sent = { deleteAccountToken: await one.token() };
    await read(one.api(ask(PROFILE, { headers })));
    await read(one.api(post(DELETE, sent, { headers })));
    const wanted = {
      'x-authing-app-id': one.appId,
      'x-authing-userpool-id': 'POOL',
      authorization: `Bearer ${one.accessToken}`,
    };
    for (const { method, headers: got } of await one.requests()) {
      const type = method === 'POST' && { 'content-type': 'application/json' };
      assert.deepEqual(got, { ...wanted, ...type });
    }
    assert.equal((await one.requests()).length, 3);
  });

  it('a token that can’t be one is no session, and is not told', async () => {
    for (const token of ['a b', 'a\r\nx-evil: 1', 'tökén', '', ' ']) {
      const one = await backend({ accessToken: () => token });
      const answer = await read(one.api(ask(PROFILE)));
      assert.deepEqual([answer.status, answer.statusCode], [200, 401], JSON.stringify(token));
      assert.equal((await one.requests()).length, 0);
      for (const error of one.errors) assert.doesNotMatch(String(error), /evil|tökén/);
    }
  });

  it('none of Authing’s comes back but Retry-After', async () => {
    const one = await backend();
    await one.fault('getProfile', { kind: 'throttled', retryAfter: 90 });
    const response = await one.api(ask(PROFILE));
    assert.deepEqual(Object.fromEntries(response.headers), {
      'cache-control': 'no-store',
      'content-type': 'application/json; charset=utf-8',
      'retry-after': '90',
      'x-content-type-options': 'nosniff',
    });
  });
});

describe('To Authing', () => {
  it('a request follows no redirect, carries no cookie and is not cached', async () => {
    const inits: RequestInit[] = [];
    const spy: typeof fetch = (input, init = {}) => {
      inits.push(init);
      return fetch(input, init);
    };
    const one = await backend({ fetch: spy });
    await one.delete(await one.token());
    assert.equal(inits.length, 2);
    for (const { redirect, credentials, cache, signal } of inits) {
      assert.deepEqual([redirect, credentials, cache], ['error', 'omit', 'no-store']);
      assert.ok(signal);
    }
  });

  it('a request is made in the words that the runtime knows', async (test) => {
    const inits: RequestInit[] = [];
    const spy: typeof fetch = (input, init = {}) => {
      inits.push(init);
      return fetch(input, init);
    };
    /** As Cloudflare's, in its older versions. */
    class Narrow extends Request {
      constructor(input: RequestInfo | URL, init: RequestInit = {}) {
        if (init.redirect === 'error') throw new TypeError('Invalid redirect value.');
        if ('cache' in init || 'credentials' in init) throw new Error('This is not implemented.');
        super(input, init);
      }
    }
    const { Request: own } = globalThis;
    test.after(() => (globalThis.Request = own));
    globalThis.Request = Narrow;
    const one = await backend({ fetch: spy });
    globalThis.Request = own;
    await one.fault('getProfile', { kind: 'redirect-same' });
    assert.equal((await read(one.api(ask(PROFILE)))).statusCode, 499);
    const [{ redirect, credentials, cache } = assert.fail()] = inits;
    assert.deepEqual([redirect, credentials, cache], ['manual', undefined, undefined]);
    assert.equal((await one.requests()).length, 1);
  });

  it('a redirect is refused even by a fetch that only shows it', async () => {
    const shown: typeof fetch = (input, init) => fetch(input, { ...init, redirect: 'manual' });
    const followed: typeof fetch = (input, init) => fetch(input, { ...init, redirect: 'follow' });
    for (const way of [shown, followed]) {
      const one = await backend({ fetch: way });
      const elsewhere = origin().replace('127.0.0.1', 'localhost');
      await one.fault('getProfile', { kind: 'redirect-other', to: elsewhere });
      assert.equal((await read(one.api(ask(PROFILE)))).statusCode, 499);
    }
  });
});

describe('Of an answer', () => {
  it('only what the element reads comes back', async () => {
    const one = await backend({}, { account: { ...ACCOUNT, name: 'Ann' } });
    const { data } = await read(one.api(ask(`${PROFILE}?withCustomData=true`)));
    assert.deepEqual(data, {
      userId: one.userId,
      email: 'ann@example.com',
      phone: '18812345678',
      phoneCountryCode: '+86',
      name: 'Ann',
    });
    const security = await read(one.api(ask(`${API}/get-security-info`)));
    assert.deepEqual(Object.keys(security.data ?? {}), [
      'passwordSet',
      'emailBinded',
      'phoneBinded',
    ]);
    const system: unknown = await (await one.api(ask(`${API}/system`))).json();
    assert.deepEqual(Object.keys(Object(system) as object), ['rsa', 'sm2']);
  });

  it('a refusal comes back with its codes and without anything else', async () => {
    const one = await backend();
    const json = {
      statusCode: 403,
      apiCode: 2333,
      message: 'No.',
      requestId: 'R1',
      data: { secret: 1 },
      stack: 'at server.js',
    };
    await one.fault('getProfile', { kind: 'json', json });
    assert.deepEqual(await read(one.api(ask(PROFILE))), {
      status: 200,
      statusCode: 403,
      apiCode: 2333,
      message: 'No.',
      requestId: 'R1',
    });
  });

  it('the bearer is taken out, should it be in there', async () => {
    const one = await backend();
    const token = await one.token();
    const message = `Bearer ${one.accessToken} ${encodeURIComponent(one.accessToken)} ${token}`;
    const json = { statusCode: 403, message, requestId: `R ${one.accessToken}` };
    await one.fault('getProfile', { kind: 'json', json });
    const answer = await read(one.api(ask(PROFILE)));
    assert.equal(JSON.stringify(answer).includes(one.accessToken), false);
    await one.fault('deleteAccount', { kind: 'json', json });
    const told = JSON.stringify(await one.delete(token));
    assert.equal(told.includes(one.accessToken) || told.includes(token), false);
  });
});
