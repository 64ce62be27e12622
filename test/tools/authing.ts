import type { TestRunnerConfig, TestRunnerPlugin } from '@web/test-runner';
import { createAuthing, startAuthing } from '../../demo/authing/server.js';

type Any = NonNullable<TestRunnerConfig['middleware']>[number];
export type Middleware = (context: Parameters<Any>[0], next: () => Promise<void>) => Promise<void>;

const BACKEND = '/account-api';

/**
 * Runs the Authing stand-in beside the browser tests, on a port of its own, as a tenant's host is
 * an origin of its own. The module `/test/support/origin.js` tells where it listens.
 */
export function authing(): TestRunnerPlugin & { origin(): string } {
  let standIn: Awaited<ReturnType<typeof startAuthing>> | undefined;
  return {
    name: 'authing',
    origin() {
      if (!standIn) throw new Error('The stand-in runs only while the server does.');
      return standIn.origin;
    },
    async serverStart() {
      standIn = await startAuthing();
    },
    serve({ path }) {
      if (path !== '/test/support/origin.js' || !standIn) return undefined;
      return { body: `export const origin = ${JSON.stringify(standIn.origin)};`, type: 'js' };
    },
    async serverStop() {
      await standIn?.close();
    },
  };
}

/** Runs another one under `/account-api` of the pages' origin, as a backend in between would be. */
export function backend(): Middleware {
  const answer = createAuthing();
  return async (context, next) => {
    if (!context.path.startsWith(`${BACKEND}/`)) return next();
    context.respond = false;
    context.req.url = context.url.slice(BACKEND.length);
    answer(context.req, context.res);
  };
}
