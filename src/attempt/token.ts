import { readToken } from '../authing/envelope.js';
import type { GivenToken } from '../settings.js';

/** The token at hand. In memory only, and gone as soon as it is used. */
export class TokenBox {
  #token: string | null = null;
  #since = 0;
  #lifetime = 0;

  /** Keeps a token as the page supplied it. @returns whether it can be used */
  put({ value, at }: GivenToken): 'live' | 'expired' | 'missing' {
    this.drop();
    const token = readToken(value);
    if (!token) return 'missing';
    this.#token = token.deleteAccountToken;
    this.#since = at;
    this.#lifetime = (token.tokenExpiresIn ?? Infinity) * 1000;
    return this.isLive() ? 'live' : 'expired';
  }

  /** There is a token, and it is not known to be expired. An expired one is dropped. */
  isLive(): boolean {
    if (this.remaining() <= 0) this.drop();
    return this.#token !== null;
  }

  /** Milliseconds it may still be used; `Infinity` when nobody said, 0 when there is none. */
  remaining(): number {
    if (this.#token === null) return 0;
    const age = Date.now() - this.#since;
    // A clock that was set back can't tell how old the token is: it may well be too old.
    return age < 0 && this.#lifetime < Infinity ? 0 : this.#lifetime - age;
  }

  /** A token is for one use: taking it leaves nothing behind. */
  take(): string | null {
    const token = this.isLive() ? this.#token : null;
    this.drop();
    return token;
  }

  /** The token itself, to be redacted from what is shown and told. */
  get secret(): string | null {
    return this.#token;
  }

  drop(): void {
    this.#token = null;
  }
}
