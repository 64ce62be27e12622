import fc from 'fast-check';
import type { Clock } from '@sinonjs/fake-timers';
import type { AuthingDeleteAccount, DeleteAccountClient } from '../src/index.js';
import '../src/index.js';
import { stopClock } from './support/clock.js';
import { catchConsole } from './support/console.js';
import { isThorough } from './support/engine.js';
import { findPart, root, untilStep } from './support/element.js';
import { record, type Recorder } from './support/events.js';
import { expect } from './support/expect.js';
import {
  CANARY,
  OWN,
  scripts,
  SUCCESS,
  wrongTypes,
  type Answer,
  type Op,
  type Script,
} from './support/script.js';

const RUNS = isThorough ? 2000 : 500;
const TIMEOUT = 5000;
const STEPS = ['idle', 'confirm', 'verify', 'waiting', 'deleting', 'deleted', 'unknown'];

const turns = new MessageChannel();
let nextTurn: () => void = () => {};
turns.port1.onmessage = () => nextTurn();

/** Lets all that is on its way happen: promises, rendering, messages. */
async function flush(count = 3): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) {
    await new Promise<void>((resolve) => {
      nextTurn = resolve;
      turns.port2.postMessage(null);
    });
  }
}

const uncaught: string[] = [];
function note(event: ErrorEvent | PromiseRejectionEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
  const error: unknown = 'reason' in event ? event.reason : event.error;
  uncaught.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

interface Call {
  settle: (answer: Answer) => void;
  deletes: boolean;
}

/** Plays a script, and notes what must not be. */
class Player {
  readonly element: AuthingDeleteAccount = document.createElement('authing-delete-account');
  readonly wrong: string[] = [];
  readonly #script: Script;
  readonly #clock: Clock;
  readonly #heard: Recorder;
  readonly #calls: Call[] = [];
  readonly #turn = new Map<string, number>();
  readonly #channel = new BroadcastChannel('authing-delete-account');
  readonly #listeners = new Map<string, string>();
  /** When the deletes went out that have not been answered. */
  readonly #out = new Map<Call, number>();
  #deletes = 0;
  /** Something said that the account is gone. */
  #evidence = false;
  /** The service did delete it. */
  #gone = false;

  constructor(given: Script, clock: Clock) {
    this.#script = given;
    this.#clock = clock;
    const { element } = this;
    this.#heard = record(element);
    // A browser that leaves would take the test along.
    element.addEventListener('sign-out', (event) => event.preventDefault());
    element.addEventListener('before-delete', (event) => {
      const how = this.#listeners.get('before-delete');
      if (how === 'prevents') event.preventDefault();
      const promise = this.#promise(how);
      if (promise !== undefined) event.waitUntil(promise as Promise<unknown>);
      this.#act(how);
    });
    element.addEventListener('delete-account-token-request', (event) => {
      const how = this.#listeners.get('delete-account-token-request');
      const promise = this.#promise(how);
      if (promise !== undefined) event.respondWith(promise as Promise<string>);
      this.#act(how);
    });
    document.body.append(element);
  }

  async play(): Promise<void> {
    for (const op of this.#script.ops) {
      this.#do(op);
      this.#look(op);
      if (op.do === 'flush' || op.do === 'proceed') {
        await flush();
        this.#look(op);
      }
      if (this.wrong.length > 0) return;
    }
    this.element.remove();
    await flush();
    this.#look({ do: 'flush' });
    // Whatever is still out has its time; then nothing may be left.
    for (let round = 0; round < 4; round += 1) {
      this.#clock.tick(TIMEOUT);
      await flush();
    }
    this.#look({ do: 'flush' });
    const left = this.#clock.countTimers();
    if (left > 0) this.wrong.push(`${left} timers are left`);
  }

  end(): void {
    this.#channel.close();
    this.element.remove();
    document.body.replaceChildren();
    this.#clock.reset();
    if (uncaught.length > 0) this.wrong.push(...uncaught.splice(0));
  }

  /** How far it came, for the statistics. */
  get outcomes(): string[] {
    return [...this.#heard.outcomes, ...(this.#deletes > 0 ? ['delete sent'] : [])];
  }

  #look(op: Op): void {
    const { element } = this;
    const that = (holds: boolean, what: string) => {
      if (!holds) this.wrong.push(`${what} (${JSON.stringify(op)}, in ${element.step})`);
    };
    that(STEPS.includes(element.step), `a step ${element.step}`);
    that(element.open === element.hasAttribute('open'), 'open is not the attribute');
    that(element.deleteAccountToken === null, 'the token can be read');
    that(this.#deletes <= this.#heard.count('before-delete'), 'a delete without before-delete');
    const told = this.#heard.deleted.length;
    that(told <= 1, 'account-deleted twice');
    that(told === 0 || this.#evidence, 'account-deleted without evidence');
    that((told === 1) === (element.step === 'deleted'), 'the step is not what was told');
    that(
      this.#heard.failures.every(({ detail }) => detail.statusCode !== 200),
      'delete-failed with 200',
    );
    const shown = `${element.outerHTML}${element.shadowRoot?.innerHTML ?? ''}`;
    that(!shown.includes(CANARY), 'a token in the DOM');
    const details = this.#heard.events.map((event) => (event as CustomEvent<unknown>).detail);
    that(!JSON.stringify(details).includes(CANARY), 'a token in an event');
    this.wrong.push(...uncaught.splice(0));
  }

  #do(op: Op): void {
    const { element } = this;
    switch (op.do) {
      case 'attribute':
        if (op.value === null) element.removeAttribute(op.name);
        else element.setAttribute(op.name, op.value);
        return;
      case 'property':
        return void Reflect.set(element, op.name, op.value);
      case 'client':
        element.client = this.#client(op.methods, op.own);
        return;
      case 'accessToken':
        return this.#accessToken(op.how);
      case 'preflight':
        return this.#preflight(op.how);
      case 'call':
        return this.#call(op.method);
      case 'token':
        return this.#token(op.by, op.value);
      case 'click':
        return findPart(element, op.part)?.click();
      case 'type':
        return this.#type(op.text);
      case 'proceed':
        return this.#proceed();
      case 'submit':
        return void findPart(element, 'panel')?.dispatchEvent(
          new SubmitEvent('submit', { bubbles: true, cancelable: true }),
        );
      case 'escape':
        return void findPart(element, 'dialog')?.dispatchEvent(
          new Event('cancel', { cancelable: true }),
        );
      case 'close-dialog':
        return findPart(element, 'dialog')?.close();
      case 'pageshow':
        return void dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      case 'leave-page':
        return this.#leavePage();
      case 'listen':
        return void this.#listeners.set(op.to, op.how);
      case 'answer':
        return this.#calls.shift()?.settle(op.with);
      case 'message':
        this.#channel.postMessage(op.data);
        if (Reflect.get(Object(op.data), 'userId') === OWN.userId) this.#evidence = true;
        return;
      case 'tick':
        return void this.#clock.tick(op.ms);
      case 'flush':
    }
  }

  #call(method: string): void {
    const { element } = this;
    if (method === 'show') element.show();
    else if (method === 'close') element.close();
    else if (method === 'remove') element.remove();
    else if (method === 'append') document.body.append(element);
    else if (method === 'move') document.body.prepend(element);
    else element.open = method === 'opened';
  }

  #token(by: string, value: unknown): void {
    const { element } = this;
    const event = new CustomEvent('delete-account-token', { detail: value, bubbles: true });
    if (by === 'attribute') element.setAttribute('delete-account-token', String(value));
    else if (by === 'property') Reflect.set(element, 'deleteAccountToken', value);
    else if (by === 'event') element.dispatchEvent(event);
    else {
      const child = document.createElement('div');
      child.slot = 'verification';
      element.append(child);
      child.dispatchEvent(event);
    }
  }

  #type(text: string): void {
    if (!this.element.shadowRoot) return;
    const fields = root(this.element).querySelectorAll<HTMLInputElement>(
      'input:not([type="radio"], [type="checkbox"])',
    );
    for (const field of fields) {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
  }

  /** What somebody does who wants to be rid of the account. */
  #proceed(): void {
    const { element } = this;
    const checkbox = element.shadowRoot ? findPart(element, 'checkbox') : null;
    if (checkbox && !checkbox.checked) checkbox.click();
    if (element.step === 'verify') {
      if (findPart(element, 'send-button')?.ariaDisabled !== 'true') {
        findPart(element, 'send-button')?.click();
      }
      this.#type('1234');
    } else {
      const phrase = element.shadowRoot ? findPart(element, 'phrase-text') : null;
      if (phrase) this.#type(phrase.textContent);
    }
    if (element.shadowRoot) findPart(element, 'confirm-button')?.click();
  }

  #leavePage(): void {
    const event = new Event('beforeunload', { cancelable: true });
    dispatchEvent(event);
    const guarded = this.element.step === 'deleting' && this.element.isConnected;
    if (event.defaultPrevented !== guarded) this.wrong.push('the page is guarded wrongly');
  }

  #accessToken(how: string): void {
    const token = `access-${CANARY}`;
    const sources: Record<string, AuthingDeleteAccount['accessToken']> = {
      string: token,
      function: () => token,
      throws: () => {
        throw new Error(token);
      },
      rejects: () => Promise.reject(new Error(token)),
      hangs: () => new Promise(() => {}),
      none: null,
    };
    this.element.accessToken = sources[how] ?? null;
  }

  #preflight(how: string): void {
    const sources: Record<string, unknown> = {
      none: null,
      blocks: () => ({ blockers: [{ message: '<b>', href: 'javascript:alert(1)' }] }),
      throws: () => {
        throw new Error('No.');
      },
      hangs: () => new Promise(() => {}),
      nonsense: () => Promise.resolve({ blockers: 7, consequences: [null, 'x'] }),
    };
    this.element.preflight = sources[how] as AuthingDeleteAccount['preflight'];
  }

  #promise(how: string | undefined): unknown {
    if (how === 'resolves') return Promise.resolve({ deleteAccountToken: `token-${CANARY}` });
    if (how === 'rejects') return Promise.reject(new Error('The host says no.'));
    if (how === 'hangs') return new Promise(() => {});
    return how === 'value' ? `token-${CANARY}` : undefined;
  }

  /** What a listener may do to the element that is just telling it something. */
  #act(how: string | undefined): void {
    const { element } = this;
    if (how === 'closes') element.close();
    else if (how === 'removes') element.remove();
    else if (how === 'shows') element.show();
    else if (how === 'presses') findPart(element, 'confirm-button')?.click();
  }

  #client(methods: readonly string[], own: boolean): DeleteAccountClient {
    const names = ['deleteAccount', ...methods];
    const client = Object.fromEntries(names.map((name) => [name, () => this.#answer(name)]));
    return (own ? client : Object.create(client)) as never;
  }

  #answer(name: string): unknown {
    const call: Call = { settle: () => {}, deletes: name === 'deleteAccount' };
    if (call.deletes) this.#sent(call);
    const answer = this.#next(name);
    if (answer.how === 'throws') {
      this.#out.delete(call);
      throw new Error(`token-${CANARY}`);
    }
    if (answer.how === 'hangs') return new Promise(() => {});
    return new Promise((resolve, reject) => {
      call.settle = (given) => {
        this.#out.delete(call);
        if (given.how === 'rejects') return reject(new Error(`token-${CANARY}`));
        const value = given.how === 'resolves' ? given.value : null;
        if (call.deletes && value === SUCCESS) this.#gone = this.#evidence = true;
        if (name === 'getProfile' && this.#deletes > 0 && looksGone(value)) this.#evidence = true;
        return resolve(value);
      };
      if (answer.how === 'waits') this.#calls.push(call);
      else call.settle(answer);
    });
  }

  #sent(call: Call): void {
    this.#deletes += 1;
    const otherTimeouts = this.#script.ops.some((op) => {
      return op.do === 'attribute' && op.name === 'timeout' && op.value !== String(TIMEOUT);
    });
    for (const at of this.#out.values()) {
      if (!otherTimeouts && Date.now() - at < TIMEOUT) this.wrong.push('two deletes at once');
    }
    this.#out.set(call, Date.now());
  }

  #next(name: string): Answer {
    const turn = this.#turn.get(name) ?? 0;
    this.#turn.set(name, turn + 1);
    const scripted = this.#script.answers[name]?.[turn];
    if (scripted) return scripted;
    if (!this.#script.honest) return { how: 'waits' };
    const data: Record<string, unknown> = {
      verifyDeleteAccountRequest: { deleteAccountToken: `token-${CANARY}`, tokenExpiresIn: 60 },
      getProfile: OWN,
      getSecurityLevel: { passwordSet: true, emailBinded: true, phoneBinded: true },
    };
    if (name === 'deleteAccount') return { how: 'resolves', value: SUCCESS };
    const value = { statusCode: 200, message: 'success', data: data[name] };
    const gone = { statusCode: 404, apiCode: 2004, message: 'No such user.' };
    return { how: 'resolves', value: this.#gone ? gone : value };
  }
}

