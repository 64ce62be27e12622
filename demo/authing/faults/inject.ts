import { changeEnvelope, html, json, ok, redirect, type Answer } from '../answers.js';
import type { Exchange } from '../exchange.js';
import { isJsonObject } from '../narrow.js';
import { omit } from '../omit.js';
import { refused, Refusal, tooManyRequests } from '../refusal.js';
import { brokenBodies } from './broken-bodies.js';
import type { FaultKind, FaultOf } from './types.js';

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A fault is a small function around an exchange's `handle` and `reply`. */
type Inject<K extends FaultKind> = (exchange: Exchange, fault: FaultOf<K>) => void | Promise<void>;

const injectors: { [K in FaultKind]: Inject<K> } = {
  latency: async (exchange, { ms }) => {
    await sleep(ms);
    exchange.reply(exchange.handle());
  },
  'latency-after': async (exchange, { ms }) => {
    const answer = exchange.handle();
    await sleep(ms);
    exchange.reply(answer);
  },
  hold: async (exchange) => {
    await exchange.heldRequests.untilReleased();
    exchange.reply(exchange.handle());
  },
  'hold-after': async (exchange) => {
    const answer = exchange.handle();
    await exchange.heldRequests.untilReleased();
    exchange.reply(answer);
  },
  hang: () => {},
  'hang-after': (exchange) => void exchange.handle(),
  'cut-before': (exchange) => exchange.cut(),
  'cut-after': (exchange) => {
    exchange.handle();
    exchange.cut();
  },
  'cut-midway': (exchange) => exchange.replyHalf(exchange.handle()),
  'break-kept-alive': (exchange) => {
    exchange.handle();
    exchange.drop();
  },
  http: (exchange, { status, body = gatewayPage(status), handled }) => {
    if (handled) exchange.handle();
    exchange.reply(html(status, body));
  },
  body: (exchange, { body, handled = true }) =>
    exchange.reply(brokenBodies[body](handledOrNot(exchange, handled))),
  'redirect-same': (exchange, { handled }) => {
    if (handled) exchange.handle();
    const mark = exchange.path.includes('?') ? '&' : '?';
    exchange.reply(redirect(307, `${exchange.path}${mark}redirected=1`));
  },
  'redirect-other': (exchange, { to, handled }) => {
    if (handled) exchange.handle();
    exchange.reply(redirect(307, new URL(exchange.path, to).href));
  },
  cors: (exchange, { handled = false }) =>
    exchange.replyWithoutCors(handledOrNot(exchange, handled)),
  throttled: (exchange, { retryAfter, status = 200, handled }) => {
    if (handled) exchange.handle();
    const answer = refused(tooManyRequests());
    answer.status = status;
    if (retryAfter !== undefined) {
      answer.headers['retry-after'] = String(retryAfter);
      answer.headers['access-control-expose-headers'] = 'retry-after';
    }
    exchange.reply(answer);
  },
  'status-as-string': (exchange, { handled = true }) =>
    exchange.reply(
      changeEnvelope(handledOrNot(exchange, handled), (envelope) => ({
        ...envelope,
        statusCode: String(envelope['statusCode']),
      })),
    ),
  'success-false': (exchange, { handled }) => {
    if (handled) exchange.handle();
    exchange.reply(ok({ success: false }));
  },
  'no-data': (exchange, { handled = true }) =>
    exchange.reply(
      changeEnvelope(handledOrNot(exchange, handled), (envelope) => omit(envelope, 'data')),
    ),
  envelope: (exchange, { statusCode, apiCode, message, handled }) => {
    if (handled) exchange.handle();
    exchange.reply(
      statusCode === 200
        ? json({ statusCode, message, apiCode }, statusCode)
        : refused(new Refusal(statusCode, message, apiCode)),
    );
  },
  json: (exchange, { status = 200, json: value, handled }) => {
    if (handled) exchange.handle();
    exchange.reply({ ...json(value, statusCodeOf(value)), status });
  },
  'other-answer': (exchange, { of = 'getProfile', handled }) => {
    const answer = exchange.handleAs(of);
    if (handled) exchange.handle();
    exchange.reply(answer);
  },
};

export const isFaultKind = (kind: string): kind is FaultKind => Object.hasOwn(injectors, kind);

export function inject<K extends FaultKind>(exchange: Exchange, fault: FaultOf<K>) {
  return injectors[fault.kind](exchange, fault);
}

/** The answer says that the account is deleted, even if nothing was handled. */
const handledOrNot = (exchange: Exchange, handled: boolean): Answer =>
  handled ? exchange.handle() : ok({ success: true });

function statusCodeOf(value: unknown): number | null {
  const statusCode = isJsonObject(value) ? value['statusCode'] : null;
  return typeof statusCode === 'number' ? statusCode : null;
}

const gatewayPage = (status: number): string =>
  `<!doctype html><title>${status}</title><h1>${status}</h1><p>The gateway has no better answer.</p>`;
