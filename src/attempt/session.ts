import type { DeleteAccountTokenDto, Envelope, UserDto, VerifyMethod } from '../authing/dto.js';
import { verdict } from '../authing/verdict.js';
import type { Settings } from '../settings.js';
import { NO_PREFLIGHT, type CheckedPreflight } from './preflight.js';
import type { Secrets } from '../authing/redact.js';
import type { Service } from './service.js';
import { authingVerifies, profileIsReadable } from './setup.js';
import { TokenBox } from './token.js';
import type { Contact } from './verification/contact.js';
import { Form } from './verification/form.js';
import type { WaitFor } from './verification/waits.js';

/** What is known of the account, and of the bearer, that a delete is sent for. */
export interface Witness {
  readonly userId: string;
  /**
   * "Not signed in" would mean that the account is gone: the bearer was good for it directly before
   * the delete, and nothing has happened since that could have ended it otherwise.
   */
  wasGood: boolean;
  /** The page has not set another access token since. */
  isCurrent: boolean;
  /** The tenant that the delete was sent to. */
  readonly place: string;
}

/** Where a delete is sent to. */
export interface Tenant {
  readonly host: string | null;
  readonly appId: string | null;
}

/** What a job has found out, and the session is to know from now on. */
export type Finding =
  | {
      type: 'account';
      account: UserDto | null;
      preflight: CheckedPreflight;
      /** How the user can be verified; null where that is the page's part. */
      offer: { methods: readonly VerifyMethod[]; contact: Contact } | null;
      at: number;
    }
  /** What the attempt goes on with; `userId` is null where nobody can say whom its bearer is good for. */
  | { type: 'witness'; service: Service; userId: string | null; idToken: string | null }
  | { type: 'code-sent'; method: VerifyMethod; contact: Contact; at: number }
  | { type: 'throttled'; what: WaitFor; method: VerifyMethod; at: number; seconds: number }
  /** The account turns out not to have that method. */
  | { type: 'unavailable'; method: VerifyMethod }
  /** The token as the service gave it, and what it was got with. */
  | {
      type: 'verified';
      method: VerifyMethod;
      token: DeleteAccountTokenDto;
      at: number;
      secrets: Secrets;
    }
  /** The bearer was dead before the delete. */
  | { type: 'signed-out' };

/** What one flow knows beside where it stands: all of it in memory, and none of it for long. */
export class Session {
  readonly settings: Settings;
  readonly pageUrl: () => string;
  readonly token = new TokenBox();
  readonly form = new Form();
  /** Who was shown. */
  account: UserDto | null = null;
  /** What the page's own check has found. */
  preflight: CheckedPreflight = NO_PREFLIGHT;
  /** The service of this attempt, with its bearer. */
  service: Service | null = null;
  /** What the attempt has, to end the user's session with. */
  idToken: string | null = null;
  /** Whom the last delete was for, or the next one will be. */
  witness: Witness | null = null;
  /** How the user was verified, where the element did it. */
  verifiedBy: VerifyMethod | null = null;
  /** Whom the form was for the last time. */
  #lastUserId: string | null = null;
  /** Whose account may have been deleted by a request of unknown outcome; null for nobody knows. */
  readonly #doubts = new Set<string | null>();
  /** What the token was got with, and so what the service may say back. */
  #spent: Secrets = [];

  constructor(settings: Settings, pageUrl: () => string) {
    this.settings = settings;
    this.pageUrl = pageUrl;
  }

  /** Somebody can be asked who is signed in. */
  get readsProfile(): boolean {
    return profileIsReadable(this.settings, this.pageUrl());
  }

  /** Authing verifies the user, through the built-in form or the page's own in the slot. */
  get authingVerifies(): boolean {
    return authingVerifies(this.settings);
  }

  /** Where the delete was sent to, or would be. */
  get tenant(): Tenant {
    const { host, appId } = this.service ?? this.settings;
    return { host, appId };
  }

  /** All that must not be said to anybody. */
  get secrets(): Secrets {
    return [this.service?.bearer ?? null, this.idToken, this.token.secret, ...this.#spent];
  }

  /** Takes in what a job has found out; nothing else changes the session for it. */
  learn(finding: Finding): void {
    switch (finding.type) {
      case 'account':
        return this.#show(finding);
      case 'witness':
        this.idToken = finding.idToken;
        return this.#begin(finding.service, finding.userId);
      case 'code-sent':
        return this.form.codeSent(finding.method, finding.contact, finding.at);
      case 'throttled':
        return this.form.throttled(finding.what, finding.method, finding.at, finding.seconds);
      case 'unavailable':
        return this.form.withdraw(finding.method);
      case 'verified':
        this.verifiedBy = finding.method;
        this.form.dropSecrets();
        this.#spent = finding.secrets;
        return void this.token.put({ value: finding.token, at: finding.at });
      case 'signed-out':
        return this.distrust();
    }
  }

  #show({ account, preflight, offer, at }: Extract<Finding, { type: 'account' }>): void {
    const userId = account?.userId ?? null;
    const isOther = this.#lastUserId !== null && userId !== this.#lastUserId;
    if (this.account && userId !== this.account.userId) this.forgetUser();
    // Who signs in while the panel is closed need not wait for the code of the user before.
    else if (isOther) this.form.startOver();
    this.#lastUserId = userId;
    this.account = account;
    this.preflight = preflight;
    if (offer) this.form.offer(offer.methods, offer.contact);
    this.form.forgetExpired(at);
  }

  #begin(service: Service, userId: string | null): void {
    this.service = service;
    if (userId === null) {
      this.witness = null;
      return;
    }
    const wasGood = service.bearer !== null;
    const isCurrent = service.isFixed && service.isSetOn(this.settings);
    this.witness = { userId, wasGood, isCurrent, place: service.place };
  }

  /** The attempt came to nothing: no secret of it is kept. */
  end(): void {
    this.token.drop();
    this.form.dropSecrets();
    this.service = null;
    this.idToken = null;
    this.verifiedBy = null;
    this.#spent = [];
  }

  /** The flow is over. */
  forget(): void {
    this.end();
    this.form.reset();
    this.distrust();
  }

  /** Somebody else is signed in, for whom none of it was meant. */
  forgetUser(): void {
    this.token.drop();
    this.form.startOver();
  }

  /** From now on "not signed in" may have any cause. */
  distrust(): void {
    if (this.witness) this.witness.wasGood = false;
  }

  /** Nobody can tell what became of the account. */
  doubt(): void {
    this.#doubts.add(this.witness?.userId ?? null);
    this.#spent = [];
  }

  /** The account was found: it is known what became of it. */
  settle(): void {
    if (this.witness) this.#doubts.delete(this.witness.userId);
  }

  /** @param userId whose account is meant; anybody's, when it is not known */
  isInDoubt(userId: string | null = null): boolean {
    const doubts = this.#doubts;
    return userId === null ? doubts.size > 0 : doubts.has(userId) || doubts.has(null);
  }

  /**
   * The answer says that the account in doubt is gone. That takes a bearer of which it is known
   * whose it is: "no such user" is said of whoever is signed in now.
   */
  isMissed(service: Service, answer: Envelope): boolean {
    const { witness, account } = this;
    if (!witness || !this.#doubts.has(witness.userId)) return false;
    // Another tenant's word doesn't count, and neither does what is about somebody else who is shown.
    if (service.place !== witness.place) return false;
    if (account && account.userId !== witness.userId) return false;
    const isTheirs = service.isOf(witness.userId) || (witness.isCurrent && service.isFixed);
    return isTheirs && verdict(answer, witness.userId) === 'gone';
  }
}
