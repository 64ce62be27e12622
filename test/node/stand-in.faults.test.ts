import assert from 'node:assert/strict';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import type { BrokenBody, Fault, RequestRecord } from '../../demo/authing/control.js';
import { Caller, codes, envelope, readEnvelope, useStandIn } from '../fixtures/with-stand-in.js';

const { origin, standIn, signedIn } = useStandIn();

/** An account that is about to be deleted, with a fault in the way. */
async function facing(fault: Fault) {
  const user = await signedIn({ name: 'Ada' });
  const { deleteAccountToken } = await standIn().issueDeleteToken(user.appId, user.userId);
  await standIn().fault(user.appId, { operation: 'deleteAccount', fault });
  const deletes = (init: RequestInit = {}) => user.caller.postDelete(deleteAccountToken, init);
  const exists = async () => (await standIn().account(user.appId, user.userId)).exists;
  const record = async (): Promise<RequestRecord> => {
    const found = (await standIn().requests(user.appId)).find((one) => one.fault === fault.kind);
    assert.ok(found);
    return found;
  };
  /** Waits until the request has arrived, which no answer tells. */
  const arrived = async () => {
    while ((await standIn().requests(user.appId)).length === 0);
  };
  return { ...user, deleteAccountToken, deletes, exists, record, arrived };
}

describe('Latency', () => {
  it('before the operation lets nothing happen yet', async () => {
    const { arrived, deletes, exists } = await facing({ kind: 'latency', ms: 150 });
    const answer = deletes();
    await arrived();
    assert.equal(await exists(), true);
    assert.equal((await envelope(answer)).statusCode, 200);
    assert.equal(await exists(), false);
  });

  it('after the operation only keeps the answer back', async () => {
    const { arrived, deletes, exists } = await facing({ kind: 'latency-after', ms: 150 });
    const answer = deletes();
    await arrived();
    assert.equal(await exists(), false);
    assert.equal((await envelope(answer)).statusCode, 200);
  });

  for (const [kind, existsMeanwhile] of [
    ['hold', true],
    ['hold-after', false],
  ] as const) {
    it(`may last until it is released: ${kind}`, async () => {
      const { appId, arrived, deletes, exists } = await facing({ kind });
      const answer = deletes();
      await arrived();
      assert.equal(await exists(), existsMeanwhile);
      await standIn().release(appId);
      assert.equal((await envelope(answer)).statusCode, 200);
      assert.equal(await exists(), false);
    });
  }
});

describe('No answer at all', () => {
  for (const [kind, existsThen] of [
    ['hang', true],
    ['hang-after', false],
  ] as const) {
    it(`keeps the client waiting: ${kind}`, async () => {
      const { arrived, deletes, exists } = await facing({ kind });
      const aborter = new AbortController();
      const answer = deletes({ signal: aborter.signal });
      await arrived();
      assert.equal(await exists(), existsThen);
      aborter.abort();
      await assert.rejects(answer, { name: 'AbortError' });
    });
  }

  for (const [kind, existsThen, handled] of [
    ['cut-before', true, null],
    ['cut-after', false, 200],
  ] as const) {
    it(`cuts the connection: ${kind}`, async () => {
      const { deletes, exists, record } = await facing({ kind });
      await assert.rejects(deletes());
      assert.equal(await exists(), existsThen);
      const { handled: outcome, statusCode } = await record();
      assert.deepEqual([outcome, statusCode], [handled, null]);
    });

    it(`cuts it after the first byte, so that no browser resends anything: ${kind}`, async () => {
      const { appId, accessToken, deleteAccountToken } = await facing({ kind });
      const { port, host } = new URL(origin());
      const body = JSON.stringify({ deleteAccountToken });
      const socket = connect(Number(port));
      socket.write(
        [
          'POST /api/v3/delete-account HTTP/1.1',
          `host: ${host}`,
          `x-authing-app-id: ${appId}`,
          `authorization: ${accessToken}`,
          'content-type: application/json',
          `content-length: ${body.length}`,
          '',
          body,
        ].join('\r\n'),
      );
      assert.equal(await text(socket), 'H');
    });
  }

  it('cuts the connection in the middle of the answer', async () => {
    const { deletes, exists } = await facing({ kind: 'cut-midway' });
    const response = await deletes();
    assert.equal(response.status, 200);
    await assert.rejects(response.text());
    assert.equal(await exists(), false);
  });
});

