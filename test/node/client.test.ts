import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import FakeTimers from '@sinonjs/fake-timers';
import {
  AuthingClient,
  AuthingError,
  type AuthingClientOptions,
} from '../../src/authing/client.js';

interface Received {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingMessage['headers'];
  body: string;
}

type Answer = (request: Received, response: ServerResponse) => void;

const SUCCESS = { statusCode: 200, message: 'success', data: { success: true } };
const DTO = { deleteAccountToken: 'TOKEN' };

const received: Received[] = [];
let answer: Answer = json(SUCCESS);
let origin = '';

const server = createServer((request, response) => {
  const { method, url, headers } = request;
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk: string) => (body += chunk));
  request.on('end', () => {
    const whole = { method, url, headers, body };
    received.push(whole);
    answer(whole, response);
  });
});

before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.close();
  server.closeAllConnections();
});
beforeEach(() => {
  received.length = 0;
  answer = json(SUCCESS);
});

function json(value: unknown, status = 200): Answer {
  return text(JSON.stringify(value), status, 'application/json');
}

function text(body: string, status = 200, type = 'text/html'): Answer {
  return (_request, response) => response.writeHead(status, { 'content-type': type }).end(body);
}

function silence(): void {
  // Never answers.
}

function client(options: Partial<AuthingClientOptions> = {}): AuthingClient {
  return new AuthingClient({ host: origin, ...options });
}

function because(reason: string) {
  return (error: unknown) => {
    assert.ok(error instanceof AuthingError, String(error));
    assert.equal(error.reason, reason);
    assert.ok(error.message);
    return true;
  };
}

/** The address to which a client of this host would send a delete. */
async function addressFor(host: string): Promise<string> {
  let address = '';
  const fetch = (input: unknown) => {
    address = String(input);
    return Promise.resolve(Response.json(SUCCESS));
  };
  await new AuthingClient({ host, fetch }).deleteAccount(DTO);
  return address.replace(/\/api\/v3\/delete-account$/, '');
}

