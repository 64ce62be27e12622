import { AuthingError } from '../../authing/errors.js';
import { isSuccess } from '../../authing/envelope.js';
import { isPast } from '../../authing/jwt.js';
import { isRefusal, isSignedOut, verdict, type Verdict } from '../../authing/verdict.js';
import type { Input } from '../../flow/state.js';
import type { Service } from '../service.js';
import type { Session, Witness } from '../session.js';
import type { Job } from './job.js';

/** The only place a delete is sent from. Not tied to a signal: it can't be taken back. */
export async function deleteAccount(session: Session): Promise<Input> {
  const { service, token, witness } = session;
  const deleteAccountToken = token.take();
  if (deleteAccountToken === null || !service) {
    return { type: 'fail', failure: session.failure('token-expired') };
  }
  session.sends(deleteAccountToken);
  const probe = witness !== null;
  try {
    const answer = session.cleaned(await service.deleteAccount({ deleteAccountToken }));
    if (isSuccess(answer)) return { type: 'confirmed', answer };
    // The bearer was dead before the delete, and so proves nothing by being dead after it.
    if (isSignedOut(answer)) session.distrust();
    const failure = session.refusal(answer);
    return { type: isRefusal(answer) ? 'refused' : 'unclear', failure, probe };
  } catch (error) {
    return { type: 'unclear', failure: session.failureOf(error), probe };
  }
}

/** Looks whether the account is still there, with the bearer of the delete. */
export const probe: Job = async ({ service, witness }, signal) => {
  const sees = service && witness;
  const found = sees ? await look(service, witness, signal) : 'unsure';
  return { type: 'probed', found };
};

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

/** The session may have ended without the account: a bearer of now would still find it. */
async function lookAgain(service: Service, userId: string, signal: AbortSignal): Promise<Verdict> {
  try {
    const renewed = await service.renewed(signal);
    if (!renewed) return 'signed-out';
    const seen = await profileOf(renewed, userId, signal);
    // Whom a new bearer's "no such user" is about, nobody knows.
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
