import { isPast } from '../authing/jwt.js';
import type { Envelope } from '../authing/dto.js';
import { verdict, type Verdict } from '../authing/verdict.js';

/** Who is looked for, and how. */
export interface Search {
  userId: string;
  /** The bearer of the delete. */
  bearer: string;
  /** That bearer was good directly before the delete, and the delete did not find it dead. */
  wasGood: boolean;
  /** What `getProfile` answers to a bearer. */
  ask(bearer: string): Promise<Envelope>;
  /** The bearer that the session has now; null where it has none any more. */
  renew(): Promise<string | null>;
  now(): number;
}

/**
 * Looks whether the account is still there. A bearer that is refused means that it is gone only if
 * nothing else can have ended the bearer, as far as anybody can tell.
 */
export async function look(search: Search): Promise<Verdict> {
  const seen = await see(search, search.bearer);
  if (seen !== 'signed-out') return seen;
  const again = await lookAgain(search);
  if (again !== 'signed-out') return again;
  return search.wasGood && !isPast(search.bearer, search.now()) ? 'gone' : 'unsure';
}

/** The sign-in may have ended without the account: a fresh bearer would still find it. */
async function lookAgain(search: Search): Promise<Verdict> {
  try {
    const renewed = await search.renew();
    if (renewed === null || renewed === search.bearer) return 'signed-out';
    const seen = await see(search, renewed);
    // Nobody knows whom a new bearer's "no such user" is about.
    return seen === 'gone' ? 'signed-out' : seen;
  } catch {
    return 'unsure';
  }
}

async function see({ ask, userId }: Search, bearer: string): Promise<Verdict> {
  try {
    return verdict(await ask(bearer), userId);
  } catch {
    return 'unsure';
  }
}
