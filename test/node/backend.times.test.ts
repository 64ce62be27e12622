import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PAUSES } from '../../src/authing/look.js';
import { timeToDelete, timeToWait } from '../../src/backend/times.js';
import { memoryOutcomes } from '../../src/backend/index.js';
import { useBackend } from '../fixtures/with-backend.js';

const { backend } = useBackend();
const looking = PAUSES.reduce<number>((sum, pause) => sum + pause, 0);

describe('The time for an answer', () => {
  for (const timeout of [15_000, 20_000, 60_000]) {
    it(`of ${timeout} ms is enough for a delete and all looks after it`, () => {
      assert.equal(timeToDelete(timeout) + looking, timeout);
    });
  }

  it('leaves at least half of it to the delete', () => {
    assert.equal(timeToDelete(5000), 2500);
  });

  for (const timeout of [100, 5000, 15_000]) {
    it(`of ${timeout} ms is never over before somebody else's answer may come`, () => {
      assert.ok(timeToWait(timeout) >= timeToDelete(timeout) + looking);
    });
  }

  it('is waited for by whoever repeats a delete', async () => {
    const outcomes = memoryOutcomes();
    const waits: number[] = [];
    const wait = (key: string, timeout: number) => {
      waits.push(timeout);
      return outcomes.wait(key, 0);
    };
    const one = await backend({ outcomes: { ...outcomes, wait }, timeout: 5000 });
    const token = await one.token();
    await one.delete(token);
    await one.delete(token);
    assert.deepEqual(waits, [12_000]);
  });

  it('may be the longest there is, and a delete that is repeated is waited for all the same', async () => {
    const one = await backend({ timeout: 2 ** 31 - 1 });
    const token = await one.token();
    await one.fault('deleteAccount', { kind: 'hold-after' });
    const first = one.delete(token);
    while ((await one.sent()) === 0);
    const second = one.delete(token);
    await Promise.race([second, new Promise((resolve) => setTimeout(resolve, 100))]);
    await one.control.release(one.appId);
    assert.deepEqual(await second, await first);
  });

  it('is not all for a delete that Authing does not answer', async ({ mock }) => {
    const one = await backend({ timeout: 15_000 });
    await one.fault('deleteAccount', { kind: 'hang-after' });
    const token = await one.token();
    mock.timers.enable({ apis: ['setTimeout'] });
    const answer = one.delete(token);
    while ((await one.sent()) === 0);
    mock.timers.tick(15_000 - looking);
    assert.equal((await answer).statusCode, 200);
    assert.equal(one.deletions[0]?.source, 'probe');
  });
});
