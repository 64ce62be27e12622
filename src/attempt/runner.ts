import type { IsSuccessRespDto } from '../authing/dto.js';
import {
  BeforeDeleteEvent,
  DeleteAccountTokenRequestEvent,
  DeleteCanceledEvent,
  PasscodeSentEvent,
  StepChangeEvent,
  type DeletionSource,
} from '../events.js';
import { blamed, unanswered, type Reason } from '../flow/failure.js';
import { isAtRest, isAttempt, jobOf, transition } from '../flow/machine.js';
import type { Effect, Facts, Input, State } from '../flow/state.js';
import { announceDeletion, failureEvent, unknownEvent } from './announce.js';
import { Complaints } from './complaints.js';
import { CurrentJob } from './current-job.js';
import { readIdToken } from './id-token.js';
import { check } from './jobs/check.js';
import { deleteAccount } from './jobs/delete.js';
import type { Outcome } from './jobs/job.js';
import { load } from './jobs/load.js';
import { probe } from './jobs/probe.js';
import { sendCode } from './jobs/send-code.js';
import { verify } from './jobs/verify.js';
import { concerns } from './other-tabs.js';
import type { Outside } from './outside.js';
import type { Secrets } from '../authing/redact.js';
import { Session } from './session.js';
import { tellable } from './tellable.js';

/**
 * Runs the machine: feeds it what happens, and does what it says. The only one to change the
 * session.
 */
export class Runner {
  state: State = { step: 'idle' };
  readonly session: Session;
  readonly #outside: Outside;
  readonly #queue: (() => Input)[] = [];
  /** Ends with the job of the current state; whatever comes of the job after that is not heard. */
  readonly #job = new CurrentJob();
  readonly #complaints = new Complaints();
  #holds: Promise<unknown> | null = null;
  /** Where Done leads; a promise while the page is asked for the id token. */
  #exit: string | null | Promise<string | null> = null;
  #running = false;

  constructor(outside: Outside) {
    this.#outside = outside;
    this.session = new Session(outside.settings, () => outside.pageUrl());
  }

  open(): void {
    this.dispatch({ type: 'open', suspect: this.session.isInDoubt(), ...this.#facts() });
  }

  /** Another tab said something. */
  heard(message: unknown): void {
    if (concerns(message, this.session)) this.dispatch({ type: 'elsewhere' });
  }

  /**
   * The page has set another access token. An attempt under way goes on with what it took; else what
   * was typed, and a token at hand, was meant for the user before.
   *
   * @param keepsToken the token came together with the access token
   */
  accessTokenChanged(keepsToken: boolean): void {
    const { witness, token, form } = this.session;
    if (witness) witness.isCurrent = false;
    if (isAttempt(this.state)) {
      // It has what it needs once the account was checked.
      if (jobOf(this.state) !== 'check') form.dropSecrets();
      return;
    }
    form.reset();
    if (!keepsToken) token.drop();
  }

  /** The page may have put right what kept the element from working, or from knowing its user. */
  settingsChanged(): void {
    const { state, session } = this;
    if (state.step !== 'confirm' || state.job) return;
    // Only wrong use has words for the developer; a client, too, may fail like that, and would again.
    if (state.error?.said) {
      const { problem, loads } = this.#facts();
      if (!problem) this.dispatch({ type: 'put-right', loads });
    } else if (!state.error && !session.account && session.readsProfile) {
      this.dispatch({ type: 'reload' });
    }
  }

  /** The forward button was pressed. */
  press(): void {
    // Judged when its turn comes: what a listener has pressed before may have led to another step.
    this.#enqueue(() => {
      // What comes while an attempt is under way is not that attempt's.
      const { session } = this;
      const now = Date.now();
      const sends = !this.hasToken && session.form.wantsCode(now) && session.form.canSendCode(now);
      if (isAtRest(this.state)) this.#lookAtToken();
      const token = session.token.isLive();
      const ready = this.#outside.isReady();
      return { type: 'press', ready, token, sends, way: this.way, ...this.#facts() };
    });
  }

  /** A token is at hand, or what the page supplied as one. */
  get hasToken(): boolean {
    return this.session.token.isLive() || this.#outside.hasToken();
  }

  /** Who verifies the user where no token is at hand. */
  get way(): 'page' | 'form' | 'slot' {
    const { authingVerifies, form } = this.session;
    if (!authingVerifies) return 'page';
    if (!this.#outside.hasOwnForm()) return 'form';
    return form.methods.length > 0 ? 'slot' : 'page';
  }

  /**
   * The page supplied a token. Looked at now only where it is waited for or its error can be seen;
   * one that comes while an attempt is under way is kept for the next.
   */
  tokenGiven(): void {
    const { state } = this;
    const isAwaited = jobOf(state) === 'token';
    if (!isAwaited && !isAtRest(state)) return;
    const found = this.#lookAtToken();
    if (found === 'live') this.dispatch({ type: 'token' });
    else if (found) this.#fail(found === 'expired' ? 'token-expired' : 'token-missing');
  }

  /**
   * Takes in what happens. What listeners do meanwhile queues up behind it, so that no effect of a
   * transition is overtaken by a later one.
   */
  dispatch(input: Input): void {
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
      this.#job.next();
    }
    this.#forget(state, previous);
    this.#outside.stateChanged(state, previous);
    if (state.step !== previous.step) {
      this.#emit(new StepChangeEvent({ step: state.step, previous: previous.step }));
    }
    for (const effect of effects) this.#run(effect);
  }

  #run(effect: Effect): void {
    const { session } = this;
    const { signal } = this.#job;
    switch (effect.type) {
      case 'load':
        return this.#await(load(session, () => this.#outside.hasOwnForm(), signal));
      case 'send-code':
        return this.#await(sendCode(session, signal));
      case 'check':
        return this.#await(check(session, () => session.token.isLive(), signal));
      case 'verify':
        return this.#await(verify(session, session.form.entry, signal));
      case 'token':
        return this.#askForToken();
      case 'ask':
        return this.#ask();
      case 'hold':
        return this.#hold();
      case 'delete':
        return this.#delete();
      case 'probe':
        return this.#probe(effect.pause);
      case 'deleted':
        return this.#deleted(effect.source, 'answer' in effect ? effect.answer : null);
      case 'failed':
        return this.#emit(failureEvent(effect.failure, effect.unresolved));
      case 'unknown':
        session.doubt();
        return this.#emit(unknownEvent(effect.failure));
      case 'settled':
        return session.settle();
      case 'code-sent':
        return this.#emit(new PasscodeSentEvent(effect.answer, effect.verifyMethod));
      case 'exit':
        return this.#leave();
      case 'canceled':
        // Something was sent after all, if for somebody else, and nobody knows what came of it.
        return session.isInDoubt() ? undefined : this.#emit(new DeleteCanceledEvent());
    }
  }

