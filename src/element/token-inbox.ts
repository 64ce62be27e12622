import type { GivenToken } from '../settings.js';

/** Keeps a token that the page supplied out of sight, until the panel looks at it. */
export class TokenInbox {
  #given: GivenToken | null = null;
  #isNew = false;

  get isEmpty(): boolean {
    return this.#given === null;
  }

  /** It came since the last update, with whatever else the page has set by then. */
  get isNew(): boolean {
    return this.#isNew;
  }

  put(value: unknown): void {
    this.#given = { value, at: Date.now() };
    this.#isNew = true;
  }

  /** Hands the token over; nothing of it is kept. */
  take(): GivenToken | null {
    const given = this.#given;
    this.#given = null;
    return given;
  }

  /** There was an update since it came. */
  age(): void {
    this.#isNew = false;
  }
}
