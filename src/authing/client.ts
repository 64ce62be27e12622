import type { DeleteAccountClient, DeleteAccountDto, Envelope, IsSuccessRespDto } from './dto.js';
import { isSuccess, readEnvelope } from './envelope.js';
import { AuthingError } from './errors.js';
import { readHost } from './host.js';

export type * from './dto.js';
export { AuthingError, type AuthingErrorReason } from './errors.js';

/** An access token, or a function that is asked for one before each request. */
export type AccessToken = string | (() => string | Promise<string>);

export interface AuthingClientOptions {
  /** Application host, `https://<app>.authing.cn`, or a same-origin path prefix. */
  host: string;
  /** Sent as `x-authing-app-id`. */
  appId?: string | null | undefined;
  /** Sent as `x-authing-userpool-id`. */
  userPoolId?: string | null | undefined;
  /** Sent as `authorization: Bearer …`. */
  accessToken?: AccessToken | null | undefined;
  /** Milliseconds a request may take, its body included. 15000 when left out. */
  timeout?: number | undefined;
  /** Stands in for the global `fetch`. */
  fetch?: typeof globalThis.fetch | undefined;
}

export interface RequestOptions {
  /** Ends the request; it then rejects with `aborted`. */
  signal?: AbortSignal | undefined;
  /** Used for this request instead of the client's own. */
  accessToken?: string | null | undefined;
}

/**
 * The requests a user's account deletion is made of, as Authing's v3 authentication API has them.
 *
 * Every method resolves with the service's envelope, refusals included, and rejects with an
 * `AuthingError` where there is no usable answer.
 */
export class AuthingClient implements DeleteAccountClient {
  readonly #base: string;
  readonly #options: AuthingClientOptions;

  /** @throws AuthingError `configuration` when `host` can't be used */
  constructor(options: AuthingClientOptions) {
    this.#base = readHost(options.host);
    this.#options = options;
  }

  /** Deletes the account. Reference: `POST /api/v3/delete-account`. Never sent twice by itself. */
  async deleteAccount(dto: DeleteAccountDto, options?: RequestOptions): Promise<IsSuccessRespDto> {
    const envelope = await this.#envelope('/api/v3/delete-account', options, {
      deleteAccountToken: dto.deleteAccountToken,
    });
    return isSuccess(envelope) ? envelope : { ...envelope, data: { success: false } };
  }

  async #envelope(path: string, options?: RequestOptions, body?: object): Promise<Envelope> {
    return readEnvelope(await this.#json(path, options, body));
  }

  async #json(path: string, options: RequestOptions = {}, body?: object): Promise<unknown> {
    const { fetch = globalThis.fetch, timeout = 15_000 } = this.#options;
    return withDeadline(timeout, options.signal, async (signal) => {
      const headers = await this.#headers(options, body !== undefined);
      signal.throwIfAborted();
      let text: string;
      try {
        const response = await fetch(this.#base + path, {
          method: body ? 'POST' : 'GET',
          headers,
          ...(body && { body: JSON.stringify(body) }),
          signal,
          cache: 'no-store',
          credentials: 'same-origin',
          // A redirected POST would be sent again, token included, to who knows whom.
          redirect: 'error',
        });
        text = await response.text();
      } catch {
        throw new AuthingError('network', 'The service could not be reached.');
      }
      try {
        return JSON.parse(text) as unknown;
      } catch {
        throw new AuthingError('invalid-response', 'The answer is not JSON.');
      }
    });
  }

  async #headers(options: RequestOptions, json: boolean): Promise<Record<string, string>> {
    const { appId, userPoolId } = this.#options;
    const token =
      options.accessToken === undefined
        ? await readAccessToken(this.#options.accessToken)
        : options.accessToken;
    return {
      ...(json && { 'content-type': 'application/json' }),
      ...(appId && { 'x-authing-app-id': appId }),
      ...(userPoolId && { 'x-authing-userpool-id': userPoolId }),
      ...(token && { authorization: `Bearer ${token}` }),
    };
  }
}

/**
 * The access token to use now, or null when there is none to use.
 *
 * @throws AuthingError `unauthorized` when the function that should give one fails
 */
export async function readAccessToken(
  source: AccessToken | null | undefined,
): Promise<string | null> {
  if (source === null || source === undefined || source === '') return null;
  let token: unknown = source;
  try {
    if (typeof source === 'function') token = await source();
  } catch {
    token = null;
  }
  // Anything but visible ASCII can't be a header, and fetch would call it a network error.
  const bare = typeof token === 'string' ? token.trim().replace(/^bearer\s+/i, '') : '';
  if (!/^[\x21-\x7e]+$/.test(bare)) {
    throw new AuthingError('unauthorized', 'There is no access token to use.');
  }
  return bare;
}

/**
 * Runs a piece of work that must end in `timeout` milliseconds or when `signal` says so, whether
 * or not the work listens to the signal it is given.
 *
 * @throws AuthingError `timeout` or `aborted`, else what the work throws
 */
export async function withDeadline<T>(
  timeout: number,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  return new Promise<T>((resolve, reject) => {
    const end = (error: AuthingError) => {
      reject(error);
      controller.abort(error);
    };
    const abort = () => end(new AuthingError('aborted', 'The request was called off.'));
    const timer = setTimeout(
      () => end(new AuthingError('timeout', 'The service did not answer in time.')),
      timeout,
    );
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort);
    work(controller.signal)
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
      });
  });
}
