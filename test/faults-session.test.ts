import type { Fault } from '../demo/authing/control.js';
import type { AuthingDeleteAccount } from '../src/index.js';
import '../src/index.js';
import type { Cell } from './support/cell.js';
import { claims, table, type Expected, type Row } from './support/matrix.js';

/** When the session ends by itself. */
const POINTS = [
  'never',
  'before the check',
  'as the delete arrives',
  'after the delete',
  'after the first look',
  'before “Check again”',
] as const;
type Point = (typeof POINTS)[number];

/** The points at which the page itself ends the session. */
const HERE: readonly Point[] = ['before the check', 'before “Check again”'];

const LOST: Fault = { kind: 'http', status: 502, handled: false };
const REFUSED: Fault = { kind: 'envelope', statusCode: 403, message: 'No.', handled: false };

/**
 * What becomes of the delete. With `done-404`, a deleted account is one that does not exist, not
 * one that is signed out.
 */
const OUTCOMES = {
  // The service does what it does without a fault.
  own: { kind: 'latency', ms: 0 },
  done: { ...LOST, handled: true },
  'done-404': { ...LOST, handled: true },
  lost: LOST,
  refused: REFUSED,
  'refused+': { ...REFUSED, handled: true },
} as const satisfies Record<string, Fault>;
type Outcome = keyof typeof OUTCOMES;

/** How long the bearer lives, by the clock of the page. */
const LIFETIME = 5000;

interface Scene {
  cell: Cell;
  point: Point;
  outcome: Outcome;
  /** All access tokens that were given to the element. */
  given: string[];
  /** True when the session has ended, as far as its page can know. */
  isDead: () => boolean;
}

interface Bearer {
  /**
   * How rule 4 takes a 401 to this bearer. `trusted`: it says that the account is gone. `fresh`:
   * another bearer is asked for. `past`: it says nothing, for the bearer may have expired.
   */
  kind: 'trusted' | 'fresh' | 'past';
  /** True for a bearer that expires when the session ends. */
  expires?: boolean;
  give: (scene: Scene) => Promise<AuthingDeleteAccount['accessToken']>;
}

const BEARERS: Record<string, Bearer> = {
  jwt: { kind: 'trusted', give: (scene) => signIn(scene) },
  opaque: { kind: 'trusted', give: (scene) => signIn(scene, { opaque: true }) },
  rejects: {
    kind: 'trusted',
    async give(scene) {
      const accessToken = await signIn(scene);
      return () => (scene.isDead() ? Promise.reject(new Error('Signed out.')) : accessToken);
    },
  },
  fresh: { kind: 'fresh', give: (scene) => Promise.resolve(() => signIn(scene)) },
  expires: {
    kind: 'past',
    expires: true,
    give: (scene) => signIn(scene, { exp: (Date.now() + lifetimeOf(scene)) / 1000 }),
  },
  'no number': { kind: 'past', give: (scene) => signIn(scene, { exp: 'never' }) },
};

async function signIn({ cell, given }: Scene, options: object = {}): Promise<string> {
  const { appId, userId } = cell.account;
  const { accessToken } = await cell.control.signIn(appId, userId, options);
  given.push(accessToken);
  return accessToken;
}

/**
 * How long a bearer must live. Between two looks the clock of the page goes on by itself: 0, 1 and
 * 2 s after a refusal, else 1 and 2 s.
 */
function lifetimeOf({ point, outcome }: Scene): number {
  if (point !== 'after the first look') return LIFETIME;
  return outcome.startsWith('refused') ? 500 : 2000;
}

/** Ends the session at the service and, as far as it can know, in the page. */
async function end({ cell, given }: Scene, { expires }: Bearer): Promise<void> {
  for (const accessToken of given) await cell.control.revoke(cell.account.appId, accessToken);
  if (expires) cell.leap(2 * LIFETIME);
}

async function play(cell: Cell, point: Point, outcome: Outcome, bearer: Bearer): Promise<void> {
  const { element } = cell;
  let isEnded = false;
  const isDead = () => isEnded || (endsThere(point) && isUnderWay(element));
  const scene: Scene = { cell, point, outcome, given: [], isDead };
  element.verification = 'host';
  element.accessToken = await bearer.give(scene);
  element.deleteAccountToken = await cell.account.token();
  if (bearer.expires && ['never', 'as the delete arrives', 'after the delete'].includes(point)) {
    element.addEventListener('before-delete', () => cell.leap(2 * LIFETIME));
  }
  await plan(scene);

  await cell.open();
  if (point === 'before the check') {
    isEnded = true;
    await end(scene, bearer);
  }
  await cell.press();
  if (point === 'before “Check again”') {
    await cell.control.clearFaults(cell.account.appId);
    isEnded = true;
    await end(scene, bearer);
  }
  if (cell.claims.at(-1) === 'U') await cell.press();
}

