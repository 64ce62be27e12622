import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryOutcomes, type Outcomes } from '../../src/backend/index.js';
import { createAccountApi } from '../../src/backend/handler.js';
import { DELETE, post, read, useBackend } from '../fixtures/with-backend.js';

const { backend, origin } = useBackend();

describe('A delete', () => {
  it('is sent once for 200 requests at the same time, which get the same answer', async () => {
    const one = await backend();
    const token = await one.token();
    const requests = Array.from({ length: 200 }, async () => {
      const response = await one.api(post(DELETE, { deleteAccountToken: token }));
      return `${response.status} ${await response.text()}`;
    });
    const answers = new Set(await Promise.all(requests));
    assert.deepEqual(
      [...answers],
      ['200 {"statusCode":200,"message":"success","data":{"success":true}}'],
    );
    assert.equal(await one.sent(), 1);
    assert.equal(one.deletions.length, 1);
  });

  it('that comes again later gets the answer of the first one', async () => {
    const one = await backend();
    const token = await one.token();
    const first = await one.delete(token);
    assert.equal(first.data?.['success'], true);
    for (let time = 0; time < 3; time += 1) assert.deepEqual(await one.delete(token), first);
    assert.equal(await one.sent(), 1);
    assert.equal(one.deletions.length, 1);
  });

  it('that was refused is not sent again, either', async () => {
    const one = await backend();
    const first = await one.delete('nobody-gave-this');
    assert.deepEqual([first.statusCode, first.data], [400, { success: false }]);
    assert.deepEqual(await one.delete('nobody-gave-this'), first);
    assert.equal(await one.sent(), 1);
    assert.deepEqual(one.deletions, []);
  });

  it('that was asked for too often says as well how long to wait, to whoever repeats it', async () => {
    const one = await backend();
    await one.fault('deleteAccount', { kind: 'throttled', retryAfter: 90 });
    for (let time = 0; time < 2; time += 1) {
      const { headers } = await one.api(post(DELETE, { deleteAccountToken: 'token' }));
      assert.equal(headers.get('retry-after'), '90');
    }
    assert.equal(await one.sent(), 1);
  });

  it('with another token is another one', async () => {
    const one = await backend();
    await one.delete('first');
    await one.delete('second');
    assert.equal(await one.sent(), 2);
  });

  it('waits for the first one, however long that takes', async () => {
    const one = await backend();
    const token = await one.token();
    await one.fault('deleteAccount', { kind: 'hold-after' });
    const first = one.delete(token);
    const second = one.delete(token);
    while ((await one.sent()) === 0);
    const third = one.delete(token);
    await one.control.release(one.appId);
    const answers = await Promise.all([first, second, third]);
    assert.deepEqual(answers[1], answers[0]);
    assert.deepEqual(answers[2], answers[0]);
    assert.equal(await one.sent(), 1);
  });

  it('that comes again is answered although the first one ended the session', async () => {
    let session: string | null = '';
    const one = await backend({
      accessToken: () => session,
      onDeleted: () => void (session = null),
    });
    session = one.accessToken;
    const token = await one.token();
    const first = await one.delete(token);
    assert.equal(session, null);
    assert.deepEqual(await one.delete(token), first);
  });

  it('of somebody else says nothing of the account of whoever repeats it', async () => {
    let bearer = '';
    const one = await backend({ accessToken: () => bearer });
    bearer = one.accessToken;
    const bob = await one.control.createAccount(one.appId, {});
    const token = await one.token();
    assert.equal((await one.delete(token)).statusCode, 200);
    bearer = bob.accessToken;
    const repeated = await one.delete(token);
    assert.deepEqual([repeated.statusCode, repeated.data], [499, { success: false }]);
    assert.equal(await one.sent(), 1);
  });

  it('that comes again with a fresh bearer of the same user is the same', async () => {
    let bearer = '';
    const one = await backend({ accessToken: () => bearer });
    bearer = one.accessToken;
    const token = await one.token();
    const first = await one.delete(token);
    bearer = (await one.control.signIn(one.appId, one.userId)).accessToken;
    assert.deepEqual(await one.delete(token), first);
  });
});

