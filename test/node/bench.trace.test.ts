import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read, type TraceEvent } from '../bench/trace.js';

const MAIN = { pid: 1, tid: 2, ph: 'X' };
const event = (name: string, ts: number, dur: number, other: Partial<TraceEvent> = {}) => ({
  ...MAIN,
  name,
  ts,
  dur,
  ...other,
});
const begin = event('bench:begin', 1000, 0, { ph: 'R' });
const end = event('bench:end', 100_000, 0, { ph: 'R' });

describe('A trace', () => {
  it('tells the longest task between its marks', () => {
    const events = [
      event('RunTask', 500, 90_000),
      begin,
      event('RunTask', 2000, 3000),
      event('RunTask', 9000, 7000),
      end,
      event('RunTask', 200_000, 90_000),
    ];
    assert.equal(read(events).longestTask, 7);
  });

  it('is of one thread', () => {
    const elsewhere = [
      event('RunTask', 2000, 9000, { tid: 3 }),
      event('RunTask', 2000, 9000, { pid: 4 }),
    ];
    assert.equal(read([begin, ...elsewhere, end]).longestTask, 0);
  });

  it('counts a script once that runs within another, with the microtasks after it', () => {
    const scripts = [
      event('FunctionCall', 2000, 4000),
      event('FunctionCall', 3000, 1000),
      event('RunMicrotasks', 6000, 2000),
      event('Layout', 8000, 5000),
    ];
    assert.equal(read([begin, ...scripts, end]).script, 6);
  });

  it('is refused without its marks', () => {
    assert.throws(() => read([begin]));
    assert.throws(() => read([end]));
  });
});