  /** A job that is called off changes nothing, and nobody hears of it. */
  #await(job: Promise<Outcome>): void {
    const { signal } = this.#job;
    void job.then((outcome) => {
      if (!signal.aborted) this.#hear(outcome);
    });
  }

  #hear({ input, finding, secrets = [] }: Outcome): void {
    const told = this.#tellable(input, secrets);
    const shown = this.session.account?.userId;
    if (finding) this.session.learn(finding);
    // A token that is still to be looked at was meant for whom the page had signed in.
    if (shown !== undefined && this.session.account?.userId !== shown) this.#outside.takeToken();
    this.dispatch(told);
  }

  /** What is sent is heard of whatever happens: it can't be called off. */
  #delete(): void {
    const { session } = this;
    // A listener of `step-change` has removed the element, before anything was sent.
    if (!this.#outside.isConnected()) {
      this.dispatch({ type: 'remove' });
      return this.#fail('aborted');
    }
    const token = session.token.take();
    if (token === null || !session.service) return this.#fail('token-expired');
    const job = deleteAccount(session.service, token, session.witness !== null);
    void job.then((outcome) => this.#hear(outcome));
  }

  /** An element that was removed starts no timers. */
  #probe(pause: number): void {
    const { service, witness } = this.session;
    if (pause > 0 && !this.#outside.isConnected()) return this.dispatch({ type: 'remove' });
    this.#job.after(pause, () => this.#await(probe(service, witness, this.#job.signal)));
  }

  #askForToken(): void {
    const { signal } = this.#job;
    let isAnswered = false;
    this.#sayWhenLate(() => {
      if (!isAnswered && !this.#outside.hasOwnForm()) this.#complaints.unanswered();
    });
    const event = new DeleteAccountTokenRequestEvent((answer) => {
      isAnswered = true;
      void Promise.resolve(answer).then(
        (value) => {
          if (!signal.aborted) this.#outside.giveToken(value);
        },
        (error: unknown) => {
          if (!signal.aborted) this.#fail('token-missing', error);
        },
      );
    });
    this.#emit(event);
  }

  /** The page isn't asked about a request that can't be made, because the token ran out meanwhile. */
  #ask(): void {
    if (!this.session.token.isLive()) return this.#fail('token-expired');
    const event = new BeforeDeleteEvent();
    this.#emit(event);
    this.#holds = event.holds();
    if (!this.#outside.isConnected()) this.dispatch({ type: 'remove' });
    else if (event.defaultPrevented) this.#fail('vetoed');
    else if (this.#holds) this.dispatch({ type: 'hold' });
    else this.#go();
  }

  #hold(): void {
    const { signal } = this.#job;
    this.#sayWhenLate();
    this.#job.after(this.session.token.remaining(), () => this.#fail('token-expired'));
    this.#holds?.then(
      () => {
        if (!signal.aborted) this.#go();
      },
      (error: unknown) => {
        if (!signal.aborted) this.#fail('vetoed', error);
      },
    );
    this.#holds = null;
  }

  /** A token that has run out since it came is not sent. */
  #go(): void {
    const { settings, witness, token } = this.session;
    const isOther = settings.userId && witness?.userId !== settings.userId;
    if (isOther) this.#fail('account-mismatch');
    else if (token.isLive()) this.dispatch({ type: 'go' });
    else this.#fail('token-expired');
  }

  #deleted(source: DeletionSource, answer: IsSuccessRespDto | null): void {
    const { verifiedBy, tenant, witness, settings, service } = this.session;
    // Where it was not this attempt that told of the deletion, nobody was asked.
    const idToken = service ? this.session.idToken : readIdToken(settings);
    this.session.forget();
    this.#holds = null;
    const userId = witness?.userId ?? null;
    const deletion = { source, answer, verifiedBy, tenant, userId, idToken };
    this.#exit = announceDeletion(deletion, this.#outside);
  }

  /** No timer leads here: nobody is thrown off a page they are reading. */
  #leave(): void {
    const exit = this.#exit;
    this.#exit = null;
    if (typeof exit === 'string') this.#outside.navigate(exit);
    else void exit?.then((url) => url !== null && this.#outside.navigate(url));
  }

  #lookAtToken(): 'live' | 'expired' | 'missing' | null {
    const given = this.#outside.takeToken();
    return given && this.session.token.put(given);
  }

  /** Drops what the new state has no use for: secrets most of all. */
  #forget(state: State, previous: State): void {
    const { session } = this;
    if (state.step === 'idle') {
      // Somebody else may sign in before the next time.
      session.account = null;
      session.forget();
      this.#holds = null;
    } else if (jobOf(state) === 'ask' || state.step === 'deleted') {
      // With a token at hand, or where it was deleted elsewhere, they were not needed.
      session.form.dropSecrets();
    } else if (state.step === 'unknown') {
      session.distrust();
    } else if (state.step === 'confirm' && previous.step === 'verify' && !isAttempt(previous)) {
      session.form.dropSecrets();
      session.form.forgetExpired(Date.now());
    } else if (isAtRest(state) && state.error) {
      const isOther = state.error.reason === 'account-mismatch';
      if (isAttempt(previous)) session.end();
      if (isOther) session.forgetUser();
      if (isOther || isAttempt(previous)) this.#outside.takeToken();
    }
  }

  #sayWhenLate(also: () => void = () => {}): void {
    this.#job.after(this.session.settings.timeout, () => {
      also();
      this.dispatch({ type: 'late' });
    });
  }

  #emit(event: Event): void {
    this.#outside.emitter()(event);
  }

  #facts(): Facts {
    const { settings, authingVerifies, readsProfile, account } = this.session;
    const loads = readsProfile || authingVerifies || !!settings.preflight || account !== null;
    const problem = this.#complaints.about(settings, this.#outside.pageUrl());
    return { problem, loads, probes: this.probes };
  }

  /** An account of unknown fate can be looked for: where there is a delete, with its own bearer. */
  get probes(): boolean {
    const { readsProfile, service, witness } = this.session;
    return this.state.step === 'unknown' ? !!service && !!witness : readsProfile;
  }

  /** @param error what the page's own code threw or rejected with, where it stopped the attempt */
  #fail(reason: Reason, error?: unknown): void {
    const failure = error === undefined ? unanswered(reason) : blamed(reason, error);
    this.dispatch(this.#tellable({ type: 'fail', failure }));
  }

  #tellable(input: Input, secrets: Secrets = []): Input {
    return tellable(input, [...this.session.secrets, ...secrets], (reason) =>
      this.#outside.words(reason),
    );
  }
}
