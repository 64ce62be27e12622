import { claim } from './claim.js';

/**
 * Whether a token is past its `exp`. An `exp` that is no number counts as past, for nobody can say
 * when it is; a token without one, or one that is no JWT, never is.
 *
 * @param now milliseconds since 1970
 */
export function isPast(token: string, now: number): boolean {
  const exp = claim(token, 'exp');
  if (exp === undefined) return false;
  return !Number.isFinite(exp) || (exp as number) * 1000 <= now;
}
