import type {
  DeleteAccountClient,
  DeleteAccountDto,
  DeleteAccountTokenDto,
  Envelope,
  GetProfileDto,
  IsSuccessRespDto,
  SecurityLevelDto,
  SendEmailDto,
  SendSmsDto,
  SystemInfoDto,
  UserDto,
  VerifyDeleteAccountRequestDto,
} from './dto.js';
import {
  isSuccess,
  readEnvelope,
  readProfile,
  readSecurityLevel,
  readSystemInfo,
  readToken,
  withData,
} from './envelope.js';
import { readAccessToken, readId, type AccessToken } from './credentials.js';
import { withDeadline } from './deadline.js';
import { AuthingError } from './errors.js';
import { readHost } from './host.js';

export type { AccessToken } from './credentials.js';
export type * from './dto.js';
export { AuthingError, type AuthingErrorReason } from './errors.js';

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

  /** @throws AuthingError `configuration` when `host`, `appId` or `userPoolId` can't be used */
  constructor(options: AuthingClientOptions) {
    this.#base = readHost(options.host);
    readId('appId', options.appId);
    readId('userPoolId', options.userPoolId);
    this.#options = options;
  }

  /** Deletes the account. Reference: `POST /api/v3/delete-account`. Never sent twice by itself. */
  async deleteAccount(dto: DeleteAccountDto, options?: RequestOptions): Promise<IsSuccessRespDto> {
    if (!dto.deleteAccountToken) {
      throw new AuthingError('configuration', 'deleteAccountToken is empty.');
    }
    const envelope = await this.#envelope('/api/v3/delete-account', options, {
      deleteAccountToken: dto.deleteAccountToken,
    });
    return isSuccess(envelope) ? envelope : { ...envelope, data: { success: false } };
  }

  /**
   * Trades a pass code or a password for a `deleteAccountToken`.
   * Reference: `POST /api/v3/verify-delete-account-request`.
   *
   * @throws AuthingError `invalid-response` for a success without a token
   */
  async verifyDeleteAccountRequest(
    dto: VerifyDeleteAccountRequestDto,
    options?: RequestOptions,
  ): Promise<Envelope<DeleteAccountTokenDto>> {
    const envelope = await this.#envelope('/api/v3/verify-delete-account-request', options, dto);
    return withData(envelope, readToken);
  }

  /** Sends a code that is good for one use and a minute. Reference: `POST /api/v3/send-sms`. */
  async sendSms(dto: SendSmsDto, options?: RequestOptions): Promise<Envelope> {
    return this.#envelope('/api/v3/send-sms', options, dto);
  }

  /** Sends a code that is good for one use and 5 minutes. Reference: `POST /api/v3/send-email`. */
  async sendEmail(dto: SendEmailDto, options?: RequestOptions): Promise<Envelope> {
    return this.#envelope('/api/v3/send-email', options, dto);
  }

  /**
   * Who is signed in. Reference: `GET /api/v3/get-profile`.
   *
   * @throws AuthingError `invalid-response` for a success without a `userId`
   */
  async getProfile(dto: GetProfileDto = {}, options?: RequestOptions): Promise<Envelope<UserDto>> {
    const query = new URLSearchParams(
      Object.entries(dto).map(([key, flag]) => [key, String(flag)]),
    );
    const path = `/api/v3/get-profile${query.size > 0 ? `?${query.toString()}` : ''}`;
    const envelope = await this.#envelope(path, options, undefined, true);
    return withData(envelope, readProfile);
  }

  /**
   * What is bound to the account. Reference: `GET /api/v3/get-security-info`.
   *
   * @throws AuthingError `invalid-response` for a success that says nothing of it
   */
  async getSecurityLevel(options?: RequestOptions): Promise<Envelope<SecurityLevelDto>> {
    const envelope = await this.#envelope('/api/v3/get-security-info', options);
    return withData(envelope, readSecurityLevel);
  }

  /**
   * The public keys for password encryption. Reference: `GET /api/v3/system`; it has no envelope.
   *
   * @throws AuthingError `invalid-response` when there are none
   */
  async getSystemInfo(options?: RequestOptions): Promise<SystemInfoDto> {
    const info = readSystemInfo((await this.#request('/api/v3/system', options)).json);
    if (!info) throw new AuthingError('invalid-response', 'The answer is not one of Authing.');
    return info;
  }

  async #envelope(
    path: string,
    options?: RequestOptions,
    body?: object,
    marks?: boolean,
  ): Promise<Envelope> {
    const { json, status, retryAfter } = await this.#request(path, options, body);
    try {
      return { ...readEnvelope(json, marks), ...(retryAfter > 0 && { retryAfter }) };
    } catch (error) {
      // A gateway has no envelope, yet this much it can say.
      throw status === 429 ? new AuthingError('throttled', 'Too many requests.') : error;
    }
  }

  async #request(path: string, options: RequestOptions = {}, body?: object): Promise<Answer> {
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

interface Answer {
  /** Undefined for what is no JSON. */
  json: unknown;
  status: number;
  /** Seconds, where the service says so and the browser may read it. */
  retryAfter: number;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
