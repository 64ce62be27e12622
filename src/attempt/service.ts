import { AuthingClient } from '../authing/client.js';
import { readAccessToken, type AccessToken } from '../authing/credentials.js';
import { withDeadline } from '../authing/deadline.js';
import type {
  DeleteAccountClient,
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
import { claim } from '../authing/jwt.js';
import type { Settings } from '../settings.js';

type Method = keyof AuthingClient;

/** What the page has set, as it was at one moment. */
interface Taken {
  client: DeleteAccountClient | null;
  host: string | null;
  appId: string | null;
  userPoolId: string | null;
  accessToken: AccessToken | null;
  timeout: number;
  /** Somebody can be asked who is signed in. */
  readsProfile: boolean;
}

/**
 * The service as one attempt uses it: through the built-in client, or through the page's own, whose
 * answers are trusted no more than the network's. All requests of it carry the same bearer.
 */
export class Service {
  readonly #taken: Taken;
  readonly #client: object;
  readonly bearer: string | null;

  /**
   * Takes the settings together, before anything is waited for: the bearer of one tenant must not
   * go to another that the page changes to meanwhile.
   *
   * @param readsProfile whether somebody can be asked who is signed in
   * @throws AuthingError `configuration`, or `unauthorized` when there is no bearer to be had
   */
  static async of(
    settings: Settings,
    readsProfile: boolean,
    signal: AbortSignal,
  ): Promise<Service> {
    const { client, host, appId, userPoolId, accessToken, timeout } = settings;
    const taken = { client, host, appId, userPoolId, accessToken, timeout, readsProfile };
    return new Service(taken, client ? null : await bearerOf(taken, signal));
  }

  private constructor(taken: Taken, bearer: string | null) {
    const { client, host, appId, userPoolId, timeout } = taken;
    this.#taken = taken;
    this.#client =
      client ??
      new AuthingClient({ host: host ?? '', appId, userPoolId, timeout, accessToken: bearer });
    this.bearer = bearer;
  }

  /** The same service with the bearer of this moment; null where there can't be another one. */
  async renewed(signal: AbortSignal): Promise<Service | null> {
    const { client, accessToken } = this.#taken;
    if (client || typeof accessToken !== 'function') return null;
    const bearer = await bearerOf(this.#taken, signal);
    return bearer === this.bearer ? null : new Service(this.#taken, bearer);
  }

  get host(): string | null {
    return this.#taken.host;
  }

  get appId(): string | null {
    return this.#taken.appId;
  }

  get readsProfile(): boolean {
    return this.#taken.readsProfile;
  }

  /** The bearer is the same until the page sets another one. */
  get isFixed(): boolean {
    return typeof this.#taken.accessToken === 'string' && this.bearer !== null;
  }

  /** The page has not set another access token since. */
  isSetOn(settings: Settings): boolean {
    return settings.accessToken === this.#taken.accessToken;
  }

  /** The tenant that is asked, by name. */
  get place(): string {
    const { host, appId, userPoolId } = this.#taken;
    return JSON.stringify([host, appId, userPoolId]);
  }

  /** The bearer itself says whose it is. */
  isOf(userId: string): boolean {
    return this.bearer !== null && claim(this.bearer, 'sub') === userId;
  }

  /** Not tied to a signal: a request that was sent can't be taken back. */
  async deleteAccount(dto: DeleteAccountDto): Promise<Envelope> {
    return this.#envelope('deleteAccount', undefined, dto);
  }

  async verify(
    dto: VerifyDeleteAccountRequestDto,
    signal: AbortSignal,
  ): Promise<Envelope<DeleteAccountTokenDto>> {
    return withData(await this.#envelope('verifyDeleteAccountRequest', signal, dto), readToken);
  }

  async sendCode(
    sender: 'sendSms' | 'sendEmail',
    dto: SendSmsDto | SendEmailDto,
    signal: AbortSignal,
  ): Promise<Envelope> {
    return this.#envelope(sender, signal, dto);
  }

  async profile(signal: AbortSignal): Promise<Envelope<UserDto>> {
    return withData(await this.#envelope('getProfile', signal, {}), readProfile);
  }

  async securityLevel(signal: AbortSignal): Promise<Envelope<SecurityLevelDto>> {
    return withData(await this.#envelope('getSecurityLevel', signal), readSecurityLevel);
  }

  async systemInfo(signal: AbortSignal): Promise<SystemInfoDto | null> {
    return readSystemInfo(await this.#call('getSystemInfo', signal));
  }

  /** The client has a method of that name. */
  can(name: Method): boolean {
    return typeof Reflect.get(this.#client, name) === 'function';
  }

  async #envelope(name: Method, signal?: AbortSignal, dto?: object): Promise<Envelope> {
    const answer = await this.#call(name, signal, dto);
    // The built-in client has read the envelope, and its headers too.
    if (!this.#taken.client) return answer as Envelope;
    return readEnvelope(answer, name === 'getProfile');
  }

  /** The built-in client keeps to the deadline by itself; the page's own is held to the same one. */
  async #call(name: Method, signal?: AbortSignal, dto?: object): Promise<unknown> {
    const { client, timeout } = this.#taken;
    const method: unknown = Reflect.get(this.#client, name);
    if (typeof method !== 'function') {
      throw new AuthingError('configuration', `client has no method ${name}.`);
    }
    const args = [...(dto ? [dto] : []), ...(client ? [] : [{ signal }])];
    return withDeadline(timeout, signal, async () => {
      try {
        return (await Reflect.apply(method, this.#client, args)) as unknown;
      } catch (error) {
        if (error instanceof AuthingError) throw error;
        throw new AuthingError('network', 'The client failed.');
      }
    });
  }
}

function bearerOf({ timeout, accessToken }: Taken, signal: AbortSignal): Promise<string | null> {
  return withDeadline(timeout, signal, () => readAccessToken(accessToken));
}