describe('A host', () => {
  const accepted = {
    'https://app.authing.cn': 'https://app.authing.cn',
    'https://app.authing.cn/': 'https://app.authing.cn',
    'https://app.authing.cn//': 'https://app.authing.cn',
    'https://app.authing.cn:8443': 'https://app.authing.cn:8443',
    'https://example.com/a/prefix/': 'https://example.com/a/prefix',
    'https://example.com/@path': 'https://example.com/@path',
    'HTTPS://APP.Authing.cn': 'https://app.authing.cn',
    'http://localhost:3000': 'http://localhost:3000',
    'http://app.localhost': 'http://app.localhost',
    'http://127.0.0.1:8080': 'http://127.0.0.1:8080',
    'http://127.8.9.10': 'http://127.8.9.10',
    'http://[::1]:8080': 'http://[::1]:8080',
  };
  for (const [host, address] of Object.entries(accepted)) {
    it(`may be ${host}`, async () => assert.equal(await addressFor(host), address));
  }

  it('may have a name that is not ASCII', async () => {
    const host = 'https://账号.example';
    assert.equal(await addressFor(host), new URL(host).origin);
  });

  const refused = {
    'is missing': ['', undefined, null, 0, {}, ['https://app.authing.cn']],
    'is plain HTTP to somewhere else': [
      'http://app.authing.cn',
      'http://localhost.evil.example',
      'http://127.0.0.1.evil.example',
      'http://evil-localhost',
      'http://0.0.0.0',
      'http://10.0.0.1',
      'http://[::2]',
    ],
    'is another scheme': [
      'javascript:alert(1)',
      'javascript://app.authing.cn/%0aalert(1)',
      'data:text/html,x',
      'file:///etc/hosts',
      'ftp://app.authing.cn',
      'ws://app.authing.cn',
      'blob:https://app.authing.cn/1',
    ],
    'has no scheme': ['app.authing.cn', 'app.authing.cn/path', './api', 'api', '@app.authing.cn'],
    'has a scheme that is not followed by two slashes and a name': [
      'https:app.authing.cn',
      'https:/app.authing.cn',
      'https:///app.authing.cn',
      'https://',
      'http:localhost',
    ],
    'holds credentials': [
      'https://user@app.authing.cn',
      'https://user:secret@app.authing.cn',
      'https://:secret@app.authing.cn',
      'https://@app.authing.cn',
      'https://app.authing.cn@evil.example',
    ],
    'has a query or a fragment, empty ones too': [
      'https://app.authing.cn?a=b',
      'https://app.authing.cn/?',
      'https://app.authing.cn#a',
      'https://app.authing.cn/#',
    ],
    'has white space or control characters': [
      ' https://app.authing.cn',
      'https://app.authing.cn ',
      'https://app.authing.cn\n',
      'https://app.\tauthing.cn',
      'ht\ntps://app.authing.cn',
      'https://app.authing.cn/\u0000',
      'https://app.authing.cn/\u0085',
      'https://app.authing.cn/\u00a0x',
      'https://app.authing.cn/\u2028',
    ],
    'has a backslash': [
      'https:\\\\app.authing.cn',
      'https://evil.example\\@app.authing.cn',
      '/\\evil.example',
      '\\\\evil.example',
    ],
    'is a path, where there is no origin it could belong to': ['/account-api', '/', '/api/'],
    'is an address without a scheme': [
      '//evil.example',
      '//app.authing.cn/path',
      '///evil.example',
    ],
    'is no address': [
      'https://app.authing.cn:99999',
      'https://[::1',
      'https://%00',
      'https://a%2fb',
    ],
  };
  for (const [why, hosts] of Object.entries(refused)) {
    it(`is refused when it ${why}`, () => {
      for (const host of hosts) {
        assert.throws(
          () => new AuthingClient({ host: host as string }),
          because('configuration'),
          JSON.stringify(host),
        );
      }
    });
  }

  it('is not repeated in the error, for it may hold a secret', () => {
    assert.throws(
      () => new AuthingClient({ host: 'https://user:s3cret@app.authing.cn?t0ken' }),
      (error: Error) => !/s3cret|t0ken/.test(error.message),
    );
  });

  describe('on a page', () => {
    const page = (address: string) =>
      Object.defineProperty(globalThis, 'location', {
        value: new URL(address),
        configurable: true,
      });
    after(() => Reflect.deleteProperty(globalThis, 'location'));

    it('may be a path, and stays of the page’s origin', async () => {
      page('https://shop.example/account/settings');
      assert.equal(await addressFor('/account-api'), 'https://shop.example/account-api');
      assert.equal(await addressFor('/account-api/'), 'https://shop.example/account-api');
      assert.equal(await addressFor('/'), 'https://shop.example');
      assert.equal(await addressFor('/..//evil.example'), 'https://shop.example//evil.example');
      for (const host of [
        '//evil.example',
        '/\\evil.example',
        '/\t/evil.example',
        'api',
        './api',
      ]) {
        assert.throws(() => new AuthingClient({ host }), because('configuration'), host);
      }
    });

    it('may be plain HTTP when the page is, and of the same origin', async () => {
      page('http://intranet.example:8080/');
      const same = 'http://intranet.example:8080';
      assert.equal(await addressFor(`${same}/api`), `${same}/api`);
      for (const host of ['http://intranet.example', 'http://other.example:8080']) {
        assert.throws(() => new AuthingClient({ host }), because('configuration'), host);
      }
    });

    it('can’t be a path when the page is a file', () => {
      page('file:///home/index.html');
      assert.throws(() => new AuthingClient({ host: '/account-api' }), because('configuration'));
    });
  });
});

