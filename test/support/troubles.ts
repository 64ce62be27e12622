import type { Fault } from '../../demo/authing/control.js';

/** One way in which a request may go wrong. */
export interface Trouble {
  name: string;
  /**
   * The fault that keeps the operation from taking effect, or null where it takes effect in any
   * case.
   */
  before: Fault | null;
  /**
   * The fault that spoils the answer after the operation took effect, or null where it can't have.
   */
  after: Fault | null;
  /** What an honest reader can learn from the answer. `refusal` is a definite one. */
  tells: 'truth' | 'refusal' | 'nothing';
  /** Nobody learns anything of an account except that it is gone. */
  gone?: boolean;
  /** What the answer of a profile says of the account by rule 4, whether that is true or not. */
  says?: 'gone' | 'signed-out';
  /**
   * True for an answer that means nothing special before a delete was sent, and so is not tried
   * there.
   */
  late?: boolean;
}

const MESSAGE = 'The service says no.';

/** The same fault in both variants. */
const both = (name: string, fault: Fault, tells: Trouble['tells'] = 'nothing'): Trouble => ({
  name,
  before: { ...fault, handled: false } as Fault,
  after: { ...fault, handled: true } as Fault,
  tells,
});

/** The answer arrives whole, and so it says the truth. */
const truthful = (name: string, after: Fault): Trouble => ({
  name,
  before: null,
  after,
  tells: 'truth',
});

/** An envelope with codes of Authing's. */
const coded = (statusCode: number, apiCode?: number): Trouble => {
  const name = ['code', statusCode, ...(apiCode === undefined ? [] : [apiCode])].join('-');
  const fault: Fault = { kind: 'envelope', statusCode, message: MESSAGE };
  const definite = statusCode >= 400 && statusCode <= 498 && ![408, 425].includes(statusCode);
  return {
    ...both(name, { ...fault, ...(apiCode !== undefined && { apiCode }) }),
    tells: definite ? 'refusal' : 'nothing',
  };
};

/** What a framework in front of Authing answers, in its own words. */
const framework = (name: string, json: { statusCode: number; [key: string]: unknown }): Trouble =>
  both(name, { kind: 'json', status: json.statusCode, json }, 'refusal');

const HTTP = [401, 403, 404, 429, 500, 502, 504];
const BROKEN = ['empty', 'truncated', 'wrong-types', 'nested', 'not-utf8'] as const;
const CODES = [403, 499, 500, 601];
const PATH = '/api/v3/get-profile';

/**
 * All of them.
 *
 * @param elsewhere the service under another origin, to which no request may be redirected
 */
export const troublesOf = (elsewhere: string): readonly Trouble[] => [
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
  // The browser sends the request again by itself, and the service takes that for a second one.
  // WebKit with libsoup does not: it opens a new connection for each POST, so there is nothing to
  // break.
  { name: 'kept-alive', before: null, after: { kind: 'break-kept-alive' }, tells: 'refusal' },
  ...HTTP.map((status) => both(`http-${status}`, { kind: 'http', status })),
  both('http-200-html', { kind: 'http', status: 200 }),
  both('http-204', { kind: 'http', status: 204, body: '' }),
  ...BROKEN.map((body) => both(body, { kind: 'body', body })),
  both('redirect-same', { kind: 'redirect-same' }),
  both('redirect-other', { kind: 'redirect-other', to: elsewhere }),
  both('cors', { kind: 'cors' }),
  both('429', { kind: 'throttled' }, 'refusal'),
  both('429-retry-after', { kind: 'throttled', retryAfter: 90 }, 'refusal'),
  both('429-http', { kind: 'throttled', status: 429, retryAfter: 90 }, 'refusal'),
  both('status-string', { kind: 'status-as-string' }),
  both('success-false', { kind: 'success-false' }),
  both('no-data', { kind: 'no-data' }),
  // This answers another request of the same user, which is refused whenever this one would be.
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
  // A success is no failure, whatever its finer code, and it is not about this user.
  {
    ...both('code-200-2004', {
      kind: 'json',
      json: { statusCode: 200, message: MESSAGE, apiCode: 2004, data: { userId: 'nobody' } },
    }),
    late: true,
  },
  // This lacks the id that Authing gives to a refusal.
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
  // Nothing tells this from Authing's own answer.
  {
    ...framework('nest-401', { message: 'Unauthorized', statusCode: 401 }),
    says: 'signed-out',
    late: true,
  },
];

/** As a program meets it: CORS is a matter of browsers, and nothing is sent again by itself. */
export function asNodeMeets(trouble: Trouble): Trouble {
  if (trouble.name === 'cors') return { ...trouble, before: null, tells: 'truth' };
  return trouble.name === 'kept-alive' ? { ...trouble, tells: 'nothing' } : trouble;
}
