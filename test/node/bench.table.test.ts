import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sumUp } from '../bench/results.js';
import { tableOf } from '../bench/table.js';
import { times, written } from '../bench/written.js';

const result = sumUp(
  'start',
  {
    title: 'Start',
    reference: 'Lit',
    figures: {
      one: { title: 'one element', unit: 'ms' },
      open: { title: 'a panel', unit: 'ms' },
    },
  },
  new Map([
    [
      'ours',
      [
        { one: 3, open: 1 },
        { one: 5, open: 2 },
        { one: 4, open: 3 },
      ],
    ],
    ['Lit', [{ one: 2 }, { one: 2 }, { one: 2 }]],
  ]),
);

describe('What the rounds are summed up to', () => {
  it('has the median of each subject, as a ratio to the reference', () => {
    assert.deepEqual(
      result.figures[0]?.subjects.map(({ name, median, ratio }) => [name, median, ratio]),
      [
        ['ours', 4, 2],
        ['Lit', 2, 1],
      ],
    );
  });

  it('leaves out who has no such figure, and the ratio to what is not there', () => {
    assert.deepEqual(
      result.figures[1]?.subjects.map(({ name, ratio }) => [name, ratio]),
      [['ours', null]],
    );
  });
});

describe('A table', () => {
  it('has a row for each subject of each figure', () => {
    const rows = tableOf(result)
      .split('\n')
      .filter((line) => line.startsWith('│'))
      .map((line) =>
        line
          .split('│')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    assert.deepEqual(rows, [
      ['Start', '', 'median', 'middle half', 'of Lit'],
      ['one element', 'ours', '4 ms', '3.50 ms – 4.50 ms', '2.00×'],
      ['', 'Lit', '2 ms', '2 ms – 2 ms', '1.00×'],
      ['a panel', 'ours', '2 ms', '1.50 ms – 2.50 ms', ''],
    ]);
  });
});

describe('A figure', () => {
  it('is written with the digits that tell something', () => {
    assert.equal(written(1.2345, 'ms'), '1.23 ms');
    assert.equal(written(12.345, 'µs'), '12.3 µs');
    assert.equal(written(123.45, 'ms'), '123 ms');
    assert.equal(written(1729.4, 'bytes'), '1.7 kB');
    assert.equal(written(56.2, 'bytes'), '56 bytes');
    assert.equal(written(1, ''), '1');
  });

  it('has a ratio, or none', () => {
    assert.equal(times(1.855), '1.85×');
    assert.equal(times(15.2), '15×');
    assert.equal(times(null), '');
  });
});
