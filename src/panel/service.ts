import type { AuthingDeleteAccount } from '../authing-delete-account.js';
import { AuthingClient } from '../authing/client.js';
import { readAccessToken } from '../authing/credentials.js';
import { withDeadline } from '../authing/deadline.js';
import type {
  DeleteAccountDto,
  DeleteAccountTokenDto,
  Envelope,
  SecurityLevelDto,
  SendEmailDto,
  SendSmsDto,
  SystemInfoDto,
  UserDto,
  VerifyDeleteAccountRequestDto,
} from '../authing/dto.js';
import {
  readEnvelope,
  readProfile,
  readSecurityLevel,
  readSystemInfo,
  readToken,
  withData,
} from '../authing/envelope.js';
import { AuthingError } from '../authing/errors.js';

type Method = keyof AuthingClient;

/**
 * The service as one attempt uses it: the built-in client, or the host's own, whose answers are
 * trusted no more than the network's. All requests of it carry the same bearer.
 */
export class Service {
  readonly #client: object;
  readonly #own: boolean;
  readonly #timeout: number;
  readonly bearer: string | null;

  /** @throws AuthingError `configuration`, or `unauthorized` when there is no bearer to be had */
  static async of(host: AuthingDeleteAccount, signal?: AbortSignal): Promise<Service> {
    const bearer = host.client
      ? null
      : await withDeadline(host.timeout, signal, () => readAccessToken(host.accessToken));
    return new Service(host, bearer);
  }

  private constructor(host: AuthingDeleteAccount, bearer: string | null) {
    const { client, appId, userPoolId, timeout } = host;
    this.#own = !client;
    this.#client =
      client ??
      new AuthingClient({ host: host.host ?? '', appId, userPoolId, timeout, accessToken: bearer });
    this.#timeout = timeout;
    this.bearer = bearer;
  }

  /** Not tied to a signal: what is sent can't be taken back. */
  async deleteAccount(dto: DeleteAccountDto): Promise<Envelope> {
    return readEnvelope(await this.#call('deleteAccount', undefined, dto));
  }

  async verify(
    dto: VerifyDeleteAccountRequestDto,
    signal: AbortSignal,
  ): Promise<Envelope<DeleteAccountTokenDto>> {
    const answer = await this.#call('verifyDeleteAccountRequest', signal, dto);
    return withData(readEnvelope(answer), readToken);
  }

  async send(dto: SendSmsDto | SendEmailDto, signal: AbortSignal): Promise<Envelope> {
    return readEnvelope(await this.#call('email' in dto ? 'sendEmail' : 'sendSms', signal, dto));
  }

  async profile(signal?: AbortSignal): Promise<Envelope<UserDto>> {
    const answer = await this.#call('getProfile', signal, {});
    return withData(readEnvelope(answer), readProfile);
  }

  async securityLevel(signal: AbortSignal): Promise<Envelope<SecurityLevelDto>> {
    const answer = await this.#call('getSecurityLevel', signal);
    return withData(readEnvelope(answer), readSecurityLevel);
  }

  async systemInfo(signal: AbortSignal): Promise<SystemInfoDto | null> {
    return readSystemInfo(await this.#call('getSystemInfo', signal));
  }

  /** The client has a method of that name. */
  can(name: Method): boolean {
    return typeof Reflect.get(this.#client, name) === 'function';
  }

  /** The built-in client keeps time by itself; another one is held to the same. */
  async #call(name: Method, signal: AbortSignal | undefined, dto?: object): Promise<unknown> {
    const method: unknown = Reflect.get(this.#client, name);
    if (typeof method !== 'function') {
      throw new AuthingError('configuration', `client has no method ${name}.`);
    }
    const own = this.#own ? [{ signal }] : [];
    const args = [...(dto ? [dto] : []), ...own];
    return withDeadline(this.#timeout, signal, async () => {
      try {
        return (await Reflect.apply(method, this.#client, args)) as unknown;
      } catch (error) {
        if (error instanceof AuthingError) throw error;
        throw new AuthingError('network', 'The client failed.');
      }
    });
  }
}
