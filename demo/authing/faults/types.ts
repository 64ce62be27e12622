import type { Operation } from '../operation.js';

export type BrokenBody =
  'empty' | 'truncated' | 'huge' | 'wrong-types' | 'nested' | 'not-utf8' | 'wrong-content-type';

interface Handled {
  /**
   * Whether the operation takes effect all the same. It does by default where the answer is spoilt
   * on its way back, and it doesn't where something stands in the way of the request.
   */
  handled?: boolean;
}

/** What can go wrong, by kind. */
export interface FaultOptions {
  latency: { ms: number };
  'latency-after': { ms: number };
  /** The request waits for `release`: a latency without a clock. */
  hold: object;
  'hold-after': object;
  hang: object;
  'hang-after': object;
  /** The connection ends within the first word of an answer, so that no browser resends anything. */
  'cut-before': object;
  'cut-after': object;
  'cut-midway': object;
  /**
   * A connection that has carried a request before breaks after the operation, without a byte of an
   * answer. What a browser then resends by itself is handled, so that a refusal follows a success.
   */
  'break-kept-alive': object;
  /** `handled` is false by default. */
  http: Handled & { status: number; body?: string };
  /** `handled` is true by default. */
  body: Handled & { body: BrokenBody };
  /** `handled` is false by default. */
  'redirect-same': Handled;
  /** `to` is an origin. `handled` is false by default. */
  'redirect-other': Handled & { to: string };
  /** The answer lacks its CORS headers. `handled` is false by default. */
  cors: Handled;
  /**
   * `retryAfter` is in seconds. `status` is the HTTP status: 200 by default, or 429. `handled` is
   * false by default.
   */
  throttled: Handled & { retryAfter?: number; status?: 200 | 429 };
  /** `handled` is true by default. */
  'status-as-string': Handled;
  /** `handled` is false by default. */
  'success-false': Handled;
  /** `handled` is true by default. */
  'no-data': Handled;
  /** `handled` is false by default. */
  envelope: Handled & { statusCode: number; apiCode?: number; message: string };
  /**
   * Any JSON, as a router or a guard in front of Authing may answer. `status` is 200 and `handled`
   * is false by default.
   */
  json: Handled & { status?: number; json: unknown };
  /** The answer to the operation `of`, by default the profile. `handled` is false by default. */
  'other-answer': Handled & { of?: 'getProfile' | 'getSecurityLevel' | 'getSystemInfo' };
}

export type FaultKind = keyof FaultOptions;
export type FaultOf<K extends FaultKind> = { [P in K]: { kind: P } & FaultOptions[P] }[K];
export type Fault = FaultOf<FaultKind>;

export interface FaultRule {
  operation: Operation;
  fault: Fault;
  /** How many requests the fault applies to: 1 by default, and null for all from now on. */
  times?: number | null;
  /** How many requests pass before it. */
  skip?: number;
  /** Revokes the access token of each of these requests: before or after the fault. */
  revokes?: 'before' | 'after';
}
