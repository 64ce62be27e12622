import { accountApi } from '../../src/backend/index.js';
import type { ServerEvent } from './event.js';
import type { Session } from './sessions.js';
import type { SignIn } from './sign-in.js';

/** Who is signed in in which browser. */
export interface SessionStore {
  of(request: Request): Session | null;
  /** @returns the cookie of a new session */
  begin(request: Request, session: Session): string;
  accountDeleted(userId: string): void;
  /** @returns the cookie that removes the session's */
  end(request: Request): string;
}

export interface AppServerOptions {
  /** Authing's address. */
  host: string;
  appId: string;
  /** The element's `host`: what is below it, `accountApi` answers. */
  prefix: string;
  signIn: SignIn;
  sessions: SessionStore;
  /** Tells the playground what only the server has heard. */
  tell: (event: ServerEvent) => void;
  /** Where Authing is reached in another way than over the network. */
  fetch?: typeof globalThis.fetch;
}

export interface AppServer {
  api: (request: Request) => Promise<Response>;
  beginSession: (request: Request) => Promise<Response>;
}

/**
 * The server of Lumen Notes, as far as deleting accounts goes. It keeps the tokens and has
 * `accountApi` answer the element. All that an app's own server has to do is in this folder.
 */
export function lumenNotes(options: AppServerOptions): AppServer {
  const { host, appId, prefix, signIn, sessions, tell, fetch } = options;

  const api = accountApi({
    host,
    appId,
    prefix,
    accessToken: (request) => sessions.of(request)?.accessToken ?? null,
    idToken: (request) => sessions.of(request)?.idToken ?? null,
    onDeleted(deletion) {
      // An app would also have the user's data deleted here: it is known for certain now.
      sessions.accountDeleted(deletion.userId);
      tell({ name: 'onDeleted', data: deletion });
    },
    onSignOut: (request) => ({ 'set-cookie': sessions.end(request) }),
    onError: (error) => tell({ name: 'onError', data: { error: String(error) } }),
    ...(fetch && { fetch }),
  });

  async function beginSession(request: Request): Promise<Response> {
    // Another site could sign the user in as somebody else. A POST says which one it comes from.
    const isOwn = request.headers.get('origin') === new URL(request.url).origin;
    if (request.method !== 'POST' || !isOwn) return new Response(null, { status: 403 });
    const asked: unknown = await request.json().catch(() => null);
    const session = await signIn(asked);
    if (!session) return new Response(null, { status: 401 });
    const headers = { 'set-cookie': sessions.begin(request, session), 'cache-control': 'no-store' };
    return new Response(null, { status: 204, headers });
  }

  return { api, beginSession };
}
