import type { Fault } from '../../demo/authing/control.js';
import { TENANT } from './authing.js';

/** One way in which a request may go wrong. */
export interface Trouble {
  name: string;
  /** Stands in the way of the operation; null where it takes effect in any case. */
  before: Fault | null;
  /** Spoils the answer to what has taken effect; null where nothing can have. */
  after: Fault | null;
  /** What an honest reader can take from the answer; `refusal`: a definite one. */
  tells: 'truth' | 'refusal' | 'nothing';
  /** Nobody is told anything of an account but that it is gone. */
  gone?: boolean;
  /** What a profile's answer says of the account by rule 4, be it true or not. */
  says?: 'gone' | 'signed-out';
  /** Means nothing in particular before a delete was sent, so it is not met there. */
  late?: boolean;
}

/**
 * Here the browser has a part in what comes of it: how it meets a slow, broken, redirected or
 * forbidden answer. What the others say is read by our own code, the same in all engines.
 */
const OF_THE_BROWSER =
  /^(latency|huge|content-type|hang|cut|kept-alive|http-(401|204|502)|empty|truncated|not-utf8|redirect|cors|429-http)/;

export const meetsBrowser = ({ name }: Trouble): boolean => OF_THE_BROWSER.test(name);

/** The stand-in under another name, where no request may be sent on to. */
const ELSEWHERE = TENANT.replace('127.0.0.1', 'localhost');
const MESSAGE = 'The service says no.';

/** The same fault in both variants. */
const both = (name: string, fault: Fault, tells: Trouble['tells'] = 'nothing'): Trouble => ({
  name,
  before: { ...fault, handled: false } as Fault,
  after: { ...fault, handled: true } as Fault,
  tells,
});

/** The answer arrives whole, so it says what is true. */
const truthful = (name: string, after: Fault): Trouble => ({
  name,
  before: null,
  after,
  tells: 'truth',
});

/** An envelope with Authing's own codes. */
const coded = (statusCode: number, apiCode?: number): Trouble => {
  const name = ['code', statusCode, ...(apiCode === undefined ? [] : [apiCode])].join('-');
  const fault: Fault = { kind: 'envelope', statusCode, message: MESSAGE };
  const definite = statusCode >= 400 && statusCode <= 498 && ![408, 425].includes(statusCode);
  return {
    ...both(name, { ...fault, ...(apiCode !== undefined && { apiCode }) }),
    tells: definite ? 'refusal' : 'nothing',
  };
};

/** What a framework in front of Authing says, in its own words. */
const framework = (name: string, json: { statusCode: number; [key: string]: unknown }): Trouble =>
  both(name, { kind: 'json', status: json.statusCode, json }, 'refusal');

const HTTP = [401, 403, 404, 429, 500, 502, 504];
const BROKEN = ['empty', 'truncated', 'wrong-types', 'nested', 'not-utf8'] as const;
const CODES = [403, 499, 500, 601];
const PATH = '/api/v3/get-profile';

export const TROUBLES: readonly Trouble[] = [
  truthful('latency', { kind: 'latency', ms: 25 }),
  truthful('latency-after', { kind: 'latency-after', ms: 25 }),
  truthful('huge', { kind: 'body', body: 'huge' }),
  truthful('content-type', { kind: 'body', body: 'wrong-content-type' }),
  {
    name: 'hang',
    before: { kind: 'hang' },
    after: { kind: 'hang-after' },
    tells: 'nothing',
  },
  { name: 'cut', before: { kind: 'cut-before' }, after: { kind: 'cut-after' }, tells: 'nothing' },
  { name: 'cut-midway', before: null, after: { kind: 'cut-midway' }, tells: 'nothing' },
  // The browser sends it again by itself, and the service takes that for a second one. Not WebKit
  // with libsoup: it has a new connection for each POST, so there is nothing to break.
  { name: 'kept-alive', before: null, after: { kind: 'break-kept-alive' }, tells: 'refusal' },
  ...HTTP.map((status) => both(`http-${status}`, { kind: 'http', status })),
  both('http-200-html', { kind: 'http', status: 200 }),
  both('http-204', { kind: 'http', status: 204, body: '' }),
  ...BROKEN.map((body) => both(body, { kind: 'body', body })),
  both('redirect-same', { kind: 'redirect-same' }),
  both('redirect-other', { kind: 'redirect-other', to: ELSEWHERE }),
  both('cors', { kind: 'cors' }),
  both('429', { kind: 'throttled' }, 'refusal'),
  both('429-retry-after', { kind: 'throttled', retryAfter: 90 }, 'refusal'),
  both('429-http', { kind: 'throttled', status: 429, retryAfter: 90 }, 'refusal'),
  both('status-string', { kind: 'status-as-string' }),
  both('success-false', { kind: 'success-false' }),
  both('no-data', { kind: 'no-data' }),
  // Of another request of the same user, which is refused as that would be.
  {
    ...both('other-answer', { kind: 'other-answer', of: 'getSecurityLevel' }, 'refusal'),
    gone: true,
  },
  both('no-envelope', { kind: 'other-answer', of: 'getSystemInfo' }),
  ...CODES.map((statusCode) => coded(statusCode)),
  { ...coded(401, 2020), says: 'signed-out' },
  { ...coded(401), says: 'signed-out', late: true },
  { ...coded(404, 2004), says: 'gone' },
  { ...coded(404), says: 'gone', late: true },
  { ...coded(404, 1642), late: true },
  { ...coded(408), late: true },
  { ...coded(425), late: true },
  // A success is no failure, whatever its finer code; nor is it this user's.
  {
    ...both('code-200-2004', {
      kind: 'json',
      json: { statusCode: 200, message: MESSAGE, apiCode: 2004, data: { userId: 'nobody' } },
    }),
    late: true,
  },
  // Without the id that Authing gives a refusal.
  {
    ...both(
      '404-without-id',
      { kind: 'json', json: { statusCode: 404, message: MESSAGE } },
      'refusal',
    ),
    late: true,
  },
  framework('nest-404', { message: `Cannot GET ${PATH}`, error: 'Not Found', statusCode: 404 }),
  {
    ...framework('fastify-404', {
      message: `Route GET:${PATH} not found`,
      error: 'Not Found',
      statusCode: 404,
    }),
    late: true,
  },
  {
    ...framework('hapi-404', { statusCode: 404, error: 'Not Found', message: 'Not Found' }),
    late: true,
  },
  // Nothing tells it from Authing's own.
  {
    ...framework('nest-401', { message: 'Unauthorized', statusCode: 401 }),
    says: 'signed-out',
    late: true,
  },
];
