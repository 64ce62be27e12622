import type {
  DeleteAccountTokenDto,
  Envelope,
  IsSuccessRespDto,
  VerifyMethod,
} from './authing/dto.js';
import type { Operation, Reason } from './flow/failure.js';
import type { Step } from './flow/state.js';

const UP = { bubbles: true, composed: true } as const;

/** What a page may answer a `delete-account-token-request` with. */
export type DeleteAccountTokenAnswer = string | DeleteAccountTokenDto;

/**
 * The page is asked for a `deleteAccountToken`: `verification="host"`, and none is at hand.
 *
 * Not answered, the element waits for a token by property, attribute or event.
 */
export class DeleteAccountTokenRequestEvent extends CustomEvent<null> {
  static readonly eventName = 'delete-account-token-request';
  readonly #respond: (answer: unknown) => void;
  #answered = false;

  constructor(respond: (answer: unknown) => void) {
    super(DeleteAccountTokenRequestEvent.eventName, UP);
    this.#respond = respond;
  }

  /**
   * Answers the request. May be called after the dispatch too, as long as the element waits.
   *
   * @throws InvalidStateError when the request has been answered
   */
  respondWith(answer: DeleteAccountTokenAnswer | PromiseLike<DeleteAccountTokenAnswer>): void {
    if (this.#answered) {
      throw new DOMException('This request has been answered.', 'InvalidStateError');
    }
    this.#answered = true;
    this.#respond(answer);
  }
}

/**
 * The inbound event: the page, or its form in the `verification` slot, brings the token. The
 * `detail` is what `verifyDeleteAccountRequest` answered.
 */
export class DeleteAccountTokenEvent extends CustomEvent<DeleteAccountTokenAnswer> {
  static readonly eventName = 'delete-account-token';

  constructor(detail: DeleteAccountTokenAnswer) {
    // Not composed: a token is no business of the page around the component that brings it.
    super(DeleteAccountTokenEvent.eventName, { bubbles: true, detail });
  }
}

/** Fired once per attempt, directly before the delete request. `preventDefault()` calls it off. */
export class BeforeDeleteEvent extends CustomEvent<null> {
  static readonly eventName = 'before-delete';
  readonly #holds: unknown[] = [];
  #dispatched = false;

  constructor() {
    super(BeforeDeleteEvent.eventName, { ...UP, cancelable: true });
  }

  /**
   * Holds the request until the promise settles; a rejection calls it off and its message is
   * shown.
   *
   * @throws InvalidStateError once the event has been dispatched
   */
  waitUntil(promise: PromiseLike<unknown>): void {
    if (this.#dispatched) {
      throw new DOMException('The event has been dispatched.', 'InvalidStateError');
    }
    this.#holds.push(promise);
  }

