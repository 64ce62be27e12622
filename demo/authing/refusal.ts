import { json, type Answer } from './answers.js';

/** Thrown by an endpoint. Authing refuses in the envelope; the HTTP status is 200 all the same. */
export class Refusal extends Error {
  readonly statusCode: number;
  readonly apiCode: number | undefined;

  constructor(statusCode: number, message: string, apiCode?: number) {
    super(message);
    this.statusCode = statusCode;
    this.apiCode = apiCode;
  }
}

export const refused = ({ statusCode, apiCode, message }: Refusal): Answer =>
  json(
    {
      statusCode,
      message,
      ...(apiCode !== undefined && { apiCode }),
      requestId: crypto.randomUUID(),
    },
    statusCode,
  );

export const notSignedIn = (): Refusal => new Refusal(401, 'You are not signed in.', 2020);
export const noSuchUser = (): Refusal => new Refusal(404, 'User does not exist.', 2004);
export const tooManyRequests = (): Refusal =>
  new Refusal(429, '您的请求已超过最大数量限制，请稍后重试');
export const accountLocked = (): Refusal => new Refusal(403, 'The account is locked.', 2005);
