import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AccountDeletion } from '../../src/backend/index.js';
import { ask, DELETE, post, PROFILE, read, useBackend } from '../fixtures/with-backend.js';

const { backend } = useBackend();

const DONE = { kind: 'http', status: 502, handled: true } as const;
const SUCCESS = { status: 200, statusCode: 200, data: { success: true } };

describe('Of a deletion the app hears', () => {
  it('whose it was, when, and that Authing said so', async () => {
    const heard: [AccountDeletion, Request][] = [];
    const one = await backend({
      onDeleted: (deletion, request) => void heard.push([deletion, request]),
    });
    const before = Date.now();
    const request = post(DELETE, { deleteAccountToken: await one.token() });
    assert.deepEqual(await read(one.api(request)), { ...SUCCESS, message: 'success' });
    const [[{ deletedAt, ...deletion }, given] = assert.fail()] = heard;
    assert.deepEqual(deletion, { userId: one.userId, source: 'response' });
    assert.equal(given, request);
    assert.equal(new Date(deletedAt).toISOString(), deletedAt);
    assert.ok(Date.parse(deletedAt) >= before && Date.parse(deletedAt) <= Date.now());
  });

  it('the name of the request, where Authing has given it one', async () => {
    const one = await backend();
    const json = { statusCode: 200, message: 'ok', requestId: 'R1', data: { success: true } };
    await one.fault('deleteAccount', { kind: 'json', json, handled: true });
    const answer = await one.delete(await one.token());
    assert.equal(answer.requestId, 'R1');
    assert.equal(one.deletions[0]?.requestId, 'R1');
  });

  it('that a probe has found it', async () => {
    const one = await backend();
    await one.fault('deleteAccount', DONE);
    const answer = await one.delete(await one.token());
    assert.deepEqual(answer, { ...SUCCESS, message: 'The account is deleted.' });
    assert.deepEqual(
      one.deletions.map(({ userId, source }) => [userId, source]),
      [[one.userId, 'probe']],
    );
    assert.deepEqual(one.clock.pauses, [1000]);
  });

  it('once, however often it is asked for', async () => {
    const one = await backend();
    await one.fault('deleteAccount', DONE);
    const token = await one.token();
    await Promise.all([one.delete(token), one.delete(token), one.delete(token)]);
    await one.delete(token);
    assert.equal(one.deletions.length, 1);
  });

  it('before anybody is answered', async () => {
    const order: string[] = [];
    let end = () => {};
    const one = await backend({
      onDeleted: () =>
        new Promise((resolve) => {
          order.push('told');
          end = () => {
            order.push('heard');
            resolve();
          };
        }),
    });
    const token = await one.token();
    const answers = [0, 1, 2].map(async () => {
      await one.delete(token);
      order.push('answered');
    });
    while (order.length === 0) await one.sent();
    await one.sent();
    end();
    await Promise.all(answers);
    assert.deepEqual(order, ['told', 'heard', 'answered', 'answered', 'answered']);
  });

  it('nothing, where nothing was deleted or nobody knows', async () => {
    const one = await backend();
    await one.delete('no-token');
    await one.fault('deleteAccount', { kind: 'http', status: 502 });
    await one.delete(await one.token());
    assert.deepEqual(one.deletions, []);
    assert.equal(await one.exists(), true);
  });
});

