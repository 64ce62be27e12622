import type { Clock } from './clock.js';
import { randomToken } from './random.js';

const LIFETIME = 10 * 60_000;

/** What an authorization code was given for. */
export interface Grant {
  userId: string;
  redirectUri: string;
  nonce: string | null;
  /** The SHA-256 of the verifier that only the page which asked for the code knows. */
  challenge: string;
}

/**
 * The sign-ins by redirect of one application. The stand-in shows no login page, and knows one
 * browser only: a test says who is going to sign in there.
 */
export class Authorizations {
  readonly #codes = new Map<string, Grant & { expiresAt: number }>();
  readonly #clock: Clock;
  #next: string | null = null;
  #session: string | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Whoever has a session of their own with Authing, whatever the app knows of it. */
  get session(): string | null {
    return this.#session;
  }

  /** Makes the browser a new one, in which this user will sign in. */
  expect(userId: string): void {
    this.#next = userId;
    this.#session = null;
  }

  /** What the login page would do. */
  signIn(): string | null {
    this.#session = this.#next;
    return this.#session;
  }

  end(userId: string): void {
    if (this.#session === userId) this.#session = null;
  }

  issue(grant: Grant): string {
    const code = randomToken();
    this.#codes.set(code, { ...grant, expiresAt: this.#clock.now() + LIFETIME });
    return code;
  }

  /** A code can be tried once, so that nobody can guess the verifier. */
  redeem(code: string, redirectUri: string, challenge: string): Grant | null {
    const grant = this.#codes.get(code);
    this.#codes.delete(code);
    const isRight =
      grant?.redirectUri === redirectUri &&
      grant.challenge === challenge &&
      this.#clock.now() < grant.expiresAt;
    return isRight ? grant : null;
  }
}
