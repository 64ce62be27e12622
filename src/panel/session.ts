import type { AuthingDeleteAccount } from '../authing-delete-account.js';
import type { Envelope, UserDto, VerifyMethod } from '../authing/dto.js';
import {
  AuthingError,
  noAnswer,
  refusal,
  type Failure,
  type Operation,
  type Reason,
} from '../authing/errors.js';
import { verdict } from '../authing/verdict.js';
import type { Strings } from '../locales/strings.js';
import { textOf } from './messages.js';
import { readPreflight, type Found } from './preflight.js';
import { redacted } from './redact.js';
import type { Service } from './service.js';
import { TokenBox } from './token.js';
import { Verification } from './verification.js';

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

type Secrets = readonly (string | null)[];

/** What one flow knows beside where it stands: all of it in memory, and none of it for long. */
export class Session {
  readonly host: AuthingDeleteAccount;
  readonly strings: () => Strings;
  readonly token = new TokenBox();
  readonly verification = new Verification();
  /** Who was shown. */
  account: UserDto | null = null;
  /** What the host said beforehand. */
  preflight: Found = readPreflight(null);
  /** The service of this attempt, with its bearer. */
  service: Service | null = null;
  /** Whom the last delete was for, or the next. */
  witness: Witness | null = null;
  /** How the user was verified, where the element did it. */
  verifiedBy: VerifyMethod | null = null;
  /** Whose account may have been deleted by a request of unknown outcome; null for nobody knows. */
  readonly #doubts = new Set<string | null>();
  /** What this attempt has sent, and so what the service may say back. */
  #sent: Secrets = [];

  constructor(host: AuthingDeleteAccount, strings: () => Strings) {
    this.host = host;
    this.strings = strings;
  }

  /** The last press: these are the service and the account of the attempt. */
  begin(service: Service, userId: string | null): void {
    this.service = service;
    if (userId === null) {
      this.witness = null;
      return;
    }
    const wasGood = service.bearer !== null;
    const isCurrent = service.isFixed && service.isSetOn(this.host);
    this.witness = { userId, wasGood, isCurrent, place: service.place };
  }

  /** The attempt came to nothing: no secret of it is kept. */
  end(): void {
    this.token.drop();
    this.verification.dropSecrets();
    this.service = null;
    this.verifiedBy = null;
    this.#sent = [];
  }

  /** The flow is over. */
  forget(): void {
    this.end();
    this.verification.reset();
    this.distrust();
  }

  /** Somebody else is signed in, for whom none of it was meant. */
  forgetUser(): void {
    this.token.drop();
    this.verification.startOver();
  }

  /** From now on "not signed in" may have any cause. */
  distrust(): void {
    if (this.witness) this.witness.wasGood = false;
  }

  /** Nobody can tell what became of the account. */
  doubt(): void {
    this.#doubts.add(this.witness?.userId ?? null);
    this.#sent = [];
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
    // Neither another tenant's word counts, nor is it about somebody else who is shown.
    if (service.place !== witness.place) return false;
    if (account && account.userId !== witness.userId) return false;
    const isTheirs = service.isOf(witness.userId) || (witness.isCurrent && service.isFixed);
    return isTheirs && verdict(answer, witness.userId) === 'gone';
  }

  /** Notes what is sent, for it to be taken out of whatever the service says from now on. */
  sends(...secrets: Secrets): void {
    this.#sent = [...this.#sent, ...secrets];
  }

  /** @param said why, where somebody else's words tell more than ours */
  readonly failure = (reason: Reason, said = ''): Failure => {
    const { message } = this.cleaned({ message: said.trim() });
    return {
      ...noAnswer(reason, message || textOf(reason, this.strings())),
      ...(message && { said: message }),
    };
  };

  /** An answer without what it may echo. */
  cleaned<T extends Pick<Envelope, 'message' | 'requestId'>>(answer: T, secrets: Secrets = []): T {
    return redacted(answer, [
      this.service?.bearer ?? null,
      this.token.secret,
      ...this.#sent,
      ...secrets,
    ]);
  }

  refusal(answer: Envelope, secrets: Secrets = []): Failure {
    return refusal(this.cleaned(answer, secrets));
  }

  /** Any error as a failure; ours say why, the rest is somebody else's. */
  failureOf(error: unknown, operation?: Operation): Failure {
    if (error instanceof Refused) return { ...(operation && { operation }), ...error.failure };
    const reason = error instanceof AuthingError ? error.reason : 'invalid-response';
    return { ...this.failure(reason), ...(operation && { operation }) };
  }
}

/** Ends a job with a failure that is known already. */
export class Refused extends Error {
  readonly failure: Failure;
  /** Seconds that the service asks for. */
  readonly retryAfter: number | undefined;

  constructor(failure: Failure, retryAfter?: number) {
    super(failure.reason);
    this.failure = failure;
    this.retryAfter = retryAfter;
  }
}
