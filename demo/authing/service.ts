import type { IncomingMessage, ServerResponse } from 'node:http';
import { html, type Answer } from './answers.js';
import { DEFAULT_APP, type Apps } from './apps.js';
import { allow } from './cors.js';
import { endpoints, type Call } from './endpoints/index.js';
import { Exchange } from './exchange.js';
import { inject } from './faults/inject.js';
import { claims } from './jwt.js';
import { isJsonObject, Malformed, object, type JsonObject } from './narrow.js';
import type { Operation } from './operation.js';
import type { RequestRecord } from './protocol.js';
import { refused, Refusal } from './refusal.js';
import { accessTokenOf, parse, readText, requestHeaders } from './request.js';
import { cookieSession } from './session-cookie.js';

export interface Arrival {
  req: IncomingMessage;
  res: ServerResponse;
  url: URL;
  operation: Operation;
  /** Whether the connection has carried a request before. */
  reusedConnection: boolean;
}

/** Answers one request to one of Authing's endpoints. */
export async function serve(apps: Apps, arrival: Arrival): Promise<void> {
  const { req, res, url, operation, reusedConnection } = arrival;
  const text = await readText(req);
  const body = parse(text);
  const cookie = cookieSession(req);
  const accessToken = accessTokenOf(req) ?? cookie?.accessToken ?? null;

  const appId = appIdOf(req, url, operation) ?? cookie?.appId ?? DEFAULT_APP;
  const app = apps.find(appId);
  if (!app) return refuseUnknownApp(arrival, appId);

  const path = url.pathname + url.search;
  const request = [req.method, path, accessToken, text].join(' ');
  const resend = app.faults.resends.take(request);
  const record: RequestRecord = {
    operation,
    method: req.method ?? '',
    path,
    headers: requestHeaders(req),
    body,
    at: app.clock.now(),
    handled: null,
    statusCode: null,
    fault: null,
    resend,
  };
  app.requests.push(record);
  if (operation === 'deleteAccount') {
    app.countDeleteRequest(accessToken, isJsonObject(body) ? body['deleteAccountToken'] : null);
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

/** A browser navigates to the end-session URL, so that request has no header with the app id. */
function appIdOf(req: IncomingMessage, url: URL, operation: Operation): string | undefined {
  if (operation !== 'endSession') return req.headers['x-authing-app-id']?.toString();
  const hint = url.searchParams.get('id_token_hint');
  const audience = hint === null ? undefined : claims(hint)?.['aud'];
  return url.searchParams.get('client_id') ?? (typeof audience === 'string' ? audience : '');
}

function refuseUnknownApp({ req, res, operation }: Arrival, appId: string): void {
  const answer =
    operation === 'endSession'
      ? html(400, 'There is no such app.')
      : refused(new Refusal(400, `There is no app ${appId}.`));
  allow(req, res);
  res.writeHead(answer.status, answer.headers).end(answer.body);
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

function jsonBody({ headers }: IncomingMessage, body: unknown): JsonObject {
  if (!headers['content-type']?.startsWith('application/json')) {
    throw new Malformed('The content-type must be application/json');
  }
  return object(body);
}
