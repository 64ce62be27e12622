import type { Envelope, UserDto } from '../../authing/dto.js';
import { Failed, refused, unanswered } from '../../flow/failure.js';
import type { Service } from '../service.js';
import type { Known } from './job.js';

/** The account in doubt isn't there any more: the delete of unknown outcome was what did it. */
export class Missed extends Error {}

/**
 * Who is signed in; null where that can't be known and nobody needs to know.
 *
 * @throws Failed for the wrong account, and where one was shown that can't be looked at any more
 * @throws Missed
 */
export async function readAccount(
  known: Known,
  service: Service,
  signal: AbortSignal,
): Promise<UserDto | null> {
  const { userId } = known.settings;
  if (!service.readsProfile) {
    if (userId || known.account) throw new Failed(unanswered('unauthorized'));
    return null;
  }
  const answer = await service.profile(signal);
  if (known.isMissed(service, answer)) throw new Missed();
  const profile = accepted(answer);
  if (userId && profile.userId !== userId) throw new Failed(unanswered('account-mismatch'));
  return profile;
}

/** A success's data. @throws Failed with what the service says instead */
export function accepted<T>(answer: Envelope<T>): T {
  if (answer.statusCode === 200) return answer.data;
  throw new Failed(refused(answer));
}
