import { randomToken } from '../authing/random.js';

const COOKIE = 'lumen-notes-session';

/** What the server knows of somebody who is signed in. */
export interface Session {
  userId: string;
  /** Null once the account is deleted. */
  accessToken: string | null;
  /** Signs the user out at Authing. Null for somebody who has brought an access token alone. */
  idToken: string | null;
}

/**
 * The sessions of Lumen Notes, in the memory of this process. The browser has nothing but the random
 * id of its own, in a cookie that no script can read.
 */
export class Sessions {
  readonly #sessions = new Map<string, Session>();

  of(request: Request): Session | null {
    return this.#sessions.get(idOf(request)) ?? null;
  }

  /**
   * Begins a session in place of the one that the browser may have.
   *
   * @returns its cookie
   */
  begin(request: Request, session: Session): string {
    this.#sessions.delete(idOf(request));
    const id = randomToken();
    this.#sessions.set(id, session);
    return cookie(request, id);
  }

  /**
   * The tokens of a deleted account are good for nothing any more, in whichever browsers it was
   * signed in. The id tokens are still needed, because signing out at Authing comes after that.
   */
  accountDeleted(userId: string): void {
    for (const session of this.#sessions.values()) {
      if (session.userId === userId) session.accessToken = null;
    }
  }

  /** @returns the cookie that removes the session's */
  end(request: Request): string {
    this.#sessions.delete(idOf(request));
    return `${cookie(request, '')}; Max-Age=0`;
  }
}

function idOf({ headers }: Request): string {
  const cookies = headers.get('cookie')?.split(/;\s*/) ?? [];
  return cookies.find((pair) => pair.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1) ?? '';
}

function cookie({ url }: Request, value: string): string {
  const secure = new URL(url).protocol === 'https:' ? '; Secure' : '';
  return `${COOKIE}=${value}; Path=/; HttpOnly; SameSite=Lax${secure}`;
}