describe('An app that fails to hear of it', () => {
  const failing: Record<string, () => void | Promise<void>> = {
    'and rejects': () => Promise.reject(new Error('database')),
    'and throws': () => {
      throw new Error('database');
    },
  };
  for (const [how, onDeleted] of Object.entries(failing)) {
    it(`${how} changes nothing about the answer, and onError hears`, async () => {
      const requests: Request[] = [];
      const errors: unknown[] = [];
      const one = await backend({
        onDeleted,
        onError: (error, request) => {
          errors.push(error);
          requests.push(request);
        },
      });
      const request = post(DELETE, { deleteAccountToken: await one.token() });
      assert.deepEqual(await read(one.api(request)), { ...SUCCESS, message: 'success' });
      assert.deepEqual(errors.map(String), ['Error: database']);
      assert.equal(requests[0], request);
    });
  }

  it('and takes too long is not waited for', async ({ mock }) => {
    let hear: () => void = () => {};
    const told = new Promise<void>((resolve) => (hear = resolve));
    const onDeleted = () => {
      hear();
      return new Promise<void>(() => {});
    };
    const one = await backend({ timeout: 15_000, onDeleted });
    const token = await one.token();
    mock.timers.enable({ apis: ['setTimeout'] });
    const answer = one.delete(token);
    await told;
    mock.timers.tick(15_000);
    assert.equal((await answer).statusCode, 200);
    assert.deepEqual(one.errors.map(String), ['Error: onDeleted did not end in 15000 ms.']);
  });

  it('has no way to be told of it', async () => {
    const one = await backend({
      onDeleted: () => Promise.reject(new Error('database')),
      onError: undefined,
    });
    assert.equal((await one.delete(await one.token())).statusCode, 200);
  });

  for (const onError of [() => Promise.reject(new Error('log')), () => assert.fail('log')]) {
    it('and to hear of errors is answered all the same', async () => {
      const one = await backend({
        onDeleted: () => Promise.reject(new Error('database')),
        onError,
      });
      assert.equal((await one.delete(await one.token())).statusCode, 200);
    });
  }
});

describe('A session', () => {
  const failing: Record<string, () => string | null | Promise<string>> = {
    'that can’t be read': () => Promise.reject(new Error('database')),
    'that throws': () => {
      throw new Error('database');
    },
    'that never comes': () => new Promise(() => {}),
  };
  for (const [what, accessToken] of Object.entries(failing)) {
    it(`${what} has nothing sent, and is no “not signed in”`, async () => {
      const one = await backend({ accessToken, timeout: 1000 });
      const token = await one.token();
      for (const answer of [await one.delete(token), await read(one.api(ask(PROFILE)))]) {
        assert.deepEqual([answer.status, answer.statusCode], [200, 503]);
      }
      assert.equal(one.errors.length, 2);
      assert.deepEqual(await one.requests(), []);
    });
  }

  it('that is none is answered in Authing’s words', async () => {
    const one = await backend({ accessToken: () => null });
    const answer = await read(one.api(ask(PROFILE)));
    assert.deepEqual([answer.status, answer.statusCode, answer.apiCode], [200, 401, 2020]);
    assert.deepEqual(await one.requests(), []);
    assert.deepEqual(one.errors, []);
  });

  it('whose bearer Authing refuses has no delete sent', async () => {
    const one = await backend();
    const token = await one.token();
    await one.control.revoke(one.appId, one.accessToken);
    const answer = await one.delete(token);
    assert.deepEqual([answer.statusCode, answer.apiCode], [401, 2020]);
    assert.equal(await one.sent(), 0);
  });

  it('whose user Authing does not tell has no delete sent', async () => {
    const faults = [
      { kind: 'http', status: 502 },
      { kind: 'cut-before' },
      { kind: 'body', body: 'wrong-types' },
      { kind: 'json', json: { statusCode: 404, error: 'Not Found', message: '', requestId: 'R' } },
    ] as const;
    for (const fault of faults) {
      const one = await backend();
      const token = await one.token();
      await one.fault('getProfile', fault);
      const answer = await one.delete(token);
      assert.deepEqual([answer.statusCode, answer.data], [499, { success: false }], fault.kind);
      assert.equal(await one.sent(), 0);
    }
  });

  it('that takes so long that the page may have given up has no delete sent', async () => {
    const one = await backend({
      accessToken: async () => {
        await one.clock.pause(10_001);
        return one.accessToken;
      },
    });
    assert.equal((await one.delete(await one.token())).statusCode, 499);
    assert.equal(await one.sent(), 0);
  });
});