  /** Ends the dispatch. @internal */
  holds(): Promise<unknown> | null {
    this.#dispatched = true;
    if (this.#holds.length === 0) return null;
    const all = Promise.all(this.#holds);
    // Nobody may come to wait for it, when the request is called off at once.
    all.catch(() => {});
    return all;
  }
}

/** How the deletion became known. */
export type DeletionSource = 'response' | 'probe' | 'other-tab';

/** What a user may be given as proof. Holds nothing secret and nothing personal. */
export interface Receipt {
  requestId?: string;
  /** When the deletion was confirmed, ISO 8601. */
  deletedAt: string;
  /** How the user was verified, where the element did it. */
  verifyMethod?: VerifyMethod;
  /** The language the user was asked in. */
  locale: string;
}

/** The account is gone, and that is known. */
export class AccountDeletedEvent extends CustomEvent<IsSuccessRespDto> {
  static readonly eventName = 'account-deleted';
  declare readonly source: DeletionSource;
  declare readonly receipt: Receipt;

  constructor(detail: IsSuccessRespDto, source: DeletionSource, receipt: Receipt) {
    super(AccountDeletedEvent.eventName, { ...UP, detail });
    this.source = source;
    this.receipt = receipt;
  }
}

/**
 * Right after `account-deleted`: the session is still to be ended. Not canceled, and with a `url`,
 * the browser goes there when the user presses Done or closes the panel.
 */
export class SignOutEvent extends CustomEvent<null> {
  static readonly eventName = 'sign-out';
  /** The end-session address; it may hold the id token, as `id_token_hint`. */
  declare readonly url: string | null;

  constructor(url: string | null) {
    super(SignOutEvent.eventName, { ...UP, cancelable: true });
    this.url = url;
  }
}

/** The attempt ended without a deletion. The account is still there, unless `unresolved` says so. */
export class DeleteFailedEvent extends CustomEvent<IsSuccessRespDto> {
  static readonly eventName = 'delete-failed';
  declare readonly reason: Reason;
  /**
   * Nothing was sent this time, but an earlier request, whose outcome is not known, may have deleted
   * the account.
   */
  declare readonly unresolved: boolean;

  constructor(detail: IsSuccessRespDto, reason: Reason, unresolved: boolean) {
    super(DeleteFailedEvent.eventName, { ...UP, detail });
    this.reason = reason;
    this.unresolved = unresolved;
  }
}

/** The user could not be verified, and so nothing was sent to be deleted. */
export class VerificationFailedEvent extends CustomEvent<IsSuccessRespDto> {
  static readonly eventName = 'verification-failed';
  declare readonly reason: Reason;
  declare readonly operation: Operation;

  constructor(detail: IsSuccessRespDto, reason: Reason, operation: Operation) {
    super(VerificationFailedEvent.eventName, { ...UP, detail });
    this.reason = reason;
    this.operation = operation;
  }
}

/** A pass code is on its way. The `detail` is the service's answer. */
export class PasscodeSentEvent extends CustomEvent<Omit<Envelope, 'data'>> {
  static readonly eventName = 'passcode-sent';
  declare readonly verifyMethod: VerifyMethod;

  constructor(detail: Omit<Envelope, 'data'>, verifyMethod: VerifyMethod) {
    super(PasscodeSentEvent.eventName, { ...UP, detail });
    this.verifyMethod = verifyMethod;
  }
}

/** Nobody can tell whether the account is gone. */
export class OutcomeUnknownEvent extends CustomEvent<IsSuccessRespDto> {
  static readonly eventName = 'outcome-unknown';

  constructor(detail: IsSuccessRespDto) {
    super(OutcomeUnknownEvent.eventName, { ...UP, detail });
  }
}

export interface StepChange {
  step: Step;
  previous: Step;
}

export class StepChangeEvent extends CustomEvent<StepChange> {
  static readonly eventName = 'step-change';

  constructor(detail: StepChange) {
    super(StepChangeEvent.eventName, { ...UP, detail });
  }
}

/** The user left before anything was sent. */
export class DeleteCanceledEvent extends CustomEvent<null> {
  static readonly eventName = 'delete-canceled';

  constructor() {
    super(DeleteCanceledEvent.eventName, UP);
  }
}

/** What the element fires. */
export interface AuthingDeleteAccountEventMap {
  'delete-account-token-request': DeleteAccountTokenRequestEvent;
  'before-delete': BeforeDeleteEvent;
  'account-deleted': AccountDeletedEvent;
  'sign-out': SignOutEvent;
  'delete-failed': DeleteFailedEvent;
  'verification-failed': VerificationFailedEvent;
  'passcode-sent': PasscodeSentEvent;
  'outcome-unknown': OutcomeUnknownEvent;
  'step-change': StepChangeEvent;
  'delete-canceled': DeleteCanceledEvent;
}

declare global {
  interface GlobalEventHandlersEventMap extends AuthingDeleteAccountEventMap {
    'delete-account-token': DeleteAccountTokenEvent;
  }
}
