import type { AuthingDeleteAccount } from '../authing-delete-account.js';
import type { IsSuccessRespDto } from '../authing/dto.js';
import { LONGEST_DELAY } from '../authing/deadline.js';
import { endSessionUrl } from '../authing/end-session.js';
import { messageOf, type Failure, type Reason } from '../authing/errors.js';
import {
  AccountDeletedEvent,
  BeforeDeleteEvent,
  DeleteAccountTokenRequestEvent,
  DeleteCanceledEvent,
  DeleteFailedEvent,
  OutcomeUnknownEvent,
  PasscodeSentEvent,
  SignOutEvent,
  StepChangeEvent,
  VerificationFailedEvent,
  type DeletionSource,
} from '../events.js';
import { transition } from '../flow/machine.js';
import type { Effect, Facts, Input, State } from '../flow/state.js';
import type { Strings } from '../locales/strings.js';
import { deleteAccount, probe } from './jobs/delete.js';
import type { Job } from './jobs/job.js';
import { check, load } from './jobs/load.js';
import { sendCode, verify } from './jobs/verify.js';
import { concerns, tell } from './other-tabs.js';
import { Session } from './session.js';
import { authingVerifies, misuse, profileIsReadable } from './settings.js';

/** What the controller needs to know of the panel around it. */
export interface Surroundings {
  readonly host: AuthingDeleteAccount;
  strings(): Strings;
  /** The language the user is asked in. */
  locale(): string;
  /** The step's own condition is met: the acknowledgement given, the form filled in. */
  isReady(): boolean;
  /** The state is another one. */
  changed(state: State, previous: State): void;
}

/** Runs the machine: feeds it what happens, and does what it says. */
export class FlowController {
  state: State = { step: 'idle', suspect: false };
  readonly session: Session;
  readonly #around: Surroundings;
  readonly #queue: Input[] = [];
  /** Ends with the job of the current state; whatever comes of the job after that is not heard. */
  #job = new AbortController();
  #holds: Promise<unknown> | null = null;
  /** Where Done leads. */
  #exit: string | null = null;
  #running = false;
  /** The host gave a token that is none, and has not given a better one since. */
  #gaveNone = false;
  #reported: string | null = null;

  constructor(around: Surroundings) {
    this.#around = around;
    this.session = new Session(around.host, () => around.strings());
  }

  open(): void {
    this.send({ type: 'open', ...this.#facts() });
  }

  /** Another tab said something. */
  heard(message: unknown): void {
    const { host, account } = this.session;
    if (concerns(message, host, account?.userId ?? null)) this.send({ type: 'elsewhere' });
  }

  /** The forward button. */
  press(): void {
    this.#takeGiven();
    const token = this.session.token.isLive();
    this.send({
      type: 'press',
      ready: this.#around.isReady(),
      token,
      way: this.way,
      ...this.#facts(),
    });
  }

  /** Who verifies the user where no token is at hand. */
  get way(): 'host' | 'form' | 'slot' {
    const { host, verification } = this.session;
    if (!authingVerifies(host)) return 'host';
    if (!host.hasOwnVerification) return 'form';
    return verification.methods.length > 0 ? 'slot' : 'host';
  }

  /**
   * The host brought a token. Looked at now only where it is waited for or its error can be seen;
   * one that comes while an attempt is under way is kept for the next.
   */
  tokenGiven(): void {
    const { step } = this.state;
    const job = jobOf(this.state);
    const resting = (step === 'confirm' || step === 'verify') && job === null;
    if (!resting && job !== 'token') return;
    const found = this.#takeGiven();
    if (found === 'live') this.send({ type: 'token' });
    else if (found) this.#fail(found === 'expired' ? 'token-expired' : 'token-missing');
  }

  /**
   * Takes in what happens. What listeners do meanwhile queues up behind it, so that no effect of a
   * transition is overtaken by a later one.
   */
  send(input: Input): void {
    this.#queue.push(input);
    if (this.#running) return;
    this.#running = true;
    try {
      for (let next = this.#queue.shift(); next; next = this.#queue.shift()) this.#take(next);
    } finally {
      this.#running = false;
    }
  }

  #take(input: Input): void {
    const previous = this.state;
    const { state, effects } = transition(previous, input);
    if (state === previous && effects.length === 0) return;
    this.state = state;
    if (jobOf(state) !== jobOf(previous) || state.step !== previous.step) {
      this.#job.abort();
      this.#job = new AbortController();
    }
    this.session.suspect = 'suspect' in state && state.suspect;
    this.#forget(state);
    this.#around.changed(state, previous);
    if (state.step !== previous.step) {
      this.#emit(new StepChangeEvent({ step: state.step, previous: previous.step }));
    }
    for (const effect of effects) this.#run(effect);
  }

  #run(effect: Effect): void {
    switch (effect.type) {
      case 'load':
        return this.#work(load);
      case 'send':
        return this.#work(sendCode);
      case 'check':
        return this.#work(check);
      case 'verify':
        return this.#work(verify);
      case 'token':
        return this.#askForToken();
      case 'ask':
        return this.#ask();
      case 'hold':
        return this.#hold();
      case 'delete':
        return void deleteAccount(this.session).then((input) => this.send(input));
      case 'probe':
        return this.#probe(effect.pause);
      case 'deleted':
        return this.#deleted(effect.source, 'answer' in effect ? effect.answer : null);
      case 'failed':
        return this.#failed(effect.failure);
      case 'unknown':
        return this.#emit(new OutcomeUnknownEvent(unanswered(effect.failure)));
      case 'sent':
        return this.#emit(new PasscodeSentEvent(effect.answer, effect.verifyMethod));
      case 'leave':
        return this.#leave();
      case 'canceled':
        return this.#emit(new DeleteCanceledEvent());
    }
  }

  #work(job: Job): void {
    const { signal } = this.#job;
    void job(this.session, signal).then((input) => {
      if (!signal.aborted) this.send(input);
    });
  }

  /** An element that has left the document starts no timers. */
  #probe(pause: number): void {
    if (pause > 0 && !this.session.host.isConnected) this.send({ type: 'remove' });
    else this.#after(pause, () => this.#work(probe));
  }

