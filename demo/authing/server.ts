/**
 * A stand-in for Authing: a real HTTP server with the endpoints that deleting an account needs, and
 * those by which Authing's SDK for browsers signs in and out. It keeps its accounts, codes and
 * tokens in memory. The demo and the tests share it.
 *
 *     const { origin, close } = await startAuthing();
 *     const standIn = new StandIn(origin);
 *     const { appId } = await standIn.createApp();
 *     const { accessToken } = await standIn.createAccount(appId, { phone: '18812345678' });
 *
 * `origin` is the element's `host`, and `appId` its `app-id`. Applications share nothing, so each
 * test makes its own. A request that names no application belongs to `demo-app`, which has the demo
 * accounts.
 *
 * `StandIn` (control.ts) controls it, from browsers and from Node. It reads the codes (`inbox`),
 * tells what has arrived and what became of it (`requests`, `account`), moves the clock forward
 * (`advance`), and makes the next request for an operation go wrong:
 *
 *     await standIn.fault(appId, { operation: 'deleteAccount', fault: { kind: 'cut-after' } });
 *
 * `createAuthing()` makes the same as a request listener. A dev server can mount it under a path,
 * as a backend in the page's own origin: `server.middlewares.use('/account-api', …)`.
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
  /** A free port by default. */
  port?: number;
  host?: string;
  /** PEM. Makes the server speak HTTPS. */
  secure?: { key: string; cert: string };
  /** An Authing that is also mounted elsewhere. By default, the server gets one of its own. */
  listener?: Listener;
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
      // A client that breaks the connection while it sends its body is no error of the stand-in's.
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
  const { port = 0, host = '127.0.0.1', secure, listener = createAuthing() } = options;
  const server = secure ? createSecureServer(secure, listener) : createServer(listener);
  // If the server closed an idle connection just as a browser uses it, the browser would resend even
  // a POST by itself. Only a fault may cause that.
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
        // A request that hangs would keep the server from closing.
        server.closeAllConnections();
      }),
  };
}

/** Answers what is no endpoint, and the page on which a sign-out without a destination ends. */
function answerElsewhere(req: IncomingMessage, res: ServerResponse, url: URL): void {
  const signedOut = url.pathname === '/oidc/session/end/success';
  const page = signedOut ? html(200, 'You are signed out.') : html(404, 'Not found.');
  allow(req, res);
  res.writeHead(page.status, page.headers).end(page.body);
  req.resume();
}