describe('After a delete of unknown outcome', () => {
  it('the account is looked for after 1, 2 and 4 seconds', async () => {
    const one = await backend();
    await one.fault('deleteAccount', { kind: 'http', status: 502 });
    const answer = await one.delete(await one.token());
    assert.deepEqual([answer.statusCode, answer.data], [499, { success: false }]);
    assert.deepEqual(one.clock.pauses, [1000, 2000, 4000]);
    assert.equal((await one.requests('getProfile')).length, 4);
  });

  it('an account counts as present if it was found all three times, and no less', async () => {
    const unheard = { kind: 'http', status: 502 } as const;
    for (const missed of [0, 1, 2, null]) {
      const one = await backend();
      await one.fault('deleteAccount', { kind: 'envelope', statusCode: 403, message: 'No.' });
      // The first profile is the one before the delete, and the second one follows the refusal.
      await one.fault('getProfile', unheard, { skip: 1 });
      if (missed !== null) await one.fault('getProfile', unheard, { skip: missed });
      const { statusCode, message } = await one.delete(await one.token());
      assert.deepEqual([statusCode, message], [missed === null ? 403 : 499, 'No.']);
      assert.deepEqual(one.clock.pauses, [1000, 2000, 4000]);
    }
  });

  it('a bearer that is past its time proves nothing', async () => {
    let bearer = '';
    const one = await backend({ accessToken: () => bearer });
    for (const exp of [Math.floor(Date.now() / 1000) - 1, 'never']) {
      const user = await one.control.createAccount(one.appId, {});
      bearer = (await one.control.signIn(one.appId, user.userId, { exp })).accessToken;
      const { deleteAccountToken } = await one.control.issueDeleteToken(one.appId, user.userId);
      await one.fault('deleteAccount', DONE);
      assert.equal((await one.delete(deleteAccountToken)).statusCode, 499);
    }
  });

  it('what claims to be a success and is none is no answer, though the account is found', async () => {
    const one = await backend();
    const json = { statusCode: 200, apiCode: 1000, message: 'Odd.', requestId: 'R1', data: null };
    await one.fault('deleteAccount', { kind: 'json', json });
    assert.deepEqual(await one.delete(await one.token()), {
      status: 200,
      statusCode: 499,
      message: 'Odd.',
      requestId: 'R1',
      data: { success: false },
    });
  });

  it('a bearer that the delete found dead proves nothing, whatever the status of its answer', async () => {
    for (const statusCode of [200, 401, 500]) {
      const one = await backend();
      const json = { statusCode, apiCode: 2020, message: '', data: { success: false } };
      await one.control.fault(one.appId, {
        operation: 'deleteAccount',
        fault: { kind: 'json', json },
        revokes: 'before',
      });
      const answer = await one.delete(await one.token());
      assert.deepEqual([answer.statusCode, answer.apiCode], [499, undefined], String(statusCode));
      assert.deepEqual(one.deletions, []);
      assert.equal(await one.exists(), true);
    }
  });

  it('a session that has another bearer meanwhile is asked with that', async () => {
    let bearer = '';
    const one = await backend({ accessToken: () => bearer });
    bearer = one.accessToken;
    const next = (await one.control.signIn(one.appId, one.userId)).accessToken;
    // The session is renewed while the answer gets lost, and nothing was deleted.
    await one.control.fault(one.appId, {
      operation: 'deleteAccount',
      fault: { kind: 'http', status: 502 },
      revokes: 'after',
    });
    const pause = one.clock.pause.bind(one.clock);
    one.clock.pause = (ms) => {
      bearer = next;
      return pause(ms);
    };
    const answer = await one.delete(await one.token());
    assert.deepEqual([answer.statusCode, answer.data], [499, { success: false }]);
    assert.deepEqual(one.deletions, []);
  });

  it('a session that is another user’s meanwhile says nothing', async () => {
    let bearer = '';
    const one = await backend({ accessToken: () => bearer });
    bearer = one.accessToken;
    const bob = await one.control.createAccount(one.appId, {});
    await one.fault('deleteAccount', DONE);
    const pause = one.clock.pause.bind(one.clock);
    one.clock.pause = (ms) => {
      bearer = bob.accessToken;
      return pause(ms);
    };
    assert.equal((await one.delete(await one.token())).statusCode, 499);
  });
});
