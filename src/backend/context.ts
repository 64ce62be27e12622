import { readAccessToken } from '../authing/credentials.js';
import { withDeadline } from '../authing/deadline.js';
import type { Envelope } from '../authing/dto.js';
import { AuthingError } from '../authing/errors.js';
import { redactor, type Secrets } from '../authing/redact.js';
import { Transport } from '../authing/transport.js';
import type { Clock } from './clock.js';
import type { Setup } from './options.js';

/** Preparations may take this part of the time that an answer may take. */
const PART = 3;

/** One request of a page, and what it takes to answer it. */
export class Context {
  readonly request: Request;
  readonly setup: Setup;
  readonly clock: Clock;
  readonly #begun: number;

  constructor(request: Request, setup: Setup, clock: Clock) {
    this.request = request;
    this.setup = setup;
    this.clock = clock;
    this.#begun = clock.now();
  }

  /** Milliseconds for what must leave time for something else. */
  get patience(): number {
    return this.setup.timeout / PART;
  }

  /**
   * So much time has passed that the page may soon take the request for lost, and look whether the
   * account is there. What is sent after that would make a lie of what it finds.
   */
  get isLate(): boolean {
    return this.clock.now() - this.#begun > 2 * this.patience;
  }

  /**
   * The access token of the session, or null where nobody is signed in.
   *
   * @throws Error when there is no telling
   */
  async bearer(): Promise<string | null> {
    const token = await this.within(this.patience, 'accessToken', async () =>
      this.setup.accessToken(this.request),
    );
    try {
      return await readAccessToken(token);
    } catch (error) {
      // That is no token. The message says so without saying it.
      this.report(error);
      return null;
    }
  }

  /**
   * Authing, asked with this bearer.
   *
   * @param timeout milliseconds a request may take
   */
  authing(bearer: string, timeout: number): Transport {
    const { host, appId, userPoolId, fetch } = this.setup;
    return new Transport({ host, appId, userPoolId, fetch, timeout, accessToken: bearer });
  }

  /** Waits for the app's own code, or for its store, but not forever. */
  async within<T>(ms: number, what: string, work: () => Promise<T>): Promise<T> {
    try {
      return await withDeadline(ms, undefined, work);
    } catch (error) {
      const isLate = error instanceof AuthingError && error.reason === 'timeout';
      throw isLate ? new Error(`${what} did not end in ${ms} ms.`) : error;
    }
  }

  /** Tells the app of an error. Nothing depends on whether it listens. */
  report(error: unknown): void {
    const { onError } = this.setup;
    if (!onError) return;
    void Promise.resolve()
      .then(() => onError(error, this.request))
      .catch(() => {
        // What can't be told can't be told again.
      });
  }
}

/** An envelope without the secrets that Authing, or something in front of it, may have put in. */
export function cleaned<T extends Envelope>(envelope: T, secrets: Secrets): T {
  const clean = redactor(secrets);
  const told = { ...envelope, message: clean(envelope.message) };
  if (told.requestId !== undefined) told.requestId = clean(told.requestId);
  return told;
}
