import type { AppOptions, Fault } from '../demo/authing/control.js';
import '../src/index.js';
import type { Cell } from './support/cell.js';
import type { Trouble } from './support/faults.js';
import { matrix, type Play } from './support/matrix.js';

/** The host brings the token; there is a profile to be read. */
async function withProfile(cell: Cell): Promise<void> {
  cell.element.verification = 'host';
  cell.element.accessToken = cell.account.accessToken;
  cell.element.deleteAccountToken = await cell.account.token();
}

const del: Play = async (cell, fault) => {
  await withProfile(cell);
  await cell.fault('deleteAccount', fault);
  await cell.open();
  await cell.finish();
};

/** The answer is all there is to go by. */
const alone: Play = async (cell, fault) => {
  cell.element.deleteAccountToken = await cell.account.token();
  await cell.fault('deleteAccount', fault);
  await cell.open();
  await cell.finish();
};

/** After a delete whose answer tells nothing, or is a refusal: all probes meet the fault. */
const probe =
  (answer: Fault): Play =>
  async (cell, fault) => {
    await withProfile(cell);
    await cell.fault('deleteAccount', answer);
    // The profile is read when the panel opens, and once more before the delete.
    await cell.fault('getProfile', fault, null, 2);
    await cell.open();
    await cell.finish();
    if (cell.claims.at(-1) !== 'U') return;
    // "Check again", once the service is itself again.
    await cell.control.clearFaults(cell.account.appId);
    await cell.press();
  };

const UNCLEAR = { kind: 'http', status: 502, handled: false } as const;
const DONE = { ...UNCLEAR, handled: true } as const;
const REFUSED = { kind: 'envelope', statusCode: 403, message: 'No.', handled: false } as const;
const REFUSED_BUT_DONE = { ...REFUSED, handled: true } as const;

const NO_SUCH_USER: AppOptions = { afterDeletion: 'no-such-user' };
const TOKEN_ONLY: AppOptions = { deleteNeedsBearer: false };

/** A probe finds out what the answer doesn't say. */
const answered =
  (otherwise: string) =>
  ({ tells }: Trouble) =>
    tells === 'truth' ? 'D' : otherwise;

const answeredAlone = ({ tells }: Trouble) => ({ truth: 'D', refusal: 'F', nothing: 'U' })[tells];

/** What can't be known says so, until the user asks again. A GET that is sent twice does no harm. */
const probed =
  (truth: string) =>
  ({ tells, gone }: Trouble) =>
    tells === 'truth' || (gone && truth === 'P') ? truth : `U${truth}`;

matrix('Whatever goes wrong with the delete and the probes, what is said is true', [
  { name: 'delete', when: 'before', play: del, expected: answered('F') },
  { name: 'delete+', when: 'after', play: del, expected: answered('P') },
  { name: 'delete+404', when: 'after', app: NO_SUCH_USER, play: del, expected: answered('P') },
  { name: 'alone', when: 'before', app: TOKEN_ONLY, play: alone, expected: answeredAlone },
  {
    name: 'alone+',
    when: 'after',
    app: TOKEN_ONLY,
    play: alone,
    expected: answeredAlone,
    blind: true,
  },
  { name: 'probe', when: 'before', reads: true, play: probe(UNCLEAR), expected: probed('F') },
  { name: 'probe+', when: 'before', reads: true, play: probe(DONE), expected: probed('P') },
  {
    name: 'probe+404',
    when: 'before',
    reads: true,
    app: NO_SUCH_USER,
    play: probe(DONE),
    expected: probed('P'),
  },
  { name: 'refused', when: 'before', reads: true, play: probe(REFUSED), expected: probed('F') },
  {
    name: 'refused+',
    when: 'before',
    reads: true,
    play: probe(REFUSED_BUT_DONE),
    expected: probed('P'),
  },
]);
