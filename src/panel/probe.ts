import type { Envelope } from '../authing/dto.js';
import { isRecord } from '../authing/envelope.js';
import { claim } from './jwt.js';

export type Finding = 'gone' | 'present' | 'unsure';

/** What is known of the account and of the bearer before the delete was sent. */
export interface Witness {
  /** Whose account it is. */
  userId: string | null;
  bearer: string | null;
  /** That bearer was good for this account directly before the delete. */
  wasGood: boolean;
}

/** Reads out of a profile's answer whether the account is still there. */
export function judge(answer: Envelope, witness: Witness): Finding {
  const { statusCode, apiCode, data } = answer;
  if (statusCode === 404 || apiCode === 2004) return 'gone';
  if (statusCode === 401 || apiCode === 2020) {
    // A sign-in that ended by itself looks the same, so that must be ruled out.
    return witness.wasGood && !isPast(witness.bearer) ? 'gone' : 'unsure';
  }
  if (statusCode !== 200) return 'unsure';
  return isRecord(data) && data['userId'] === witness.userId ? 'present' : 'unsure';
}

/** The bearer is a JWT and past its `exp`, or there is none to look at. */
function isPast(bearer: string | null): boolean {
  if (bearer === null) return true;
  const exp = claim(bearer, 'exp');
  return typeof exp === 'number' && exp * 1000 <= Date.now();
}
