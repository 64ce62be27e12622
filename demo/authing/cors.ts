import type { HttpRequest, HttpResponse } from './http.js';

/** Authing's gateway lets through the headers that its own SDKs send, and no others. */
const HEADERS = [
  'content-type',
  'x-authing-app-id',
  'x-authing-userpool-id',
  'authorization',
  'x-authing-request-from',
  'x-authing-sdk-version',
].join(', ');

/** Allows any origin, but no credentials, so that only a same-origin page can use cookies. */
export function allow({ headers }: HttpRequest, res: HttpResponse): void {
  if (!headers.origin) return;
  res.setHeader('access-control-allow-origin', headers.origin);
  res.setHeader('vary', 'origin');
}

export function answerPreflight(req: HttpRequest, res: HttpResponse): void {
  allow(req, res);
  res.setHeader('access-control-allow-methods', 'GET, POST, OPTIONS');
  res.setHeader('access-control-allow-headers', HEADERS);
  res.writeHead(204).end();
}

/** Any page may control the stand-in, with any headers that a test adds to its requests. */
export function allowAll({ headers }: HttpRequest, res: HttpResponse): void {
  res.setHeader('access-control-allow-origin', '*');
  res.setHeader('access-control-allow-methods', 'GET, POST, OPTIONS');
  const wanted = headers['access-control-request-headers'];
  if (wanted) res.setHeader('access-control-allow-headers', String(wanted));
  res.setHeader('vary', 'access-control-request-headers');
}
