import type { SessionStore } from '../app-server/lumen-notes.js';
import type { Session } from '../app-server/sessions.js';

/** A worker serves one browser only, and sees no cookies: whoever asks has the one session. */
export class OneSession implements SessionStore {
  #session: Session | null = null;

  of(): Session | null {
    return this.#session;
  }

  begin(_request: Request, session: Session): string {
    this.#session = session;
    return '';
  }

  accountDeleted(userId: string): void {
    if (this.#session?.userId === userId) this.#session = { ...this.#session, accessToken: null };
  }

  end(): string {
    this.#session = null;
    return '';
  }
}
