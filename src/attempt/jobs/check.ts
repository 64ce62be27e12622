import { Failed, failureOf, unanswered } from '../../flow/failure.js';
import { readIdToken } from '../id-token.js';
import { Service } from '../service.js';
import { Missed, readAccount } from './account.js';
import { failure, type Known, type Outcome } from './job.js';

/**
 * Gets the bearer that the rest of the attempt uses, and makes sure that it is good for the account
 * that was shown. Gets the id token, too: once the account is gone, the page may have none to give.
 *
 * @param hasToken tells, once that is known, whether a live token is at hand
 */
export async function check(
  known: Known,
  hasToken: () => boolean,
  signal: AbortSignal,
): Promise<Outcome> {
  let { service } = known;
  // Once per attempt, and together with the other settings.
  const hint = service ? known.idToken : readIdToken(known.settings, signal);
  try {
    service ??= await Service.of(known.settings, known.readsProfile, signal);
    // Before the account is looked at, so that nothing comes between that and the request.
    const idToken = await hint;
    const profile = await readAccount(known, service, signal);
    if (profile && profile.userId !== known.account?.userId) {
      throw new Failed(unanswered('account-mismatch'));
    }
    return {
      input: { type: 'checked', token: hasToken() },
      finding: { type: 'witness', service, userId: profile?.userId ?? null, idToken },
    };
  } catch (error) {
    if (error instanceof Missed) return { input: { type: 'probed', found: 'gone' } };
    return failure(failureOf(error, 'profile'), { secrets: [service?.bearer ?? null] });
  }
}
