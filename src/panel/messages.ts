import {
  BUSY,
  CAPTCHA_NEEDED,
  NO_PASSWORD,
  WRONG_ACCOUNT_OR_PASSWORD,
  WRONG_CODE,
  WRONG_PASSWORD,
} from '../authing/api-codes.js';
import type { Failure, Reason } from '../flow/failure.js';
import type { Strings } from '../locales/strings.js';

/** A reason's text has its name, in camel case. */
type TextOf<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<TextOf<Rest>>}`
  : Name;

/** A reason without a text of that name is an error here. */
function keyOf(reason: Reason): TextOf<Exclude<Reason, 'aborted'>> & keyof Strings {
  // The element has left the document, so that nobody reads it.
  if (reason === 'aborted') return 'rejected';
  const key = reason.replace(/-./g, (part) => part.charAt(1).toUpperCase());
  return key as TextOf<typeof reason>;
}

/** Where the service's finer code tells the user more than the reason does. */
const BY_API_CODE: Readonly<Record<number, keyof Strings>> = {
  [BUSY]: 'throttled',
  [CAPTCHA_NEEDED]: 'captchaWanted',
  [WRONG_CODE]: 'wrongCode',
  [WRONG_PASSWORD]: 'wrongPassword',
  [NO_PASSWORD]: 'noPassword',
  [WRONG_ACCOUNT_OR_PASSWORD]: 'wrongPassword',
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
  return strings[keyOf(reason)];
}

/** What to tell the user. */
export interface Explanation {
  own: string;
  /** In the language, and the direction, of whoever said it. */
  foreign: string;
}

/**
 * Our own words where the cause is known, else the service's or the page's.
 *
 * @param doubtful an earlier request may have deleted the account: that nothing was deleted is not
 *   known then, whatever became of this attempt
 */
export function explain(failure: Failure, strings: Strings, doubtful: boolean): Explanation {
  const { reason, detail, said = '' } = failure;
  if (said) return { own: reason === 'configuration' ? strings.configuration : '', foreign: said };
  // Of its own refusals the service knows more than we do.
  const isTheirs = reason === 'rejected' && !preciseKeyOf(failure);
  if (isTheirs && detail.message) return { own: '', foreign: detail.message };
  return { own: ownWords(failure, strings, doubtful), foreign: '' };
}

function ownWords(failure: Failure, strings: Strings, doubtful: boolean): string {
  const { reason } = failure;
  const text = strings[preciseKeyOf(failure) ?? keyOf(reason)];
  return NOTHING_SENT.has(reason) && !doubtful ? sentences(text, strings.nothingDeleted) : text;
}

/** That no method is left says more than why the last one went. */
function preciseKeyOf({ reason, detail }: Failure): keyof Strings | undefined {
  return reason === 'no-method' ? undefined : BY_API_CODE[detail.apiCode ?? 0];
}
