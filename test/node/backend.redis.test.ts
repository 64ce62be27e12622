import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { after, afterEach, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createClient } from 'redis';
import { redisOutcomes } from '../../src/backend/redis.js';
import type { Settings } from '../fixtures/backend-process.js';
import { DELETE } from '../fixtures/with-backend.js';
import { readEnvelope, useStandIn } from '../fixtures/with-stand-in.js';
import { startRedis, type RunningRedis } from '../tools/redis.js';

const { origin, standIn, signedIn } = useStandIn();
const SCRIPT = fileURLToPath(new URL('../fixtures/backend-process.ts', import.meta.url));

let redis: RunningRedis;
before(async () => {
  redis = await startRedis();
});
after(() => redis?.stop());

const running: ChildProcess[] = [];
afterEach(() => running.splice(0).forEach((child) => child.kill('SIGKILL')));

/** Starts a server, and waits until it listens. */
async function serve(settings: Settings) {
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, JSON.stringify(settings)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(child);
  const said: string[] = [];
  const lines = createInterface({ input: child.stdout });
  const [first] = (await once(lines, 'line')) as [string];
  lines.on('line', (line) => said.push(line));
  return {
    said,
    async kill() {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
    async delete(deleteAccountToken: string) {
      const headers = { 'content-type': 'application/json', origin: first };
      const body = JSON.stringify({ deleteAccountToken });
      const response = await fetch(first + DELETE, { method: 'POST', headers, body });
      return `${response.status} ${await response.text()}`;
    },
  };
}

/** A user, and two servers that share a Redis. */
async function two(more: Partial<Settings> = {}) {
  const { appId, userId, accessToken } = await signedIn();
  const control = standIn();
  const { path } = redis;
  const settings = {
    host: origin(),
    appId,
    accessToken,
    redis: path,
    lease: 30_000,
    timeout: 15_000,
  };
  const servers = [0, 1].map(() => serve({ ...settings, ...more }));
  const [first, second] = await Promise.all(servers);
  const { deleteAccountToken } = await control.issueDeleteToken(appId, userId);
  return {
    first: first ?? assert.fail(),
    second: second ?? assert.fail(),
    appId,
    control,
    token: deleteAccountToken,
    seen: async (operation: string) =>
      (await control.requests(appId)).filter((one) => one.operation === operation).length,
    exists: async () => (await control.account(appId, userId)).exists,
  };
}

const statusOf = (answer: string) => readEnvelope(answer.slice(4)).statusCode;

describe('Two servers that share a Redis', () => {
  it('send one delete for 200 requests with one token, which get the same answer', async () => {
    const { first, second, token, seen } = await two();
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) => (index % 2 ? first : second).delete(token)),
    );
    assert.deepEqual(
      [...new Set(answers)],
      ['200 {"statusCode":200,"message":"success","data":{"success":true}}'],
    );
    assert.equal(await seen('deleteAccount'), 1);
    assert.equal([...first.said, ...second.said].length, 1);
  });

  it('answer the same later', async () => {
    const { first, second, token, seen } = await two();
    const answer = await first.delete(token);
    assert.equal(await second.delete(token), answer);
    assert.equal(await seen('deleteAccount'), 1);
  });

  for (const operation of ['deleteAccount', 'getProfile'] as const) {
    it(`say unknown after the lease, where one died at ${operation}`, async () => {
      const lease = 1500;
      const { first, second, appId, control, token, seen, exists } = await two({ lease });
      await control.fault(appId, { operation, fault: { kind: 'hold' } });
      const begun = Date.now();
      const lost = assert.rejects(first.delete(token));
      while ((await seen(operation)) === 0);
      await first.kill();
      await lost;
      const answer = await second.delete(token);
      assert.deepEqual([answer.slice(0, 3), statusOf(answer)], ['200', 499]);
      const waited = Date.now() - begun;
      assert.ok(waited >= lease && waited < 15_000, `${waited} ms`);
      // Whoever comes after the lease does not wait any more, and is answered the same.
      assert.equal(await second.delete(token), answer);
      assert.equal(await seen('deleteAccount'), operation === 'deleteAccount' ? 1 : 0);
      assert.equal(await exists(), true);
      assert.deepEqual(second.said, []);
    });
  }

  it('don’t wait longer than a request may take', async () => {
    const { first, second, appId, control, token, seen } = await two({ timeout: 1500 });
    await control.fault(appId, { operation: 'deleteAccount', fault: { kind: 'hang' } });
    first.delete(token).catch(() => 'The server is killed meanwhile.');
    while ((await seen('deleteAccount')) === 0);
    assert.equal(statusOf(await second.delete(token)), 499);
    assert.deepEqual([await seen('deleteAccount'), second.said], [1, []]);
  });
});

