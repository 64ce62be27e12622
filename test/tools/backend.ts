import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { createRequest, sendResponse } from '@remix-run/node-fetch-server';
import { createAccountApi, type AccountApi } from '../../src/backend/handler.js';
import type { AccountDeletion } from '../../src/backend/index.js';
import { LeapingClock } from '../fixtures/leaping-clock.js';
import type { Middleware } from './authing.js';

const PREFIX = '/backend';
/** By the name of the stand-in's own commands, so that no test takes them for requests of a page. */
const CONTROL = `${PREFIX}/_stand-in/`;
const COOKIE = 'backend-session';

/**
 * What can go wrong between a browser and the backend, by the names that the stand-in has for it.
 * With `break-kept-alive` the backend has done its work, and whatever the browser sends again by
 * itself is answered. `gateway` answers in place of the backend, and `gateway-after` in place of its
 * answer. `twice` is a proxy that sends the request again while the first is on its way, and passes
 * the second answer on.
 */
export type LineFault =
  | 'hang'
  | 'hang-after'
  | 'cut-before'
  | 'cut-after'
  | 'cut-midway'
  | 'break-kept-alive'
  | 'gateway'
  | 'gateway-after'
  | 'twice';

export interface LineRule {
  /** How the path of a request ends. */
  path: string;
  fault: LineFault;
  /** How many requests the fault applies to, or null for all from now on. */
  times: number | null;
  /** How many requests pass before it. */
  skip: number;
}

/** A request that came to the backend's address, whatever became of it. */
export interface Arrival {
  path: string;
  headers: string[];
  fault: LineFault | null;
}

export interface Seen {
  arrivals: Arrival[];
  /** What `onDeleted` was told. */
  deletions: AccountDeletion[];
}

/** Every command: what it takes and what it gives. */
export interface BackendCommands {
  /** Signs the browser in. `endsSession` has `onDeleted` end the session, as an app should. */
  start: {
    takes: { appId: string; accessToken: string; idToken: string; endsSession: boolean };
    gives: null;
  };
  /** Ends the session in the backend, and leaves Authing's. */
  end: { takes: { appId: string }; gives: null };
  seen: { takes: { appId: string }; gives: Seen };
  fault: { takes: { appId: string; rule: LineRule }; gives: null };
  'clear-faults': { takes: { appId: string }; gives: null };
}

/** The backend of one app, with one user. */
class Site {
  readonly cookie = randomBytes(16).toString('hex');
  readonly seen: Seen = { arrivals: [], deletions: [] };
  rules: LineRule[] = [];
  accessToken: string | null;
  idToken: string | null;
  readonly #api: AccountApi;

  constructor(origin: string, options: BackendCommands['start']['takes']) {
    const { appId, accessToken, idToken, endsSession } = options;
    this.accessToken = accessToken;
    this.idToken = idToken;
    this.#api = createAccountApi(
      {
        host: origin,
        appId,
        prefix: PREFIX,
        accessToken: (request) => (this.#isSignedIn(request) ? this.accessToken : null),
        idToken: (request) => (this.#isSignedIn(request) ? this.idToken : null),
        onDeleted: (deletion) => {
          this.seen.deletions.push(deletion);
          if (endsSession) this.accessToken = null;
        },
        onSignOut: () => {
          this.accessToken = null;
          this.idToken = null;
          return { 'set-cookie': `${COOKIE}=; Path=${PREFIX}; Max-Age=0` };
        },
      },
      // Nobody waits for what is pending in a backend, and the page's own clock is another one.
      new LeapingClock(),
    );
  }

  #isSignedIn({ headers }: Request): boolean {
    return cookieOf(headers.get('cookie') ?? '') === this.cookie;
  }

