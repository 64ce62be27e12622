import type { Envelope } from '../../authing/dto.js';
import { isSuccess } from '../../authing/envelope.js';
import { isRefusal, isSignedOut } from '../../authing/verdict.js';
import { failureOf, refused } from '../../flow/failure.js';
import type { Service } from '../service.js';
import type { Outcome } from './job.js';

/**
 * The only place a delete is sent from. Not tied to a signal: it can't be taken back, and so its
 * outcome is heard whatever happens meanwhile.
 *
 * @param probe whether the account can be looked for afterwards
 */
export async function deleteAccount(
  service: Service,
  deleteAccountToken: string,
  probe: boolean,
): Promise<Outcome> {
  const secrets = [deleteAccountToken];
  let answer: Envelope;
  try {
    answer = await service.deleteAccount({ deleteAccountToken });
  } catch (error) {
    return { input: { type: 'unclear', failure: failureOf(error), probe }, secrets };
  }
  if (isSuccess(answer)) return { input: { type: 'confirmed', answer }, secrets };
  const type = isRefusal(answer) ? 'refused' : 'unclear';
  return {
    input: { type, failure: refused(answer), probe },
    // The bearer was dead before the delete, and so proves nothing by being dead after it.
    finding: isSignedOut(answer) ? { type: 'signed-out' } : undefined,
    secrets,
  };
}
