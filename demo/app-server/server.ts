import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequestListener } from '@remix-run/node-fetch-server';
import { accountApi } from '../../src/backend/index.js';
import type { ServerEvent } from './event.js';
import { Sessions } from './sessions.js';
import type { SignIn } from './sign-in.js';

/** The element's `host`: what is below it, `accountApi` answers. */
export const ACCOUNT_API = '/account-api';

export const SIGN_IN = '/sign-in';

export interface AppServerOptions {
  /** Authing's origin. */
  host: string;
  appId: string;
  signIn: SignIn;
  /** Tells the developer tools what only the server has heard. */
  tell: (event: ServerEvent) => void;
}

export type Middleware = (req: IncomingMessage, res: ServerResponse, next: () => void) => void;

/**
 * The server of Lumen Notes, as far as deleting accounts goes. It keeps the tokens and has
 * `accountApi` answer the element. All that an app's own server has to do is in this folder.
 */
export function appServer({ host, appId, signIn, tell }: AppServerOptions): Middleware {
  const sessions = new Sessions();

  const api = accountApi({
    host,
    appId,
    prefix: ACCOUNT_API,
    accessToken: (request) => sessions.of(request)?.accessToken ?? null,
    idToken: (request) => sessions.of(request)?.idToken ?? null,
    onDeleted(deletion) {
      // An app would also have the user's data deleted here: it is known for certain now.
      sessions.accountDeleted(deletion.userId);
      tell({ name: 'onDeleted', data: deletion });
    },
    onSignOut: (request) => ({ 'set-cookie': sessions.end(request) }),
    onError: (error) => tell({ name: 'onError', data: { error: String(error) } }),
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

  const listener = createRequestListener((request) =>
    new URL(request.url).pathname === SIGN_IN ? beginSession(request) : api(request),
  );
  return (req, res, next) => {
    const path = req.url?.split('?')[0] ?? '';
    if (path === SIGN_IN || path.startsWith(`${ACCOUNT_API}/`)) listener(req, res);
    else next();
  };
}
