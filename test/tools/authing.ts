import type { TestRunnerPlugin } from '@web/test-runner';
import { createAuthing, startAuthing } from '../../demo/authing/server.js';

/**
 * The Authing stand-in beside the browser tests: on a port of its own, as a tenant's host is, and
 * under `/account-api` of the pages' origin, as a backend in between is.
 */
export function authing(): TestRunnerPlugin {
  let standIn: Awaited<ReturnType<typeof startAuthing>> | undefined;
  return {
    name: 'authing',
    async serverStart({ app }) {
      standIn = await startAuthing();
      const { origin } = standIn;
      app.use(async (context, next) => {
        if (context.path === '/test/support/origin.js') {
          context.type = 'js';
          context.body = `export const origin = ${JSON.stringify(origin)};`;
          return;
        }
        await next();
      });
    },
    async serverStop() {
      await standIn?.close();
    },
  };
}
