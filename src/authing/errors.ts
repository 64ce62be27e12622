import type { Envelope, IsSuccessRespDto } from './dto.js';

/** Why there is no usable answer. */
export type AuthingErrorReason =
  'network' | 'timeout' | 'aborted' | 'invalid-response' | 'configuration' | 'unauthorized';

/**
 * The one error `AuthingClient` rejects with. A refusal by the service is not an error: it is an
 * envelope with a `statusCode` other than 200.
 */
export class AuthingError extends Error {
  override readonly name = 'AuthingError';
  readonly reason: AuthingErrorReason;

  constructor(reason: AuthingErrorReason, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** Why an attempt ended without a deletion. */
export type Reason =
  | AuthingErrorReason
  | 'rejected'
  | 'throttled'
  | 'wrong-credential'
  | 'locked'
  | 'user-not-found'
  | 'token-expired'
  | 'token-missing'
  | 'no-method'
  | 'encryption-unavailable'
  | 'account-mismatch'
  | 'vetoed';

export interface Failure {
  reason: Reason;
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
export function refusal({ statusCode, message, apiCode, requestId }: Envelope): Failure {
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
