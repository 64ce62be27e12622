import type { AppOptions, Fault, RequestRecord } from '../../demo/authing/control.js';
import { FastClock } from '../fixtures/fast-clock.js';
import type { BackendOptions } from './backend.js';
import { Cell, OUTCOMES, type Deletes, type Details } from './cell.js';
import { stopClock } from './clock.js';
import { itOnce } from './engine.js';
import { expect } from './expect.js';
import { meetsBrowser, TROUBLES, type Trouble } from './faults.js';
import { PHONE } from './verify.js';

/** Plays what meets the fault. */
export type Play = (cell: Cell, fault: Fault) => Promise<void>;

/** What the element may claim. */
export interface Expected {
  /** The letters of its claims, in order. Where there is more than one string, each is allowed. */
  claims: readonly string[];
  /**
   * Why one of these claims may contradict the truth. `misled`: the service itself says so.
   * `unknowable`: by rule 4 nobody can tell it from the truth, for example when a session ends by
   * itself just when the answer to a delete is lost.
   */
  excuse?: 'misled' | 'unknowable';
}

export const claims = (...list: string[]): Expected => ({ claims: list });

export interface Column {
  name: string;
  /** Whether the fault hits before or after the operation has taken effect. */
  when: 'before' | 'after';
  /**
   * The operation only reads, so that a fault which comes after it can be met before it as well.
   */
  reads?: boolean;
  details?: Details;
  app?: AppOptions;
  /** There is a backend between the element and the service, set up like this. */
  behind?: BackendOptions;
  play: Play;
  /**
   * What must be claimed. Without it every claim will do, as long as the account is deleted in the
   * end.
   */
  expected?: (trouble: Trouble) => Expected;
  /** What is found when the user asks once more. */
  later?: string;
}

/** One cell of a table: what happens, and what may be claimed of it. */
interface CellPlan {
  name: string;
  details?: Details;
  app?: AppOptions;
  behind?: BackendOptions;
  play: (cell: Cell) => Promise<void>;
  expected: (requests: readonly RequestRecord[], deletes: Deletes) => Expected | null;
}

/** A line of a table of sessions or doubts, whose cells have no fault in common. */
export interface Row {
  name: string;
  cells: readonly (Omit<CellPlan, 'expected'> & {
    expected: Expected | ((deletes: Deletes) => Expected);
  })[];
}

const NOTHING = 'false “nothing was deleted”';

class Totals {
  cells = 0;
  readonly claims: Record<string, number> = {};
  readonly wrong: Record<string, number> = {
    'false deleted': 0,
    'false failed': 0,
    [NOTHING]: 0,
    'more than one delete an attempt': 0,
    'more than one delete a token': 0,
    'onDeleted without a deletion, or not once': 0,
    'unknown without need': 0,
    'another claim than expected': 0,
    'a dead end': 0,
  };
  /** Deletes, where there is a backend, on each side of it. */
  readonly deletes = { made: 0, got: 0, seen: 0 };
  /** The cells in which the claim is not true and can't be. */
  readonly excused: Record<NonNullable<Expected['excuse']>, string[]> = {
    misled: [],
    unknowable: [],
  };

  toString(): string {
    const list = (counts: object) =>
      Object.entries(counts)
        .map(([name, count]) => `${name} ${count}`)
        .join(', ');
    const { misled, unknowable } = this.excused;
    const named = (what: string, cells: string[]) =>
      `${what} ${cells.length}${cells.length > 0 ? ` (${cells.join(', ')})` : ''}`;
    const { made, got, seen } = this.deletes;
    return [
      `${this.cells} cells`,
      list(this.claims),
      ...(got > 0 ? [`deletes: ${made} of pages, ${got} at backends, ${seen} at the service`] : []),
      list(this.wrong),
      named('misled by the service', misled),
      named('can’t be known', unknowable),
    ].join('; ');
  }
}

/**
 * Makes a test of each fault and a cell of each column. The stand-in knows what is true, and the
 * element's claims must not contradict it.
 *
 * D deleted, P deleted as a probe found, F failed, N nothing sent, O nothing sent but an earlier
 * outcome open, U unknown, V not verified, C canceled
 */
export function matrix(
  title: string,
  columns: readonly Column[],
  troubles: readonly Trouble[] = TROUBLES,
  meets = meetsBrowser,
): void {
  const totals = new Totals();

  describe(title, () => {
    for (const trouble of troubles) {
      const cells = columns.flatMap((column) => {
        const fault = faultFor(column, trouble);
        return fault ? facing(column, trouble, fault) : [];
      });
      line(meets(trouble) ? it : itOnce, trouble.name, cells, totals);
    }
    print(title, totals);
  });
}

/**
 * Makes a table of cells that have no fault in common.
 *
 * @param test `it`, where the result depends on the browser
 */
