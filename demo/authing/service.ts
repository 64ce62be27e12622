import type { IncomingMessage, ServerResponse } from 'node:http';
import { html, refused, Refusal, type Answer } from './answers.js';
import { DEFAULT_APP, type Apps } from './apps.js';
import { allow } from './cors.js';
import { endpoints, type Call } from './endpoints/index.js';
import { Exchange } from './exchange.js';
import { inject } from './faults/inject.js';
import { accessTokenOf, parse, readText, writtenHeaders } from './http.js';
import { claims } from './jwt.js';
import { fields, isFields, Malformed } from './narrow.js';
import type { Operation, RequestRecord } from './protocol.js';
import { cookieSession } from './session-cookie.js';

export interface Arrival {
  req: IncomingMessage;
  res: ServerResponse;
  url: URL;
  operation: Operation;
  /** Whether the connection has carried a request before. */
  reusedConnection: boolean;
}

/** Answers one request to an endpoint of Authing's. */
export async function serve(apps: Apps, arrival: Arrival): Promise<void> {
  const { req, res, url, operation, reusedConnection } = arrival;
  const text = await readText(req);
  const body = parse(text);
  const cookie = cookieSession(req);
  const accessToken = accessTokenOf(req) ?? cookie?.accessToken ?? null;

  const appId = appIdOf(req, url, operation) ?? cookie?.appId ?? DEFAULT_APP;
  const app = apps.find(appId);
  if (!app) {
    const answer =
      operation === 'endSession'
        ? html(400, 'There is no such app.')
        : refused(new Refusal(400, `There is no app ${appId}.`));
    allow(req, res);
    res.writeHead(answer.status, answer.headers).end(answer.body);
    return;
  }

  const path = url.pathname + url.search;
  const request = [req.method, path, accessToken, text].join(' ');
  const resend = app.faults.resends.take(request);
  const record: RequestRecord = {
    operation,
    method: req.method ?? '',
    path,
    headers: writtenHeaders(req),
    body,
    at: app.clock.now(),
    handled: null,
    statusCode: null,
    fault: null,
    resend,
  };
  app.requests.push(record);
  if (operation === 'deleteAccount') {
    app.countDeleteRequest(accessToken, isFields(body) ? body['deleteAccountToken'] : null);
  }

  const call: Call = { app, accessToken, query: url.searchParams, body: () => jsonBody(req, body) };
  const run = (which: Operation): Answer => answerOf(which, call);
  const exchange = new Exchange({ req, res, record, heldRequests: app.heldRequests, run });
  const applied = app.faults.take({ operation, reusedConnection, resend, request });
  record.fault = applied?.fault.kind ?? null;
  if (!applied) return exchange.reply(exchange.handle());
  const revoke = (when: 'before' | 'after') => {
    if (applied.revokes === when && accessToken !== null) app.sessions.revoke(accessToken);
  };
  revoke('before');
  await inject(exchange, applied.fault);
  revoke('after');
}

/** The end-session URL is one that the browser goes to: it carries no headers of ours. */
function appIdOf(req: IncomingMessage, url: URL, operation: Operation): string | undefined {
  if (operation !== 'endSession') return req.headers['x-authing-app-id']?.toString();
  const hint = url.searchParams.get('id_token_hint');
  const audience = hint === null ? undefined : claims(hint)?.['aud'];
  return url.searchParams.get('client_id') ?? (typeof audience === 'string' ? audience : '');
}

function answerOf(operation: Operation, call: Call): Answer {
  try {
    return endpoints[operation](call);
  } catch (error) {
    if (error instanceof Refusal) return refused(error);
    if (error instanceof Malformed) return refused(new Refusal(400, error.message));
    throw error;
  }
}

function jsonBody({ headers }: IncomingMessage, body: unknown) {
  if (!headers['content-type']?.startsWith('application/json')) {
    throw new Malformed('The content-type must be application/json');
  }
  return fields(body);
}
