import type { AppOptions, Fault } from '../demo/authing/control.js';
import '../src/index.js';
import type { Cell, Deletes } from './support/cell.js';
import { TROUBLES, type Trouble } from './support/faults.js';
import {
  claims,
  matrix,
  table,
  type Column,
  type Expected,
  type Play,
  type Row,
} from './support/matrix.js';
import { asNodeMeets } from './support/troubles.js';
import type { LineFault } from './tools/backend.js';

const DELETE = '/api/v3/delete-account';
const PROFILE = '/api/v3/get-profile';

const UNCLEAR = { kind: 'http', status: 502, handled: false } as const;
const DONE = { ...UNCLEAR, handled: true } as const;

const NO_SUCH_USER: AppOptions = { afterDeletion: 'no-such-user' };
const BEHIND = { behind: {} } as const;

/** Brings the token, which is all that the page has. */
async function bring({ account, element }: Cell): Promise<void> {
  element.verification = 'host';
  element.deleteAccountToken = await account.token();
}

/** Deletes the account. Where nobody can tell what came of it, asks again once all works. */
async function finish(cell: Cell): Promise<void> {
  await cell.open();
  await cell.finish();
  if (cell.claims.at(-1) !== 'U') return;
  await cell.repair();
  await cell.press();
}

const del: Play = async (cell, fault) => {
  await bring(cell);
  await cell.fault('deleteAccount', fault);
  await finish(cell);
};

/** Has all looks meet the fault, the backend's own and then the page's. */
const probe =
  (answer: Fault): Play =>
  async (cell, fault) => {
    await bring(cell);
    await cell.fault('deleteAccount', answer);
    // The page reads the profile when the panel opens, and once more before the delete, and then
    // the backend does.
    await cell.fault('getProfile', fault, null, { skip: 3 });
    await finish(cell);
  };

/**
 * The page's clock is moved on here, and the backend's is not, so the page gives up on a silent
 * service first and must look for itself.
 */
const isSilent = ({ name }: Trouble): boolean => name === 'hang';

/** What is claimed where somebody finds out what the answer doesn't say. */
const answered =
  (otherwise: string) =>
  ({ tells }: Trouble): Expected =>
    claims(tells === 'truth' ? 'D' : otherwise);

/**
 * The backend knows its bearer, and so what a 401 to it means. After a delete that was refused like
 * that already it means nothing.
 */
const answeredByTheDead = (trouble: Trouble): Expected =>
  trouble.says === 'signed-out' || isSilent(trouble) ? claims('UU') : claims('D');

const answeredByNobody = (trouble: Trouble): Expected => claims(isSilent(trouble) ? 'P' : 'D');

const probed =
  (truth: string, later: string) =>
  ({ name, tells, gone, says }: Trouble): Expected => {
    if (says === 'gone') return { claims: ['D'], excuse: 'misled' };
    if (says === 'signed-out') return { claims: ['D'], excuse: 'unknowable' };
    // Only some of the looks go over a connection that can break like this.
    if (name === 'kept-alive') return claims(truth, `U${later}`);
    return claims(tells === 'truth' || (gone && truth === 'D') ? truth : `U${later}`);
  };

const probes = (name: string, answer: Fault, truth: string, later: string): Column => {
  const expected = probed(truth, later);
  return { name, when: 'before', reads: true, play: probe(answer), expected, later, ...BEHIND };
};

const columns: readonly Column[] = [
  { name: 'delete', when: 'before', play: del, expected: answered('F') },
  { name: 'delete+', when: 'after', play: del, expected: answeredByTheDead },
  {
    name: 'delete+404',
    when: 'after',
    app: NO_SUCH_USER,
    play: del,
    expected: answeredByNobody,
  },
  probes('probe', UNCLEAR, 'F', 'F'),
  // Once the outcome was unknown, a 401 proves nothing.
  probes('probe+', DONE, 'D', 'U'),
  { ...probes('probe+404', DONE, 'D', 'P'), app: NO_SUCH_USER },
].map((column) => ({ ...column, ...BEHIND }) as Column);

matrix(
  'Whatever goes wrong behind the backend, what is said is true',
  columns,
  TROUBLES.map(asNodeMeets),
  // The browser never meets it.
  () => false,
);

/** What may be claimed when the answer is lost, by how the service speaks of deleted accounts. */
const LOST = { '401': claims('UU'), '404': claims('P') } as const;
type Way = keyof typeof LOST;

/** A browser that sends the request again hears what became of the first one. */
const heardAgain =
  (way: Way) =>
  ({ got, made, broken }: Deletes): Expected =>
    !broken || (got ?? 0) > made ? claims('D') : LOST[way];

interface Line {
  fault: LineFault;
  endsSession?: boolean;
  expected: (way: Way) => Row['cells'][number]['expected'];
}

const LINES: Record<string, Line> = {
  'cut before it': { fault: 'cut-before', expected: () => claims('F') },
  'cut after it': { fault: 'cut-after', expected: (way) => LOST[way] },
  'cut within the answer': { fault: 'cut-midway', expected: (way) => LOST[way] },
  'kept-alive': { fault: 'break-kept-alive', expected: heardAgain },
  'kept-alive, session ended': {
    fault: 'break-kept-alive',
    endsSession: true,
    expected: (way) => (deletes) =>
      // Without a session, nobody is told of the account.
      claims(...heardAgain(way)(deletes).claims.map((said) => (said === 'P' ? 'UU' : said))),
  },
  'sent twice': { fault: 'twice', expected: () => claims('D') },
  'sent twice, session ended': { fault: 'twice', endsSession: true, expected: () => claims('D') },
  'hang before it': { fault: 'hang', expected: () => claims('F') },
  'hang after it': { fault: 'hang-after', expected: (way) => LOST[way] },
  'gateway before it': { fault: 'gateway', expected: () => claims('F') },
  'gateway after it': { fault: 'gateway-after', expected: (way) => LOST[way] },
};

const rows = Object.entries(LINES).map(([name, line]): Row => {
  const { fault, endsSession = false, expected } = line;
  const cells = (['401', '404'] as const).map((way): Row['cells'][number] => ({
    name: way,
    ...(way === '404' && { app: NO_SUCH_USER }),
    behind: { endsSession },
    async play(cell) {
      await bring(cell);
      await cell.lineFault(DELETE, fault);
      await finish(cell);
    },
    expected: expected(way),
  }));
  return { name, cells };
});

/** Has the page's own looks fail on the line, where the backend has found nothing out. */
const looks: Row = {
  name: 'cut looks',
  cells: [
    {
      name: 'not done',
      ...BEHIND,
      async play(cell) {
        await bring(cell);
        await cell.fault('deleteAccount', UNCLEAR);
        await cell.lineFault(PROFILE, 'cut-after', { times: null, skip: 2 });
        await finish(cell);
      },
      expected: claims('UF'),
    },
    {
      name: 'done',
      app: NO_SUCH_USER,
      ...BEHIND,
      async play(cell) {
        await bring(cell);
        await cell.lineFault(DELETE, 'cut-after');
        await cell.lineFault(PROFILE, 'cut-after', { times: null, skip: 2 });
        await finish(cell);
      },
      expected: claims('UP'),
    },
  ],
};

table('Whatever goes wrong before the backend, what is said is true', [...rows, looks], it);
