import type { AuthingDeleteAccount } from '../authing-delete-account.js';
import type { IsSuccessRespDto } from '../authing/dto.js';
import { isRecord, isSuccess } from '../authing/envelope.js';
import { AuthingError, noAnswer, refusal, type Failure, type Reason } from '../authing/errors.js';
import {
  AccountDeletedEvent,
  BeforeDeleteEvent,
  DeleteAccountTokenRequestEvent,
  DeleteCanceledEvent,
  DeleteFailedEvent,
  OutcomeUnknownEvent,
  StepChangeEvent,
} from '../events.js';
import { transition } from '../flow/machine.js';
import type { Effect, Input, State } from '../flow/state.js';
import type { Strings } from '../locales/strings.js';
import { redacted, textOf } from './messages.js';
import { Service } from './service.js';
import { misuse } from './settings.js';
import { TokenBox } from './token.js';

/** What the controller needs to know of the panel around it. */
export interface Surroundings {
  readonly host: AuthingDeleteAccount;
  strings(): Strings;
  /** The acknowledgement is given. */
  gateOpen(): boolean;
  /** The state is another one. */
  changed(state: State, previous: State): void;
}

/** Runs the machine: feeds it what happens, and does what it says. */
export class FlowController {
  state: State = { step: 'idle' };
  readonly #around: Surroundings;
  readonly #token = new TokenBox();
  readonly #queue: Input[] = [];
  /** Ends with the job of the current state; whatever comes of the job after that is not heard. */
  #job = new AbortController();
  #service: Service | null = null;
  #holds: Promise<unknown> | null = null;
  #running = false;
  /** The host gave a token that is none, and has not given a better one since. */
  #gaveNone = false;
  #reported: string | null = null;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  open(): void {
    this.send({ type: 'open', problem: this.#problem() });
  }

  /** The forward button. */
  press(): void {
    this.#takeGiven();
    const gate = this.#around.gateOpen();
    this.send({ type: 'press', gate, token: this.#token.isLive(), problem: this.#problem() });
  }

  /** The host brought a token. Looked at now only if someone waits for it or can see the error. */
  tokenGiven(): void {
    if (this.state.step === 'confirm' || this.state.step === 'waiting') {
      const found = this.#takeGiven();
      if (found === 'live') this.send({ type: 'token' });
      else if (found) this.#fail(found === 'expired' ? 'token-expired' : 'token-missing');
    }
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
    if (state.step === 'idle' || state.step === 'deleted') this.#forget();
    this.#around.changed(state, previous);
    if (state.step !== previous.step) {
      this.#emit(new StepChangeEvent({ step: state.step, previous: previous.step }));
    }
    for (const effect of effects) this.#run(effect);
  }

  #run(effect: Effect): void {
    switch (effect.type) {
      case 'token':
        return this.#askForToken();
      case 'check':
        return void this.#check(this.#job.signal);
      case 'ask':
        return this.#ask();
      case 'hold':
        return this.#hold();
      case 'delete':
        return void this.#delete();
      case 'deleted':
        return this.#deleted(effect.answer);
      case 'failed':
        return this.#emit(new DeleteFailedEvent(effect.failure.detail, effect.failure.reason));
      case 'unknown':
        return this.#emit(new OutcomeUnknownEvent(effect.failure.detail));
      case 'canceled':
        return this.#emit(new DeleteCanceledEvent());
    }
  }

  #askForToken(): void {
    const { signal } = this.#job;
    this.#sayWhenLate();
    let answered = false;
    const event = new DeleteAccountTokenRequestEvent((answer) => {
      answered = true;
      void Promise.resolve(answer).then(
        (value) => {
          if (!signal.aborted) this.#around.host.deleteAccountToken = value as string;
        },
        (error: unknown) => {
          if (!signal.aborted) this.#fail('token-missing', messageOf(error));
        },
      );
    });
    this.#emit(event);
    if (!answered && this.#gaveNone) this.#fail('token-missing');
  }

  async #check(signal: AbortSignal): Promise<void> {
    try {
      this.#service = await Service.of(this.#around.host, signal);
    } catch (error) {
      if (!signal.aborted) this.send({ type: 'fail', failure: this.#failureOf(error) });
      return;
    }
    if (!signal.aborted) this.send({ type: 'checked' });
  }

  #ask(): void {
    const event = new BeforeDeleteEvent();
    this.#emit(event);
    this.#holds = event.holds();
    if (event.defaultPrevented) this.#fail('vetoed');
    else if (this.#holds) this.send({ type: 'hold' });
    else this.#go();
  }

  #hold(): void {
    const { signal } = this.#job;
    this.#sayWhenLate();
    this.#after(this.#token.remaining(), () => this.#go());
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
    if (this.#token.isLive()) this.send({ type: 'go' });
    else this.#fail('token-expired');
  }

  /** The only place a delete is sent from. Not tied to the job: it can't be taken back. */
  async #delete(): Promise<void> {
    const deleteAccountToken = this.#token.take();
    const service = this.#service;
    this.#service = null;
    if (deleteAccountToken === null || !service) {
      return this.send({ type: 'refused', failure: this.#failure('token-missing') });
    }
    try {
      const answer = await service.deleteAccount({ deleteAccountToken });
      if (isSuccess(answer)) {
        this.send({ type: 'confirmed', answer });
      } else {
        const { statusCode } = answer;
        const definite = statusCode >= 400 && statusCode <= 498;
        const failure = redacted(refusal(answer), [deleteAccountToken, service.bearer]);
        this.send({ type: definite ? 'refused' : 'unclear', failure });
      }
    } catch (error) {
      this.send({ type: 'unclear', failure: this.#failureOf(error) });
    }
  }

  #deleted(answer: IsSuccessRespDto): void {
    const { host } = this.#around;
    const { statusCode, message, requestId } = answer;
    const detail = {
      statusCode,
      message,
      ...(requestId !== undefined && { requestId }),
      data: { success: true },
    };
    const receipt = {
      ...(requestId !== undefined && { requestId }),
      deletedAt: new Date().toISOString(),
      locale: 'en',
    };
    host.dispatchEvent(new AccountDeletedEvent(detail, 'response', receipt));
  }

  #takeGiven(): 'live' | 'expired' | 'missing' | null {
    const given = this.#around.host.takeGivenToken();
    if (!given) return null;
    const found = this.#token.put(given);
    this.#gaveNone = found === 'missing';
    return found;
  }

  #forget(): void {
    this.#token.drop();
    this.#service = null;
    this.#holds = null;
    this.#gaveNone = false;
  }

  #sayWhenLate(): void {
    this.#after(this.#around.host.timeout, () => this.send({ type: 'late' }));
  }

  /** Does something later, unless the job has ended by then. */
  #after(delay: number, then: () => void): void {
    if (delay > LONGEST_DELAY) return;
    const timer = setTimeout(then, delay);
    this.#job.signal.addEventListener('abort', () => clearTimeout(timer));
  }

  #emit(event: Event): void {
    this.#around.host.dispatchEvent(event);
  }

  /** The developer hears of each misuse once, in the console. */
  #problem(): Failure | null {
    const why = misuse(this.#around.host);
    if (why && why !== this.#reported) console.error(`<authing-delete-account>: ${why}`);
    this.#reported = why;
    return why
      ? this.#failure('configuration', `${this.#around.strings().configuration} ${why}`)
      : null;
  }

  #fail(reason: Reason, message?: string): void {
    this.send({ type: 'fail', failure: this.#failure(reason, message) });
  }

  #failure(reason: Reason, message?: string): Failure {
    return noAnswer(reason, message || textOf(reason, this.#around.strings()));
  }

  #failureOf(error: unknown): Failure {
    return this.#failure(error instanceof AuthingError ? error.reason : 'invalid-response');
  }
}

/** A timer takes no more than this many milliseconds. */
const LONGEST_DELAY = 2 ** 31 - 1;

function jobOf(state: State): string | null {
  return 'job' in state ? state.job : null;
}

/** What a host's rejection says, for the user to read. */
function messageOf(error: unknown): string | undefined {
  if (typeof error === 'string') return error;
  return isRecord(error) && typeof error['message'] === 'string' ? error['message'] : undefined;
}
