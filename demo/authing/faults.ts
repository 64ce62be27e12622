import { setTimeout as sleep } from 'node:timers/promises';
import { html, json, ok, redirect, refused, Refusal, type Answer } from './answers.js';
import { brokenBodies, reworded } from './broken-bodies.js';
import type { Exchange } from './exchange.js';
import { isFields, without } from './narrow.js';
import { Resends } from './resends.js';
import type { FaultKind, FaultOf, FaultRule, Operation } from './protocol.js';

/** A fault is a small function around an exchange's `handle` and `send`. */
type Play<K extends FaultKind> = (exchange: Exchange, fault: FaultOf<K>) => void | Promise<void>;

const plays: { [K in FaultKind]: Play<K> } = {
  latency: async (exchange, { ms }) => {
    await sleep(ms);
    exchange.send(exchange.handle());
  },
  'latency-after': async (exchange, { ms }) => {
    const answer = exchange.handle();
    await sleep(ms);
    exchange.send(answer);
  },
  hold: async (exchange) => {
    await exchange.app.gate.opened();
    exchange.send(exchange.handle());
  },
  'hold-after': async (exchange) => {
    const answer = exchange.handle();
    await exchange.app.gate.opened();
    exchange.send(answer);
  },
  hang: () => {},
  'hang-after': (exchange) => void exchange.handle(),
  'cut-before': (exchange) => exchange.cut(),
  'cut-after': cutAfter,
  'cut-midway': (exchange) => exchange.sendHalf(exchange.handle()),
  'break-kept-alive': cutAfter,
  http: (exchange, { status, body = gatewayPage(status), handled }) => {
    if (handled) exchange.handle();
    exchange.send(html(status, body));
  },
  body: (exchange, { body, handled = true }) =>
    exchange.send(brokenBodies[body](handledOrNot(exchange, handled))),
  'redirect-same': (exchange, { handled }) => {
    if (handled) exchange.handle();
    const mark = exchange.path.includes('?') ? '&' : '?';
    exchange.send(redirect(307, `${exchange.path}${mark}redirected=1`));
  },
  'redirect-other': (exchange, { to, handled }) => {
    if (handled) exchange.handle();
    exchange.send(redirect(307, new URL(exchange.path, to).href));
  },
  cors: (exchange, { handled = false }) =>
    exchange.sendWithoutCors(handledOrNot(exchange, handled)),
  throttled: (exchange, { retryAfter, status = 200, handled }) => {
    if (handled) exchange.handle();
    const answer = refused(new Refusal(429, '您的请求已超过最大数量限制，请稍后重试'));
    answer.status = status;
    if (retryAfter !== undefined) {
      answer.headers['retry-after'] = String(retryAfter);
      answer.headers['access-control-expose-headers'] = 'retry-after';
    }
    exchange.send(answer);
  },
  'status-as-string': (exchange, { handled = true }) =>
    exchange.send(
      reworded(handledOrNot(exchange, handled), (envelope) => ({
        ...envelope,
        statusCode: String(envelope['statusCode']),
      })),
    ),
  'success-false': (exchange, { handled }) => {
    if (handled) exchange.handle();
    exchange.send(ok({ success: false }));
  },
  'no-data': (exchange, { handled = true }) =>
    exchange.send(
      reworded(handledOrNot(exchange, handled), (envelope) => without(envelope, 'data')),
    ),
  envelope: (exchange, { statusCode, apiCode, message, handled }) => {
    if (handled) exchange.handle();
    exchange.send(
      statusCode === 200
        ? json({ statusCode, message, apiCode }, statusCode)
        : refused(new Refusal(statusCode, message, apiCode)),
    );
  },
  json: (exchange, { status = 200, json: value, handled }) => {
    if (handled) exchange.handle();
    exchange.send({ ...json(value, statusCodeOf(value)), status });
  },
  'other-answer': (exchange, { of = 'getProfile', handled }) => {
    const answer = exchange.handleAs(of);
    if (handled) exchange.handle();
    exchange.send(answer);
  },
};

export const isFaultKind = (kind: string): kind is FaultKind => Object.hasOwn(plays, kind);

export function play<K extends FaultKind>(exchange: Exchange, fault: FaultOf<K>) {
  return plays[fault.kind](exchange, fault);
}

interface Candidate {
  operation: Operation;
  /** Whether the connection has carried a request before. */
  reusedConnection: boolean;
  /** Whether a browser sends again what a cut has met. */
  resend: boolean;
  /** All that tells a request from another. */
  request: string;
}

/** What a request has met. */
type Met = Pick<FaultRule, 'fault' | 'revokes'>;

/** The faults to come, each met by the first requests of its operation. */
export class Faults {
  readonly resends = new Resends();
  #rules: (FaultRule & { times: number; skip: number })[] = [];

  add({ times = 1, skip = 0, ...rule }: FaultRule): void {
    this.#rules.push({ ...rule, times: times ?? Infinity, skip });
  }

  clear(): void {
    this.#rules = [];
    this.resends.forget();
  }

  take({ operation, reusedConnection, resend, request }: Candidate): Met | null {
    const met: Met | null = resend
      ? { fault: { kind: 'cut-before' } }
      : this.#next(operation, reusedConnection);
    const cut = met?.fault.kind === 'cut-before' || met?.fault.kind === 'cut-after';
    if (cut && reusedConnection) this.resends.expect(request);
    return met;
  }

  #next(operation: Operation, reusedConnection: boolean): Met | null {
    const rule = this.#rules.find(
      (candidate) =>
        candidate.operation === operation &&
        candidate.times > 0 &&
        (candidate.fault.kind !== 'break-kept-alive' || reusedConnection),
    );
    if (!rule) return null;
    if (rule.skip > 0) {
      rule.skip -= 1;
      return null;
    }
    rule.times -= 1;
    return rule;
  }
}

/** Where held requests wait. */
export class Gate {
  #waiting: (() => void)[] = [];

  opened(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  release(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}

function cutAfter(exchange: Exchange): void {
  exchange.handle();
  exchange.cut();
}

/** Not handled, it still says what a success would say: that is what makes it a fault. */
const handledOrNot = (exchange: Exchange, handled: boolean): Answer =>
  handled ? exchange.handle() : ok({ success: true });

function statusCodeOf(value: unknown): number | null {
  const statusCode = isFields(value) ? value['statusCode'] : null;
  return typeof statusCode === 'number' ? statusCode : null;
}

const gatewayPage = (status: number): string =>
  `<!doctype html><title>${status}</title><h1>${status}</h1><p>The gateway has no better answer.</p>`;
