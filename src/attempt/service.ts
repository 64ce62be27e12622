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
import { claim } from '../authing/claim.js';
import { PATHS, Transport } from '../authing/transport.js';
import type { Settings } from '../settings.js';

type Method = keyof typeof PATHS;

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
 * The service as one attempt uses it: asked directly, or through the page's own client, whose
 * answers are trusted no more than the network's. All requests of it carry the same bearer.
 */
export class Service {
  readonly #taken: Taken;
  /** Null where the page's own client is used. */
  readonly #transport: Transport | null;
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
    this.#taken = taken;
    this.#transport = taken.client
      ? null
      : new Transport({ ...taken, host: taken.host ?? '', accessToken: bearer });
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

  async systemInfo(signal: AbortSignal): Promise<SystemInfoDto> {
    const answer = this.#transport
      ? (await this.#transport.request(PATHS.getSystemInfo, { signal })).json
      : await this.#call('getSystemInfo', signal);
    return readSystemInfo(answer);
  }

  /** There is a method of that name. */
  can(name: Method): boolean {
    return this.#transport !== null || typeof this.#method(name) === 'function';
  }

  async #envelope(name: Method, signal?: AbortSignal, dto?: object): Promise<Envelope> {
    if (!this.#transport)
      return readEnvelope(await this.#call(name, signal, dto), name === 'getProfile');
    // What this is asked with is a matter of the page's own client alone.
    const body = name === 'getProfile' ? undefined : dto;
    return this.#transport.envelope(PATHS[name], { signal }, body);
  }

  /** The page's own client is held to the same deadline as a request. */
  async #call(name: Method, signal?: AbortSignal, dto?: object): Promise<unknown> {
    const method = this.#method(name);
    if (typeof method !== 'function') {
      throw new AuthingError('configuration', `client has no method ${name}.`);
    }
    const { client, timeout } = this.#taken;
    return withDeadline(timeout, signal, async () => {
      try {
        return (await Reflect.apply(method, client, dto ? [dto] : [])) as unknown;
      } catch (error) {
        if (error instanceof AuthingError) throw error;
        throw new AuthingError('network', 'The client failed.');
      }
    });
  }

  #method(name: Method): unknown {
    return Reflect.get(Object(this.#taken.client), name);
  }
}

function bearerOf({ timeout, accessToken }: Taken, signal: AbortSignal): Promise<string | null> {
  return withDeadline(timeout, signal, () => readAccessToken(accessToken));
}
