import {
  StandIn,
  type AccountOptions,
  type AppOptions,
  type DeleteToken,
  type Fault,
  type Operation,
  type RequestRecord,
} from '../../demo/authing/control.js';
import { origin } from './origin.js';

/**
 * Where the stand-in can be reached: at a tenant's host, or behind a backend of the page's own
 * origin.
 */
export const TENANT = origin;
export const BACKEND = '/account-api';

interface Options extends AppOptions {
  host?: string;
}

/** An account in an app of its own, and what the service knows of both. */
export class Account {
  /** These two are for the element's `host` and `app-id`. */
  readonly host: string;
  readonly appId: string;
  readonly userId: string;
  readonly accessToken: string;
  readonly #standIn: StandIn;

  /**
   * A delete token alone is enough to delete the account, unless `deleteNeedsBearer` says
   * otherwise.
   */
  static async create(account: AccountOptions = {}, options: Options = {}): Promise<Account> {
    const { host = TENANT, ...appOptions } = options;
    const standIn = new StandIn(host);
    const { appId } = await standIn.createApp({ deleteNeedsBearer: false, ...appOptions });
    const { userId, accessToken } = await standIn.createAccount(appId, account);
    return new Account(standIn, host, appId, userId, accessToken);
  }

  private constructor(
    standIn: StandIn,
    host: string,
    appId: string,
    userId: string,
    accessToken: string,
  ) {
    this.#standIn = standIn;
    this.host = host;
    this.appId = appId;
    this.userId = userId;
    this.accessToken = accessToken;
  }

  /** Returns what `verifyDeleteAccountRequest` would answer. `expiresIn` is in seconds. */
  issueToken(expiresIn?: number): Promise<DeleteToken> {
    const options = expiresIn === undefined ? {} : { expiresIn };
    return this.#standIn.issueDeleteToken(this.appId, this.userId, options);
  }

  async token(): Promise<string> {
    return (await this.issueToken()).deleteAccountToken;
  }

  async exists(): Promise<boolean> {
    return (await this.#standIn.account(this.appId, this.userId)).exists;
  }

  /** Counts the delete requests that arrived, whatever became of them. */
  async deleteRequests(): Promise<number> {
    return (await this.#standIn.app(this.appId)).deleteRequests;
  }

  requests(): Promise<RequestRecord[]> {
    return this.#standIn.requests(this.appId);
  }

  /** Returns the tokens that arrived in delete requests. */
  async sentTokens(): Promise<unknown[]> {
    const deletes = (await this.requests()).filter(({ method, path }) => {
      return method === 'POST' && path === '/api/v3/delete-account';
    });
    return deletes.map(({ body }) => (body as Partial<DeleteToken>).deleteAccountToken);
  }

  /** Makes the next request go wrong. */
  async fault(fault: Fault, operation: Operation = 'deleteAccount'): Promise<void> {
    await this.#standIn.fault(this.appId, { operation, fault });
  }

  /** Lets the requests go on that a `hold` keeps. */
  async release(): Promise<void> {
    await this.#standIn.release(this.appId);
  }

  /** Signs this browser in at a backend of the page's own origin. */
  async startSession(): Promise<void> {
    await this.#standIn.startSession(this.appId, this.accessToken);
  }

  /** Returns what the service answers to the access token: 200, or 401 when it refuses it. */
  async profileStatus(): Promise<unknown> {
    const response = await fetch(`${this.host}/api/v3/get-profile`, {
      headers: { 'x-authing-app-id': this.appId, authorization: `Bearer ${this.accessToken}` },
    });
    return ((await response.json()) as { statusCode: unknown }).statusCode;
  }
}