/** True for a point at which the service ends the session, where no page notices. */
const endsThere = (point: Point) => !['never', ...HERE].includes(point);

const isUnderWay = ({ step }: AuthingDeleteAccount) => step === 'deleting' || step === 'unknown';

/** Plans what the delete and the looks after it meet. */
async function plan({ cell, point, outcome }: Scene): Promise<void> {
  const atDelete = { 'as the delete arrives': 'before', 'after the delete': 'after' } as const;
  const revokes = point in atDelete ? atDelete[point as keyof typeof atDelete] : undefined;
  await cell.fault('deleteAccount', OUTCOMES[outcome], 1, { ...(revokes && { revokes }) });
  // The profile is read when the panel opens, and once more before the delete.
  const looks = { skip: 2 };
  if (point === 'before “Check again”') await cell.fault('getProfile', LOST, null, looks);
  if (point === 'after the first look') {
    // If the first look were answered clearly there would be no second one, except where the
    // account is there.
    const first = outcome === 'lost' ? OUTCOMES.own : LOST;
    await cell.fault('getProfile', first, 1, { ...looks, revokes: 'after' });
  }
}

const P = claims('P');
const F = claims('F');
const U = claims('UU');
/** Nobody can tell that the session ended by itself. */
const P_OR_U: Expected = { claims: ['P', 'UU'], excuse: 'unknowable' };
const P_IN_VAIN: Expected = { claims: ['P'], excuse: 'unknowable' };
/**
 * The fresh bearer is one of a deleted user. It may tell whose account is gone, or leave that open.
 */
const GONE_OR_U = claims('P', 'UU');

/** What may be claimed, for each way in which a 401 is taken. */
const EXPECTED: Record<
  Point,
  Partial<Record<Outcome, [trusted: Expected, fresh: Expected, past: Expected]>>
> = {
  never: {
    own: [claims('D'), claims('D'), claims('D')],
    done: [P, P, U],
    'done-404': [P, P, P],
    lost: [F, F, F],
    refused: [F, F, F],
    'refused+': [P, P, U],
  },
  // Nothing is sent unless there is another bearer to send it with.
  'before the check': { own: [claims('V'), claims('D'), claims('V')] },
  'as the delete arrives': {
    // The delete was refused with a 401, so a later 401 proves nothing.
    own: [U, F, U],
    lost: [P_IN_VAIN, F, U],
    refused: [P_IN_VAIN, F, U],
  },
  'after the delete': {
    done: [P, P, U],
    'done-404': [P, GONE_OR_U, U],
    lost: [P_IN_VAIN, F, U],
    refused: [P_IN_VAIN, F, U],
    'refused+': [P, P, U],
  },
  'after the first look': {
    done: [P, P, U],
    'done-404': [P, GONE_OR_U, U],
    // The first look found the account, so the 401 of the second one may be taken for a doubt.
    lost: [P_OR_U, F, U],
    refused: [P_IN_VAIN, F, U],
    'refused+': [P, P, U],
  },
  // This is long after the delete. A 401 proves nothing, but what a fresh bearer finds is true.
  'before “Check again”': {
    done: [U, U, U],
    'done-404': [U, claims('UP', 'UU'), U],
    lost: [U, claims('UF'), U],
    refused: [U, claims('UF'), U],
    'refused+': [U, U, U],
  },
};

const KINDS = ['trusted', 'fresh', 'past'];

const rows = POINTS.flatMap((point): Row[] => {
  return Object.entries(EXPECTED[point]).map(([outcome, expected]) => {
    const cells = Object.entries(BEARERS).map(([name, bearer]) => ({
      name,
      app: outcome === 'done-404' ? ({ afterDeletion: 'no-such-user' } as const) : {},
      play: (cell: Cell) => play(cell, point, outcome as Outcome, bearer),
      expected: expected[KINDS.indexOf(bearer.kind)]!,
    }));
    return { name: `${point}: ${outcome}`, cells };
  });
});

table('Whenever a session ends by itself, what is said is true', rows);
