import { Failed, failureOf, unanswered } from '../../flow/failure.js';
import { Service } from '../service.js';
import { Missed, readAccount } from './account.js';
import { failure, type Known, type Outcome } from './job.js';

/**
 * Gets the bearer that the rest of the attempt uses, and makes sure that it is good for the account
 * that was shown.
 *
 * @param hasToken tells, once that is known, whether a live token is at hand
 */
export async function check(
  known: Known,
  hasToken: () => boolean,
  signal: AbortSignal,
): Promise<Outcome> {
  let { service } = known;
  try {
    service ??= await Service.of(known.settings, known.readsProfile, signal);
    const profile = await readAccount(known, service, signal);
    if (profile && profile.userId !== known.account?.userId) {
      throw new Failed(unanswered('account-mismatch'));
    }
    return {
      input: { type: 'checked', token: hasToken() },
      finding: { type: 'witness', service, userId: profile?.userId ?? null },
    };
  } catch (error) {
    if (error instanceof Missed) return { input: { type: 'probed', found: 'gone' } };
    return failure(failureOf(error, 'profile'), { secrets: [service?.bearer ?? null] });
  }
}
