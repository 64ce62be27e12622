/**
 * Runs the app in one of the folders beside this file, by the folder's name, and prints the origin
 * where it listens.
 */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';

const HOST = '127.0.0.1';

const STARTS: Readonly<Record<string, () => Promise<Pick<Server, 'address'>>>> = {
  async hono() {
    const { app } = await import('./hono/recipe.js');
    return listening(serve({ fetch: app.fetch, hostname: HOST, port: 0 }) as Server);
  },
  async express() {
    const { app } = await import('./express/recipe.js');
    return listening(app.listen(0, HOST));
  },
  async fastify() {
    const { app } = await import('./fastify/recipe.js');
    await app.listen({ host: HOST, port: 0 });
    return app.server;
  },
  async node() {
    const { app } = await import('./node/recipe.js');
    return listening(app.listen(0, HOST));
  },
};

async function listening(server: Server): Promise<Server> {
  if (!server.listening) await new Promise((resolve) => server.once('listening', resolve));
  return server;
}

const name = process.argv[2] ?? '';
const server = await STARTS[name]?.();
if (!server) throw new Error(`There is no ${name}.`);
console.log(`http://${HOST}:${(server.address() as AddressInfo).port}`);
