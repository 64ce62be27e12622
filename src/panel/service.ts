import type { AuthingDeleteAccount } from '../authing-delete-account.js';
import { AuthingClient, readAccessToken, withDeadline } from '../authing/client.js';
import type { DeleteAccountDto, Envelope } from '../authing/dto.js';
import { readEnvelope } from '../authing/envelope.js';
import { AuthingError } from '../authing/errors.js';

/**
 * The service as one attempt uses it: the built-in client, or the host's own, whose answers are
 * trusted no more than the network's. All requests of it carry the same bearer.
 */
export class Service {
  readonly #client: AuthingDeleteAccount['client'];
  readonly #own: AuthingClient | null;
  readonly #timeout: number;
  readonly bearer: string | null;

  /** @throws AuthingError `configuration`, or `unauthorized` when there is no bearer to be had */
  static async of(host: AuthingDeleteAccount, signal: AbortSignal): Promise<Service> {
    if (host.client) return new Service(host, null);
    const bearer = await withDeadline(host.timeout, signal, () =>
      readAccessToken(host.accessToken),
    );
    return new Service(host, bearer);
  }

  private constructor(host: AuthingDeleteAccount, bearer: string | null) {
    const { client, appId, userPoolId, timeout } = host;
    this.#client = client;
    this.#own = client
      ? null
      : new AuthingClient({ host: host.host ?? '', appId, userPoolId, timeout });
    this.#timeout = timeout;
    this.bearer = bearer;
  }

  async deleteAccount(dto: DeleteAccountDto): Promise<Envelope> {
    const client = this.#client;
    if (this.#own) return this.#own.deleteAccount(dto, { accessToken: this.bearer });
    return withDeadline(this.#timeout, undefined, async () => {
      try {
        return readEnvelope(await client?.deleteAccount(dto));
      } catch (error) {
        if (error instanceof AuthingError) throw error;
        throw new AuthingError('network', 'The client failed.');
      }
    });
  }
}