export function table(title: string, rows: readonly Row[], test: Test = itOnce): void {
  const totals = new Totals();

  describe(title, () => {
    for (const { name, cells } of rows) {
      const plays = cells.map((cell): CellPlan => {
        const { expected } = cell;
        const known = typeof expected === 'function' ? expected : () => expected;
        return { ...cell, expected: (_, deletes) => known(deletes) };
      });
      line(test, name, plays, totals);
    }
    print(title, totals);
  });
}

type Test = (title: string, run: Mocha.AsyncFunc) => void;

function line(test: Test, name: string, cells: readonly CellPlan[], totals: Totals): void {
  test(name, async function (this: Mocha.Context) {
    this.timeout(120_000);
    const time = new FastClock(stopClock());
    const row: string[] = [];
    const mistakes: string[] = [];
    for (const cell of cells) {
      const { said, wrong } = await judge(time, name, cell, totals);
      row.push(`${cell.name} ${said}`);
      for (const mistake of wrong) mistakes.push(`${cell.name}: ${said}: ${mistake}`);
    }
    console.log(`${name.padEnd(15)} | ${row.join(' | ')}`);
    expect(mistakes).to.deep.equal([]);
  });
}

function print(title: string, totals: Totals): void {
  after(() => {
    console.log(`${title}: ${String(totals)}`);
  });
}

function faultFor({ when, reads }: Column, { before, after }: Trouble): Fault | null {
  return when === 'after' ? after : (before ?? (reads ? after : null));
}

function facing(column: Column, trouble: Trouble, fault: Fault): CellPlan {
  const { play, expected, later, ...rest } = column;
  return {
    ...rest,
    play: (cell) => play(cell, fault),
    expected(requests, deletes) {
      if (!expected) return null;
      const told = expected(asMet(trouble, deletes));
      if (!brokenTwice(requests)) return told;
      // A browser gives up in the end. Then nobody knows until the user has asked once more.
      const asked = later === undefined ? told.claims : [later];
      return { ...told, claims: [...told.claims, ...asked.map((claim) => `U${claim}`)] };
    },
  };
}

/**
 * True when a request that the browser sent again after a break met another one, as WebKit takes
 * any idle connection.
 */
function brokenTwice(requests: readonly RequestRecord[]): boolean {
  return requests.some(({ fault }, index) => {
    return fault === 'break-kept-alive' && fault === requests[index - 1]?.fault;
  });
}

/** Browsers differ in what they send over a kept-alive connection, and in what they send again. */
function asMet(trouble: Trouble, { cut, again }: Deletes): Trouble {
  if (trouble.name !== 'kept-alive') return trouble;
  if (!cut) return { ...trouble, tells: 'truth' };
  return again ? trouble : { ...trouble, tells: 'nothing' };
}

async function judge(time: FastClock, row: string, play: CellPlan, totals: Totals) {
  const { name, details = PHONE, app, behind } = play;
  const cell = await Cell.set(time, details, app, behind);
  let broke = '';
  try {
    await play.play(cell);
  } catch (error) {
    broke = String(error);
  }
  const said = cell.claims.join('');
  const exists = await cell.account.exists();
  const requests = await cell.account.requests();
  const deletes = await cell.deletes(requests);
  const { made, seen, doubled, got, told } = deletes;
  const expected = play.expected(requests, deletes);
  cell.element.remove();

  const wanted = expected?.claims ?? [];
  const isWanted = wanted.includes(said);
  const end = OUTCOMES.find((letter) => said.endsWith(letter)) ?? '';
  const falseDeleted = /[DP]/.test(said) && exists;
  const falseFailed = 'FN'.includes(end) && end !== '' && !exists;
  const excuse = isWanted && (falseDeleted || falseFailed) ? expected?.excuse : undefined;
  const wrong: Record<string, boolean> = {
    'false deleted': falseDeleted && !excuse,
    'false failed': falseFailed && !excuse,
    [NOTHING]: cell.denials.length > 0,
    'more than one delete an attempt': made > cell.attempts || seen > cell.attempts,
    // A backend keeps what a browser sends again from the service.
    'more than one delete a token': behind !== undefined && doubled,
    // What the backend answers it has told the app before.
    'onDeleted without a deletion, or not once':
      told > 1 ||
      (told === 1 && exists && !excuse) ||
      (behind !== undefined && said.includes('D') && told !== 1),
    'unknown without need': said.includes('U') && !wanted.some((one) => one.includes('U')),
    'another claim than expected': expected ? !isWanted : end !== 'D',
    'a dead end': broke !== '',
  };
  totals.cells += 1;
  if (got !== null) {
    totals.deletes.made += made;
    totals.deletes.got += got;
    totals.deletes.seen += seen;
  }
  if (excuse) totals.excused[excuse].push(`${row} ${name}`);
  for (const letter of said) totals.claims[letter] = (totals.claims[letter] ?? 0) + 1;
  const found = Object.keys(wrong).filter((what) => wrong[what]);
  for (const what of found) totals.wrong[what]! += 1;
  const how: Record<string, string> = {
    'a dead end': broke,
    [NOTHING]: `${NOTHING} ${cell.denials.join(' and ')}`,
  };
  return { said, wrong: found.map((what) => how[what] ?? what) };
}
