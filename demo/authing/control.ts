import type { FaultRule } from './faults/types.js';
import type {
  AccountOptions,
  AccountView,
  AppOptions,
  AppView,
  Command,
  Commands,
  DeleteToken,
  DemoAccount,
  Message,
  RequestRecord,
  SignedIn,
  SignInOptions,
} from './protocol.js';

export type * from './faults/types.js';
export type * from './operation.js';
export type * from './protocol.js';

/** Controls a stand-in, from a browser or from Node. */
export class StandIn {
  readonly #base: string;
  readonly #fetch: typeof globalThis.fetch;

  /** Takes an origin, followed by the path if the stand-in is mounted under one. */
  constructor(
    origin: string,
    fetch: typeof globalThis.fetch = (...args) => globalThis.fetch(...args),
  ) {
    this.#base = origin.replace(/\/+$/, '');
    this.#fetch = fetch;
  }

  createApp(options: AppOptions = {}): Promise<{ appId: string }> {
    return this.#call('create-app', options);
  }

  /** Creates an account and signs it in. */
  createAccount(appId: string, account: AccountOptions = {}): Promise<AccountView & SignedIn> {
    return this.#call('create-account', { appId, account });
  }

  signIn(appId: string, userId: string, options: SignInOptions = {}): Promise<SignedIn> {
    return this.#call('sign-in', { appId, userId, ...options });
  }

  /** Says who will sign in by redirect, in a browser where nobody is signed in yet. */
  async signInNext(appId: string, userId: string): Promise<void> {
    await this.#call('sign-in-next', { appId, userId });
  }

  /** Signs the browser in by a cookie. The stand-in must be mounted in the page's own origin. */
  async startSession(appId: string, accessToken: string): Promise<void> {
    await this.#call('start-session', { appId, accessToken });
  }

  async revoke(appId: string, accessToken: string): Promise<void> {
    await this.#call('revoke', { appId, accessToken });
  }

  /** All messages, oldest first. */
  inbox(appId: string): Promise<Message[]> {
    return this.#call('inbox', { appId });
  }

  /** The newest code, whoever it is for. */
  async lastCode(appId: string): Promise<string> {
    const message = (await this.inbox(appId)).at(-1);
    if (!message) throw new Error('There is no code in the inbox.');
    return message.code;
  }

  /** Gets a token as an app's own backend would. `expiresIn` is in seconds. */
  issueDeleteToken(
    appId: string,
    userId: string,
    options: { expiresIn?: number } = {},
  ): Promise<DeleteToken> {
    return this.#call('issue-delete-token', { appId, userId, ...options });
  }

  account(appId: string, userId: string): Promise<AccountView> {
    return this.#call('account', { appId, userId });
  }

  app(appId: string): Promise<AppView> {
    return this.#call('app', { appId });
  }

  /** All requests to Authing's endpoints, oldest first. */
  requests(appId: string): Promise<RequestRecord[]> {
    return this.#call('requests', { appId });
  }

  /** Moves the application's clock forward. */
  advance(appId: string, ms: number): Promise<{ now: number }> {
    return this.#call('advance', { appId, ms });
  }

  async fault(appId: string, rule: FaultRule): Promise<void> {
    await this.#call('fault', { appId, rule });
  }

  async clearFaults(appId: string): Promise<void> {
    await this.#call('clear-faults', { appId });
  }

  /** Lets the requests go on that a `hold` keeps waiting. */
  async release(appId: string): Promise<void> {
    await this.#call('release', { appId });
  }

  /** Makes the application new: without accounts, or with the demo accounts if it is the demo's. */
  async reset(appId: string): Promise<void> {
    await this.#call('reset', { appId });
  }

  demoAccounts(): Promise<DemoAccount[]> {
    return this.#call('demo-accounts', {});
  }

  async #call<C extends Command>(command: C, args: Commands[C]['takes']) {
    const send = this.#fetch;
    const response = await send(`${this.#base}/_stand-in/${command}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(args),
    });
    if (!response.ok) throw new Error(`${command}: ${await response.text()}`);
    // The types of both ends come from the same table.
    return (await response.json()) as Commands[C]['gives'];
  }
}