describe('The request', () => {
  it('is the delete, with the token and nothing else in its body', async () => {
    const dto = { ...DTO, extra: 'not ours' };
    await client({ host: `${origin}/account-api/` }).deleteAccount(dto);
    assert.equal(received.length, 1);
    const [{ method, url, body } = assert.fail()] = received;
    assert.deepEqual([method, url], ['POST', '/account-api/api/v3/delete-account']);
    assert.deepEqual(JSON.parse(body), { deleteAccountToken: 'TOKEN' });
  });

  it('names the app, the user pool and the user, and adds no header of its own', async () => {
    await client({ appId: 'APP', userPoolId: 'POOL', accessToken: 'ACCESS' }).deleteAccount(DTO);
    const [{ headers } = assert.fail()] = received;
    const {
      'content-type': type,
      'x-authing-app-id': app,
      'x-authing-userpool-id': pool,
      authorization,
      ...rest
    } = headers;
    assert.deepEqual([type, app, pool], ['application/json', 'APP', 'POOL']);
    assert.equal(authorization, 'Bearer ACCESS');
    // These are what fetch itself sends in Node.
    const own =
      /^(host|connection|accept.*|user-agent|sec-fetch-mode|content-length|cache-control|pragma)$/;
    for (const name of Object.keys(rest)) assert.match(name, own);
  });

  for (const nothing of [undefined, null, '']) {
    it(`has nothing for what is ${JSON.stringify(nothing)}`, async () => {
      const options = { appId: nothing, userPoolId: nothing, accessToken: nothing };
      await client(options).deleteAccount(DTO);
      const [{ headers } = assert.fail()] = received;
      assert.deepEqual(
        Object.keys(headers).filter((name) => /^x-|authorization|cookie/.test(name)),
        [],
      );
    });
  }

  for (const status of [301, 302, 303, 307, 308]) {
    it(`does not follow a redirect (${status}), which would send it twice`, async () => {
      answer = ({ url }, response) =>
        url === '/elsewhere'
          ? json(SUCCESS)({} as Received, response)
          : response.writeHead(status, { location: `${origin}/elsewhere` }).end();
      await assert.rejects(client().deleteAccount(DTO), because('network'));
      assert.equal(received.length, 1);
    });
  }

  it('for a profile has no flag that is undefined', async () => {
    const flags: object = { withCustomData: false, withIdentities: undefined };
    answer = json({ ...SUCCESS, data: { userId: 'ann' } });
    await client().getProfile(flags);
    await client().getProfile({ ...flags, withCustomData: true });
    assert.deepEqual(
      received.map(({ url }) => url),
      ['false', 'true'].map((flag) => `/api/v3/get-profile?withCustomData=${flag}`),
    );
  });

  it('carries cookies to the same origin only, and is never cached', async () => {
    let init: RequestInit | undefined;
    const fetch: typeof globalThis.fetch = (_input, given) => {
      init = given;
      return Promise.resolve(Response.json(SUCCESS));
    };
    await client({ fetch }).deleteAccount(DTO);
    const { credentials, redirect, cache } = init ?? assert.fail();
    assert.deepEqual([credentials, redirect, cache], ['same-origin', 'error', 'no-store']);
  });

  it('is not repeated when the connection breaks', async () => {
    answer = (_request, response) => response.destroy();
    await assert.rejects(client().deleteAccount(DTO), because('network'));
    assert.equal(received.length, 1);
  });

  it('fails as a network error where nobody listens', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const host = `http://127.0.0.1:${port}`;
    await assert.rejects(client({ host }).deleteAccount(DTO), because('network'));
  });
});

describe('The access token', () => {
  async function authorization(
    accessToken: AuthingClientOptions['accessToken'],
  ): Promise<string | undefined> {
    await client({ accessToken }).deleteAccount(DTO);
    return received[0]?.headers.authorization;
  }

  it('is a string', async () => assert.equal(await authorization('abc'), 'Bearer abc'));

  it('is what a function gives, at once or later', async () => {
    assert.equal(await authorization(() => 'abc'), 'Bearer abc');
    received.length = 0;
    assert.equal(await authorization(() => Promise.resolve('def')), 'Bearer def');
  });

  it('is asked for again for each request', async () => {
    let count = 0;
    const one = client({ accessToken: () => `token-${++count}` });
    await one.deleteAccount(DTO);
    await one.deleteAccount(DTO);
    assert.deepEqual(
      received.map(({ headers }) => headers.authorization),
      ['Bearer token-1', 'Bearer token-2'],
    );
  });

  it('may have its scheme and white space around it', async () => {
    for (const token of ['Bearer abc', 'bearer  abc', ' abc\n', 'BEARER\tabc ']) {
      received.length = 0;
      assert.equal(await authorization(token), 'Bearer abc', JSON.stringify(token));
    }
  });

  it('that can’t be a header counts as none, and nothing is sent', async () => {
    const tokens = ['a b', 'a\nb', 'a\r\nx-evil: 1', 'tökén', 'a\u0000', '   ', '令牌'];
    for (const token of tokens) {
      const sent = client({ accessToken: token }).deleteAccount(DTO);
      await assert.rejects(sent, because('unauthorized'), JSON.stringify(token));
    }
    assert.equal(received.length, 0);
  });

  it('that the function fails to give counts as none, and nothing is sent', async () => {
    const functions: (() => unknown)[] = [
      () => Promise.reject(new Error('s3cret')),
      () => {
        throw new Error('s3cret');
      },
      () => '',
      () => null,
      () => undefined,
      () => 42,
      () => Promise.resolve({ token: 'abc' }),
    ];
    for (const accessToken of functions) {
      const sent = client({ accessToken: accessToken as () => string }).deleteAccount(DTO);
      await assert.rejects(sent, (error: Error) => {
        assert.doesNotMatch(String(error.stack), /s3cret/);
        return because('unauthorized')(error);
      });
    }
    assert.equal(received.length, 0);
  });

  it('that never comes ends in a timeout', async () => {
    const accessToken = () => new Promise<string>(() => {});
    const sent = client({ accessToken, timeout: 30 }).deleteAccount(DTO);
    await assert.rejects(sent, because('timeout'));
    assert.equal(received.length, 0);
  });

  it('given for one request stands in for the client’s own; null takes it away', async () => {
    const one = client({ accessToken: 'own' });
    await one.deleteAccount(DTO, { accessToken: 'other' });
    await one.deleteAccount(DTO, { accessToken: null });
    assert.deepEqual(
      received.map(({ headers }) => headers.authorization),
      ['Bearer other', undefined],
    );
  });
});

