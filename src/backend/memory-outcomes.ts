import { CLOCK } from './clock.js';
import type { Outcomes } from './outcomes.js';

interface Entry {
  expiresAt: number;
  /** Null until the delete has an outcome. */
  answer: string | null;
  waiting: Set<(answer: string) => void>;
}

/** A claim that can't be kept must not be given, so there is an end to how many are. */
const MOST = 100_000;

/**
 * Keeps outcomes in the memory of this process, which is enough for one instance of a server. What
 * is kept is lost with the process.
 *
 * @param now the time in milliseconds
 */
export function memoryOutcomes(now: () => number = CLOCK.now): Outcomes {
  const entries = new Map<string, Entry>();

  /** Entries live equally long, so the oldest expires first. */
  function forgetExpired(): void {
    for (const [key, { expiresAt }] of entries) {
      if (expiresAt > now()) return;
      entries.delete(key);
    }
  }

  // Nothing is awaited in these two, so nobody can come in between.
  function claim(key: string, ttl: number): boolean {
    forgetExpired();
    if (entries.has(key)) return false;
    if (entries.size >= MOST) throw new Error('There are too many outcomes to keep another one.');
    entries.set(key, { expiresAt: now() + ttl, answer: null, waiting: new Set() });
    return true;
  }

  function settle(key: string, answer: string, ttl: number): void {
    const waiting = entries.get(key)?.waiting ?? new Set();
    entries.delete(key);
    entries.set(key, { expiresAt: now() + ttl, answer, waiting });
    for (const tell of [...waiting]) tell(answer);
  }

  return {
    claim: (key, ttl) => new Promise((resolve) => resolve(claim(key, ttl))),
    settle: (key, answer, ttl) => new Promise((resolve) => resolve(settle(key, answer, ttl))),
    async wait(key, timeout) {
      forgetExpired();
      const entry = entries.get(key);
      if (!entry || entry.answer !== null) return entry?.answer ?? null;
      return new Promise((resolve) => {
        const end = (answer: string | null) => {
          clearTimeout(timer);
          entry.waiting.delete(end);
          resolve(answer);
        };
        const timer = setTimeout(end, timeout, null);
        entry.waiting.add(end);
      });
    },
  };
}
