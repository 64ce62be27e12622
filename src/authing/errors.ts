/** Why there is no usable answer of the service. */
export type AuthingErrorReason =
  | 'configuration'
  | 'unauthorized'
  | 'throttled'
  | 'network'
  | 'timeout'
  | 'aborted'
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