describe('The claim', () => {
  function spied(outcomes = memoryOutcomes()) {
    const calls: string[] = [];
    const spy: Outcomes = {
      claim(key, ttl) {
        calls.push(`claim ${key} ${ttl}`);
        return outcomes.claim(key, ttl);
      },
      settle(key, answer, ttl) {
        calls.push(`settle ${key} ${answer} ${ttl}`);
        return outcomes.settle(key, answer, ttl);
      },
      wait(key, timeout) {
        calls.push(`wait ${key} ${timeout}`);
        return outcomes.wait(key, timeout);
      },
    };
    return { calls, outcomes: spy };
  }

  it('gives away neither the token nor the bearer nor the user', async () => {
    const { calls, outcomes } = spied();
    const one = await backend({ outcomes }, { account: { name: 'Ann Example' } });
    const token = await one.token();
    await one.delete(token);
    await one.delete(token);
    assert.deepEqual(
      calls.map((call) => /^\w+ [0-9a-f]{64} /.exec(call)?.[0].split(' ')[0]),
      ['claim', 'settle', 'claim', 'wait'],
    );
    for (const secret of [token, one.accessToken, one.userId, 'Ann']) {
      assert.equal(calls.join('\n').includes(secret), false);
    }
  });

  it('lives longer than the token, and the time of a request', async () => {
    const { calls, outcomes } = spied();
    const one = await backend({ outcomes, timeout: 7000 });
    await one.delete(await one.token());
    for (const call of calls) assert.equal(call.split(' ').at(-1), '607000');
  });

  it('is not taken by a request without a session', async () => {
    const { calls, outcomes } = spied();
    const one = await backend({ outcomes, accessToken: () => null });
    const answer = await one.delete(await one.token());
    assert.deepEqual(answer, {
      status: 200,
      statusCode: 401,
      message: 'You are not signed in.',
      apiCode: 2020,
      data: { success: false },
    });
    assert.equal(calls.filter((call) => !call.startsWith('wait')).length, 0);
    assert.equal((await one.requests()).length, 0);
  });

  const broken: Record<string, () => Promise<boolean>> = {
    'that fails': () => Promise.reject(new Error('ECONNREFUSED')),
    'that throws': () => {
      throw new Error('ECONNREFUSED');
    },
    'that never ends': () => new Promise(() => {}),
  };
  for (const [what, claim] of Object.entries(broken)) {
    it(`${what} has nothing sent, and says so`, async () => {
      const outcomes = { ...memoryOutcomes(), claim };
      const one = await backend({ outcomes, timeout: 1000 });
      const answer = await one.delete(await one.token());
      assert.deepEqual(answer, {
        status: 200,
        statusCode: 503,
        message: 'The request was not passed on, because the store of outcomes failed.',
        data: { success: false },
      });
      assert.equal((await one.requests()).length, 0);
      assert.equal(one.errors.length, 1);
      assert.ok(one.errors[0] instanceof Error);
    });
  }

  it('that is answered with anything but true is nobody’s', async () => {
    const claim = () => Promise.resolve('OK' as unknown as boolean);
    const one = await backend({ outcomes: { ...memoryOutcomes(), claim } });
    assert.equal((await one.delete(await one.token())).statusCode, 499);
    assert.equal(await one.sent(), 0);
  });

  it('whose holder has died leads to an unknown outcome', async () => {
    const outcomes = memoryOutcomes();
    const wait = (key: string) => outcomes.wait(key, 50);
    const one = await backend({ outcomes: { ...outcomes, wait } });
    const token = await one.token();
    const holder = createAccountApi(
      {
        host: origin(),
        appId: one.appId,
        accessToken: () => one.accessToken,
        outcomes: { ...outcomes, settle: () => Promise.reject(new Error('dead')) },
      },
      one.clock,
    );
    await read(holder(post(DELETE, { deleteAccountToken: token })));
    const answer = await one.delete(token);
    assert.deepEqual(
      [answer.status, answer.statusCode, answer.data],
      [200, 499, { success: false }],
    );
    assert.equal(await one.sent(), 1);
  });
});

describe('An outcome that can’t be kept', () => {
  it('is answered all the same, and told', async () => {
    const settle = () => Promise.reject(new Error('ECONNREFUSED'));
    const one = await backend({ outcomes: { ...memoryOutcomes(), settle } });
    const answer = await one.delete(await one.token());
    assert.deepEqual([answer.statusCode, answer.data], [200, { success: true }]);
    assert.deepEqual(one.errors.map(String), ['Error: ECONNREFUSED']);
    assert.equal(one.deletions.length, 1);
  });
});

describe('An outcome that can’t be read', () => {
  const unreadable: Record<string, () => Promise<string | null>> = {
    'because the store fails': () => Promise.reject(new Error('ECONNREFUSED')),
    'because it is not JSON': () => Promise.resolve('?'),
    'because it is no envelope': () => Promise.resolve('{"owner":"x","answer":{"ok":true}}'),
    'because it has no owner': () =>
      Promise.resolve('{"answer":{"statusCode":200,"message":"","data":{"success":true}}}'),
  };
  for (const [why, wait] of Object.entries(unreadable)) {
    it(`${why} is unknown, and the delete is not sent again`, async () => {
      const one = await backend({ outcomes: { ...memoryOutcomes(), wait } });
      const token = await one.token();
      await one.delete(token);
      assert.equal((await one.delete(token)).statusCode, 499);
      assert.equal(await one.sent(), 1);
    });
  }
});

describe('In memory, an outcome', () => {
  it('is forgotten when its time is over', async () => {
    let now = 0;
    const outcomes = memoryOutcomes(() => now);
    assert.equal(await outcomes.claim('key', 1000), true);
    now = 999;
    assert.equal(await outcomes.claim('key', 1000), false);
    now = 1000;
    assert.equal(await outcomes.claim('key', 1000), true);
    await outcomes.settle('key', 'answer', 1000);
    assert.equal(await outcomes.wait('key', 0), 'answer');
    now = 2000;
    assert.equal(await outcomes.wait('key', 0), null);
  });

  it('that nobody claimed is not waited for', async () => {
    assert.equal(await memoryOutcomes().wait('key', 60_000), null);
  });

  it('is refused when there are too many', async () => {
    const outcomes = memoryOutcomes(() => 0);
    for (let key = 0; key < 100_000; key += 1) await outcomes.claim(String(key), 1000);
    await assert.rejects(outcomes.claim('another', 1000), /too many/);
  });
});
