/** Why there is no usable answer of the service. */
export type AuthingErrorReason =
  /** Something is not set up correctly, or there is no profile to compare `user-id` with. */
  | 'configuration'
  /** Nobody is signed in any more, or there was no access token. */
  | 'unauthorized'
  /** Too many requests. */
  | 'throttled'
  /** No connection, or the `client` threw. */
  | 'network'
  /** No answer within `timeout`. */
  | 'timeout'
  /** A request was aborted; only `AuthingClient` reports this. */
  | 'aborted'
  /**
   * An answer that is not one of Authing’s, a 499 from a client or a backend, or a 200 without
   * success.
   */
  | 'invalid-response';

/**
 * The one error `AuthingClient` rejects with: `configuration`, `unauthorized` (no access token to
 * be had), `throttled` (a gateway's 429 without an envelope), `network`, `timeout`, `aborted` or
 * `invalid-response`. A refusal by the service is not an error: it is an envelope with a
 * `statusCode` other than 200.
 */
export class AuthingError extends Error {
  override readonly name = 'AuthingError';
  readonly reason: AuthingErrorReason;

  constructor(reason: AuthingErrorReason, message: string) {
    super(message);
    this.reason = reason;
  }
}