describe('A kept-alive connection', () => {
  /** Sends requests as a browser does, over one connection that is kept alive. */
  function keptAlive({ appId, accessToken }: { appId: string; accessToken: string }) {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const headers = {
      'content-type': 'application/json',
      'x-authing-app-id': appId,
      authorization: accessToken,
    };
    const send = (path: string, method: string, body?: string) =>
      new Promise<string>((resolve, reject) => {
        const outgoing = request(origin() + path, { agent, method, headers }, (incoming) => {
          let text = '';
          incoming.on('data', (chunk) => (text += String(chunk)));
          incoming.on('end', () => resolve(text));
        });
        outgoing.on('error', reject).end(body);
      });
    return {
      profile: () => send('/api/v3/get-profile', 'GET'),
      delete: async (deleteAccountToken: string) =>
        readEnvelope(
          await send('/api/v3/delete-account', 'POST', JSON.stringify({ deleteAccountToken })),
        ),
      close: () => agent.destroy(),
    };
  }

  it('breaks only if it has carried a request before, after the deletion', async () => {
    const user = await facing({ kind: 'break-kept-alive' });
    const connection = keptAlive(user);
    try {
      await connection.profile();
      await assert.rejects(connection.delete(user.deleteAccountToken), { code: 'ECONNRESET' });
      assert.equal(await user.exists(), false);
      assert.equal((await user.record()).handled, 200);
      assert.deepEqual(codes(await connection.delete(user.deleteAccountToken)), [401, 2020]);
      assert.equal((await standIn().app(user.appId)).deleteRequests, 2);
    } finally {
      connection.close();
    }
  });

  it('is not broken when it is new', async () => {
    const user = await facing({ kind: 'break-kept-alive' });
    const connection = keptAlive(user);
    try {
      assert.equal((await connection.delete(user.deleteAccountToken)).statusCode, 200);
    } finally {
      connection.close();
    }
  });
});

describe('A gateway', () => {
  for (const handled of [false, true]) {
    it(`answers with a page, the account ${handled ? 'gone' : 'untouched'}`, async () => {
      const { deletes, exists, record } = await facing({ kind: 'http', status: 502, handled });
      const response = await deletes();
      assert.equal(response.status, 502);
      assert.match(await response.text(), /<h1>502/);
      assert.equal(await exists(), !handled);
      assert.equal((await record()).handled, handled ? 200 : null);
    });
  }

  it('answers with a page of the test’s own', async () => {
    const { deletes } = await facing({ kind: 'http', status: 403, body: '<b>no</b>' });
    assert.equal(await (await deletes()).text(), '<b>no</b>');
  });

  it('throttles in an envelope, with and without a time to wait', async () => {
    const { deletes, exists } = await facing({ kind: 'throttled' });
    const response = await deletes();
    assert.deepEqual([response.status, response.headers.get('retry-after')], [200, null]);
    assert.equal((await envelope(response)).statusCode, 429);
    assert.equal(await exists(), true);
  });

  it('throttles by HTTP status, with a time to wait', async () => {
    const { deletes } = await facing({ kind: 'throttled', status: 429, retryAfter: 7 });
    const response = await deletes();
    assert.deepEqual([response.status, response.headers.get('retry-after')], [429, '7']);
    assert.equal(response.headers.get('access-control-expose-headers'), 'retry-after');
  });

  it('redirects to the same origin', async () => {
    const { caller, deleteAccountToken, deletes, exists } = await facing({ kind: 'redirect-same' });
    const response = await deletes();
    assert.equal(response.status, 307);
    const location = response.headers.get('location') ?? '';
    assert.equal(location, '/api/v3/delete-account?redirected=1');
    assert.equal(await exists(), true);
    const followed = await caller.post(location, { deleteAccountToken });
    assert.equal((await envelope(followed)).statusCode, 200);
  });

  it('redirects to another origin', async () => {
    const to = 'http://localhost:1';
    const { deletes } = await facing({ kind: 'redirect-other', to });
    const location = (await deletes()).headers.get('location');
    assert.equal(location, `${to}/api/v3/delete-account`);
  });

  it('may omit the CORS headers', async () => {
    const { deletes, exists } = await facing({ kind: 'cors', handled: true });
    const response = await deletes({ headers: { origin: 'https://shop.example' } });
    assert.equal(response.headers.has('access-control-allow-origin'), false);
    assert.equal(await exists(), false);
  });
});

