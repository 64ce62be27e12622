import type { Plugin, ViteDevServer } from 'vite';
import { SERVER_EVENT } from './app-server/event.js';
import { ACCOUNT_API, appServer, SIGN_IN, type Middleware } from './app-server/server.js';
import { signInByName, signInByToken } from './app-server/sign-in.js';
import { DEFAULT_APP, startAuthing, type RunningAuthing } from './authing/server.js';
import type { Tenant } from './common/tenant.js';

const MODULE = 'virtual:authing-tenant';
const RESOLVED = `\0${MODULE}`;

/** Where the demo's own server answers. */
const OWN = { backend: ACCOUNT_API, signIn: SIGN_IN, worker: null };

/**
 * Gives the demo an Authing: a stand-in in this process, or a real tenant if `AUTHING_HOST` and
 * `AUTHING_APP_ID` are set. In front of it stands the server of the demo's app, which answers at the
 * page's own origin.
 */
export function authingDemo(env: NodeJS.ProcessEnv = process.env): Plugin {
  const real = realTenant(env);
  let standIn: RunningAuthing | null = null;

  function tenant(): Tenant {
    if (real) return real;
    if (!standIn) throw new Error('The stand-in is not running.');
    return { ...OWN, host: standIn.origin, appId: DEFAULT_APP, standIn: true };
  }

  function serverOf({ ws }: ViteDevServer): Middleware {
    const { host, appId } = tenant();
    const signIn = (real ? signInByToken : signInByName)(host, appId);
    return appServer({ host, appId, signIn, tell: (event) => ws.send(SERVER_EVENT, event) });
  }

  return {
    name: 'authing-demo',
    apply: 'serve',

    configureServer(server) {
      // The stand-in gets its address only when Vite listens, and nobody asks before that.
      let app: Middleware | null = null;
      server.middlewares.use((req, res, next) => (app ??= serverOf(server))(req, res, next));
      if (!real) {
        // When Vite restarts, the previous stand-in keeps its port until the new server listens.
        const listen = server.listen.bind(server);
        server.listen = async (...args) => {
          const port = Number(env['AUTHING_STAND_IN_PORT'] ?? 0);
          standIn = await startAuthing({ port });
          // Vite restarts in the same process, and the page must find the stand-in again.
          env['AUTHING_STAND_IN_PORT'] = String(standIn.port);
          return listen(...args);
        };
      }
      server.printUrls = () => printAddresses(server, tenant());
    },

    async closeBundle() {
      const running = standIn;
      standIn = null;
      await running?.close();
    },

    resolveId: (id) => (id === MODULE ? RESOLVED : null),
    load: (id) => (id === RESOLVED ? `export const tenant = ${JSON.stringify(tenant())};` : null),
  };
}

function realTenant(env: NodeJS.ProcessEnv): Tenant | null {
  const { AUTHING_HOST: host, AUTHING_APP_ID: appId } = env;
  if (!host && !appId) return null;
  if (!host || !appId) throw new Error('Set both AUTHING_HOST and AUTHING_APP_ID, or neither.');
  return { ...OWN, host, appId, standIn: false };
}

function printAddresses({ config, resolvedUrls }: ViteDevServer, tenant: Tenant): void {
  const demo = [...(resolvedUrls?.local ?? []), ...(resolvedUrls?.network ?? [])];
  const lines = [
    ...demo.map((url) => ['Demo', url]),
    tenant.standIn
      ? ['Authing', `${tenant.host}  (a stand-in, in memory; app id ${tenant.appId})`]
      : ['Authing', `${tenant.host}  (a real tenant: deletions are permanent)`],
    ['Backend', `${tenant.backend}  (in between, at the demo's own origin)`],
  ];
  for (const [name = '', value = ''] of lines) {
    config.logger.info(`  ➜  ${name.padEnd(8)} ${value}`);
  }
}
