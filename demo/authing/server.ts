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
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { createAuthing, type Listener } from './listener.js';

export { DEFAULT_APP } from './apps.js';
export { createAuthing, type Listener } from './listener.js';

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
