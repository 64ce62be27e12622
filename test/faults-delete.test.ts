import type { AppOptions, Fault } from '../demo/authing/control.js';
import '../src/index.js';
import type { Cell } from './support/cell.js';
import type { Trouble } from './support/faults.js';
import { claims, matrix, type Column, type Expected, type Play } from './support/matrix.js';

/** Opens an element with a profile to read. The page brings the token. */
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

/** Plays a delete whose answer is all there is to go by. */
const alone: Play = async (cell, fault) => {
  cell.element.deleteAccountToken = await cell.account.token();
  await cell.fault('deleteAccount', fault);
  await cell.open();
  await cell.finish();
};

/** Has all probes meet the fault, after a delete whose answer tells nothing or is a refusal. */
const probe =
  (answer: Fault): Play =>
  async (cell, fault) => {
    await withProfile(cell);
    await cell.fault('deleteAccount', answer);
    // The profile is read when the panel opens, and once more before the delete.
    await cell.fault('getProfile', fault, null, { skip: 2 });
    await cell.open();
    await cell.finish();
    if (cell.claims.at(-1) !== 'U') return;
    // "Check again" is pressed once the service works again.
    await cell.control.clearFaults(cell.account.appId);
    await cell.press();
  };

const UNCLEAR = { kind: 'http', status: 502, handled: false } as const;
const DONE = { ...UNCLEAR, handled: true } as const;
const REFUSED = { kind: 'envelope', statusCode: 403, message: 'No.', handled: false } as const;
const REFUSED_BUT_DONE = { ...REFUSED, handled: true } as const;

const NO_SUCH_USER: AppOptions = { afterDeletion: 'no-such-user' };
const TOKEN_ONLY: AppOptions = { deleteNeedsBearer: false };

/** What is claimed where a probe finds out what the answer doesn't say. */
const answered =
  (otherwise: string) =>
  ({ tells }: Trouble) =>
    claims(tells === 'truth' ? 'D' : otherwise);

/**
 * What is claimed where the tokens of a deleted account are refused like anybody's. That tells
 * nothing of a bearer which the delete refused already. What a browser sends again is refused like
 * this, too.
 */
const answeredByTheDead = (trouble: Trouble) => {
  const again = trouble.name === 'kept-alive' && trouble.tells === 'refusal';
  return again || trouble.says === 'signed-out' ? claims('U') : answered('P')(trouble);
};

const answeredAlone = ({ tells }: Trouble): Expected => {
  const claim = { truth: 'D', refusal: 'F', nothing: 'U' }[tells];
  // The service refused what it did, and nobody else can be asked. No one could know better.
  return { claims: [claim], ...(tells === 'refusal' && { excuse: 'misled' }) };
};

/**
 * Claims that the outcome is unknown where it can't be known, until the user asks again and is told
 * `later`. A GET that is sent twice does no harm.
 */
const probed =
  (truth: string, later: string) =>
  ({ tells, gone, says }: Trouble): Expected => {
    if (says === 'gone') return { claims: ['P'], excuse: 'misled' };
    if (says === 'signed-out') return { claims: ['P'], excuse: 'unknowable' };
    return claims(tells === 'truth' || (gone && truth === 'P') ? truth : `U${later}`);
  };

const probes = (name: string, answer: Fault, truth: string, later: string): Column => {
  const expected = probed(truth, later);
  return { name, when: 'before', reads: true, play: probe(answer), expected, later };
};

matrix('Whatever goes wrong with the delete and the probes, what is said is true', [
  { name: 'delete', when: 'before', play: del, expected: answered('F') },
  { name: 'delete+', when: 'after', play: del, expected: answeredByTheDead },
  { name: 'delete+404', when: 'after', app: NO_SUCH_USER, play: del, expected: answered('P') },
  { name: 'alone', when: 'before', app: TOKEN_ONLY, play: alone, expected: answeredAlone },
  { name: 'alone+', when: 'after', app: TOKEN_ONLY, play: alone, expected: answeredAlone },
  probes('probe', UNCLEAR, 'F', 'F'),
  // Once the outcome was unknown, a 401 proves nothing.
  probes('probe+', DONE, 'P', 'U'),
  { ...probes('probe+404', DONE, 'P', 'P'), app: NO_SUCH_USER },
  probes('refused', REFUSED, 'F', 'F'),
  probes('refused+', REFUSED_BUT_DONE, 'P', 'U'),
]);
