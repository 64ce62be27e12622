import type { Clock } from '@sinonjs/fake-timers';
import type { AuthingDeleteAccount } from '../../src/index.js';
import { findPart, root, untilStep } from './element.js';
import { record, type Recorder } from './events.js';
import type { Oracle } from './fuzz-oracle.js';
import { type Given, type Op } from './script.js';

export const TIMEOUT = 5000;

// The real one is needed: the dialog’s own events may come after any number of messages.
const { setTimeout: realTimeout } = globalThis;

const STEPS = ['idle', 'confirm', 'verify', 'waiting', 'deleting', 'deleted', 'unknown'];

const turns = new MessageChannel();
let nextTurn: () => void = () => {};
turns.port1.onmessage = () => nextTurn();

/** Lets everything happen that is under way in this page: promises, rendering, messages. */
export async function flush(count = 3): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) {
    await new Promise<void>((resolve) => {
      nextTurn = resolve;
      turns.port2.postMessage(null);
    });
  }
}

/** The errors that nobody caught since they were last looked at. */
export const uncaught: string[] = [];

export function note(event: ErrorEvent | PromiseRejectionEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
  const error: unknown = 'reason' in event ? event.reason : event.error;
  uncaught.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

/** What an element meets: the service, and whoever is signed in there. */
export interface World {
  readonly oracle: Oracle;
  /**
   * Does what is not done to the element itself: sessions, clients, answers.
   * @returns whether it did
   */
  do(op: Op): boolean | Promise<boolean>;
  /** Issues a token for the user who is signed in. */
  issue(): string | Promise<string>;
  /** Waits until nothing is under way except what waits for an answer or for time. */
  flush(): Promise<void>;
  /** Moves the clocks on. */
  tick(ms: number): void | Promise<void>;
  /** Compares what was claimed with the truth. */
  settle(): void | Promise<void>;
  /** The texts that must never be seen. */
  secrets(): string[];
  end(): void;
  /** How many requests of the element have not been answered. */
  readonly unanswered: number;
}

/** A document that can adopt the element. */
let other: Document | null = null;
function otherDocument(): Document {
  const frame = document.createElement('iframe');
  if (!other) document.documentElement.append(frame);
  other ??= frame.contentDocument!;
  return other;
}

/** True for what opens the panel, or will open it once the element is in a document. */
function asksForPanel(op: Op): boolean {
  if (op.do === 'call') return op.method === 'show' || op.method === 'opened';
  if (op.do === 'click') return op.part === 'trigger';
  return (op.do === 'attribute' || op.do === 'property') && op.name === 'open';
}

/** Plays a script, and notes what must not happen. */
export class Player {
  readonly element: AuthingDeleteAccount = document.createElement('authing-delete-account');
  readonly #ops: readonly Op[];
  readonly #clock: Clock;
  readonly #world: World;
  readonly #heard: Recorder;
  readonly #channel = new BroadcastChannel('authing-delete-account');
  readonly #listeners = new Map<string, string>();
  /** The element was removed for a while, and nobody has asked for the panel since. */
  #wasRemoved = false;
  /** Somebody has asked for the panel while the element was in no document. */
  #isAsked = false;
  readonly #wrong: string[] = [];

  constructor(
    ops: readonly Op[],
    clock: Clock,
    world: (element: AuthingDeleteAccount, tell: (userId: string) => void) => World,
  ) {
    this.#ops = ops;
    this.#clock = clock;
    const { element } = this;
    this.#world = world(element, (userId) => {
      const host = element.host ?? '';
      this.#channel.postMessage({ host, appId: element.appId ?? '', userId });
    });
    this.#heard = record(element);
    // A browser that goes to the url would take the test along.
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

  get oracle(): Oracle {
    return this.#world.oracle;
  }

  get wrong(): string[] {
    return [...this.#wrong, ...this.oracle.wrong];
  }

  async play(): Promise<void> {
    for (const op of this.#ops) {
      if (this.element.isConnected) this.#isAsked = false;
      else if (asksForPanel(op)) this.#isAsked = true;
      const later = this.#do(op);
      // Nothing else may come between two actions that directly follow each other.
      if (later instanceof Promise) await later;
      this.#look(op);
      if (op.do === 'flush' || op.do === 'proceed' || op.do === 'sit-out') await this.#rest(op);
      if (this.wrong.length > 0) return;
    }
    // A panel that is asked for while the element is removed counts as open, and shows once the
    // element is put back.
    const isAsked = !this.element.isConnected && this.#isAsked;
    this.element.remove();
    await this.#rest({ do: 'flush' });
    // Whatever is still out gets its time. After that nothing may be left.
    for (let round = 0; round < 4; round += 1) {
      await this.#world.tick(TIMEOUT);
      await this.#world.flush();
    }
    await this.#rest({ do: 'flush' });
    const left = this.#clock.countTimers();
    if (left > 0) this.#wrong.push(`timers: ${left} are left`);
    if (this.element.open && !isAsked) this.#wrong.push('still-open: removed for good, and open');
  }

  end(): void {
    this.#channel.close();
    this.#world.end();
    this.element.remove();
    document.body.replaceChildren();
    this.#clock.reset();
    if (uncaught.length > 0) this.#wrong.push(...uncaught.splice(0));
  }

  /** How far the script came, for the statistics. */
  get outcomes(): string[] {
    const { sent, excused } = this.oracle;
    return [
      ...this.#heard.outcomes,
      ...(sent.length > 0 ? ['delete sent'] : []),
      ...excused.map((excuse) => `excused: ${excuse}`),
    ];
  }

  async #rest(op: Op): Promise<void> {
    await this.#world.flush();
    // The panel comes with an import, and a dialog tells of its closing, each in a turn of its own.
    for (let turn = 0; turn < 50 && this.element.open !== this.#isShowing; turn += 1) {
      await this.#world.flush();
      if (turn > 5) await new Promise((resolve) => void realTimeout(resolve, 4));
    }
    if (this.oracle.hasClaims) await this.#world.settle();
    this.#look(op);
    this.#lookAtScreen(op);
    this.oracle.look();
    if (!this.element.isConnected && !this.#isAsked) this.#wasRemoved = true;
  }

  #that(holds: boolean, what: string, op: Op): void {
    if (!holds) this.#wrong.push(`${what} (${JSON.stringify(op)}, in ${this.element.step})`);
  }

  #look(op: Op): void {
    const { element } = this;
    const that = (holds: boolean, what: string) => this.#that(holds, what, op);
    that(STEPS.includes(element.step), `step: ${element.step}`);
    that(element.open === element.hasAttribute('open'), 'attribute: open is not the attribute');
    that(element.deleteAccountToken === null, 'leak: the token can be read');
    that(!element.hasAttribute('delete-account-token'), 'leak: a token in an attribute');
    const asked = this.#heard.count('before-delete');
    that(this.oracle.sent.length <= asked, 'two-deletes: a delete without before-delete');
    that(this.#heard.deleted.length <= 1, 'twice: account-deleted twice');
    const told = this.#heard.deleted.length === 1;
    that(told === (element.step === 'deleted'), 'step: not what was told');
    that(
      this.#heard.failures.every(({ detail }) => detail.statusCode !== 200),
      'detail: delete-failed with 200',
    );
    this.#wrong.push(...uncaught.splice(0));
  }

  /** Checks what changes only with a rendering. */
  #lookAtScreen(op: Op): void {
    const { element } = this;
    const that = (holds: boolean, what: string) => this.#that(holds, what, op);
    const shown = `${element.outerHTML}${element.shadowRoot?.innerHTML ?? ''}`;
    const details = this.#heard.events.map((event) => (event as CustomEvent<unknown>).detail);
    const told = JSON.stringify(details);
    for (const secret of this.#world.secrets()) {
      that(!shown.includes(secret), 'leak: a secret in the DOM');
      that(!told.includes(secret), 'leak: a secret in an event');
    }
    that(element.open === this.#isShowing, `open: it is ${element.open}, and the panel is not`);
  }

  /**
   * True when the panel is shown. An element in no document shows nothing, so it says what `open`
   * says.
   */
  get #isShowing(): boolean {
    const { element } = this;
    if (!element.isConnected || !element.shadowRoot) return element.open;
    const panel = findPart(element, 'panel') !== null;
    if (element.inline) return panel;
    return panel && findPart(element, 'dialog')?.open === true;
  }

  #do(op: Op): unknown {
    const { element } = this;
    switch (op.do) {
      case 'attribute':
        if (op.name === 'open') this.#wasRemoved = false;
        if (op.value === null) element.removeAttribute(op.name);
        else element.setAttribute(op.name, op.value);
        return;
      case 'property':
        if (op.name === 'open') this.#wasRemoved = false;
        return void Reflect.set(element, op.name, op.value);
      case 'preflight':
        return this.#preflight(op.how);
      case 'call':
        return this.#call(op);
      case 'token':
        return this.#token(op.by, op.value);
      case 'click':
        if (op.part === 'trigger') this.#wasRemoved = false;
        return findPart(element, op.part)?.click();
      case 'type':
        return this.#type(op.text);
      case 'proceed':
        return this.#proceed();
      case 'sit-out':
        return this.#sitOut();
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
      case 'message':
        return this.#channel.postMessage(op.data);
      case 'tick':
        return this.#world.tick(op.ms);
      case 'clock-back':
        return this.#clock.setSystemTime(Date.now() - op.ms);
      case 'flush':
        return;
      default:
        return this.#world.do(op);
    }
  }

  #call(op: Extract<Op, { do: 'call' }>): void {
    const { element } = this;
    const away = !element.isConnected && this.#wasRemoved;
    switch (op.method) {
      case 'show':
        element.show();
        break;
      case 'close':
        element.close();
        return;
      case 'remove':
        element.remove();
        return;
      case 'append':
        document.body.append(element);
        break;
      case 'put-back':
        if (element.isConnected) return;
        document.body.append(element);
        break;
      case 'move':
        document.body.prepend(element);
        break;
      case 'adopt':
        otherDocument().body.append(element);
        break;
      case 'opened':
        element.open = true;
        break;
      case 'closed':
        element.open = false;
    }
    const isOut = element.step === 'deleting' && this.#world.unanswered > 0;
    if (away && element.isConnected && !isOut) {
      this.#that(!element.open, 'put-back: it opens', op);
      const { step } = element;
      this.#that(step === 'idle' || step === 'deleted', 'put-back: it is not idle', op);
    }
    if (element.isConnected || op.method === 'show' || op.method === 'opened')
      this.#wasRemoved = false;
  }

  #token(by: string, given: Given): void | Promise<void> {
    if ('raw' in given) return this.#give(by, given.raw);
    const token = this.#world.issue();
    const give = (deleteAccountToken: string) => {
      const dto = { deleteAccountToken, tokenExpiresIn: given.as === 'expired' ? -1 : 60 };
      const forms = {
        string: deleteAccountToken,
        dto,
        expired: dto,
        data: { data: { deleteAccountToken, tokenExpiresIn: 5 } },
        envelope: { statusCode: 200, message: '', data: { ...dto, tokenExpiresIn: 1 } },
      };
      this.#give(by, forms[given.as]);
    };
    return typeof token === 'string' ? give(token) : token.then(give);
  }

  #give(by: string, value: unknown): void {
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

  /** Does what somebody does who wants to have the account deleted. */
  #proceed(): void {
    const { element } = this;
    const checkbox = element.shadowRoot ? findPart(element, 'checkbox') : null;
    if (checkbox && !checkbox.checked) checkbox.click();
    if (element.step === 'verify') {
      const button = findPart(element, 'send-button');
      const isForward = button?.part.contains('confirm-button') === true;
      if (button && !isForward && button.ariaDisabled !== 'true') button.click();
      this.#type('1234');
    } else {
      const phrase = element.shadowRoot ? findPart(element, 'phrase-text') : null;
      if (phrase) this.#type(phrase.textContent);
    }
    if (element.shadowRoot) findPart(element, 'confirm-button')?.click();
  }

  async #sitOut(): Promise<void> {
    for (const pause of [1000, 2000, 4000]) {
      await this.#world.flush();
      await this.#world.tick(pause);
    }
  }

  #leavePage(): void {
    const event = new Event('beforeunload', { cancelable: true });
    dispatchEvent(event);
    const guarded = this.element.step === 'deleting' && this.element.isConnected;
    if (event.defaultPrevented !== guarded)
      this.#wrong.push('leave-page: the page is guarded wrongly');
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
    if (how === 'resolves') {
      return Promise.resolve(this.#world.issue()).then((deleteAccountToken) => ({
        deleteAccountToken,
      }));
    }
    if (how === 'rejects') return Promise.reject(new Error('The page says no.'));
    if (how === 'hangs') return new Promise(() => {});
    return how === 'value' ? this.#world.issue() : undefined;
  }

  /** Does what a listener may do to the element that is just telling it something. */
  #act(how: string | undefined): void {
    const { element } = this;
    if (how === 'closes') element.close();
    else if (how === 'removes') element.remove();
    else if (how === 'shows') element.show();
    else if (how === 'presses') findPart(element, 'confirm-button')?.click();
  }
}

/** Loads the panel once for all scripts. */
export async function loadPanel(): Promise<void> {
  const element = document.createElement('authing-delete-account');
  document.body.append(element);
  element.client = { deleteAccount: () => new Promise(() => {}) };
  element.show();
  await untilStep(element, 'confirm');
  element.remove();
  await flush();
}
