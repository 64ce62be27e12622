import { html } from './answers.js';
import { Apps } from './apps.js';
import { CONTROL, control } from './control-routes.js';
import { allow, answerPreflight } from './cors.js';
import { route } from './endpoints/index.js';
import type { HttpRequest, HttpResponse } from './http.js';
import { serve } from './service.js';

export type Listener = (req: HttpRequest, res: HttpResponse) => void;

export function createAuthing(): Listener {
  const apps = new Apps();
  const seen = new WeakSet<object>();

  return (req, res) => {
    const url = new URL(req.url ?? '/', 'http://stand-in');
    const reusedConnection = seen.has(req.socket);
    seen.add(req.socket);
    answer(url, req, res, reusedConnection).catch((error: unknown) => {
      // A client that breaks the connection while it sends its body is no error of the stand-in's.
      if (!req.socket.destroyed) console.error(error);
      res.destroy();
    });
  };

  async function answer(
    url: URL,
    req: HttpRequest,
    res: HttpResponse,
    reusedConnection: boolean,
  ): Promise<void> {
    if (url.pathname.startsWith(CONTROL)) return control(apps, req, res, url);
    if (req.method === 'OPTIONS') return answerPreflight(req, res);
    const operation = route(req.method ?? '', url.pathname);
    if (operation) return serve(apps, { req, res, url, operation, reusedConnection });
    return answerElsewhere(req, res, url);
  }
}

/** Answers what is no endpoint, and the page on which a sign-out without a destination ends. */
function answerElsewhere(req: HttpRequest, res: HttpResponse, url: URL): void {
  const signedOut = url.pathname === '/oidc/session/end/success';
  const page = signedOut ? html(200, 'You are signed out.') : html(404, 'Not found.');
  allow(req, res);
  res.writeHead(page.status, page.headers).end(page.body);
  req.resume();
}
