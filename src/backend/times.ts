import { LONGEST_DELAY } from '../authing/deadline.js';
import { PAUSES } from '../authing/look.js';

const LOOKING = PAUSES.reduce<number>((sum, pause) => sum + pause, 0);

/**
 * Milliseconds for the delete itself. What it leaves of the time for an answer is enough to look
 * for the account, so that the page hears of what was found instead of giving up.
 */
export function timeToDelete(timeout: number): number {
  return Math.max(timeout / 2, timeout - LOOKING);
}

/**
 * Milliseconds to wait for the answer that somebody else gets, who may need all the pauses. It is no
 * more than a store's timer takes, which would else go off at once.
 */
export function timeToWait(timeout: number): number {
  return Math.min(timeout + LOOKING, LONGEST_DELAY);
}
