import type { Explanation } from './score.js';

/**
 * The mutants that no test can kill, since they are the same program as the original. What is
 * listed here and is killed after all, or is not made any more, fails `npm run mutants`.
 */
export const EQUIVALENT: readonly Explanation[] = [];