  #askForToken(): void {
    const { signal } = this.#job;
    this.#sayWhenLate();
    let answered = false;
    const event = new DeleteAccountTokenRequestEvent((answer) => {
      answered = true;
      void Promise.resolve(answer).then(
        (value) => {
          if (!signal.aborted) this.session.host.giveToken(value);
        },
        (error: unknown) => {
          if (!signal.aborted) this.#fail('token-missing', messageOf(error));
        },
      );
    });
    this.#emit(event);
    if (!answered && this.#gaveNone) this.#fail('token-missing');
  }

  #ask(): void {
    const event = new BeforeDeleteEvent();
    this.#emit(event);
    this.#holds = event.holds();
    if (!this.session.host.isConnected) this.send({ type: 'remove' });
    else if (event.defaultPrevented) this.#fail('vetoed');
    else if (this.#holds) this.send({ type: 'hold' });
    else this.#go();
  }

  #hold(): void {
    const { signal } = this.#job;
    this.#sayWhenLate();
    this.#after(this.session.token.remaining(), () => this.#fail('token-expired'));
    this.#holds?.then(
      () => {
        if (!signal.aborted) this.#go();
      },
      (error: unknown) => {
        if (!signal.aborted) this.#fail('vetoed', messageOf(error));
      },
    );
    this.#holds = null;
  }

  /** A token that has run out since it came is not sent. */
  #go(): void {
    if (this.session.token.isLive()) this.send({ type: 'go' });
    else this.#fail('token-expired');
  }

  #deleted(source: DeletionSource, answer: IsSuccessRespDto | null): void {
    const { host, verifiedBy, account, strings } = this.session;
    const id = answer?.requestId !== undefined && { requestId: answer.requestId };
    const message = answer?.message ?? strings().deletedHeading;
    const detail = { statusCode: 200, message, ...id, data: { success: true } };
    const receipt = {
      ...id,
      deletedAt: new Date().toISOString(),
      ...(verifiedBy && { verifyMethod: verifiedBy }),
      locale: this.#around.locale(),
    };
    if (source !== 'other-tab') tell(host, account?.userId ?? null);
    this.#emit(new AccountDeletedEvent(detail, source, receipt));
    const signOut = new SignOutEvent(exitOf(host));
    this.#emit(signOut);
    this.#exit = signOut.defaultPrevented ? null : signOut.url;
  }

  /** No timer leads here: nobody is thrown off a page they are reading. */
  #leave(): void {
    if (this.#exit !== null)
      this.session.host.ownerDocument.defaultView?.location.assign(this.#exit);
    this.#exit = null;
  }

  #failed({ reason, operation, detail }: Failure): void {
    this.#emit(
      operation
        ? new VerificationFailedEvent(detail, reason, operation)
        : new DeleteFailedEvent(detail, reason),
    );
  }

  #takeGiven(): 'live' | 'expired' | 'missing' | null {
    const given = this.session.host.takeGivenToken();
    if (!given) return null;
    const found = this.session.token.put(given);
    this.#gaveNone = found === 'missing';
    return found;
  }

  /** What the new state has no use for: secrets most of all. */
  #forget({ step }: State): void {
    // Somebody else may sign in before the next time.
    if (step === 'idle') this.session.account = null;
    if (step === 'idle' || step === 'deleted') {
      this.session.forget();
      this.#holds = null;
      this.#gaveNone = false;
    } else if ((step === 'confirm' || step === 'verify') && !jobOf(this.state)) {
      // A token that came of a verification is for the attempt it was made for.
      if (this.session.verifiedBy) this.session.token.drop();
      this.session.service = null;
      this.session.verifiedBy = null;
    }
  }

  #sayWhenLate(): void {
    this.#after(this.session.host.timeout, () => this.send({ type: 'late' }));
  }

  /** Does something later, unless the job has ended by then. */
  #after(delay: number, then: () => void): void {
    if (delay > LONGEST_DELAY) return;
    const timer = setTimeout(then, delay);
    this.#job.signal.addEventListener('abort', () => clearTimeout(timer));
  }

  #emit(event: Event): void {
    this.session.host.dispatchEvent(event);
  }

  #facts(): Facts {
    const { host } = this.session;
    const probes = profileIsReadable(host);
    const loads = probes || authingVerifies(host) || !!host.userId || !!host.preflight;
    return { problem: this.#problem(), loads, probes };
  }

  /** The developer hears of each misuse once, in the console. */
  #problem(): Failure | null {
    const { host } = this.session;
    const why = misuse(host);
    if (why && why !== this.#reported) console.error(`<authing-delete-account>: ${why}`);
    this.#reported = why;
    return why ? this.session.failure('configuration', why) : null;
  }

  #fail(reason: Reason, message?: string): void {
    this.send({ type: 'fail', failure: this.session.failure(reason, message) });
  }
}

/** A host that can't be used is none to end a session at; the account is gone all the same. */
function exitOf(host: AuthingDeleteAccount): string | null {
  try {
    return endSessionUrl(host);
  } catch {
    return null;
  }
}

function jobOf(state: State): string | null {
  return 'job' in state ? state.job : null;
}

/** Whatever came back, it was no answer to what became of the account. */
function unanswered({ detail }: Failure): IsSuccessRespDto {
  return { ...detail, statusCode: 499 };
}
