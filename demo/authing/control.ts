import type {
  AccountOptions,
  AccountView,
  AppOptions,
  AppView,
  Command,
  Commands,
  DeleteToken,
  DemoAccount,
  FaultRule,
  Message,
  RequestRecord,
  SignedIn,
  SignInOptions,
} from './protocol.js';

export type * from './protocol.js';

/** Steers a stand-in, from a browser or from Node. `app` is an app id throughout. */
export class StandIn {
  readonly #base: string;

  /** Takes an origin, with the path prefix if the stand-in is mounted under one. */
  constructor(origin: string) {
    this.#base = origin.replace(/\/+$/, '');
  }

  createApp(options: AppOptions = {}): Promise<{ appId: string }> {
    return this.#call('create-app', options);
  }

  /** Makes an account and signs it in. */
  createAccount(app: string, account: AccountOptions = {}): Promise<AccountView & SignedIn> {
    return this.#call('create-account', { appId: app, account });
  }

  signIn(app: string, userId: string, options: SignInOptions = {}): Promise<SignedIn> {
    return this.#call('sign-in', { appId: app, userId, ...options });
  }

  /** Signs the browser in by cookie, for a stand-in mounted in the page's own origin. */
  async startSession(app: string, accessToken: string): Promise<void> {
    await this.#call('start-session', { appId: app, accessToken });
  }

  async revoke(app: string, accessToken: string): Promise<void> {
    await this.#call('revoke', { appId: app, accessToken });
  }

  /** All messages, oldest first. */
  inbox(app: string): Promise<Message[]> {
    return this.#call('inbox', { appId: app });
  }

  /** The code sent last, to whomever. */
  async lastCode(app: string): Promise<string> {
    const message = (await this.inbox(app)).at(-1);
    if (!message) throw new Error('No code has been sent');
    return message.code;
  }

  /** A token as a host's own backend would have it; `expiresIn` in seconds. */
  issueDeleteToken(
    app: string,
    userId: string,
    options: { expiresIn?: number } = {},
  ): Promise<DeleteToken> {
    return this.#call('issue-delete-token', { appId: app, userId, ...options });
  }

  account(app: string, userId: string): Promise<AccountView> {
    return this.#call('account', { appId: app, userId });
  }

  app(app: string): Promise<AppView> {
    return this.#call('app', { appId: app });
  }

  /** Every request to the service, oldest first. */
  requests(app: string): Promise<RequestRecord[]> {
    return this.#call('requests', { appId: app });
  }

  /** Moves the app's time on. */
  advance(app: string, ms: number): Promise<{ now: number }> {
    return this.#call('advance', { appId: app, ms });
  }

  async fault(app: string, rule: FaultRule): Promise<void> {
    await this.#call('fault', { appId: app, rule });
  }

  async clearFaults(app: string): Promise<void> {
    await this.#call('clear-faults', { appId: app });
  }

  /** Lets the requests go on that a `hold` keeps waiting. */
  async release(app: string): Promise<void> {
    await this.#call('release', { appId: app });
  }

  /** As new. The accounts of an app are gone, those of the demo's are back. */
  async reset(app: string): Promise<void> {
    await this.#call('reset', { appId: app });
  }

  demoAccounts(): Promise<DemoAccount[]> {
    return this.#call('demo-accounts', {});
  }

  async #call<C extends Command>(command: C, args: Commands[C]['takes']) {
    const response = await fetch(`${this.#base}/_stand-in/${command}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(args),
    });
    if (!response.ok) throw new Error(`${command}: ${await response.text()}`);
    // Both ends are typed by the same table.
    return (await response.json()) as Commands[C]['gives'];
  }
}
