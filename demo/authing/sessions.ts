import type { Account } from './account.js';
import type { Clock } from './clock.js';
import { sign } from './jwt.js';
import type { SignedIn, SignInOptions } from './protocol.js';
import { randomToken } from './random.js';

const DEFAULT_LIFETIME = 14 * 24 * 3600;

/**
 * The access and id tokens of one application. They stay known after their account is deleted,
 * because they are then refused with a code of their own.
 */
export class Sessions {
  readonly #sessions = new Map<string, { userId: string; expiresAt: number }>();
  readonly #idTokens = new Set<string>();
  readonly #appId: string;
  readonly #clock: Clock;

  constructor(appId: string, clock: Clock) {
    this.#appId = appId;
    this.#clock = clock;
  }

  start(
    { userId, details }: Account,
    options: SignInOptions & { nonce?: string | null } = {},
  ): SignedIn {
    const now = this.#clock.now();
    const lifetime = options.lifetime ?? DEFAULT_LIFETIME;
    const iat = Math.floor(now / 1000);
    const claims = {
      sub: userId,
      aud: this.#appId,
      iss: `https://${this.#appId}.authing.cn/oidc`,
      iat,
      exp: iat + lifetime,
    };
    const accessToken = options.opaque
      ? randomToken()
      : sign({
          jti: crypto.randomUUID(),
          scope: 'openid profile email phone',
          ...claims,
          ...('exp' in options && { exp: options.exp }),
        });
    this.#sessions.set(accessToken, { userId, expiresAt: now + lifetime * 1000 });
    const nonce = options.nonce ?? undefined;
    const idToken = sign({ ...claims, name: details.name, nonce });
    this.#idTokens.add(idToken);
    return { userId, accessToken, idToken };
  }

  /** The user whose token it is; null if it is unknown, revoked or expired. */
  userOf(accessToken: string): string | null {
    const session = this.#sessions.get(accessToken);
    return session && this.#clock.now() < session.expiresAt ? session.userId : null;
  }

  issued(idToken: string): boolean {
    return this.#idTokens.has(idToken);
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
