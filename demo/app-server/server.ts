import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequestListener } from '@remix-run/node-fetch-server';
import { lumenNotes, type AppServerOptions } from './lumen-notes.js';
import { Sessions } from './sessions.js';

/** The element's `host`: what is below it, `accountApi` answers. */
export const ACCOUNT_API = '/account-api';

export const SIGN_IN = '/sign-in';

export type Middleware = (req: IncomingMessage, res: ServerResponse, next: () => void) => void;

/** The server of Lumen Notes in a Node process, at the page's own origin. */
export function appServer(options: Omit<AppServerOptions, 'prefix' | 'sessions'>): Middleware {
  const sessions = new Sessions();
  const { api, beginSession } = lumenNotes({ ...options, prefix: ACCOUNT_API, sessions });
  const listener = createRequestListener((request) =>
    new URL(request.url).pathname === SIGN_IN ? beginSession(request) : api(request),
  );
  return (req, res, next) => {
    const path = req.url?.split('?')[0] ?? '';
    if (path === SIGN_IN || path.startsWith(`${ACCOUNT_API}/`)) listener(req, res);
    else next();
  };
}
