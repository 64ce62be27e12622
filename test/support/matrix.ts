import type { AppOptions, Fault } from '../../demo/authing/control.js';
import { Cell, OUTCOMES, type Details } from './cell.js';
import { expect } from './expect.js';
import { FastClock } from './fast-clock.js';
import { itOnce } from './engine.js';
import { meetsBrowser, TROUBLES, type Trouble } from './faults.js';
import { PHONE } from './verify.js';

/** How a fault is met. */
export type Play = (cell: Cell, fault: Fault) => Promise<void>;

export interface Column {
  name: string;
  /** Whether the fault hits before or after the operation has taken effect. */
  when: 'before' | 'after';
  /** The operation only looks: what takes effect in any case does no harm before it either. */
  reads?: boolean;
  details?: Details;
  app?: AppOptions;
  play: Play;
  /** What must be claimed; unless given: anything, so long as the account is deleted in the end. */
  expected?: (trouble: Trouble) => string;
  /** A refusal of what was done all the same, and nobody else to ask: no one could know better. */
  blind?: boolean;
}

class Totals {
  cells = 0;
  readonly claims: Record<string, number> = { D: 0, P: 0, F: 0, V: 0, U: 0 };
  readonly wrong: Record<string, number> = {
    'false deleted': 0,
    'false failed': 0,
    'more than one delete an attempt': 0,
    'unknown without need': 0,
    'another claim than expected': 0,
    'a dead end': 0,
  };
  /** Failed was said of what was done, on the service's own word. */
  misled = 0;

  toString(): string {
    const list = (counts: object) =>
      Object.entries(counts)
        .map(([name, count]) => `${name} ${count}`)
        .join(', ');
    const { cells, claims, wrong, misled } = this;
    return `${cells} cells; ${list(claims)}; ${list(wrong)}; misled by the service ${misled}`;
  }
}

/**
 * A test for each fault, a cell for each column. The stand-in knows what is true; the element's
 * claims must not be at odds with it.
 *
 * D deleted, P deleted as a probe found, F failed, U unknown, V not verified
 */
export function matrix(title: string, columns: readonly Column[]): void {
  const totals = new Totals();

  describe(title, () => {
    for (const trouble of TROUBLES) {
      const test = meetsBrowser(trouble) ? it : itOnce;
      test(trouble.name, async function (this: Mocha.Context) {
        this.timeout(60_000);
        const time = new FastClock();
        const row: string[] = [];
        const mistakes: string[] = [];
        for (const column of columns) {
          const fault = faultFor(column, trouble);
          if (!fault) continue;
          const { claims, wrong } = await judge(time, column, trouble, fault, totals);
          row.push(`${column.name} ${claims}`);
          for (const mistake of wrong) mistakes.push(`${column.name}: ${claims}: ${mistake}`);
        }
        console.log(`${trouble.name.padEnd(15)} | ${row.join(' | ')}`);
        expect(mistakes).to.deep.equal([]);
      });
    }

    after(() => {
      console.log(`${title}: ${String(totals)}`);
    });
  });
}

function faultFor({ when, reads }: Column, { before, after }: Trouble): Fault | null {
  return when === 'after' ? after : (before ?? (reads ? after : null));
}

/** Browsers differ in what they send on a kept-alive connection, and in what they send again. */
function asMet(trouble: Trouble, { cut, again }: { cut: boolean; again: boolean }): Trouble {
  if (trouble.name !== 'kept-alive') return trouble;
  if (!cut) return { ...trouble, tells: 'truth' };
  return again ? trouble : { ...trouble, tells: 'nothing' };
}

async function judge(
  time: FastClock,
  column: Column,
  trouble: Trouble,
  fault: Fault,
  totals: Totals,
) {
  const cell = await Cell.set(time, column.details ?? PHONE, column.app);
  let broke = '';
  try {
    await column.play(cell, fault);
  } catch (error) {
    broke = String(error);
  }
  const claims = cell.claims.join('');
  const exists = await cell.account.exists();
  const deletes = await cell.deletes();
  const { made, seen, inVain } = deletes;
  const brokenTwice = await cell.brokenTwice();
  cell.element.remove();

  const expected = column.expected?.(asMet(trouble, deletes));
  // A browser gives up in the end: then nobody knows before the user has asked once more.
  const expectations = brokenTwice ? [expected, `U${expected}`] : [expected];
  const end = OUTCOMES.find((letter) => claims.endsWith(letter));
  const falseFailed = end === 'F' && !exists;
  const misled = falseFailed && column.blind === true && trouble.tells === 'refusal';
  const wrong: Record<string, boolean> = {
    'false deleted': /[DP]/.test(claims) && exists,
    'false failed': falseFailed && !misled,
    'more than one delete an attempt': made > cell.attempts || seen > cell.attempts,
    'unknown without need': claims.includes('U') && !expectations.some((one) => one?.includes('U')),
    // On a slow machine a browser may have got through what was to be cut.
    'another claim than expected':
      !inVain && (expected ? !expectations.includes(claims) : end !== 'D'),
    'a dead end': broke !== '',
  };
  totals.cells += 1;
  if (misled) totals.misled += 1;
  for (const letter of claims) totals.claims[letter]! += 1;
  const found = Object.keys(wrong).filter((name) => wrong[name]);
  for (const name of found) totals.wrong[name]! += 1;
  return { claims, wrong: found.map((name) => (name === 'a dead end' ? broke : name)) };
}
