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
  readProfile,
  readSecurityLevel,
  readToken,
  withData,
  withKeys,
} from './envelope.js';
import { AuthingError } from './errors.js';
import { PATHS, Transport, type AuthingClientOptions, type RequestOptions } from './transport.js';

export type { AccessToken, IdToken } from './credentials.js';
export type * from './dto.js';
export { AuthingError, type AuthingErrorReason } from './errors.js';
export type { AuthingClientOptions, RequestOptions } from './transport.js';

/**
 * The requests a user's account deletion is made of, as Authing's v3 authentication API has them.
 *
 * Every method resolves with the service's envelope, refusals included, and rejects with an
 * `AuthingError` where there is no usable answer.
 */
export class AuthingClient implements DeleteAccountClient {
  readonly #transport: Transport;

  /** @throws AuthingError `configuration` when `host`, `appId` or `userPoolId` can't be used */
  constructor(options: AuthingClientOptions) {
    this.#transport = new Transport(options);
  }

  /** Deletes the account. Reference: `POST /api/v3/delete-account`. Never sent twice by itself. */
  async deleteAccount(dto: DeleteAccountDto, options?: RequestOptions): Promise<IsSuccessRespDto> {
    if (!dto.deleteAccountToken) {
      throw new AuthingError('configuration', 'deleteAccountToken is empty.');
    }
    const envelope = await this.#transport.envelope(PATHS.deleteAccount, options, {
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
    const envelope = await this.#transport.envelope(PATHS.verifyDeleteAccountRequest, options, dto);
    return withData(envelope, readToken);
  }

  /** Sends a code that is good for one use and a minute. Reference: `POST /api/v3/send-sms`. */
  async sendSms(dto: SendSmsDto, options?: RequestOptions): Promise<Envelope> {
    return this.#transport.envelope(PATHS.sendSms, options, dto);
  }

  /** Sends a code that is good for one use and 5 minutes. Reference: `POST /api/v3/send-email`. */
  async sendEmail(dto: SendEmailDto, options?: RequestOptions): Promise<Envelope> {
    return this.#transport.envelope(PATHS.sendEmail, options, dto);
  }

  /**
   * Who is signed in. Reference: `GET /api/v3/get-profile`.
   *
   * @throws AuthingError `invalid-response` for a success without a `userId`
   */
  async getProfile(dto: GetProfileDto = {}, options?: RequestOptions): Promise<Envelope<UserDto>> {
    // JSON leaves out what is undefined.
    const flags = JSON.parse(JSON.stringify(dto)) as Record<string, string>;
    const query = new URLSearchParams(flags);
    const path = `${PATHS.getProfile}${query.size > 0 ? `?${query.toString()}` : ''}`;
    const envelope = await this.#transport.envelope(path, options);
    return withData(envelope, readProfile);
  }

  /**
   * What is bound to the account. Reference: `GET /api/v3/get-security-info`.
   *
   * @throws AuthingError `invalid-response` for a success that says nothing of it
   */
  async getSecurityLevel(options?: RequestOptions): Promise<Envelope<SecurityLevelDto>> {
    const envelope = await this.#transport.envelope(PATHS.getSecurityLevel, options);
    return withData(envelope, readSecurityLevel);
  }

  /**
   * The public keys for password encryption. Reference: `GET /api/v3/system`; it has no envelope.
   *
   * @throws AuthingError `invalid-response` when there are none
   */
  async getSystemInfo(options?: RequestOptions): Promise<SystemInfoDto> {
    return withKeys((await this.#transport.request(PATHS.getSystemInfo, options)).json);
  }
}
