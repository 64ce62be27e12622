import { type AuthingDeleteAccount, type DeleteAccountTokenRequestEvent } from '../../src/index.js';
import type { Account } from './authing.js';
import { record } from './events.js';
import { settled, until } from './until.js';

type Answer = Parameters<DeleteAccountTokenRequestEvent['respondWith']>[0];
type Attributes = Record<string, string | boolean>;

/**
 * Puts an element for the account into the page. An attribute is a string, or true where it has no
 * value.
 */
export function create(account: Account | null, attributes: Attributes = {}): AuthingDeleteAccount {
  const element = document.createElement('authing-delete-account');
  setUp(element, account, attributes);
  document.body.append(element);
  return element;
}

export function setUp(element: Element, account: Account | null, attributes: Attributes): void {
  const own = account ? { host: account.host, 'app-id': account.appId } : {};
  for (const [name, value] of Object.entries<string | boolean>({ ...own, ...attributes })) {
    if (typeof value === 'string') element.setAttribute(name, value);
    else element.toggleAttribute(name, value);
  }
}

afterEach(async () => {
  document.body.replaceChildren();
  // Mocha may start the next test in the same turn, which could stop the clock before all is over.
  await settled();
});

export function root(element: Element): ShadowRoot {
  if (!element.shadowRoot) throw new Error('There is no shadow root.');
  return element.shadowRoot;
}

/** The parts of which the tests need to know more than that they are an `HTMLElement`. */
interface Parts {
  checkbox: HTMLInputElement;
  input: HTMLInputElement;
  dialog: HTMLDialogElement;
  trigger: HTMLButtonElement;
  'confirm-button': HTMLButtonElement;
  'cancel-button': HTMLButtonElement;
  'back-button': HTMLButtonElement;
  'close-button': HTMLButtonElement;
}

type Part<Name extends string> = Name extends keyof Parts ? Parts[Name] : HTMLElement;

export function findPart<Name extends string>(element: Element, name: Name): Part<Name> | null {
  return root(element).querySelector<Part<Name>>(`[part~="${name}"]`);
}

/** Whether a part is there. */
export const has = (element: Element, name: string): boolean => findPart(element, name) !== null;

export function part<Name extends string>(element: Element, name: Name): Part<Name> {
  const found = findPart(element, name);
  if (!found) throw new Error(`There is no part ${name}.`);
  return found;
}

/** The text of a part, white space collapsed; empty when the part is missing. */
export function text(element: Element, name: string): string {
  return findPart(element, name)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}

/** The form that the fields and the forward button belong to. */
export function formOf(element: Element): HTMLFormElement {
  const form = root(element).querySelector('form');
  if (!form) throw new Error('There is no form.');
  return form;
}

/** The part that has the focus. */
export function focusedPart(element: Element): string | null {
  return root(element).activeElement?.getAttribute('part') ?? null;
}

/** Clicks a button, which must not be disabled. */
export function press(
  element: Element,
  name: 'confirm-button' | 'cancel-button' | 'back-button' | 'close-button' = 'confirm-button',
): void {
  const button = part(element, name);
  if (button.disabled) throw new Error(`${name} is disabled.`);
  button.click();
}

export async function untilStep(element: AuthingDeleteAccount, ...steps: string[]): Promise<void> {
  await until(
    () => steps.includes(element.step),
    () => `${steps.join(' or ')}, not ${element.step}`,
  );
  await element.updateComplete;
}

/** Opens the panel and waits until it can be used. */
export async function open(element: AuthingDeleteAccount): Promise<void> {
  element.show();
  await untilStep(element, 'confirm');
  await until(
    () => part(element, 'panel').ariaBusy !== 'true',
    () => 'a panel that is not busy',
  );
}

/** Does what the gate asks for. */
export async function acknowledge(element: AuthingDeleteAccount): Promise<void> {
  const checkbox = findPart(element, 'checkbox');
  if (checkbox && !checkbox.checked) checkbox.click();
  if (element.confirmation === 'phrase') type(element, part(element, 'phrase-text').textContent);
  await element.updateComplete;
}

/** Puts a text in the field, as pasting would. */
export function type(element: Element, value: string): void {
  const input = part(element, 'input');
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Goes from the closed element to the last button, without pressing it. */
export async function ready(element: AuthingDeleteAccount): Promise<void> {
  await open(element);
  await acknowledge(element);
}

/** Goes all the way, up to the press that sends the request. */
export async function submit(element: AuthingDeleteAccount): Promise<void> {
  await ready(element);
  press(element);
}

/** Goes all the way to the end of an attempt, whatever that is. */
export async function attempt(element: AuthingDeleteAccount): Promise<void> {
  await ready(element);
  await pressAndWait(element);
}

export async function pressAndWait(element: AuthingDeleteAccount): Promise<void> {
  const heard = record(element);
  press(element);
  await until(
    () => heard.outcomes.length > 0,
    () => `an outcome, in ${element.step}`,
  );
  await element.updateComplete;
}

/** Answers every request for a token. */
export function answerWith(element: AuthingDeleteAccount, answer: () => Answer): void {
  element.addEventListener('delete-account-token-request', (event) => event.respondWith(answer()));
}
