import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { serveApi, type Served } from '../fixtures/serve-api.js';
import { ask, post, read, useBackend } from '../fixtures/with-backend.js';

const { backend } = useBackend();
const API = '/account-api/api/v3';

type Backend = Awaited<ReturnType<typeof backend>>;

const CALLS: Record<string, (one: Backend) => Request | Promise<Request>> = {
  'GET get-profile': () => ask(`${API}/get-profile`),
  'GET get-security-info': () => ask(`${API}/get-security-info`),
  'GET system': () => ask(`${API}/system`),
  'POST send-sms': () =>
    post(`${API}/send-sms`, { channel: 'CHANNEL_DELETE_ACCOUNT', phoneNumber: '18812345678' }),
  'POST send-email': () =>
    post(`${API}/send-email`, { channel: 'CHANNEL_DELETE_ACCOUNT', email: 'ann@example.com' }),
  'POST verify-delete-account-request': async (one) => {
    await one.caller.sendEmail('ann@example.com');
    const passCode = await one.control.lastCode(one.appId);
    const body = { verifyMethod: 'EMAIL_PASSCODE', emailPassCodePayload: { passCode } };
    return post(`${API}/verify-delete-account-request`, body);
  },
  'POST delete-account': async (one) =>
    post(`${API}/delete-account`, { deleteAccountToken: await one.token() }),
};

describe('A call of the element', () => {
  for (const [call, make] of Object.entries(CALLS)) {
    it(`is passed on: ${call}`, async () => {
      const account = { phone: '18812345678', email: 'ann@example.com' };
      const one = await backend({}, { account });
      const answer = await read(one.api(await make(one)));
      assert.equal(answer.status, 200);
      if (!call.endsWith('system')) assert.equal(answer.statusCode, 200);
      const [method, name] = call.split(' ');
      const last = (await one.requests()).findLast(({ path }) => path.endsWith(name!));
      assert.deepEqual([last?.method, last?.path], [method, `/api/v3/${name}`]);
    });
  }

  it('is answered below another prefix, or below none', async () => {
    for (const prefix of ['/a/b-c', '/Konto.v1', '']) {
      const one = await backend({ prefix });
      const answer = await read(one.api(ask(`${prefix}/api/v3/get-profile`)));
      assert.equal(answer.statusCode, 200);
      assert.equal((await read(one.api(ask('/account-api/api/v3/get-profile')))).status, 404);
    }
  });
});

describe('A dotted path', () => {
  // `Request` has resolved it before anybody can see it, and so it is no other way to anything.
  it('that leads to a call is that call', async () => {
    const one = await backend();
    const request = ask('/account-api/x/../api/v3/./get-profile');
    assert.equal(new URL(request.url).pathname, '/account-api/api/v3/get-profile');
    assert.equal((await read(one.api(request))).statusCode, 200);
  });
});

describe('Another path or method is not found, and nothing is passed on', () => {
  const paths = [
    '/',
    '/account-api',
    '/account-api/',
    '/account-api/api/v3',
    '/account-api/api/v3/',
    '/account-api/api/v3/get-profile/',
    '/account-api//api/v3/get-profile',
    '/account-api/api//v3/get-profile',
    '//account-api/api/v3/get-profile',
    '/account-api/api/v3/get-profile/..',
    '/account-api/api/v3/../../../api/v3/get-profile',
    '/account-api/../api/v3/get-profile',
    '/account-api/%2e%2e/api/v3/get-profile',
    '/account-api/..%2fapi/v3/get-profile',
    '/account-api/api/v3/..%2fv3%2fget-profile',
    '/account-api/api/v3/%67et-profile',
    '/account-api/api/v3/get%2dprofile',
    '/account-api/api%2Fv3/get-profile',
    '/account-api/api/v3/get-profile%00',
    '/account-api/api/v3/get-profile%20',
    '/account-api/api/v3/get-profile;a=b',
    '/account-api/api/v3/GET-PROFILE',
    '/ACCOUNT-API/api/v3/get-profile',
    '/account-apix/api/v3/get-profile',
    '/x/account-api/api/v3/get-profile',
    '/account-api/api/v2/get-profile',
    '/account-api/api/v3/update-profile',
    '/account-api/api/v3/signin',
    '/account-api/api/v3/toString',
    '/account-api/oidc/token',
    '/account-api/oidc/session/end/',
    '/account-api/oidc/session/end/success',
    '/account-api/_stand-in/app',
  ];
  for (const path of paths) {
    it(path, async () => {
      const one = await backend();
      for (const request of [ask(path), post(path, {})]) {
        const answer = await read(one.api(request));
        assert.deepEqual(answer, {
          status: 404,
          statusCode: 404,
          message: 'There is nothing here.',
        });
      }
      assert.deepEqual(await one.requests(), []);
    });
  }

  const wrong: Record<string, readonly string[]> = {
    'get-profile': ['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'],
    system: ['POST', 'HEAD'],
    'delete-account': ['GET', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'],
    'send-sms': ['GET', 'PUT', 'OPTIONS'],
  };
  for (const [name, methods] of Object.entries(wrong)) {
    it(`${methods.join(', ')} ${name}`, async () => {
      const one = await backend();
      for (const method of methods) {
        assert.equal((await read(one.api(ask(`${API}/${name}`, { method })))).status, 404, method);
      }
      assert.deepEqual(await one.requests(), []);
    });
  }
});

describe('Over real HTTP', () => {
  let one: Backend;
  let served: Served;
  before(async () => {
    one = await backend();
    served = await serveApi(one.api);
  });
  after(() => served.close());

  const lines = [
    'GET /account-api/../api/v3/get-profile',
    'GET /account-api/api/v3/..%2f..%2fadmin',
    'GET /account-api/%2e%2e/%2e%2e/api/v3/get-profile',
    'GET /account-api\\..\\api/v3/get-profile',
    'GET //evil.example/account-api/api/v3/get-profile',
    'GET /account-api/api/v3/get-profile#/../x HTTP/1.1\r\nX-A: b\r\n\r\nGET /api/v3/get-profile',
    'OPTIONS /account-api/api/v3/delete-account',
    'TRACE /account-api/api/v3/get-profile',
  ];
  for (const line of lines) {
    it(`${JSON.stringify(line)} leads nowhere`, async () => {
      const head = 'Host: shop.example\r\nConnection: close\r\nSec-Fetch-Site: same-origin';
      const answer = await served.raw(`${line} HTTP/1.1\r\n${head}\r\n\r\n`);
      assert.match(answer, /^HTTP\/1\.1 (400|404) /);
      assert.deepEqual(await one.requests(), []);
    });
  }
});