describe('Without Redis', () => {
  it('nothing is sent, and an error says so', async () => {
    const own = await startRedis();
    const { first, token, seen, exists } = await two({ redis: own.path, timeout: 1500 });
    await own.stop();
    const answer = await first.delete(token);
    assert.equal(
      answer,
      '200 {"statusCode":503,"message":"The request was not passed on, because the store of ' +
        'outcomes failed.","data":{"success":false}}',
    );
    assert.equal(await seen('deleteAccount'), 0);
    assert.equal(await seen('getProfile'), 0);
    assert.equal(await exists(), true);
    assert.match(first.said[0] ?? '', /^error /);
  });
});

describe('In Redis', () => {
  async function connected() {
    const client = createClient({ socket: { path: redis.path, tls: false } });
    await client.connect();
    await client.flushAll();
    return client;
  }

  it('a key is taken once, and for as long as was said', async () => {
    const client = await connected();
    const outcomes = redisOutcomes(client);
    assert.equal(await outcomes.claim('key', 60_000.5), true);
    assert.equal(await outcomes.claim('key', 60_000), false);
    assert.deepEqual(await client.keys('*'), ['authing-delete-account:key']);
    const left = await client.pTTL('authing-delete-account:key');
    assert.ok(left > 50_000 && left <= 60_001);
    client.destroy();
  });

  it('an answer is kept for as long as was said, below a prefix of the app’s own', async () => {
    const client = await connected();
    const outcomes = redisOutcomes(client, { prefix: 'shop:' });
    await outcomes.claim('key', 1000);
    await outcomes.settle('key', 'answer', 60_000);
    assert.equal(await outcomes.wait('key', 0), 'answer');
    assert.ok((await client.pTTL('shop:key')) > 50_000);
    client.destroy();
  });

  it('nobody waits for what nobody claimed', async () => {
    const client = await connected();
    assert.equal(await redisOutcomes(client).wait('key', 60_000), null);
    client.destroy();
  });

  it('whoever waits gets the answer as soon as it is there', async () => {
    const client = await connected();
    const outcomes = redisOutcomes(client);
    await outcomes.claim('key', 60_000);
    const waits = Array.from({ length: 50 }, () => outcomes.wait('key', 60_000));
    await outcomes.settle('key', 'answer', 60_000);
    assert.deepEqual([...new Set(await Promise.all(waits))], ['answer']);
    client.destroy();
  });

  it('an answer that looks like a claim by chance can’t be, for it is JSON', async () => {
    const client = await connected();
    const outcomes = redisOutcomes(client);
    await outcomes.settle('key', '"claimed for 1"', 60_000);
    assert.equal(await outcomes.wait('key', 0), '"claimed for 1"');
    client.destroy();
  });

  it('bytes are as good as texts', async () => {
    const answers = [Buffer.from('OK'), Buffer.from('answer')];
    const outcomes = redisOutcomes({ sendCommand: () => Promise.resolve(answers.shift()) });
    assert.equal(await outcomes.claim('key', 1), true);
    assert.equal(await outcomes.wait('key', 1), 'answer');
  });

  it('wrong use is said at once', () => {
    const client = { sendCommand: () => Promise.resolve(null) };
    const wrong: [unknown, object][] = [
      [undefined, {}],
      [{}, {}],
      ['redis://', {}],
      [client, { prefix: 1 }],
      [client, { lease: 0 }],
      [client, { lease: '1' }],
      [client, { lease: Infinity }],
    ];
    for (const [given, options] of wrong) {
      assert.throws(() => redisOutcomes(given as typeof client, options), {
        name: 'TypeError',
        message: /^redisOutcomes: .*\.$/,
      });
    }
  });
});
