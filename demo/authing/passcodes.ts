import type { Clock } from './clock.js';
import type { Message } from './protocol.js';
import { randomCode } from './random.js';

type Via = Message['via'];

const LIFETIME: Record<Via, number> = { sms: 60_000, email: 5 * 60_000 };
const INTERVAL = 60_000;

interface PassCode {
  code: string;
  expiresAt: number;
  used: boolean;
}

/** Codes that can be used once. A new code replaces the one before it. */
export class PassCodes {
  readonly inbox: Message[] = [];
  readonly #codes = new Map<string, PassCode>();
  readonly #sentAt = new Map<string, number>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  maySendCode(via: Via, to: string): boolean {
    const last = this.#sentAt.get(key(via, to));
    return last === undefined || this.#clock.now() - last >= INTERVAL;
  }

  sendCode(userId: string, via: Via, to: string): void {
    const sentAt = this.#clock.now();
    const code = randomCode();
    this.#sentAt.set(key(via, to), sentAt);
    this.#codes.set(key(via, userId), { code, expiresAt: sentAt + LIFETIME[via], used: false });
    this.inbox.push({ userId, to, via, code, sentAt });
  }

  use(userId: string, via: Via, code: string): 'right' | 'wrong' | 'used' | 'expired' {
    const sent = this.#codes.get(key(via, userId));
    if (sent?.code !== code) return 'wrong';
    if (sent.used) return 'used';
    if (this.#clock.now() >= sent.expiresAt) return 'expired';
    sent.used = true;
    return 'right';
  }

  forget(userId: string): void {
    this.#codes.delete(key('sms', userId));
    this.#codes.delete(key('email', userId));
  }
}

const key = (via: Via, whom: string): string => `${via} ${whom.toLowerCase()}`;
