import type { Clock } from '@sinonjs/fake-timers';
import {
  StandIn,
  type AccountOptions,
  type AppOptions,
  type Fault,
  type FaultRule,
  type Operation,
  type RequestRecord,
  type SignInOptions,
} from '../../demo/authing/control.js';
import type {
  AuthingDeleteAccount,
  PasscodeSentEvent,
  VerificationFailedEvent,
} from '../../src/index.js';
import { Account } from './authing.js';
import { create, findPart, part, press, ready, root, untilStep } from './element.js';
import { record, type Recorder } from './events.js';
import { until } from './until.js';

export const PHONE = { phone: '18812345678' };
export const EMAIL = { email: 'user@example.com' };
export const PASSWORD = { password: 's3cret!' };

/** The fields, named by what the browser is told to fill them with. */
export type Fill =
  'one-time-code' | 'current-password' | 'email' | 'tel-national' | 'tel-country-code';

interface Options {
  app?: AppOptions & { host?: string };
  attributes?: Record<string, string | boolean>;
  /** The element is given no access token. */
  signedOut?: boolean;
}

/** An element for somebody who is signed in, and the service as its owner sees it. */
export class Scene {
  readonly account: Account;
  readonly element: AuthingDeleteAccount;
  readonly heard: Recorder;
  readonly control: StandIn;

  static async set(details: AccountOptions, options: Options = {}): Promise<Scene> {
    const { app, attributes, signedOut = false } = options;
    const account = await Account.create(details, { deleteNeedsBearer: true, ...app });
    const element = create(account, attributes);
    if (!signedOut) element.accessToken = account.accessToken;
    return new Scene(account, element);
  }

  private constructor(account: Account, element: AuthingDeleteAccount) {
    this.account = account;
    this.element = element;
    this.heard = record(element);
    this.control = new StandIn(account.host);
  }

  /** Goes on to the form. */
  async toVerify(): Promise<void> {
    await ready(this.element);
    press(this.element);
    await untilStep(this.element, 'verify');
  }

  /** Goes on to the field for a code, and returns the code that was sent. */
  async toCode(): Promise<string> {
    await this.toVerify();
    return this.sendCode();
  }

  /** Requests a code, the first one or another, and looks it up. */
  async sendCode(): Promise<string> {
    const before = this.sent.length;
    part(this.element, 'send-button').click();
    await until(
      () => this.sent.length > before,
      () => `a code, not ${JSON.stringify(this.failures.at(-1)?.detail)}`,
    );
    await idle(this.element);
    return this.control.lastCode(this.account.appId);
  }

  /** Fills in the whole form, up to its last button. */
  async fillIn(): Promise<void> {
    await this.toVerify();
    if (findField(this.element, 'current-password')) {
      await enter(this.element, 'current-password', PASSWORD.password);
      return;
    }
    // One that came a moment ago is still good.
    if (canSendCode(this.element)) await this.sendCode();
    const code = await this.control.lastCode(this.account.appId);
    await enter(this.element, 'one-time-code', code);
  }

  /** Presses for the last time, and waits for the end that this comes to. */
  async finish(...steps: string[]): Promise<void> {
    press(this.element);
    await untilStep(this.element, ...(steps.length > 0 ? steps : ['deleted']));
  }

  /** Returns what the element says of the next thing that goes wrong, once it rests again. */
  async failure(act: () => unknown): Promise<VerificationFailedEvent> {
    const before = this.failures.length;
    await act();
    await until(
      () => this.failures.length > before,
      () => 'verification-failed',
    );
    await idle(this.element);
    return this.failures[before]!;
  }

  /** Moves the clocks of the page and of the service. */
  async pass(clock: Clock, ms: number): Promise<void> {
    await this.control.advance(this.account.appId, ms);
    clock.tick(ms);
    await this.element.updateComplete;
  }

  fault(operation: Operation, fault: Fault, rule: Partial<FaultRule> = {}): Promise<void> {
    return this.control.fault(this.account.appId, { operation, fault, ...rule });
  }

  /** Signs the same user in once more, and returns the access token. */
  async signIn(options: SignInOptions = {}): Promise<string> {
    const { appId, userId } = this.account;
    return (await this.control.signIn(appId, userId, options)).accessToken;
  }

  async requests(...operations: Operation[]): Promise<RequestRecord[]> {
    const all = await this.account.requests();
    return all.filter(({ operation }) => operations.length === 0 || operations.includes(operation));
  }

  /** Counts the requests that could change anything. */
  async changes(): Promise<number> {
    return (await this.requests('sendSms', 'sendEmail', 'verifyDeleteAccountRequest')).concat(
      await this.requests('deleteAccount'),
    ).length;
  }

  get failures(): VerificationFailedEvent[] {
    return this.heard.all('verification-failed');
  }

  get sent(): PasscodeSentEvent[] {
    return this.heard.all('passcode-sent');
  }
}

/** Waits until the panel has nothing to do. */
export async function idle(element: AuthingDeleteAccount): Promise<void> {
  await element.updateComplete;
  await until(
    () => findPart(element, 'panel')?.ariaBusy !== 'true',
    () => 'a panel that is not busy',
  );
}

export function findField(element: Element, fill: Fill): HTMLInputElement | null {
  return root(element).querySelector(`input[autocomplete="${fill}"]`);
}

export function field(element: Element, fill: Fill): HTMLInputElement {
  const found = findField(element, fill);
  if (!found) throw new Error(`There is no field for ${fill}.`);
  return found;
}

/** Puts a text in a field, as pasting would. */
export async function enter(
  element: AuthingDeleteAccount,
  fill: Fill,
  value: string,
): Promise<void> {
  const input = field(element, fill);
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await element.updateComplete;
}

/**
 * The ways from which the user may choose, as they read them. The list is empty when there is no
 * choice.
 */
export function offered(element: Element): string[] {
  const labels = findPart(element, 'method')?.querySelectorAll('label') ?? [];
  return [...labels].map((label) => label.textContent.replace(/\s+/g, ' ').trim());
}

export async function pick(element: AuthingDeleteAccount, way: RegExp): Promise<void> {
  const labels = [...part(element, 'method').querySelectorAll('label')];
  const label = labels.find(({ textContent }) => way.test(textContent));
  if (!label) throw new Error(`There is no way like ${way.source}.`);
  label.click();
  await element.updateComplete;
}

/** All hints, white space collapsed. */
export function hints(element: Element): string {
  const parts = [...root(element).querySelectorAll('[part~="hint"]')];
  return parts.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()).join(' ');
}

/** True when the button that requests a code, the first one or another, can be used. */
export function canSendCode(element: Element): boolean {
  const button = part(element, 'send-button');
  return button.ariaDisabled !== 'true' && !button.matches(':disabled');
}

/** All text in the shadow tree, including that in fields. */
export function everything(element: Element): string {
  const tree = root(element);
  const typed = [...tree.querySelectorAll('input')].map(({ value }) => value);
  return [element.outerHTML, tree.innerHTML, ...typed].join('\n');
}
