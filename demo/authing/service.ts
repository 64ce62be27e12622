import type { HttpRequest, HttpResponse } from './http.js';
import { html, type Answer } from './answers.js';
import { DEFAULT_APP, type Apps } from './apps.js';
import { allow } from './cors.js';
import { endpoints, type Call } from './endpoints/index.js';
import { oidcError } from './endpoints/exchange-code.js';
import { Exchange } from './exchange.js';
import { inject } from './faults/inject.js';
import { claims } from './jwt.js';
import { encryptionKeys, NO_KEYS } from './password-encryption.js';
import { base64url } from './random.js';
import { isJsonObject, Malformed, object, type JsonObject } from './narrow.js';
import type { Operation } from './operation.js';
import type { RequestRecord } from './protocol.js';
import { refused, Refusal } from './refusal.js';
import { accessTokenOf, parse, readText, requestHeaders } from './request.js';
import { cookieSession } from './session-cookie.js';

export interface Arrival {
  req: HttpRequest;
  res: HttpResponse;
  url: URL;
  operation: Operation;
  /** Whether the connection has carried a request before. */
  reusedConnection: boolean;
}

/** To make keys takes a while, and the others have no use for them. */
const KEYED: readonly Operation[] = ['getSystemInfo', 'verifyDeleteAccountRequest'];

/** Answers one request to one of Authing's endpoints. */
export async function serve(apps: Apps, arrival: Arrival): Promise<void> {
  const { req, res, url, operation, reusedConnection } = arrival;
  const text = await readText(req);
  const body = parse(text);
  const cookie = cookieSession(req);
  const accessToken = accessTokenOf(req) ?? cookie?.accessToken ?? null;

  const form = formOf(req, text);
  const appId = appIdOf(arrival, form) ?? cookie?.appId ?? DEFAULT_APP;
  const app = apps.find(appId);
  if (!app) return refuseUnknownApp(arrival, appId);

  // Once the request is recorded, nothing may come between that and what becomes of it.
  const challenge = await sha256(form.get('code_verifier') ?? '');
  const keys = KEYED.includes(operation) ? await encryptionKeys() : NO_KEYS;

  const path = url.pathname + url.search;
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
  };
  app.requests.push(record);
  if (operation === 'deleteAccount') {
    app.countDeleteRequest(accessToken, isJsonObject(body) ? body['deleteAccountToken'] : null);
  }

  const call: Call = {
    app,
    accessToken,
    query: url.searchParams,
    form,
    body: () => jsonBody(req, body),
    challenge,
    keys,
  };
  const run = (which: Operation): Answer => answerOf(which, call);
  const exchange = new Exchange({ req, res, record, heldRequests: app.heldRequests, run });
  const applied = app.faults.take({ operation, reusedConnection });
  record.fault = applied?.fault.kind ?? null;
  if (!applied) return exchange.reply(exchange.handle());
  const revoke = (when: 'before' | 'after') => {
    if (applied.revokes === when && accessToken !== null) app.sessions.revoke(accessToken);
  };
  revoke('before');
  await inject(exchange, applied.fault);
  revoke('after');
}

/** What is OIDC's names the app as OIDC does: a browser that navigates sends no header. */
function appIdOf({ req, url, operation }: Arrival, form: URLSearchParams): string | undefined {
  const header = req.headers['x-authing-app-id']?.toString();
  if (operation === 'exchangeCode') return form.get('client_id') ?? header ?? '';
  if (!isPage(operation)) return header;
  const hint = url.searchParams.get('id_token_hint');
  const audience = hint === null ? undefined : claims(hint)?.['aud'];
  return url.searchParams.get('client_id') ?? (typeof audience === 'string' ? audience : '');
}

const isPage = (operation: Operation): boolean =>
  operation === 'authorize' || operation === 'endSession';

function unknownApp(operation: Operation, appId: string): Answer {
  if (isPage(operation)) return html(400, 'There is no such app.');
  const why = `There is no app ${appId}.`;
  return operation === 'exchangeCode'
    ? oidcError('invalid_client', why)
    : refused(new Refusal(400, why));
}

function refuseUnknownApp({ req, res, operation }: Arrival, appId: string): void {
  const answer = unknownApp(operation, appId);
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

function formOf({ headers }: HttpRequest, text: string): URLSearchParams {
  const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded');
  return new URLSearchParams(isForm ? text : '');
}

function jsonBody({ headers }: HttpRequest, body: unknown): JsonObject {
  if (!headers['content-type']?.startsWith('application/json')) {
    throw new Malformed('The content-type must be application/json');
  }
  return object(body);
}

const sha256 = async (text: string): Promise<string> =>
  base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