function looksGone(value: unknown): boolean {
  const { statusCode, apiCode } = Object(value) as Record<string, unknown>;
  return [401, 404].includes(statusCode as number) || [2004, 2020].includes(apiCode as number);
}

describe('Whatever is done to the element, in whatever order', () => {
  const { onerror } = window;
  before(() => {
    // Mocha's: what is found is for the search to make smaller first.
    window.onerror = null;
    addEventListener('error', note, true);
    addEventListener('unhandledrejection', note, true);
  });
  after(() => {
    window.onerror = onerror;
    removeEventListener('error', note, true);
    removeEventListener('unhandledrejection', note, true);
  });

  it('it keeps its promises', async function () {
    this.timeout(110_000);
    const seed = Date.now() % 2 ** 31;
    const { log } = console;
    log(`Fuzz: ${RUNS} scripts, seed ${seed}`);
    await loadPanel();
    const clock = stopClock();
    catchConsole();
    const seen = new Map<string, number>();
    const details = await fc.check(
      fc.asyncProperty(scripts, async (given) => {
        const player = new Player(given, clock);
        await player.play();
        player.end();
        for (const outcome of player.outcomes) seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
        if (player.wrong.length > 0) throw new Error(player.wrong.join('\n'));
      }),
      { numRuns: RUNS, seed },
    );
    log(`Fuzz: ${details.numRuns} scripts, ${JSON.stringify(Object.fromEntries(seen))}`);
    if (details.failed) {
      throw new Error(`${String(details.errorInstance)}\n${fc.defaultReportMessage(details)}`);
    }
  });

  it('nor does a value of a type that no one expects break it', async function () {
    this.timeout(60_000);
    await loadPanel();
    const clock = stopClock();
    catchConsole();
    const broken: string[] = [];
    for (const [what, given] of wrongTypes()) {
      const player = new Player(given, clock);
      await player.play();
      player.end();
      if (player.wrong.length > 0)
        broken.push(`${what}: ${player.wrong.join('; ').split('http')[0]}`);
    }
    expect(broken).to.deep.equal([]);
  });
});

/** Once for all. */
async function loadPanel(): Promise<void> {
  const element = document.createElement('authing-delete-account');
  document.body.append(element);
  element.client = { deleteAccount: () => new Promise(() => {}) };
  element.show();
  await untilStep(element, 'confirm');
  element.remove();
  await flush();
}
