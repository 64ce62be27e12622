import type { TestRunnerPlugin } from '@web/test-runner';
import type { Middleware } from './authing.js';

const POLICIES: Readonly<Record<string, string>> = {
  self: "default-src 'self'; connect-src *",
  strict:
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src http://127.0.0.1:*; " +
    "require-trusted-types-for 'script'; trusted-types lit-html",
  'trusted-types':
    "default-src 'self'; connect-src *; require-trusted-types-for 'script'; trusted-types lit-html",
};

/** Serves a page for an iframe under the content security policy that its query names. */
export function policies(): TestRunnerPlugin {
  return {
    name: 'policies',
    transform({ path, query, response }) {
      const policy = POLICIES[String(query['policy'])];
      if (!path.startsWith('/test/pages/') || !response.is('html') || !policy) return undefined;
      return { headers: { 'content-security-policy': policy } };
    },
  };
}

const FLAKY = /^\/flaky\/([^/]+)(\/.*)?$/;

/**
 * Serves all files a second time, below `/flaky/<any name>/`. After a POST to `/flaky/<that name>`
 * they can't be loaded any more, until a DELETE of it.
 */
export function flaky(): Middleware {
  const gone = new Set<string>();
  return async (context, next) => {
    const [, name, path] = FLAKY.exec(context.path) ?? [];
    if (!name) return next();
    if (context.method === 'POST') {
      gone.add(name);
      context.status = 204;
    } else if (context.method === 'DELETE') {
      gone.delete(name);
      context.status = 204;
    } else if (gone.has(name)) {
      // This bypasses the server, which would tell every browser to keep for a year what it gets.
      context.respond = false;
      context.res.writeHead(503, { 'cache-control': 'no-store' }).end();
    } else {
      context.path = path ?? '/';
      await next();
    }
  };
}
