import type { VerifyMethod } from '../../authing/dto.js';

/** What may have to be waited for: another code by a method, or another try to verify by it. */
export type WaitFor = 'code' | 'verify';

/** Milliseconds that a service which is asked too often is left alone, unless it asks for more. */
const SHORTEST_THROTTLE = 60_000;

/**
 * The longest wait that a service may ask for, in milliseconds: as long as a code is good for at
 * most. Who comes back too early is told so by the service again.
 */
const LONGEST_THROTTLE = 300_000;

interface Wait {
  from: number;
  until: number;
}

/** The times in which the service is left alone, each for a method. All times are `Date.now()`. */
export class Waits {
  /** After a code went out. */
  readonly #cooldowns = new Map<VerifyMethod, Wait>();
  /** Those that the service asked for. */
  readonly #throttles = new Map<`${WaitFor} ${VerifyMethod}`, Wait>();

  /** @param cooldown milliseconds until another code may be asked for */
  codeSent(method: VerifyMethod, now: number, cooldown: number): void {
    this.#cooldowns.set(method, { from: now, until: now + cooldown });
  }

  /** @param seconds what the service asks for itself; 0 when it doesn't say */
  throttled(what: WaitFor, method: VerifyMethod, now: number, seconds: number): void {
    const wait = Math.min(Math.max(SHORTEST_THROTTLE, seconds * 1000), LONGEST_THROTTLE);
    this.#throttles.set(`${what} ${method}`, { from: now, until: now + wait });
  }

  /** Seconds until the service may be asked again. */
  secondsLeft(what: WaitFor, method: VerifyMethod, now: number): number {
    const cooldown = what === 'code' ? this.#cooldowns.get(method) : undefined;
    const waits = [cooldown, this.#throttles.get(`${what} ${method}`)];
    return Math.max(...waits.map((wait) => secondsOf(wait, now)));
  }

  /** What the service asked of one user doesn't hold for the next; the cooldown goes on. */
  forgetThrottles(): void {
    this.#throttles.clear();
  }

  forgetAll(): void {
    this.#throttles.clear();
    this.#cooldowns.clear();
  }
}

/** A clock that was set back ends a wait; else it would last for as long as that. */
function secondsOf(wait: Wait | undefined, now: number): number {
  if (!wait || now < wait.from) return 0;
  return Math.max(0, Math.ceil((wait.until - now) / 1000));
}
