import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { score, sum, type Explanation, type Mutant } from '../mutants/score.js';

const SOURCE = `export function sign(n: number) {
  if (n < 0) return -1;
  return n > 0 ? 1 : 0;
}
async function two() {
  return [
    1,
  ];
}
`;
const sources = new Map([['src/sign.ts', SOURCE]]);

function mutant(
  status: string,
  at: [number, number, number, number],
  replacement = 'true',
): Mutant {
  const [line, column, endLine, endColumn] = at;
  const location = { start: { line, column }, end: { line: endLine, column: endColumn } };
  return { fileName: 'src/sign.ts', status, location, replacement };
}

const ABOVE: [number, number, number, number] = [3, 10, 3, 15];
const CHANGE = {
  file: 'src/sign.ts',
  within: 'sign',
  line: 'return n > 0 ? 1 : 0;',
  original: 'n > 0',
  replacement: 'n >= 0',
};
const explanation: Explanation = { ...CHANGE, why: 'there is no zero' };

describe('The score of the mutants', () => {
  it('counts a mutant as found when it fails a test, runs for ever or keeps the tests from loading', () => {
    const statuses = ['Killed', 'Timeout', 'RuntimeError', 'Survived', 'NoCoverage'];
    const mutants = statuses.map((status) => mutant(status, ABOVE));
    const { killed, all, explained, score: of, apart } = sum(score(mutants, sources, []).files);
    assert.deepEqual([killed, all, explained, of, apart], [3, 5, 0, 60, 60]);
  });

  it('says what a survivor changes, in the words of the source', () => {
    const mutants = [
      mutant('Survived', ABOVE, 'n >= 0'),
      mutant('NoCoverage', [6, 10, 8, 4], '[]'),
    ];
    const survivors = score(mutants, sources, []).files[0]?.survivors;
    assert.deepEqual(survivors, [
      { change: CHANGE, lineNumber: 3, unmet: false, why: null },
      {
        change: {
          file: 'src/sign.ts',
          within: 'two',
          line: 'return [',
          original: '[ 1, ]',
          replacement: '[]',
        },
        lineNumber: 6,
        unmet: true,
        why: null,
      },
    ]);
  });

  it('counts explained survivors apart', () => {
    const mutants = [mutant('Killed', ABOVE), mutant('Survived', ABOVE, 'n >= 0')];
    const { files, unused } = score(mutants, sources, [explanation]);
    assert.equal(files[0]?.survivors[0]?.why, 'there is no zero');
    assert.deepEqual(unused, []);
    const { explained, score: of, apart } = sum(files);
    assert.deepEqual([explained, of, apart], [1, 50, 100]);
  });

  it('takes an explanation for one survivor, and for that one only', () => {
    const twice = [mutant('Survived', ABOVE, 'n >= 0'), mutant('Survived', ABOVE, 'n >= 0')];
    const whys = score(twice, sources, [explanation]).files[0]?.survivors.map(({ why }) => why);
    assert.deepEqual(whys, ['there is no zero', null]);
    for (const key of ['file', 'within', 'line', 'original', 'replacement'] as const) {
      const { files, unused } = score([mutant('Survived', ABOVE, 'n >= 0')], sources, [
        { ...explanation, [key]: 'other' },
      ]);
      assert.equal(files[0]?.survivors[0]?.why, null, key);
      assert.equal(unused.length, 1, key);
    }
  });

  it('names an explanation whose mutant is found after all', () => {
    const { unused } = score([mutant('Killed', ABOVE, 'n >= 0')], sources, [explanation]);
    assert.deepEqual(unused, [explanation]);
  });

  it('refuses a mutant that nobody judged', () => {
    assert.throws(() => score([mutant('Ignored', ABOVE)], sources, []), /Ignored/);
  });

  it('is 100 when there is nothing to change', () => {
    assert.equal(sum(score([], sources, []).files).score, 100);
  });
});
