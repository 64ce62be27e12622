/**
 * A stand-in for Authing: a real HTTP server with the endpoints that deleting an account needs,
 * its accounts, codes and tokens in memory. The demo and the tests share it.
 *
 *     const { origin, close } = await startAuthing();
 *     const standIn = new StandIn(origin);
 *     const { appId } = await standIn.createApp();
 *     const { accessToken } = await standIn.createAccount(appId, { phone: '18812345678' });
 *
 * `origin` is the element's `host`, `appId` its `app-id`. Apps know nothing of each other, so each
 * test makes its own; requests that name none belong to `demo-app`, which has the demo's accounts.
 *
 * `StandIn` (control.ts) is the way in by the back door, in browsers and in Node: it reads the
 * codes that were sent (`inbox`), looks at what arrived (`requests`, `account`), moves time on
 * (`advance`), and makes the next request of an operation go wrong:
 *
 *     await standIn.fault(appId, { operation: 'deleteAccount', fault: { kind: 'cut-after' } });
 *
 * `createAuthing()` is the same as a request listener. A dev server mounts it under a path, and
 * the page has a same-origin backend in between: `server.middlewares.use('/account-api', …)`.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { Socket } from 'node:net';
import { html } from './answers.js';
import { Apps } from './apps.js';
import { CONTROL, control } from './control-routes.js';
import { allow, answerPreflight } from './cors.js';
import { route } from './endpoints/index.js';
import { serve } from './service.js';

export { DEFAULT_APP } from './apps.js';

export interface AuthingOptions {
  /** Any free one unless given. */
  port?: number;
  host?: string;
  /** PEM, for https. */
  secure?: { key: string; cert: string };
}

export interface RunningAuthing {
  origin: string;
  port: number;
  close(): Promise<void>;
}

export type Listener = (req: IncomingMessage, res: ServerResponse) => void;

export function createAuthing(): Listener {
  const apps = new Apps();
  const seen = new WeakSet<Socket>();

  return (req, res) => {
    const url = new URL(req.url ?? '/', 'http://stand-in');
    const reusedConnection = seen.has(req.socket);
    seen.add(req.socket);
    answer(url, req, res, reusedConnection).catch((error: unknown) => {
      // Whoever hangs up before the body is through makes no news.
      if (!req.socket.destroyed) console.error(error);
      res.destroy();
    });
  };

  async function answer(
    url: URL,
    req: IncomingMessage,
    res: ServerResponse,
    reusedConnection: boolean,
  ): Promise<void> {
    if (url.pathname.startsWith(CONTROL)) return control(apps, req, res, url);
    if (req.method === 'OPTIONS') return answerPreflight(req, res);
    const operation = route(req.method ?? '', url.pathname);
    if (operation) return serve(apps, { req, res, url, operation, reusedConnection });
    return answerElsewhere(req, res, url);
  }
}

export async function startAuthing(options: AuthingOptions = {}): Promise<RunningAuthing> {
  const { port = 0, host = '127.0.0.1', secure } = options;
  const listener = createAuthing();
  const server = secure ? createSecureServer(secure, listener) : createServer(listener);
  // A browser re-sends a POST by itself when an idle connection closes under it. Only a fault may.
  server.keepAliveTimeout = 10 * 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return {
    origin: `${secure ? 'https' : 'http'}://${host}:${bound}`,
    port: bound,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        // A hanging answer would keep the server open for ever.
        server.closeAllConnections();
      }),
  };
}

/** Where a sign-out without a destination ends, and all that is not Authing's: no envelope. */
function answerElsewhere(req: IncomingMessage, res: ServerResponse, url: URL): void {
  const signedOut = url.pathname === '/oidc/session/end/success';
  const page = signedOut ? html(200, 'You are signed out.') : html(404, 'Not found.');
  allow(req, res);
  res.writeHead(page.status, page.headers).end(page.body);
  req.resume();
}
