import type { IncomingMessage, ServerResponse } from 'node:http';

/** A tenant's gateway lets through what Authing's own SDKs send, and nothing else. */
const HEADERS = 'content-type, x-authing-app-id, x-authing-userpool-id, authorization';

/** Any origin, but no credentials: cookies go to the same origin only. */
export function allow({ headers }: IncomingMessage, res: ServerResponse): void {
  if (!headers.origin) return;
  res.setHeader('access-control-allow-origin', headers.origin);
  res.setHeader('vary', 'origin');
}

/** Names what is permitted. It is the browser that refuses the rest. */
export function answerPreflight(req: IncomingMessage, res: ServerResponse): void {
  allow(req, res);
  res.setHeader('access-control-allow-methods', 'GET, POST, OPTIONS');
  res.setHeader('access-control-allow-headers', HEADERS);
  res.writeHead(204).end();
}

/** The control is there for every page, with whatever headers a test's transport adds. */
export function allowAll({ headers }: IncomingMessage, res: ServerResponse): void {
  res.setHeader('access-control-allow-origin', '*');
  res.setHeader('access-control-allow-methods', 'GET, POST, OPTIONS');
  const wanted = headers['access-control-request-headers'];
  if (wanted) res.setHeader('access-control-allow-headers', wanted);
  res.setHeader('vary', 'access-control-request-headers');
}