describe('A spoilt body', () => {
  const looks: Record<BrokenBody, (response: Response) => Promise<void>> = {
    empty: async (response) => assert.equal(await response.text(), ''),
    truncated: async (response) => void (await assert.rejects(response.json())),
    huge: async (response) => assert.ok((await response.text()).length > 10_000_000),
    'wrong-types': async (response) =>
      assert.equal((await envelope(response)).data?.['success'], 'true'),
    nested: async (response) => assert.match(await response.text(), /\[{100000}\]{100000}/),
    'not-utf8': async (response) => void (await assert.rejects(response.json())),
    'wrong-content-type': async (response) => {
      assert.match(response.headers.get('content-type') ?? '', /^text\/html/);
      assert.equal((await envelope(response)).data?.['success'], true);
    },
  };

  for (const [body, look] of Object.entries(looks) as [BrokenBody, (typeof looks)[BrokenBody]][]) {
    it(`comes after the deletion, or instead of it: ${body}`, async () => {
      const after = await facing({ kind: 'body', body });
      await look(await after.deletes());
      assert.equal(await after.exists(), false);
      const instead = await facing({ kind: 'body', body, handled: false });
      await look(await instead.deletes());
      assert.equal(await instead.exists(), true);
    });
  }
});

describe('A strange answer', () => {
  const answerTo = async (fault: Fault) => {
    const facingIt = await facing(fault);
    const answer = await envelope(facingIt.deletes());
    return { answer, exists: await facingIt.exists() };
  };

  it('has its status as a string', async () => {
    const { answer, exists } = await answerTo({ kind: 'status-as-string' });
    assert.equal(answer.statusCode, '200');
    assert.equal(exists, false);
  });

  it('has no success', async () => {
    const { answer, exists } = await answerTo({ kind: 'success-false' });
    assert.deepEqual([answer.statusCode, answer.data], [200, { success: false }]);
    assert.equal(exists, true);
  });

  it('has no data', async () => {
    const { answer, exists } = await answerTo({ kind: 'no-data' });
    assert.deepEqual(answer, { statusCode: 200, message: 'success' });
    assert.equal(exists, false);
  });

  it('is any envelope, the account gone or not', async () => {
    const refusal = { kind: 'envelope', statusCode: 403, apiCode: 1635, message: 'MFA' } as const;
    for (const handled of [false, true]) {
      const { answer, exists } = await answerTo({ ...refusal, handled });
      assert.deepEqual([...codes(answer), answer.message], [403, 1635, 'MFA']);
      assert.equal(exists, !handled);
    }
  });

  it('is any JSON with any HTTP status, the account gone or not', async () => {
    const json = { message: 'Cannot POST /api/v3/delete-account', error: 'Not Found' };
    for (const handled of [false, true]) {
      const { deletes, exists, record } = await facing({
        kind: 'json',
        status: 404,
        json: { ...json, statusCode: 404 },
        handled,
      });
      const response = await deletes();
      assert.equal(response.status, 404);
      assert.deepEqual(await response.json(), { ...json, statusCode: 404 });
      assert.equal(await exists(), !handled);
      assert.equal((await record()).statusCode, 404);
    }
    const { deletes, record } = await facing({ kind: 'json', json: [json] });
    const response = await deletes();
    assert.deepEqual([response.status, await response.json()], [200, [json]]);
    assert.equal((await record()).statusCode, null);
  });

  it('is the answer to another request', async () => {
    for (const handled of [false, true]) {
      const { answer, exists } = await answerTo({ kind: 'other-answer', handled });
      assert.equal(answer.data?.['name'], 'Ada');
      assert.equal(exists, !handled);
    }
  });
});

