import { randomUUID } from 'node:crypto';

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
  /** The envelope's; null where the answer has no envelope. */
  statusCode: number | null;
}

/** Thrown by an endpoint. The answer is still HTTP 200: Authing refuses in the envelope. */
export class Refusal extends Error {
  readonly statusCode: number;
  readonly apiCode: number | undefined;

  constructor(statusCode: number, message: string, apiCode?: number) {
    super(message);
    this.statusCode = statusCode;
    this.apiCode = apiCode;
  }
}

export function json(value: unknown, statusCode: number | null = null): Answer {
  return {
    status: 200,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(value),
    statusCode,
  };
}

export const ok = (data?: object): Answer =>
  json({ statusCode: 200, message: 'success', ...(data && { data }) }, 200);

export const refused = ({ statusCode, apiCode, message }: Refusal): Answer =>
  json(
    { statusCode, message, ...(apiCode !== undefined && { apiCode }), requestId: randomUUID() },
    statusCode,
  );

export const html = (status: number, body: string): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body,
  statusCode: null,
});

export const redirect = (status: 302 | 307, location: string): Answer => ({
  status,
  headers: { location },
  body: '',
  statusCode: null,
});

export const notSignedIn = (): Refusal => new Refusal(401, 'You are not signed in.', 2020);
export const noSuchUser = (): Refusal => new Refusal(404, 'User does not exist.', 2004);
export const accountLocked = (): Refusal => new Refusal(403, 'The account is locked.', 2005);
