import type { Envelope } from '../authing/dto.js';

/** What is answered to a request that is not passed on. */
export class Refused extends Error {
  readonly statusCode: number;

  constructor(statusCode: number, message: string) {
    super(message);
    this.statusCode = statusCode;
  }
}

/**
 * An answer of Authing's, or one in its place. Authing says everything with HTTP's 200, and so does
 * this: a proxy that sees a 5xx may send a request again.
 */
export function answered(envelope: Omit<Envelope, 'data'> & { data?: unknown }): Response {
  const { statusCode, message, apiCode, requestId, retryAfter, data } = envelope;
  return json(
    { statusCode, message, apiCode, requestId, data },
    { headers: retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) } },
  );
}

/** A refusal of the backend's own. HTTP says the same as the envelope. */
export function refused({ statusCode, message }: Refused): Response {
  return json({ statusCode, message }, { status: statusCode });
}

export function json(
  value: unknown,
  init: { status?: number; headers?: Record<string, string> },
): Response {
  const headers = new Headers(init.headers);
  headers.set('content-type', 'application/json; charset=utf-8');
  headers.set('cache-control', 'no-store');
  headers.set('x-content-type-options', 'nosniff');
  return new Response(JSON.stringify(value), { status: init.status ?? 200, headers });
}

/** Whoever is asked is not signed in, in Authing's own words. */
export const notSignedIn = (): Envelope => ({
  statusCode: 401,
  message: 'You are not signed in.',
  apiCode: 2020,
  data: { success: false },
});

/** There is no usable answer; 499 is Authing's own code for an exception on this side of it. */
export const unheard = (message = '', requestId?: string): Envelope => ({
  statusCode: 499,
  message: message || 'Authing gave no usable answer.',
  ...(requestId !== undefined && { requestId }),
  data: { success: false },
});

/**
 * The request was not passed on, because something that it needs doesn't work. An earlier copy of
 * it may have been, so this must not be a definite refusal.
 */
export const unavailable = (message: string): Envelope => ({
  statusCode: 503,
  message,
  data: { success: false },
});
