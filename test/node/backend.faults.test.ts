import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { AppOptions, Fault } from '../../demo/authing/control.js';
import { isRefusal } from '../../src/authing/verdict.js';
import { useBackend, type Answer } from '../fixtures/with-backend.js';
import { asNodeMeets, troublesOf, type Trouble } from '../support/troubles.js';

const { backend } = useBackend();

/**
 * What the backend answers, as one letter: D deleted, P deleted as it found out itself, F refused,
 * and U for all that makes the element go on to look for itself.
 */
type Claim = 'D' | 'P' | 'F' | 'U';

interface Column {
  name: string;
  /** Whether the delete takes effect, if it is up to the fault. */
  when: 'before' | 'after';
  app?: AppOptions;
  /** What the delete meets, where it is the probes that meet the fault. */
  answer?: Fault;
  expected(trouble: Trouble): readonly Claim[];
}

const UNCLEAR = { kind: 'http', status: 502, handled: false } as const;
const DONE = { ...UNCLEAR, handled: true } as const;
const REFUSED = { kind: 'envelope', statusCode: 403, message: 'No.', handled: false } as const;
const REFUSED_BUT_DONE = { ...REFUSED, handled: true } as const;
const NO_SUCH_USER: AppOptions = { afterDeletion: 'no-such-user' };

/** What answers something else says nothing, though it would be refused when this is. */
const isDefinite = ({ tells, gone }: Trouble): boolean => tells === 'refusal' && !gone;

/** What is found by probes that meet the fault. */
const probed =
  (truth: Claim) =>
  ({ name, tells, says, gone }: Trouble): readonly Claim[] => {
    if (says) return ['P'];
    if (name === 'kept-alive') return [truth, 'U'];
    return [tells === 'truth' || (gone && truth === 'P') ? truth : 'U'];
  };

const COLUMNS: readonly Column[] = [
  { name: 'delete', when: 'before', expected: (trouble) => [isDefinite(trouble) ? 'F' : 'U'] },
  {
    name: 'delete+',
    when: 'after',
    // A bearer that the delete refused already proves nothing by being refused again.
    expected: ({ name, tells, says }) => {
      if (name === 'kept-alive') return ['D', 'P'];
      return [tells === 'truth' ? 'D' : says === 'signed-out' ? 'U' : 'P'];
    },
  },
  {
    name: 'delete+404',
    when: 'after',
    app: NO_SUCH_USER,
    expected: ({ name, tells }) =>
      name === 'kept-alive' ? ['D', 'P'] : [tells === 'truth' ? 'D' : 'P'],
  },
  { name: 'probe', when: 'before', answer: UNCLEAR, expected: probed('U') },
  { name: 'probe+', when: 'before', answer: DONE, expected: probed('P') },
  { name: 'probe+404', when: 'before', app: NO_SUCH_USER, answer: DONE, expected: probed('P') },
  { name: 'refused', when: 'before', answer: REFUSED, expected: probed('F') },
  { name: 'refused+', when: 'before', answer: REFUSED_BUT_DONE, expected: probed('P') },
];

const totals = { cells: 0, 'false deleted': 0, 'false failed': 0, 'second deletes': 0, excused: 0 };
const claims: Record<Claim, number> = { D: 0, P: 0, F: 0, U: 0 };

async function play({ name, app = {}, answer, expected }: Column, trouble: Trouble, fault: Fault) {
  // A silent Authing is given up in real time. Any other has all the time that a busy machine needs.
  const timeout = fault.kind.startsWith('hang') ? 3000 : 60_000;
  const one = await backend({ timeout }, { app });
  const token = await one.token();
  if (answer) {
    await one.fault('deleteAccount', answer);
    // The first profile is the one before the delete.
    await one.control.fault(one.appId, { operation: 'getProfile', fault, times: null, skip: 1 });
  } else {
    await one.fault('deleteAccount', fault);
  }
  const said = await one.delete(token);
  const claim = claimOf(said, one.deletions[0]?.source);
  const exists = await one.exists();
  const isGone = claim === 'D' || claim === 'P';
  const falseDeleted = isGone && exists;
  // The service says so, or by rule 4 nobody can tell.
  const isExcused = falseDeleted && trouble.says !== undefined && answer !== undefined;
  const falseFailed = claim === 'F' && !exists;
  const again = await one.delete(token);
  const sent = await one.sent();

  totals.cells += 1;
  claims[claim] += 1;
  if (isExcused) totals.excused += 1;
  else if (falseDeleted) totals['false deleted'] += 1;
  if (falseFailed) totals['false failed'] += 1;
  if (sent > 1) totals['second deletes'] += 1;

  const where = `${name}: ${claim}`;
  assert.ok(!falseDeleted || isExcused, `${where} is a false “deleted”`);
  assert.ok(!falseFailed, `${where} is a false “failed”`);
  assert.equal(sent, 1, `${where}: deletes`);
  assert.deepEqual(again, said, `${where}: the answer to the same request again`);
  assert.ok(
    expected(trouble).includes(claim),
    `${where}, but ${expected(trouble).join()} expected`,
  );
  const told = one.deletions.map(({ userId }) => userId);
  assert.deepEqual(told, isGone ? [one.userId] : [], `${where}: onDeleted`);
  return `${name} ${claim}`;
}

function claimOf(answer: Answer, source: string | undefined): Claim {
  if (answer.statusCode === 200 && answer.data?.['success'] === true) {
    return source === 'probe' ? 'P' : 'D';
  }
  return isRefusal({ ...answer, data: null }) ? 'F' : 'U';
}

describe('Whatever goes wrong with the delete and the probes, what the backend says is true', () => {
  // The origin of the stand-in is not known yet, and any other place is as good to be sent to.
  for (const trouble of troublesOf('http://localhost:9').map(asNodeMeets)) {
    it(trouble.name, { timeout: 60_000 }, async (test) => {
      const cells = COLUMNS.flatMap((column) => {
        const probes = column.answer !== undefined;
        const fault =
          column.when === 'after'
            ? trouble.after
            : (trouble.before ?? (probes ? trouble.after : null));
        return fault ? [play(column, trouble, fault)] : [];
      });
      const results = await Promise.allSettled(cells);
      const wrong = results.flatMap((one) =>
        one.status === 'rejected' ? [String(one.reason)] : [],
      );
      assert.deepEqual(wrong, []);
      test.diagnostic(
        results.map((one) => (one.status === 'fulfilled' ? one.value : '')).join(' | '),
      );
    });
  }

  after(() => {
    console.log(JSON.stringify({ ...totals, ...claims }));
    assert.ok(totals.cells > 200);
  });
});
