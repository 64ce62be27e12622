import type { Clock } from './clock.js';
import type { DeleteToken } from './protocol.js';
import { randomToken } from './random.js';

const DEFAULT_LIFETIME = 60;

/** The tokens that allow a deletion. Each can be used once. */
export class DeleteTokens {
  readonly #tokens = new Map<string, { userId: string; expiresAt: number; used: boolean }>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  issue(userId: string, expiresIn = DEFAULT_LIFETIME): DeleteToken {
    const deleteAccountToken = randomToken();
    const expiresAt = this.#clock.now() + expiresIn * 1000;
    this.#tokens.set(deleteAccountToken, { userId, expiresAt, used: false });
    return { deleteAccountToken, tokenExpiresIn: expiresIn };
  }

  ownerOf(token: string): string | undefined {
    return this.#tokens.get(token)?.userId;
  }

  use(token: string): 'right' | 'unknown' | 'used' | 'expired' {
    const known = this.#tokens.get(token);
    if (!known) return 'unknown';
    if (known.used) return 'used';
    if (this.#clock.now() >= known.expiresAt) return 'expired';
    known.used = true;
    return 'right';
  }

  /** Makes every token of the user useless. */
  useUp(userId: string): void {
    for (const token of this.#tokens.values()) if (token.userId === userId) token.used = true;
  }
}
