import { Account } from './account.js';
import type { Clock } from './clock.js';
import type { AccountOptions } from './protocol.js';

/** All accounts of one application. Deleted ones are kept, so that tests can ask about them. */
export class Accounts {
  readonly #byId = new Map<string, Account>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** How many accounts exist. */
  get size(): number {
    return [...this.#byId.values()].filter((account) => account.exists).length;
  }

  create(details: AccountOptions): Account {
    const account = new Account(details, this.#clock);
    this.#byId.set(account.userId, account);
    return account;
  }

  find(userId: string): Account | undefined {
    return this.#byId.get(userId);
  }
}
