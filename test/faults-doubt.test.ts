import type { AppOptions, Fault } from '../demo/authing/control.js';
import '../src/index.js';
import type { Cell } from './support/cell.js';
import { claims, table, type Row } from './support/matrix.js';

const LOST: Fault = { kind: 'http', status: 502, handled: false };
const DONE: Fault = { ...LOST, handled: true };

/** What happened before the attempt. */
interface Before {
  name: string;
  app?: AppOptions;
  /** True when the account can be looked for. */
  known?: boolean;
  /** What has been claimed by then. */
  claimed: '' | 'U' | 'UF';
  play: (cell: Cell) => Promise<void>;
}

/** An attempt that comes to nothing. */
interface Attempt {
  name: string;
  /** How it ends where no earlier request is in doubt. */
  otherwise: 'N' | 'C';
  play: (cell: Cell) => Promise<void>;
}

/** Sends a request of which nobody can tell what became. */
async function lose(cell: Cell, fault: Fault, known: boolean): Promise<void> {
  await setUp(cell, known);
  cell.element.deleteAccountToken = await cell.account.token();
  await cell.fault('deleteAccount', fault);
  // The profile is read when the panel opens, and once more before the delete.
  if (known) await cell.fault('getProfile', LOST, 3, { skip: 2 });
  await cell.open();
  await cell.finish();
}

async function setUp(cell: Cell, known: boolean): Promise<void> {
  cell.element.verification = 'host';
  if (known) cell.element.accessToken = cell.account.accessToken;
  return Promise.resolve();
}

async function close(cell: Cell): Promise<void> {
  cell.element.close();
  await cell.until('a closed panel', () => cell.element.step === 'idle');
}

async function remove(cell: Cell): Promise<void> {
  cell.element.remove();
  await cell.until('a closed panel', () => cell.element.step === 'idle');
  document.body.append(cell.element);
}

const TOKEN_ONLY: AppOptions = { deleteNeedsBearer: false };

const BEFORE: readonly Before[] = [
  {
    name: 'nothing',
    known: true,
    claimed: '',
    play: (cell) => setUp(cell, true),
  },
  {
    name: 'found since',
    known: true,
    claimed: 'UF',
    async play(cell) {
      await lose(cell, LOST, true);
      await cell.press();
    },
  },
  ...(['closed', 'removed'] as const).flatMap((how): Before[] => {
    const end = how === 'closed' ? close : remove;
    const scene = (name: string, fault: Fault, known: boolean): Before => ({
      name: `${name}, ${how}`,
      known,
      app: known ? {} : TOKEN_ONLY,
      claimed: 'U',
      async play(cell) {
        await lose(cell, fault, known);
        await end(cell);
      },
    });
    return [
      scene('profile', LOST, true),
      // Without a profile the answer is all there is to go by.
      scene('alone', LOST, false),
      scene('alone+', DONE, false),
    ];
  }),
];

/** Waits for the outcome of an attempt that sends nothing. */
async function untilFailed(cell: Cell, act: () => unknown): Promise<void> {
  const before = cell.claims.length;
  await act();
  await cell.until('an end', () => cell.claims.length > before);
}

/** Brings a token, while the page has something against the request. */
async function withToken(cell: Cell, token: unknown): Promise<void> {
  await cell.open();
  cell.element.dispatchEvent(new CustomEvent('delete-account-token', { detail: token }));
}

/** Plays a request for a token that the page answers with something unusable. */
const answers =
  (answer: (cell: Cell) => Promise<unknown>): Attempt['play'] =>
  async (cell) => {
    let respond: () => void = () => {};
    cell.element.addEventListener('delete-account-token-request', (event) => {
      event.respondWith(
        new Promise<string>((resolve, reject) => {
          respond = () => void answer(cell).then((value) => resolve(value as string), reject);
        }),
      );
    });
    await cell.open();
    await wait(cell);
    await untilFailed(cell, () => respond());
  };

/** Goes on to the step in which the page is waited for. */
async function wait(cell: Cell): Promise<void> {
  cell.forward();
  await cell.until('a wait', () => cell.element.step === 'waiting');
}

const ATTEMPTS: readonly Attempt[] = [
  {
    name: 'vetoed',
    otherwise: 'N',
    async play(cell) {
      cell.element.addEventListener('before-delete', (event) => event.preventDefault());
      await withToken(cell, await cell.account.issueToken());
      await untilFailed(cell, () => cell.press());
    },
  },
  {
    name: 'held back',
    otherwise: 'N',
    async play(cell) {
      cell.element.addEventListener('before-delete', (event) => {
        event.waitUntil(Promise.reject(new Error('Not now.')));
      });
      await withToken(cell, await cell.account.issueToken());
      await untilFailed(cell, () => cell.press());
    },
  },
  {
    name: 'held too long',
    otherwise: 'N',
    async play(cell) {
      cell.element.addEventListener('before-delete', (event) => {
        event.waitUntil(new Promise(() => {}));
      });
      await withToken(cell, await cell.account.issueToken());
      await wait(cell);
      await untilFailed(cell, () => cell.pass(61_000));
    },
  },
  {
    name: 'an expired token',
    otherwise: 'N',
    play: answers((cell) => cell.account.issueToken(0)),
  },
  { name: 'no token', otherwise: 'N', play: answers(() => Promise.resolve('')) },
  {
    name: 'no answer',
    otherwise: 'N',
    play: answers(() => Promise.reject(new Error('Not now.'))),
  },
  {
    name: 'canceled',
    otherwise: 'C',
    async play(cell) {
      await cell.open();
      await cell.cancel();
    },
  },
  {
    name: 'canceled late',
    otherwise: 'C',
    async play(cell) {
      await cell.open();
      await wait(cell);
      await cell.cancel();
    },
  },
  {
    name: 'closed by the page',
    otherwise: 'C',
    async play(cell) {
      await cell.open();
      await close(cell);
    },
  },
];

/**
 * While an earlier request is in doubt, an attempt that sends nothing says so, or nothing at all.
 */
const inDoubt = { N: 'UO', C: 'U' };

const rows = ATTEMPTS.map(({ name, otherwise, play }): Row => {
  const cells = BEFORE.map((before) => ({
    name: before.name,
    ...(before.app && { app: before.app }),
    async play(cell: Cell) {
      await before.play(cell);
      await play(cell);
    },
    expected: claims(before.claimed === 'U' ? inDoubt[otherwise] : `${before.claimed}${otherwise}`),
  }));
  return { name, cells };
});

table('While an earlier request is in doubt, nobody is told that nothing was deleted', rows);
