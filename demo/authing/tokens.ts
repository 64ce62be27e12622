import { randomBytes, randomUUID } from 'node:crypto';
import type { Account } from './accounts.js';
import type { Clock } from './clock.js';
import { sign, verifies } from './jwt.js';
import type { DeleteToken, SignInOptions, SignedIn } from './protocol.js';

const SIGNED_IN_FOR = 14 * 24 * 3600;
const MAY_DELETE_FOR = 60;

const random = (): string => randomBytes(32).toString('base64url');

/** Access and id tokens. They stay known after the account is gone: its refusal has its own code. */
export class Sessions {
  readonly #sessions = new Map<string, { userId: string; expiresAt: number }>();
  readonly #secret = randomBytes(32);
  readonly #appId: string;
  readonly #clock: Clock;

  constructor(appId: string, clock: Clock) {
    this.#appId = appId;
    this.#clock = clock;
  }

  start({ userId, details }: Account, options: SignInOptions = {}): SignedIn {
    const now = this.#clock.now();
    const lifetime = options.lifetime ?? SIGNED_IN_FOR;
    const iat = Math.floor(now / 1000);
    const claims = {
      sub: userId,
      aud: this.#appId,
      iss: `https://${this.#appId}.authing.cn/oidc`,
      iat,
      exp: iat + lifetime,
    };
    const accessToken = options.opaque
      ? random()
      : sign(
          {
            jti: randomUUID(),
            scope: 'openid profile email phone',
            ...claims,
            ...('exp' in options && { exp: options.exp }),
          },
          this.#secret,
        );
    this.#sessions.set(accessToken, { userId, expiresAt: now + lifetime * 1000 });
    return { userId, accessToken, idToken: sign({ ...claims, name: details.name }, this.#secret) };
  }

  /** Whose the token is, if it has been neither revoked nor outlived. */
  userOf(accessToken: string): string | null {
    const session = this.#sessions.get(accessToken);
    return session && this.#clock.now() < session.expiresAt ? session.userId : null;
  }

  issued(idToken: string): boolean {
    return verifies(idToken, this.#secret);
  }

  revoke(accessToken: string): void {
    this.#sessions.delete(accessToken);
  }

  end(userId: string): void {
    for (const [token, session] of this.#sessions) {
      if (session.userId === userId) this.#sessions.delete(token);
    }
  }
}

/** The one-use credentials that a deletion needs. */
export class DeleteTokens {
  readonly #tokens = new Map<string, { userId: string; expiresAt: number; used: boolean }>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  issue(userId: string, expiresIn = MAY_DELETE_FOR): DeleteToken {
    const deleteAccountToken = random();
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

  forget(userId: string): void {
    for (const token of this.#tokens.values()) if (token.userId === userId) token.used = true;
  }
}
