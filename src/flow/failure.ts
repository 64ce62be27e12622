import {
  BUSY,
  CAPTCHA_NEEDED,
  EMAIL_TOO_SOON,
  LOCKED_FOR_NOW,
  NO_SUCH_USER,
  NOT_SIGNED_IN,
  USER_LOCKED,
  WRONG_ACCOUNT_OR_PASSWORD,
  WRONG_CODE,
  WRONG_PASSWORD,
} from '../authing/api-codes.js';
import type { Envelope, IsSuccessRespDto } from '../authing/dto.js';
import { AuthingError, type AuthingErrorReason } from '../authing/errors.js';

/** Why something did not come about. */
export type Reason =
  | AuthingErrorReason
  /**
   * Authing refused, for a reason that has no name here; `detail.message` is shown. Also a
   * `preflight` that rejects.
   */
  | 'rejected'
  /** The code or the password is wrong. */
  | 'wrong-credential'
  /** The account is locked. */
  | 'locked'
  /** Authing does not know the account. */
  | 'user-not-found'
  /** The token expired before it was sent. */
  | 'token-expired'
  /** You were asked for a token, and your answer contained none. */
  | 'token-missing'
  /** Nothing that could verify the user is bound to the account. */
  | 'no-method'
  /** The password could not be encrypted, and so was not sent. */
  | 'encryption-unavailable'
  /**
   * The account that is signed in is not the one that was shown, or not the one that `user-id`
   * names.
   */
  | 'account-mismatch'
  /** `before-delete` was canceled, or a `waitUntil` promise rejected. */
  | 'vetoed';

/** What was being done, where it was not the deletion itself. */
export type Operation = 'profile' | 'send-passcode' | 'verify';

/** What went wrong, as the events tell it and the panel explains it. */
export interface Failure {
  reason: Reason;
  operation?: Operation;
  /** Nobody has said anything of it yet. */
  isWordless?: true;
  /** The cause in the words of whoever stopped it; shown as they are, whatever the language. */
  said?: string;
  detail: IsSuccessRespDto;
}

/** Ends a job whose failure is known: by our own judgement, or by an answer of the service. */
export class Failed extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.reason);
    this.failure = failure;
  }
}

const REASON_BY_API_CODE: Readonly<Record<number, Reason>> = {
  [BUSY]: 'throttled',
  [WRONG_CODE]: 'wrong-credential',
  [NO_SUCH_USER]: 'user-not-found',
  [USER_LOCKED]: 'locked',
  [WRONG_PASSWORD]: 'wrong-credential',
  [NOT_SIGNED_IN]: 'unauthorized',
  [LOCKED_FOR_NOW]: 'locked',
  [EMAIL_TOO_SOON]: 'throttled',
  [WRONG_ACCOUNT_OR_PASSWORD]: 'wrong-credential',
};

const REASON_BY_STATUS_CODE: Readonly<Record<number, Reason>> = {
  200: 'invalid-response',
  401: 'unauthorized',
  404: 'user-not-found',
  429: 'throttled',
  // Authing's own code for an exception in a client, and so in a backend in between: what comes with
  // it are no words of Authing's.
  499: 'invalid-response',
};

/** The service's answer, which is not a success, as a failure. */
export function refused({ statusCode, message, apiCode, requestId }: Envelope): Failure {
  const reason =
    REASON_BY_API_CODE[apiCode ?? 0] ?? REASON_BY_STATUS_CODE[statusCode] ?? 'rejected';
  const failure = unanswered(reason, message, requestId);
  // What claims to be a success and is none is no answer either.
  if (statusCode === 200) return failure;
  const code = apiCode !== undefined && { apiCode };
  return { reason, detail: { ...failure.detail, statusCode, ...code } };
}

/**
 * A failure without a usable answer; 499 is Authing's own code for a client-side exception.
 *
 * @param message what was answered, if anything was
 */
export function unanswered(reason: Reason, message?: string, requestId?: string): Failure {
  const id = requestId !== undefined && { requestId };
  return {
    reason,
    ...(message === undefined && { isWordless: true }),
    detail: { statusCode: 499, message: message ?? '', ...id, data: { success: false } },
  };
}

/**
 * A failure that the page's own code brought about, told in that code's words.
 *
 * @param error what it threw or rejected with
 */
export function blamed(reason: Reason, error: unknown): Failure {
  const said = messageOf(error).trim();
  return said ? { ...unanswered(reason, said), said } : unanswered(reason);
}

/** Any error as a failure. What is neither ours nor the client's is somebody else's bug. */
export function failureOf(error: unknown, operation?: Operation): Failure {
  const failure =
    error instanceof Failed
      ? error.failure
      : unanswered(error instanceof AuthingError ? error.reason : 'invalid-response');
  return { ...(operation && { operation }), ...failure };
}

/** Nothing the user can do in the panel helps. */
export function isDeadEnd({ reason, detail }: Failure): boolean {
  return reason === 'no-method' || reason === 'locked' || detail.apiCode === CAPTCHA_NEEDED;
}

/** What nobody expects, and so is worth a report to whoever runs the service. */
export function isUnexpected(failure: Failure): boolean {
  const { reason } = failure;
  return (reason === 'rejected' || reason === 'invalid-response') && !isDeadEnd(failure);
}

function messageOf(error: unknown): string {
  if (typeof error === 'string') return error;
  const message: unknown = Reflect.get(Object(error), 'message');
  return typeof message === 'string' ? message : '';
}
