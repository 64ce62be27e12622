import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { inTurn, ratio, summarize } from '../bench/stats.js';

const figures = fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1 });

describe('The summary of a few rounds', () => {
  it('has the median, and what half of the rounds lie between', () => {
    assert.deepEqual(summarize([5, 1, 9, 3, 7]), { median: 5, low: 3, high: 7, rounds: 5 });
    assert.equal(summarize([4, 2, 1, 3]).median, 2.5);
    assert.deepEqual(summarize([7]), { median: 7, low: 7, high: 7, rounds: 1 });
  });

  it('is the same whatever the order, and within what was measured', () => {
    fc.assert(
      fc.property(figures, (values) => {
        const { low, median, high } = summarize(values);
        assert.ok(Math.min(...values) <= low && low <= median);
        assert.ok(median <= high && high <= Math.max(...values));
        assert.deepEqual(summarize([...values].reverse()), summarize(values));
      }),
    );
  });

  it('leaves the rounds as they were', () => {
    const values = [3, 1, 2];
    summarize(values);
    assert.deepEqual(values, [3, 1, 2]);
  });

  it('is refused where nothing was measured', () => {
    assert.throws(() => summarize([]));
    assert.throws(() => summarize([1, NaN]));
  });
});

describe('A ratio', () => {
  it('says how many times the other', () => {
    assert.equal(ratio(3, 2), 1.5);
    assert.equal(ratio(0, 2), 0);
  });

  it('is none where the other is nothing', () => {
    assert.equal(ratio(1, 0), null);
    assert.equal(ratio(1, -1), null);
  });
});

describe('A round', () => {
  it('has all in it, every second time backward', () => {
    assert.deepEqual(inTurn(['a', 'b', 'c'], 0), ['a', 'b', 'c']);
    assert.deepEqual(inTurn(['a', 'b', 'c'], 1), ['c', 'b', 'a']);
    assert.deepEqual(inTurn(['a', 'b', 'c'], 2), ['a', 'b', 'c']);
  });
});
