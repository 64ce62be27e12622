import type { Envelope } from '../authing/dto.js';
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

/** What to tell the user of a failure for which there are no better words. */
export function textOf(reason: Reason, strings: Strings): string {
  return strings[BY_REASON[reason] ?? 'rejected'];
}

/**
 * What to tell the user: our own words where the cause is known, else the service's or the
 * host's, which are shown as text.
 */
export function explain({ reason, detail, said }: Failure, strings: Strings): string {
  if (said) return reason === 'configuration' ? `${strings.configuration} ${said}` : said;
  if (reason === 'no-method') return strings.noMethod;
  const precise = BY_API_CODE[detail.apiCode ?? 0];
  if (precise) return strings[precise];
  const key = BY_REASON[reason];
  return key ? strings[key] : detail.message || strings.rejected;
}

/** A service may echo what it was sent; a secret must not come back on the screen or in an event. */
export function redacted<T extends Pick<Envelope, 'message' | 'requestId'>>(
  answer: T,
  secrets: readonly (string | null)[],
): T {
  const { message, requestId } = answer;
  const clean = (text: string) =>
    secrets.reduce<string>((rest, secret) => (secret ? rest.replaceAll(secret, '…') : rest), text);
  const id = requestId !== undefined && { requestId: clean(requestId) };
  return { ...answer, message: clean(message), ...id };
}
