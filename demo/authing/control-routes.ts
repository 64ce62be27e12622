import type { HttpRequest, HttpResponse } from './http.js';
import type { Apps } from './apps.js';
import { commands, isCommand } from './commands.js';
import { allowAll } from './cors.js';
import { Malformed, object } from './narrow.js';
import { parse, readText } from './request.js';

export const CONTROL = '/_stand-in/';

/**
 * Carries out a command. Its arguments come as JSON, or in the query so that a developer can type
 * them into a browser's address bar.
 */
export async function control(
  apps: Apps,
  req: HttpRequest,
  res: HttpResponse,
  url: URL,
): Promise<void> {
  allowAll(req, res);
  if (req.method === 'OPTIONS') {
    res.writeHead(204).end();
    return;
  }
  const name = url.pathname.slice(CONTROL.length);
  const body = parse(await readText(req));
  try {
    if (!isCommand(name)) throw new Malformed(`There is no command ${name}`);
    const args = body === null ? Object.fromEntries(url.searchParams) : object(body);
    reply(res, 200, commands[name]({ apps, args, res }));
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    reply(res, 400, { error: error.message });
  }
}

function reply(res: HttpResponse, status: number, value: unknown): void {
  res.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  res.end(JSON.stringify(value));
}
