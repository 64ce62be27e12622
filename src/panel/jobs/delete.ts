import { isSuccess } from '../../authing/envelope.js';
import { refusal } from '../../authing/errors.js';
import type { Input } from '../../flow/state.js';
import { judge } from '../probe.js';
import type { Session } from '../session.js';
import type { Job } from './job.js';

/** The only place a delete is sent from. Not tied to a signal: it can't be taken back. */
export async function deleteAccount(session: Session): Promise<Input> {
  const { service, token } = session;
  const deleteAccountToken = token.take();
  if (deleteAccountToken === null || !service) {
    return { type: 'fail', failure: session.failure('token-expired') };
  }
  const probe = session.witness !== null;
  try {
    const said = await service.deleteAccount({ deleteAccountToken });
    const answer = session.cleaned(said, [deleteAccountToken]);
    if (isSuccess(answer)) return { type: 'confirmed', answer };
    const { statusCode } = answer;
    const definite = statusCode >= 400 && statusCode <= 498;
    const failure = refusal(answer);
    return { type: definite ? 'refused' : 'unclear', failure, probe };
  } catch (error) {
    return { type: 'unclear', failure: session.failureOf(error), probe };
  }
}

/** Looks whether the account is still there, with the bearer of the delete. */
export const probe: Job = async ({ service, witness }, signal) => {
  if (!service || !witness) return { type: 'probed', found: 'unsure' };
  try {
    return { type: 'probed', found: judge(await service.profile(signal), witness) };
  } catch {
    return { type: 'probed', found: 'unsure' };
  }
};
