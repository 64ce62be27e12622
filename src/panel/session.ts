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
import type { Strings } from '../locales/strings.js';
import { redacted, textOf } from './messages.js';
import { readPreflight, type Found } from './preflight.js';
import type { Witness } from './probe.js';
import type { Service } from './service.js';
import { TokenBox } from './token.js';
import { Verification } from './verification.js';

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
  /** What was known before the last delete, or the next. */
  witness: Witness | null = null;
  /** A delete was sent whose outcome was not clear. */
  suspect = false;
  /** How the user was verified, where the element did it. */
  verifiedBy: VerifyMethod | null = null;

  constructor(host: AuthingDeleteAccount, strings: () => Strings) {
    this.host = host;
    this.strings = strings;
  }

  /** Drops all secrets, and what was typed. */
  forget(): void {
    this.token.drop();
    this.verification.reset();
    this.service = null;
    if (this.witness) this.witness = { ...this.witness, bearer: null };
  }

  /** @param said why, where somebody else's words tell more than ours */
  readonly failure = (reason: Reason, said = ''): Failure => ({
    ...noAnswer(reason, said.trim() || textOf(reason, this.strings())),
    ...(said.trim() && { said }),
  });

  /** An answer without what it may echo. */
  cleaned<T extends Envelope>(answer: T, secrets: readonly (string | null)[]): T {
    return redacted(answer, [this.service?.bearer ?? null, ...secrets]);
  }

  refusal(answer: Envelope, secrets: readonly (string | null)[]): Failure {
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
  /** What the service said, and to whom. */
  readonly answer: { envelope: Envelope; bearer: string | null } | null;

  constructor(failure: Failure, answer: Refused['answer'] = null) {
    super(failure.reason);
    this.failure = failure;
    this.answer = answer;
  }
}
