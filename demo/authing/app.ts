import type { Account } from './account.js';
import { Accounts } from './accounts.js';
import { Authorizations } from './authorizations.js';
import { Clock } from './clock.js';
import { DeleteTokens } from './delete-tokens.js';
import { FaultRules } from './faults/rules.js';
import { HeldRequests } from './held-requests.js';
import { PassCodes } from './passcodes.js';
import type { AppOptions, AppView, RequestRecord } from './protocol.js';
import { accountLocked, noSuchUser, notSignedIn } from './refusal.js';
import { Sessions } from './sessions.js';

/** An application of Authing's. Two of them share nothing, so that tests can run side by side. */
export class App {
  readonly appId: string;
  readonly options: AppOptions;
  readonly clock = new Clock();
  readonly accounts = new Accounts(this.clock);
  readonly passCodes = new PassCodes(this.clock);
  readonly deleteTokens = new DeleteTokens(this.clock);
  readonly authorizations = new Authorizations(this.clock);
  readonly sessions: Sessions;
  readonly faults = new FaultRules();
  readonly heldRequests = new HeldRequests();
  readonly requests: RequestRecord[] = [];
  deletions = 0;
  deleteRequests = 0;

  constructor(appId: string, options: AppOptions = {}) {
    this.appId = appId;
    this.options = options;
    this.sessions = new Sessions(appId, this.clock);
  }

  /** The account that is signed in with the token. */
  accountOf(accessToken: string | null): Account {
    const userId = accessToken === null ? null : this.sessions.userOf(accessToken);
    const account = userId === null ? undefined : this.accounts.find(userId);
    if (!account) throw notSignedIn();
    if (!account.exists) {
      throw this.options.afterDeletion === 'no-such-user' ? noSuchUser() : notSignedIn();
    }
    return account;
  }

  /** As `accountOf`, for what a locked account must not do. */
  unlockedAccountOf(accessToken: string | null): Account {
    const account = this.accountOf(accessToken);
    if (account.details.locked) throw accountLocked();
    return account;
  }

  delete(account: Account): void {
    account.deletedAt = this.clock.now();
    this.deletions += 1;
    this.passCodes.forget(account.userId);
    this.deleteTokens.useUp(account.userId);
  }

  /** Counts a request when it arrives, so that no fault can keep it out of the count. */
  countDeleteRequest(accessToken: string | null, deleteToken: unknown): void {
    this.deleteRequests += 1;
    const userId =
      (accessToken !== null && this.sessions.userOf(accessToken)) ||
      (typeof deleteToken === 'string' && this.deleteTokens.ownerOf(deleteToken)) ||
      '';
    const account = this.accounts.find(userId);
    if (account) account.deleteRequests += 1;
  }

  view(): AppView {
    return {
      appId: this.appId,
      now: this.clock.now(),
      accounts: this.accounts.size,
      deleteRequests: this.deleteRequests,
      deletions: this.deletions,
    };
  }
}