describe('The answer', () => {
  it('is the envelope', async () => {
    answer = json({ ...SUCCESS, requestId: 'R1' });
    assert.deepEqual(await client().deleteAccount(DTO), { ...SUCCESS, requestId: 'R1' });
  });

  it('is the envelope of a refusal as well, whatever HTTP says', async () => {
    const refusal = { statusCode: 401, apiCode: 2020, message: 'no', requestId: 'R2' };
    for (const status of [200, 400, 401, 500, 503]) {
      answer = json(refusal, status);
      const expected = { ...refusal, data: { success: false } };
      assert.deepEqual(await client().deleteAccount(DTO), expected);
    }
  });

  it('is not a success unless both 200 and success say so', async () => {
    const almost = [
      { statusCode: 200, message: '', data: { success: 'true' } },
      { statusCode: 200, message: '', data: { success: 1 } },
      { statusCode: 200, message: '', data: [true] },
      { statusCode: 200, message: '', data: null },
      { statusCode: 200, message: '' },
      { statusCode: 201, message: '', data: { success: true } },
      { statusCode: 500, message: '', data: { success: true } },
    ];
    for (const envelope of almost) {
      answer = json(envelope);
      const { data } = await client().deleteAccount(DTO);
      assert.deepEqual(data, { success: false }, JSON.stringify(envelope));
    }
  });

  it('has nothing that is not of its type', async () => {
    answer = json({ statusCode: 400, message: { a: 1 }, apiCode: '2020', requestId: 7, x: 1 });
    assert.deepEqual(await client().deleteAccount(DTO), {
      statusCode: 400,
      message: '',
      data: { success: false },
    });
  });

  it('is invalid without an integer status code', async () => {
    const values = [null, true, 200, 'ok', [], {}, [SUCCESS], { data: { success: true } }];
    const codes = ['200', 200.5, null, true, [200], { code: 200 }, ''];
    for (const value of [...values, ...codes.map((statusCode) => ({ ...SUCCESS, statusCode }))]) {
      answer = json(value);
      const sent = client().deleteAccount(DTO);
      await assert.rejects(sent, because('invalid-response'), JSON.stringify(value));
    }
  });

  it('has a public key at the least, if that is what was asked for', async () => {
    for (const value of [{}, { rsa: {} }, { statusCode: 401, message: '' }, SUCCESS, null]) {
      answer = json(value);
      const sent = client().getSystemInfo();
      await assert.rejects(sent, because('invalid-response'), JSON.stringify(value));
    }
    answer = json({ sm2: { publicKey: 'key' }, version: '1' });
    const keys = { rsa: { publicKey: '' }, sm2: { publicKey: 'key' } };
    assert.deepEqual(await client().getSystemInfo(), keys);
  });

  it('is invalid when it is not JSON, whatever HTTP says', async () => {
    const bodies = ['<!doctype html><h1>Bad gateway</h1>', '', '{"statusCode":200', 'undefined'];
    for (const body of bodies) {
      for (const status of [200, 500, 502]) {
        answer = text(body, status);
        const sent = client().deleteAccount(DTO);
        await assert.rejects(sent, because('invalid-response'), `${status} ${body}`);
      }
    }
  });

  it('is invalid when HTTP has no content', async () => {
    answer = (_request, response) => response.writeHead(204).end();
    await assert.rejects(client().deleteAccount(DTO), because('invalid-response'));
  });

  it('may begin with a byte order mark', async () => {
    answer = text(`\ufeff${JSON.stringify(SUCCESS)}`, 200, 'application/json');
    assert.deepEqual(await client().deleteAccount(DTO), SUCCESS);
  });

  it('is not what came before the connection broke', async () => {
    answer = (_request, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write(JSON.stringify(SUCCESS), () => response.destroy());
    };
    await assert.rejects(client().deleteAccount(DTO), because('network'));
  });
});

