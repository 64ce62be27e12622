import { readAccessToken, readId, type AccessToken } from './credentials.js';
import { withDeadline } from './deadline.js';
import type { Envelope } from './dto.js';
import { readEnvelope } from './envelope.js';
import { AuthingError } from './errors.js';
import { readHost } from './host.js';

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

/** The path of each of the service's methods, by the SDK's names for them. */
export const PATHS = {
  deleteAccount: '/api/v3/delete-account',
  verifyDeleteAccountRequest: '/api/v3/verify-delete-account-request',
  sendSms: '/api/v3/send-sms',
  sendEmail: '/api/v3/send-email',
  getProfile: '/api/v3/get-profile',
  getSecurityLevel: '/api/v3/get-security-info',
  getSystemInfo: '/api/v3/system',
} as const;

interface Answer {
  /** Undefined for what is no JSON. */
  json: unknown;
  status: number;
  /** Seconds, where the service says so and the browser may read it. */
  retryAfter: number;
}

/** Sends requests to the service; nothing is ever sent twice by itself. */
export class Transport {
  readonly #base: string;
  readonly #options: AuthingClientOptions;

  /** @throws AuthingError `configuration` when `host`, `appId` or `userPoolId` can't be used */
  constructor(options: AuthingClientOptions) {
    this.#base = readHost(options.host);
    readId('appId', options.appId);
    readId('userPoolId', options.userPoolId);
    this.#options = options;
  }

  /** @param path one of `PATHS`; the answer of `getProfile` tells of marks that are not Authing's */
  async envelope(path: string, options?: RequestOptions, body?: object): Promise<Envelope> {
    const { json, status, retryAfter } = await this.request(path, options, body);
    try {
      const envelope = readEnvelope(json, path.startsWith(PATHS.getProfile));
      return { ...envelope, ...(retryAfter > 0 && { retryAfter }) };
    } catch (error) {
      // A gateway has no envelope, yet this much it can say.
      throw status === 429 ? new AuthingError('throttled', 'Too many requests.') : error;
    }
  }

  /** @param body sent as JSON; a `GET` without one */
  async request(path: string, options: RequestOptions = {}, body?: object): Promise<Answer> {
    const { fetch = globalThis.fetch, timeout = 15_000 } = this.#options;
    return withDeadline(timeout, options.signal, async (signal) => {
      const headers = await this.#headers(options, body !== undefined);
      signal.throwIfAborted();
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
        const json = parse(await response.text());
        const retryAfter = Number(response.headers.get('retry-after'));
        return { json, status: response.status, retryAfter };
      } catch {
        throw new AuthingError('network', 'The service could not be reached.');
      }
    });
  }

  async #headers(options: RequestOptions, json: boolean): Promise<Record<string, string>> {
    const { appId, userPoolId } = this.#options;
    const { accessToken = this.#options.accessToken } = options;
    const token = await readAccessToken(accessToken);
    return {
      ...(json && { 'content-type': 'application/json' }),
      ...(appId && { 'x-authing-app-id': appId }),
      ...(userPoolId && { 'x-authing-userpool-id': userPoolId }),
      ...(token && { authorization: `Bearer ${token}` }),
    };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
