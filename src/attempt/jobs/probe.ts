import { AuthingError } from '../../authing/errors.js';
import { isPast } from '../../authing/jwt.js';
import { verdict, type Verdict } from '../../authing/verdict.js';
import type { Service } from '../service.js';
import type { Witness } from '../session.js';
import type { Outcome } from './job.js';

/**
 * Looks whether the account is still there, with the bearer of the delete.
 *
 * @param witness whose account it is, and what that bearer is worth as a proof
 */
export async function probe(
  service: Service | null,
  witness: Witness | null,
  signal: AbortSignal,
): Promise<Outcome> {
  const found = service && witness ? await look(service, witness, signal) : 'unsure';
  return { input: { type: 'probed', found } };
}

async function look(service: Service, witness: Witness, signal: AbortSignal) {
  const seen = await profileOf(service, witness.userId, signal);
  if (seen !== 'signed-out') return seen;
  const again = await lookAgain(service, witness.userId, signal);
  if (again !== 'signed-out') return again;
  const { bearer } = service;
  // A sign-in that ended by itself looks the same, so that must be ruled out.
  const isProof = witness.wasGood && bearer !== null && !isPast(bearer, Date.now());
  return isProof ? 'gone' : 'unsure';
}

/** The session may have ended without the account: a fresh bearer would still find it. */
async function lookAgain(service: Service, userId: string, signal: AbortSignal): Promise<Verdict> {
  try {
    const renewed = await service.renewed(signal);
    if (!renewed) return 'signed-out';
    const seen = await profileOf(renewed, userId, signal);
    // Nobody knows whom a new bearer's "no such user" is about.
    return seen === 'gone' ? 'signed-out' : seen;
  } catch (error) {
    // Where there is no new bearer to be had, the session is over for the page as well.
    const isOver = error instanceof AuthingError && error.reason === 'unauthorized';
    return isOver ? 'signed-out' : 'unsure';
  }
}

async function profileOf(service: Service, userId: string, signal: AbortSignal): Promise<Verdict> {
  try {
    return verdict(await service.profile(signal), userId);
  } catch {
    return 'unsure';
  }
}