describe('Faults', () => {
  const down: Fault = { kind: 'envelope', statusCode: 503, message: 'Down' };
  const answers = async (caller: Caller, count: number) => {
    const seen: number[] = [];
    while (seen.length < count) seen.push((await caller.profile()).statusCode);
    return seen;
  };

  it('pass after one request of their operation', async () => {
    const { appId, caller } = await signedIn();
    await standIn().fault(appId, { operation: 'getProfile', fault: down });
    assert.equal((await caller.security()).statusCode, 200);
    assert.deepEqual(await answers(caller, 2), [503, 200]);
  });

  it('come as often as asked, after as many as asked', async () => {
    const { appId, caller } = await signedIn();
    await standIn().fault(appId, { operation: 'getProfile', fault: down, skip: 1, times: 2 });
    assert.deepEqual(await answers(caller, 4), [200, 503, 503, 200]);
  });

  it('stay until they are cleared', async () => {
    const { appId, caller } = await signedIn();
    await standIn().fault(appId, { operation: 'getProfile', fault: down, times: null });
    assert.deepEqual(await answers(caller, 3), [503, 503, 503]);
    await standIn().clearFaults(appId);
    assert.deepEqual(await answers(caller, 1), [200]);
  });

  it('come one after the other', async () => {
    const { appId, caller } = await signedIn();
    for (const statusCode of [503, 502]) {
      await standIn().fault(appId, { operation: 'getProfile', fault: { ...down, statusCode } });
    }
    assert.deepEqual(await answers(caller, 3), [503, 502, 200]);
  });

  it('may end the session of the user they meet, as the request arrives', async () => {
    const { appId, caller, userId } = await signedIn();
    const pass: Fault = { kind: 'latency', ms: 0 };
    const operation = 'getProfile';
    await standIn().fault(appId, { operation, fault: pass, skip: 1, revokes: 'before' });
    assert.deepEqual(await answers(caller, 3), [200, 401, 401]);
    const { accessToken } = await standIn().signIn(appId, userId);
    assert.equal((await new Caller(origin(), appId, accessToken).profile()).statusCode, 200);
  });

  it('may end the session of the user they meet, once the request is dealt with', async () => {
    const { appId, caller, userId } = await signedIn({}, { afterDeletion: 'no-such-user' });
    const { deleteAccountToken } = await standIn().issueDeleteToken(appId, userId);
    const fault: Fault = { kind: 'http', status: 502, handled: true };
    await standIn().fault(appId, { operation: 'deleteAccount', fault, revokes: 'after' });
    assert.equal((await caller.postDelete(deleteAccountToken)).status, 502);
    assert.equal((await standIn().account(appId, userId)).exists, false);
    assert.deepEqual(codes(await caller.profile()), [401, 2020]);
  });

  it('do not keep a delete request from being counted', async () => {
    const { appId, deletes, userId } = await facing({ kind: 'cut-before' });
    await assert.rejects(deletes());
    assert.equal((await standIn().account(appId, userId)).deleteRequests, 1);
    const { deleteRequests, deletions } = await standIn().app(appId);
    assert.deepEqual({ deleteRequests, deletions }, { deleteRequests: 1, deletions: 0 });
  });

  it('of an unknown kind or operation are refused', async () => {
    const { appId } = await signedIn();
    const unknown = { operation: 'deleteAccount', fault: { kind: 'plague' } };
    const response = await fetch(`${origin()}/_stand-in/fault`, {
      method: 'POST',
      body: JSON.stringify({ appId, rule: unknown }),
    });
    assert.equal(response.status, 400);
  });
});
