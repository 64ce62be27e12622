import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { INSTALLED } from './bundle.js';
import { THEMES } from './peers.js';

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

export interface Server {
  origin: string;
  close(): Promise<void>;
}

/**
 * Serves what is measured, without that a browser keeps any of it but the pages: `/` is an empty
 * page, with a theme if its query names one; `/modules/<name>.js` is a module that was built; below
 * `/dist/<number>/` are the files of a CDN folder.
 */
export async function serve(
  modules: ReadonlyMap<string, string>,
  folders: readonly string[],
): Promise<Server> {
  const find = async (path: string): Promise<string | Buffer> => {
    const [, place, name = '', ...rest] = path.split('/');
    const folder = folders[Number(name)];
    if (place === 'dist' && folder !== undefined) {
      return readFile(new URL(rest.join('/'), pathToFileURL(join(folder, '/'))));
    }
    const module = place === 'modules' ? modules.get(name.replace(/\.js$/, '')) : undefined;
    if (module !== undefined) return module;
    const theme = place === 'themes' ? THEMES[name.replace(/\.css$/, '')] : undefined;
    if (theme !== undefined) return readFile(join(INSTALLED, 'node_modules', theme));
    throw new Error(`There is no ${path}.`);
  };
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bench');
    if (pathname === '/') {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(page(searchParams.get('theme')));
      return;
    }
    find(pathname).then(
      (body) => {
        const type = TYPES[extname(pathname)] ?? 'text/plain';
        response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function page(theme: string | null): string {
  const sheet = theme ? `<link rel="stylesheet" href="/themes/${theme}.css">` : '';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Account</title>
    <link rel="icon" href="data:,">${sheet}</head><body><h1>Account</h1><main></main></body></html>`;
}