describe('The time a request may take', () => {
  const TIMEOUT = 1000;

  /** The time passes once the request has come, or once the head of its answer has. */
  async function passes(unanswered: Answer, once: 'request' | 'head' = 'request'): Promise<void> {
    const clock = FakeTimers.install({ toFake: ['setTimeout', 'clearTimeout'] });
    let hear: () => void = () => {};
    const heard = new Promise<void>((resolve) => (hear = resolve));
    answer = (request, response) => {
      unanswered(request, response);
      if (once === 'request') hear();
    };
    const fetch: typeof globalThis.fetch = async (...request) => {
      const response = await globalThis.fetch(...request);
      hear();
      return response;
    };
    const sent = client({ timeout: TIMEOUT, fetch }).deleteAccount(DTO);
    await heard;
    clock.tick(TIMEOUT);
    clock.uninstall();
    await assert.rejects(sent, because('timeout'));
  }

  it('ends a request that is not answered', async () => {
    await passes(silence);
    assert.equal(received.length, 1);
  });

  it('includes the time of the body', async () => {
    const half: Answer = (_request, response) => response.writeHead(200).write('{"statusCode":');
    await passes(half, 'head');
  });

  it('ends a request whose fetch does not listen to its signal', async () => {
    const fetch = () => new Promise<Response>(() => {});
    await assert.rejects(client({ timeout: 30, fetch }).deleteAccount(DTO), because('timeout'));
  });

  it('closes the connection', async () => {
    let hear: () => void = () => {};
    const closed = new Promise<void>((resolve) => (hear = resolve));
    await passes((_request, response) => response.on('close', hear));
    await closed;
  });
});

describe('A request that is called off', () => {
  it('before it is sent is not sent', async () => {
    const signal = AbortSignal.abort(new Error('a reason of the page’s'));
    await assert.rejects(client().deleteAccount(DTO, { signal }), because('aborted'));
    assert.equal(received.length, 0);
  });

  it('while the access token is awaited is not sent', async () => {
    const controller = new AbortController();
    let give: (token: string) => void = () => {};
    const accessToken = () => new Promise<string>((resolve) => (give = resolve));
    const sent = client({ accessToken }).deleteAccount(DTO, { signal: controller.signal });
    controller.abort();
    await assert.rejects(sent, because('aborted'));
    give('late');
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(received.length, 0);
  });

  it('ends, and so does its connection', async () => {
    const controller = new AbortController();
    const closed = new Promise((resolve) => {
      answer = (_request, response) => {
        response.on('close', resolve);
        controller.abort();
      };
    });
    const { signal } = controller;
    await assert.rejects(client().deleteAccount(DTO, { signal }), because('aborted'));
    await closed;
  });

  it('ends even when its fetch does not listen to its signal', async () => {
    const controller = new AbortController();
    const fetch = () => new Promise<Response>(() => controller.abort());
    const { signal } = controller;
    const sent = client({ fetch, timeout: 500 }).deleteAccount(DTO, { signal });
    await assert.rejects(sent, because('aborted'));
  });

  it('after its answer changes nothing', async () => {
    const controller = new AbortController();
    const sent = await client().deleteAccount(DTO, { signal: controller.signal });
    controller.abort();
    assert.deepEqual(sent, SUCCESS);
  });
});
