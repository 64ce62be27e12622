import { NO_SUCH_USER, NOT_SIGNED_IN } from './api-codes.js';
import type { Envelope } from './dto.js';
import { isRecord } from './envelope.js';

/**
 * What an answer of `getProfile` says of an account. `signed-out` says something of the bearer
 * only: whether the account went with it is for somebody to judge who knows the bearer's past.
 */
export type Verdict = 'gone' | 'present' | 'signed-out' | 'unsure';

/** @param userId whose account it is; what is found of somebody else says nothing */
export function verdict(answer: Envelope, userId: string): Verdict {
  const { statusCode, apiCode, requestId, foreign, data } = answer;
  if (statusCode === 200) {
    return isRecord(data) && data['userId'] === userId ? 'present' : 'unsure';
  }
  if (apiCode === NO_SUCH_USER) return 'gone';
  // A web framework says 404, too: of a path that it doesn't know.
  if (foreign) return 'unsure';
  if (isSignedOut(answer)) return 'signed-out';
  return statusCode === 404 && apiCode === undefined && requestId ? 'gone' : 'unsure';
}

/** The service takes the bearer for nobody's. */
export function isSignedOut({ statusCode, apiCode }: Envelope): boolean {
  return statusCode === 401 || apiCode === NOT_SIGNED_IN;
}

/**
 * A definite refusal of a delete: nothing was done. A request that timed out (408) or came too
 * early (425) is none, for the service itself can't say what became of it, and 499 is what a client
 * makes of an exception of its own.
 */
export function isRefusal({ statusCode }: Envelope): boolean {
  return statusCode >= 400 && statusCode <= 498 && statusCode !== 408 && statusCode !== 425;
}
