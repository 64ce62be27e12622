import type { AuthingDeleteAccount } from '../authing-delete-account.js';
import type { IsSuccessRespDto } from '../authing/dto.js';
import { LONGEST_DELAY } from '../authing/deadline.js';
import { endSessionUrl, type EndSessionOptions } from '../authing/end-session.js';
import { messageOf, noAnswer, type Failure, type Reason } from '../authing/errors.js';
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
  state: State = { step: 'idle' };
  readonly session: Session;
  readonly #around: Surroundings;
  readonly #queue: (() => Input)[] = [];
  /** Ends with the job of the current state; whatever comes of the job after that is not heard. */
  #job = new AbortController();
  #holds: Promise<unknown> | null = null;
  /** Where Done leads. */
  #exit: string | null = null;
  #running = false;
  #reported: string | null = null;

  constructor(around: Surroundings) {
    this.#around = around;
    this.session = new Session(around.host, () => around.strings());
  }

  open(): void {
    this.send({ type: 'open', suspect: this.session.isInDoubt(), ...this.#facts() });
  }

  /** Another tab said something. */
  heard(message: unknown): void {
    if (concerns(message, this.session)) this.send({ type: 'elsewhere' });
  }

  /**
   * The page has set another access token. An attempt under way goes on with what it took; else what
   * was typed, and a token at hand, was meant for the user before.
   *
   * @param keepsToken the token came together with the access token
   */
  accessTokenChanged(keepsToken: boolean): void {
    const { witness, token, verification } = this.session;
    if (witness) witness.isCurrent = false;
    if (isAttempt(this.state)) return;
    verification.reset();
    if (!keepsToken) token.drop();
  }

  /** The forward button. */
  press(): void {
    // Judged when its turn comes: what a listener has pressed before may have led to another step.
    this.#enqueue(() => {
      // What comes while an attempt is under way is not that attempt's.
      if (isAtRest(this.state)) this.#takeGiven();
      const token = this.session.token.isLive();
      const ready = this.#around.isReady();
      return { type: 'press', ready, token, way: this.way, ...this.#facts() };
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
    this.#enqueue(() => input);
  }

  #enqueue(input: () => Input): void {
    this.#queue.push(input);
    if (this.#running) return;
    this.#running = true;
    try {
      for (let next = this.#queue.shift(); next; next = this.#queue.shift()) this.#take(next());
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
    this.#forget(state, previous);
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
        // A listener of `step-change` has removed the element, before anything was sent.
        if (!this.session.host.isConnected) return this.#abort();
        return void deleteAccount(this.session).then((input) => this.send(input));
      case 'probe':
        return this.#probe(effect.pause);
      case 'deleted':
        return this.#deleted(effect.source, 'answer' in effect ? effect.answer : null);
      case 'failed':
        return this.#failed(effect.failure, effect.unresolved);
      case 'unknown':
        this.session.doubt();
        return this.#emit(new OutcomeUnknownEvent(unanswered(effect.failure)));
      case 'settled':
        return this.session.settle();
      case 'sent':
        return this.#emit(new PasscodeSentEvent(effect.answer, effect.verifyMethod));
      case 'leave':
        return this.#leave();
      case 'canceled':
        // Something was sent after all, if for somebody else, and nobody knows what came of it.
        return this.session.isInDoubt() ? undefined : this.#emit(new DeleteCanceledEvent());
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

  #abort(): void {
    this.send({ type: 'remove' });
    this.#fail('aborted');
  }

  #askForToken(): void {
    const { signal } = this.#job;
    this.#sayWhenLate();
    const event = new DeleteAccountTokenRequestEvent((answer) => {
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
    const { host, witness, token } = this.session;
    if (host.userId && witness?.userId !== host.userId) this.#fail('account-mismatch');
    else if (token.isLive()) this.send({ type: 'go' });
    else this.#fail('token-expired');
  }

  #deleted(source: DeletionSource, answer: IsSuccessRespDto | null): void {
    const { host: page, service, witness, verifiedBy, strings } = this.session;
    this.session.forget();
    this.#holds = null;
    const id = answer?.requestId !== undefined && { requestId: answer.requestId };
    const message = answer?.message ?? strings().deletedHeading;
    const detail = { statusCode: 200, message, ...id, data: { success: true } };
    const receipt = {
      ...id,
      deletedAt: new Date().toISOString(),
      ...(verifiedBy && { verifyMethod: verifiedBy }),
      locale: this.#around.locale(),
    };
    const { host, appId } = service ?? page;
    if (source !== 'other-tab' && witness) tell({ host, appId }, witness.userId);
    const around = ancestorsOf(page.parentNode);
    this.#emit(new AccountDeletedEvent(detail, source, receipt));
    const { idToken, postLogoutRedirectUri } = page;
    const signOut = new SignOutEvent(exitOf({ host, appId, idToken, postLogoutRedirectUri }));
    this.#emit(signOut);
    // A listener has removed the element: what was around it is told all the same.
    if (!page.isConnected) around.find((node) => node.isConnected)?.dispatchEvent(signOut);
    this.#exit = signOut.defaultPrevented ? null : signOut.url;
  }

  /** No timer leads here: nobody is thrown off a page they are reading. */
  #leave(): void {
    if (this.#exit !== null)
      this.session.host.ownerDocument.defaultView?.location.assign(this.#exit);
    this.#exit = null;
  }

  #failed({ reason, operation, detail }: Failure, unresolved: boolean): void {
    this.#emit(
      operation
        ? new VerificationFailedEvent(detail, reason, operation)
        : new DeleteFailedEvent(detail, reason, unresolved),
    );
  }

  #takeGiven(): 'live' | 'expired' | 'missing' | null {
    const given = this.session.host.takeGivenToken();
    return given && this.session.token.put(given);
  }

  /** What the new state has no use for: secrets most of all. */
  #forget(state: State, previous: State): void {
    const { session } = this;
    if (state.step === 'idle') {
      // Somebody else may sign in before the next time.
      session.account = null;
      session.forget();
      this.#holds = null;
    } else if (state.step === 'unknown') {
      session.distrust();
    } else if (isAtRest(state) && state.error) {
      const isOther = state.error.reason === 'account-mismatch';
      if (isAttempt(previous)) session.end();
      if (isOther) session.forgetUser();
      if (isOther || isAttempt(previous)) session.host.takeGivenToken();
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
    const { host, account } = this.session;
    const reads = profileIsReadable(host);
    const loads = reads || authingVerifies(host) || !!host.preflight || account !== null;
    return { problem: this.#problem(), loads, probes: this.probes };
  }

  /** An account of unknown fate can be looked for: where there is a delete, with its own bearer. */
  get probes(): boolean {
    const { host, service, witness } = this.session;
    return this.state.step === 'unknown' ? !!service && !!witness : profileIsReadable(host);
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
function exitOf(options: EndSessionOptions): string | null {
  try {
    return endSessionUrl(options);
  } catch {
    return null;
  }
}

/** A node and all that it stands in, past shadow roots. */
function ancestorsOf(node: Node | null): Node[] {
  if (!node) return [];
  return [node, ...ancestorsOf(node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null)];
}

function jobOf(state: State): string | null {
  return 'job' in state ? state.job : null;
}

/** The user is asked for something, and nothing is under way. */
function isAtRest(state: State): state is Extract<State, { error: Failure | null }> {
  return (state.step === 'confirm' || state.step === 'verify') && state.job === null;
}

/** From the last press to what became of it. */
function isAttempt(state: State): boolean {
  const job = jobOf(state);
  return state.step === 'unknown' || (job !== null && job !== 'load' && job !== 'send');
}

/** Whatever came back, it was no answer to what became of the account. */
function unanswered({ reason, detail }: Failure): IsSuccessRespDto {
  return noAnswer(reason, detail.message, detail.requestId).detail;
}
