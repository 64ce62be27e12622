import type { Failure, Reason } from '../authing/errors.js';
import type { Strings } from '../locales/strings.js';

const BY_REASON: Partial<Record<Reason, keyof Strings>> = {
  unauthorized: 'unauthorized',
  throttled: 'throttled',
  locked: 'locked',
  'wrong-credential': 'wrongCredential',
  'no-method': 'noMethod',
  'encryption-unavailable': 'encryptionUnavailable',
  'user-not-found': 'userNotFound',
  'token-expired': 'tokenExpired',
  'token-missing': 'tokenMissing',
  'account-mismatch': 'accountMismatch',
  vetoed: 'vetoed',
  configuration: 'configuration',
  network: 'network',
  timeout: 'timeout',
  'invalid-response': 'invalidResponse',
};

/** Where the service's finer code tells the user more than the reason does. */
const BY_API_CODE: Readonly<Record<number, keyof Strings>> = {
  1000: 'throttled',
  2000: 'captchaWanted',
  2001: 'wrongCode',
  2006: 'wrongPassword',
  2027: 'noPassword',
  2333: 'wrongPassword',
};

/** Where nothing was sent, and the user is told so. */
const NOTHING_SENT: ReadonlySet<Reason> = new Set([
  'token-expired',
  'token-missing',
  'account-mismatch',
  'vetoed',
]);

/** One text of several; after a full stop of Chinese or Japanese there is no space. */
export function sentences(...texts: string[]): string {
  return texts
    .filter((text) => text !== '')
    .reduce((before, text) => `${before}${/^$|[。！？]$/.test(before) ? '' : ' '}${text}`, '');
}

/**
 * What there is to say of a failure for which there are no better words. It goes into events, which
 * don't know of an earlier request in doubt, and so says nothing of what became of the account.
 */
export function textOf(reason: Reason, strings: Strings): string {
  return strings[BY_REASON[reason] ?? 'rejected'];
}

/**
 * What to tell the user: our own words where the cause is known, else the service's or the
 * host's, which are shown as text.
 *
 * @param doubtful an earlier request may have deleted the account: that nothing was deleted is not
 *   known then, whatever became of this attempt
 */
export function explain(failure: Failure, strings: Strings, doubtful: boolean): string {
  const { reason, detail, said } = failure;
  if (said) return reason === 'configuration' ? sentences(strings.configuration, said) : said;
  if (reason === 'no-method') return strings.noMethod;
  const precise = BY_API_CODE[detail.apiCode ?? 0];
  if (precise) return strings[precise];
  const key = BY_REASON[reason];
  if (!key) return detail.message || strings.rejected;
  return NOTHING_SENT.has(reason) && !doubtful
    ? sentences(strings[key], strings.nothingDeleted)
    : strings[key];
}
