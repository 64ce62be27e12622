import type { Envelope, IsSuccessRespDto } from './dto.js';

/** Why something did not come about. */
export type Reason =
  | 'rejected'
  | 'unauthorized'
  | 'throttled'
  | 'wrong-credential'
  | 'locked'
  | 'user-not-found'
  | 'token-expired'
  | 'token-missing'
  | 'no-method'
  | 'encryption-unavailable'
  | 'account-mismatch'
  | 'vetoed'
  | 'configuration'
  | 'network'
  | 'timeout'
  | 'invalid-response'
  | 'aborted';

/**
 * The one error `AuthingClient` rejects with: `configuration`, `unauthorized` (no access token to
 * be had), `network`, `timeout`, `aborted` or `invalid-response`. A refusal by the service is not
 * an error: it is an envelope with a `statusCode` other than 200.
 */
export class AuthingError extends Error {
  override readonly name = 'AuthingError';
  readonly reason: Reason;

  constructor(reason: Reason, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** What was being done, where it was not the deletion itself. */
export type Operation = 'profile' | 'send-passcode' | 'verify';

export interface Failure {
  reason: Reason;
  operation?: Operation;
  /** Why, in the words of whoever stopped it; shown as they are, whatever the language. */
  said?: string;
  detail: IsSuccessRespDto;
}

const BY_API_CODE: Readonly<Record<number, Reason>> = {
  1000: 'throttled',
  2001: 'wrong-credential',
  2004: 'user-not-found',
  2005: 'locked',
  2006: 'wrong-credential',
  2020: 'unauthorized',
  2057: 'locked',
  2080: 'throttled',
  2333: 'wrong-credential',
};

const BY_STATUS_CODE: Readonly<Record<number, Reason>> = {
  200: 'invalid-response',
  401: 'unauthorized',
  404: 'user-not-found',
  429: 'throttled',
};

/** The service's answer, which is not a success, as a failure. */
export function refusal(answer: Envelope): Failure {
  const { statusCode, message, apiCode, requestId } = answer;
  const reason = BY_API_CODE[apiCode ?? 0] ?? BY_STATUS_CODE[statusCode] ?? 'rejected';
  if (statusCode === 200) return noAnswer(reason, message, requestId);
  return {
    reason,
    detail: {
      statusCode,
      message,
      ...(apiCode !== undefined && { apiCode }),
      ...(requestId !== undefined && { requestId }),
      data: { success: false },
    },
  };
}

/** A failure without a usable answer; 499 is Authing's own code for a client-side exception. */
export function noAnswer(reason: Reason, message: string, requestId?: string): Failure {
  return {
    reason,
    detail: {
      statusCode: 499,
      message,
      ...(requestId !== undefined && { requestId }),
      data: { success: false },
    },
  };
}

/** What somebody's rejection says, for the user to read. */
export function messageOf(error: unknown): string | undefined {
  if (typeof error === 'string') return error;
  const message: unknown = Reflect.get(Object(error), 'message');
  return typeof message === 'string' ? message : undefined;
}
