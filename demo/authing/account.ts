import type { Clock } from './clock.js';
import { omit } from './omit.js';
import { randomHex } from './random.js';
import type { AccountOptions, AccountView } from './protocol.js';

/** This many wrong codes or passwords in a row lock the account for a while. */
const TRIES = 5;
const LOCKED_FOR = 15 * 60_000;

export class Account {
  readonly userId: string;
  readonly details: AccountOptions;
  readonly createdAt: number;
  deletedAt: number | null = null;
  deleteRequests = 0;
  readonly #clock: Clock;
  #failures = 0;
  #lockedUntil = 0;

  constructor(details: AccountOptions, clock: Clock) {
    this.userId = details.userId ?? randomHex(12);
    this.details = details.phone ? { phoneCountryCode: '+86', ...details } : details;
    this.#clock = clock;
    this.createdAt = clock.now();
  }

  get exists(): boolean {
    return this.deletedAt === null;
  }

  get triesUsedUp(): boolean {
    return this.#clock.now() < this.#lockedUntil;
  }

  noteFailure(): void {
    this.#failures += 1;
    if (this.#failures < TRIES) return;
    this.#failures = 0;
    this.#lockedUntil = this.#clock.now() + LOCKED_FOR;
  }

  noteSuccess(): void {
    this.#failures = 0;
  }

  view(): AccountView {
    return {
      ...omit(this.details, 'password'),
      userId: this.userId,
      exists: this.exists,
      deleteRequests: this.deleteRequests,
    };
  }
}
