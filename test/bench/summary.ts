import type { FigureResult, Results, SubjectResult } from './results.js';
import { BY_HAND, LIT, MATERIAL, NATIVE, OURS, SHOELACE, VAADIN, WEB_AWESOME } from './names.js';
import { ratio } from './stats.js';
import { times, written } from './written.js';

/** A row of the README: a figure of ours, beside the least there could be and what others have. */
interface Row {
  what: string;
  figure: `${string}/${string}`;
  /** Ours, where it is not simply that. */
  ours?: string;
  /** The least there is of the kind. The ratio is to the first. */
  least?: readonly string[];
  others?: readonly string[];
}

const LIBRARIES = [SHOELACE, MATERIAL, VAADIN, WEB_AWESOME];

const ROWS: readonly Row[] = [
  {
    what: 'Loaded with the page, gzip',
    figure: 'sizes/gzip',
    ours: `${OURS}, before first intent`,
    least: [LIT, BY_HAND],
    others: LIBRARIES,
  },
  {
    what: 'With all that comes later, gzip',
    figure: 'sizes/gzip',
    ours: `${OURS}, whole`,
    least: [LIT],
    others: ['Hanko Elements', 'Descope', 'Clerk', 'Amplify UI with React', 'Authing Guard'],
  },
  {
    what: 'Module and first element',
    figure: 'start/one',
    least: [LIT, BY_HAND],
    others: LIBRARIES,
  },
  {
    what: 'The same until painted, 6× slower',
    figure: 'start/oneSlow',
    least: [LIT, BY_HAND],
    others: LIBRARIES,
  },
  { what: '1,000 elements', figure: 'start/many', least: [LIT, BY_HAND], others: LIBRARIES },
  {
    what: 'The same until painted, 6× slower',
    figure: 'start/manySlow',
    least: [LIT, BY_HAND],
    others: LIBRARIES,
  },
  {
    what: 'Memory of an element, scripts',
    figure: 'heap/script',
    least: [LIT, BY_HAND],
    others: [SHOELACE],
  },
  {
    what: 'Memory of an element, document',
    figure: 'heap/document',
    least: [LIT, BY_HAND],
    others: [SHOELACE],
  },
  {
    what: 'Hover, longest task, 6× slower',
    figure: 'open/hoverTask',
    least: [NATIVE],
    others: LIBRARIES,
  },
  {
    what: 'First opening until painted, 6× slower',
    figure: 'open/first',
    least: [NATIVE],
    others: LIBRARIES,
  },
  { what: 'Its INP', figure: 'open/firstInp', least: [NATIVE], others: LIBRARIES },
  { what: 'Its longest task', figure: 'open/firstTask', least: [NATIVE], others: LIBRARIES },
  {
    what: 'Next opening until painted, 6× slower',
    figure: 'open/again',
    least: [NATIVE],
    others: LIBRARIES,
  },
  { what: 'Load, hover and open', figure: 'open/cpu', least: [NATIVE], others: LIBRARIES },
  {
    what: 'A letter of the phrase, script, 6× slower',
    figure: 'typing/letter',
    least: [LIT],
  },
  { what: 'A second of the countdown', figure: 'countdown/second' },
  {
    what: 'A node put in and taken out elsewhere, 1,000 elements there',
    figure: 'mutations/at1000',
    least: [LIT],
  },
  {
    what: '`lang` of the page changed, 1,000 elements there',
    figure: 'mutations/language',
    least: [LIT],
  },
  { what: 'A second of 10 elements at rest', figure: 'idle/closed', least: [NATIVE] },
  { what: 'Nodes left by 500 openings', figure: 'rounds/nodes', least: [NATIVE] },
  { what: 'Loaded for another account’s deletion', figure: 'message/loaded' },
];

export interface SpeedTable {
  head: string[];
  rows: string[][];
  /** What the figures depend on. */
  note: string;
}

/** What a reader wants to know who decides about the element. */
export function summaryOf(results: Results): SpeedTable {
  return {
    head: ['', 'This element', 'The least', 'Ratio', 'Other libraries'],
    rows: [...ROWS.map((row) => cells(results, row)), keptRow(results)],
    note: noteOf(results),
  };
}

function cells(results: Results, row: Row): string[] {
  const { what, figure, ours = OURS, least = [], others = [] } = row;
  const result = find(results, figure);
  const of = (name: string) => subject(result, figure, name);
  const write = ({ median }: SubjectResult) => written(median, result.unit);
  const named = (it: SubjectResult) => `${write(it)} (${it.name})`;
  const own = of(ours);
  const [base] = least.map(of);
  const sorted = others.map(of).sort((a, b) => a.median - b.median);
  const extremes = sorted.length > 1 ? [sorted[0], sorted.at(-1)] : sorted;
  return [
    what,
    write(own),
    least.map((name) => named(of(name))).join(', '),
    base ? times(ratio(own.median, base.median)) : '',
    extremes.flatMap((it) => (it ? [named(it)] : [])).join(' to '),
  ];
}

/** A page that the browser keeps is there at once for who goes back to it. */
function keptRow(results: Results): string[] {
  const kept = (['untouched', 'closed', 'open'] as const).map(
    (state) => subject(find(results, `back-forward/${state}`), state, OURS).median === 1,
  );
  const answer = kept.every(Boolean) ? 'yes' : 'no';
  return ['Kept by the back/forward cache, even while open', answer, '', '', ''];
}

function noteOf({ date, chromium, machine, peers }: Results): string {
  const versions = Object.entries(peers).map(([name, version]) => `${name} ${version}`);
  return `Medians, measured on ${date} in Chromium ${chromium}, on ${machine}, beside ${versions.join(', ')}.`;
}

function find({ measures }: Results, path: string): FigureResult {
  const [measure, figure] = path.split('/');
  const found = measures.find(({ id }) => id === measure)?.figures.find(({ id }) => id === figure);
  if (!found) throw new Error(`${path} was not measured.`);
  return found;
}

function subject({ subjects }: FigureResult, path: string, wanted: string): SubjectResult {
  const found = subjects.find(({ name }) => name === wanted);
  if (!found) throw new Error(`${path} was not measured of ${wanted}.`);
  return found;
}
