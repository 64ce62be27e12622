import type { Envelope } from './dto.js';
import { isPast } from './jwt.js';
import { verdict, type Verdict } from './verdict.js';

/**
 * Milliseconds before each look: none after a refusal, and the others where a delete may take effect
 * after its answer was lost.
 */
export const PAUSES = [0, 1000, 2000, 4000] as const;

/** Who is looked for, and how. */
export interface Search {
  userId: string;
  /** The bearer of the delete; null where it can't be seen. */
  bearer: string | null;
  /** That bearer was good directly before the delete, and the delete did not find it dead. */
  wasGood: boolean;
  /** Asks `getProfile` with that bearer. */
  ask(): Promise<Envelope>;
  /** Asks with the bearer that the session has now; null where it has no other, or is over. */
  askAnew(): Promise<Envelope | null>;
  /** Milliseconds since 1970. */
  now(): number;
}

/**
 * Looks whether the account is still there. A bearer that is refused means that it is gone only if
 * nothing else can have ended the bearer, as far as anybody can tell.
 */
export async function look(search: Search): Promise<Exclude<Verdict, 'signed-out'>> {
  const { userId, bearer, wasGood } = search;
  const see = async (ask: () => Promise<Envelope | null>): Promise<Verdict> => {
    try {
      const answer = await ask();
      return answer ? verdict(answer, userId) : 'signed-out';
    } catch {
      return 'unsure';
    }
  };
  const seen = await see(() => search.ask());
  if (seen !== 'signed-out') return seen;
  // The session may have ended without the account: a fresh bearer would still find it. But nobody
  // knows whom a new bearer's "no such user" is about.
  const again = await see(() => search.askAnew());
  if (again === 'present' || again === 'unsure') return again;
  return wasGood && bearer !== null && !isPast(bearer, search.now()) ? 'gone' : 'unsure';
}
