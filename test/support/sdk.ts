import type {
  DeleteAccountDto,
  DeleteAccountTokenDto,
  Envelope,
  GetProfileDto,
  IsSuccessRespDto,
  SendEmailDto,
  SendSmsDto,
  VerifyDeleteAccountRequestDto,
} from '../../src/index.js';
import type { Account } from './authing.js';

/**
 * What a page has that uses the official SDK: its `AuthenticationClient`, as far as a deletion
 * needs it. Like the SDK, it sends the access token bare and needs its `this`.
 */
export class AuthenticationClient {
  readonly #account: Account;
  readonly calls: string[] = [];

  constructor(account: Account) {
    this.#account = account;
  }

  deleteAccount(dto: DeleteAccountDto): Promise<IsSuccessRespDto> {
    return this.#request('deleteAccount', 'delete-account', dto);
  }

  verifyDeleteAccountRequest(
    dto: VerifyDeleteAccountRequestDto,
  ): Promise<Envelope<DeleteAccountTokenDto>> {
    return this.#request('verifyDeleteAccountRequest', 'verify-delete-account-request', dto);
  }

  sendSms(dto: SendSmsDto): Promise<Envelope> {
    return this.#request('sendSms', 'send-sms', dto);
  }

  sendEmail(dto: SendEmailDto): Promise<Envelope> {
    return this.#request('sendEmail', 'send-email', dto);
  }

  getProfile({ withCustomData = false }: GetProfileDto): Promise<Envelope> {
    return this.#request('getProfile', `get-profile?withCustomData=${String(withCustomData)}`);
  }

  getSecurityLevel(): Promise<Envelope> {
    return this.#request('getSecurityLevel', 'get-security-info');
  }

  getSystemInfo(): Promise<unknown> {
    return this.#request('getSystemInfo', 'system');
  }

  async #request<T>(name: string, path: string, dto?: object): Promise<T> {
    this.calls.push(name);
    const { host, appId, accessToken } = this.#account;
    const headers = { 'x-authing-app-id': appId, authorization: accessToken };
    const response = await fetch(`${host}/api/v3/${path}`, {
      headers: dto ? { 'content-type': 'application/json', ...headers } : headers,
      ...(dto && { method: 'POST', body: JSON.stringify(dto) }),
    });
    return (await response.json()) as T;
  }
}
