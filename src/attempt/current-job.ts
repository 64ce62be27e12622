import { LONGEST_DELAY } from '../authing/deadline.js';

/** The one piece of work that is under way, and the timers that end with it. */
export class CurrentJob {
  #controller = new AbortController();

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Calls off what is under way, and begins with the next. */
  next(): void {
    this.#controller.abort();
    this.#controller = new AbortController();
  }

  /**
   * Does something later, unless the job has ended by then.
   *
   * @param delay in milliseconds; beyond what a timer takes, it never comes to it
   */
  after(delay: number, then: () => void): void {
    if (delay > LONGEST_DELAY) return;
    const timer = setTimeout(then, delay);
    this.signal.addEventListener('abort', () => clearTimeout(timer));
  }
}
