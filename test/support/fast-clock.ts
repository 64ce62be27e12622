import type { Clock } from '@sinonjs/fake-timers';
import { stopClock } from './clock.js';

// This is the real one, whatever a test puts in its place later.
const { setTimeout: realTimeout } = globalThis;

/** A stopped clock that knows which waits it was asked for, and so how far it can jump. */
export class FastClock {
  readonly clock: Clock;
  readonly #waits = new Map<unknown, number>();

  /** The time stands still until the end of the test. */
  constructor() {
    this.clock = stopClock();
    const { setTimeout, clearTimeout } = this.clock;
    const set = (run: () => void, delay = 0) => {
      const timer = setTimeout(() => {
        this.#waits.delete(timer);
        run();
      }, delay);
      this.#waits.set(timer, delay);
      return timer;
    };
    const clear: Clock['clearTimeout'] = (timer) => {
      this.#waits.delete(timer);
      clearTimeout(timer);
    };
    // The clock needs the properties of the originals to be uninstalled.
    Object.assign(this.clock, {
      setTimeout: Object.assign(set, setTimeout),
      clearTimeout: Object.assign(clear, clearTimeout),
    });
  }

  /** True when somebody waits who asked for exactly this delay. */
  isWaitedOn(delay: number): boolean {
    return [...this.#waits.values()].includes(delay);
  }

  /** Skips the shortest wait, if it is shorter than `limit`. @returns whether there was one */
  jump(limit: number): boolean {
    const waits = [...this.#waits.values()].filter((delay) => delay < limit);
    if (waits.length === 0) return false;
    this.clock.tick(Math.min(...waits));
    return true;
  }
}

/** Lets the network and the page go on for a moment. */
export function moment(): Promise<void> {
  return new Promise((resolve) => void realTimeout(resolve, 1));
}