  async answer(req: IncomingMessage, res: ServerResponse, reused: boolean): Promise<void> {
    const { pathname } = new URL(req.url ?? '', 'http://page');
    const fault = this.#take(pathname, reused);
    this.seen.arrivals.push({ path: pathname, headers: Object.keys(req.headers), fault });
    // After the first byte of an answer, no browser sends the request again by itself.
    const cut = () => void req.socket.end('H');
    const drop = () => void req.socket.destroy();
    switch (fault) {
      case 'hang':
        return;
      case 'cut-before':
        return cut();
      case 'gateway':
        return gateway(res);
      case 'twice':
        return send(res, await this.#twice(req, res));
      default:
      // All others let the backend do its work.
    }
    const response = await this.#api(createRequest(req, res));
    switch (fault) {
      case 'hang-after':
        return;
      case 'cut-after':
        return cut();
      case 'break-kept-alive':
        return drop();
      case 'gateway-after':
        return gateway(res);
      case 'cut-midway': {
        const body = Buffer.from(await response.arrayBuffer());
        res.writeHead(response.status, { 'content-length': String(body.byteLength) });
        res.write(body.subarray(0, body.byteLength >> 1), drop);
        return;
      }
      default:
        return send(res, response);
    }
  }

  async #twice(req: IncomingMessage, res: ServerResponse): Promise<Response> {
    const { url, method, headers } = createRequest(req, res);
    const body = await text(req);
    const both = [1, 2].map(() => this.#api(new Request(url, { method, headers, body })));
    return (await Promise.all(both)).at(-1)!;
  }

  #take(path: string, reused: boolean): LineFault | null {
    const rule = this.rules.find(
      (candidate) =>
        path.endsWith(candidate.path) &&
        candidate.times !== 0 &&
        (candidate.fault !== 'break-kept-alive' || reused),
    );
    if (!rule) return null;
    if (rule.skip > 0) {
      rule.skip -= 1;
      return null;
    }
    if (rule.times !== null) rule.times -= 1;
    return rule.fault;
  }
}

/**
 * Answers below `/backend` of the pages' origin as an app's server does that uses the package: by a
 * session whose cookie no script can read, with an access token that no browser has.
 *
 * @param origin where the stand-in listens
 */
export function accountBackend(origin: () => string): Middleware {
  const sites = new Map<string, Site>();
  const used = new WeakSet<Socket>();

  return async (context, next) => {
    const { req, res, path } = context;
    const reused = used.has(req.socket);
    used.add(req.socket);
    if (!path.startsWith(`${PREFIX}/`)) return next();
    context.respond = false;
    // What is never answered would count as not found, and be listed as such.
    res.statusCode = 200;
    if (path.startsWith(CONTROL)) {
      const name = path.slice(CONTROL.length) as keyof BackendCommands;
      const args: unknown = JSON.parse(await text(req));
      const given = control(sites, origin, res, name, args);
      res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(given));
      return;
    }
    const site = siteOf(sites, req);
    if (site) await site.answer(req, res, reused);
    else res.writeHead(404).end();
  };
}

function control(
  sites: Map<string, Site>,
  origin: () => string,
  res: ServerResponse,
  name: keyof BackendCommands,
  args: unknown,
): Seen | null {
  // The types of both ends come from the same table.
  const { appId } = args as BackendCommands['seen']['takes'];
  if (name === 'start') {
    const site = new Site(origin(), args as BackendCommands['start']['takes']);
    sites.set(appId, site);
    res.setHeader(
      'set-cookie',
      `${COOKIE}=${site.cookie}; Path=${PREFIX}; HttpOnly; SameSite=Strict`,
    );
    return null;
  }
  const site = sites.get(appId);
  if (!site) throw new Error(`There is no backend of ${appId}.`);
  if (name === 'seen') return site.seen;
  if (name === 'end') site.accessToken = null;
  else if (name === 'clear-faults') site.rules = [];
  else site.rules.push((args as BackendCommands['fault']['takes']).rule);
  return null;
}

/** A navigation names no app, so the session must do. */
function siteOf(sites: ReadonlyMap<string, Site>, { headers }: IncomingMessage): Site | undefined {
  const cookie = cookieOf(headers.cookie ?? '');
  const own = [...sites.values()].find((site) => site.cookie === cookie);
  return own ?? sites.get(String(headers['x-authing-app-id']));
}

function cookieOf(header: string): string | undefined {
  return new RegExp(`(?:^|;\\s*)${COOKIE}=([^;]*)`).exec(header)?.[1];
}

/** The browser may have gone meanwhile. */
async function send(res: ServerResponse, response: Response): Promise<void> {
  if (!res.destroyed) await sendResponse(res, response);
}

function gateway(res: ServerResponse): void {
  const type = 'text/html; charset=utf-8';
  res.writeHead(502, { 'content-type': type }).end('<!doctype html><title>Bad gateway</title>');
}
