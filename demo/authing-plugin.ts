import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Plugin, ViteDevServer } from 'vite';
import { createAuthing, DEFAULT_APP, type Listener } from './authing/server.js';
import type { Tenant } from './tenant.js';

const MODULE = 'virtual:authing-tenant';
const RESOLVED = `\0${MODULE}`;

/** Where a same-origin backend would be: it knows its user by a cookie. */
const BACKEND = '/account-api';

/**
 * Gives the demo an Authing to talk to: a stand-in in this process, or, with `AUTHING_HOST` and
 * `AUTHING_APP_ID` set, a real tenant.
 */
export function authingDemo(env: NodeJS.ProcessEnv = process.env): Plugin {
  const real = realTenant(env);
  let standIn: Server | null = null;

  const tenant = (): Tenant =>
    real ?? { host: originOf(standIn), backend: BACKEND, appId: DEFAULT_APP, standIn: true };

  async function start(listener: Listener): Promise<void> {
    const created = createServer(listener);
    const port = Number(env['AUTHING_STAND_IN_PORT'] ?? 0);
    await new Promise<void>((resolve, reject) => {
      created.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
    standIn = created;
    // When Vite restarts, in the same process, the stand-in comes back where it was said to be.
    env['AUTHING_STAND_IN_PORT'] = new URL(originOf(created)).port;
  }

  async function stop(): Promise<void> {
    const running = standIn;
    standIn = null;
    if (!running) return;
    await new Promise((resolve) => {
      running.close(resolve);
      running.closeAllConnections();
    });
  }

  return {
    name: 'authing-demo',
    apply: 'serve',

    configureServer(server) {
      if (!real) {
        const listener = createAuthing();
        server.middlewares.use(BACKEND, listener);
        // Not before Vite listens itself: when it restarts, the stand-in of the server before this
        // one holds the port until then.
        const listen = server.listen.bind(server);
        server.listen = async (...args) => {
          await start(listener);
          return listen(...args);
        };
      }
      server.printUrls = () => printAddresses(server, tenant());
    },

    closeBundle: stop,

    resolveId: (id) => (id === MODULE ? RESOLVED : null),
    load: (id) => (id === RESOLVED ? `export const tenant = ${JSON.stringify(tenant())};` : null),
  };
}

function realTenant(env: NodeJS.ProcessEnv): Tenant | null {
  const { AUTHING_HOST: host, AUTHING_APP_ID: appId } = env;
  if (!host && !appId) return null;
  if (!host || !appId) throw new Error('AUTHING_HOST and AUTHING_APP_ID go together.');
  return { host, backend: null, appId, standIn: false };
}

function originOf(server: Server | null): string {
  const address = server?.address() as AddressInfo | null | undefined;
  if (!address) throw new Error('The stand-in does not run.');
  return `http://${address.address}:${address.port}`;
}

function printAddresses({ config, resolvedUrls }: ViteDevServer, tenant: Tenant): void {
  const demo = [...(resolvedUrls?.local ?? []), ...(resolvedUrls?.network ?? [])];
  const lines = [
    ...demo.map((url) => ['Demo', url]),
    tenant.standIn
      ? ['Authing', `${tenant.host}  (a stand-in, in memory; app id ${tenant.appId})`]
      : ['Authing', `${tenant.host}  (the real one: what you delete there is gone)`],
    ...(tenant.backend ? [['', `also behind the demo's own origin, at ${tenant.backend}`]] : []),
  ];
  for (const [name = '', value = ''] of lines) {
    config.logger.info(`  ${name ? '➜' : ' '}  ${name.padEnd(8)} ${value}`);
  }
}
