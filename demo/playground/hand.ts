import type { Port } from '../app/port.js';
import type { AuthingDeleteAccount, Step } from '../../src/index.js';
import { patiently } from './patiently.js';

/** Uses the panel as a user does: it presses buttons and fills in fields. */
export class Hand {
  readonly #port: Port;
  readonly #signal: AbortSignal | undefined;

  constructor(port: Port, signal?: AbortSignal) {
    this.#port = port;
    this.#signal = signal;
  }

  get element(): AuthingDeleteAccount {
    const { value } = this.#port.element;
    if (!value) throw new Error('Nobody is signed in.');
    return value;
  }

  async open(): Promise<void> {
    this.element.show();
    await this.#when(() => this.element.step === 'confirm' && this.#settled(), 'the panel');
  }

  /** Ticks the box, or types the phrase. */
  async acknowledge(): Promise<void> {
    const box = this.#input("[part~='checkbox']");
    if (box && !box.checked) box.click();
    const phrase = this.#input('#phrase');
    const text = this.#part('phrase-text')?.textContent;
    if (phrase && text) this.#type(phrase, text);
    await this.element.updateComplete;
  }

  /** Presses the forward button, as soon as it can be pressed. */
  async forward(): Promise<void> {
    const button = await this.#when(() => {
      const found = this.#part('confirm-button');
      const isShut = found?.matches(":disabled, [aria-disabled='true']");
      return isShut || !this.#settled() ? null : found;
    }, 'the button');
    button.click();
    await this.element.updateComplete;
  }

  async fillIn(field: 'code' | 'password', text: string): Promise<void> {
    const input = await this.#when(() => this.#input(`#${field}`), `the field for the ${field}`);
    this.#type(input, text);
    await this.element.updateComplete;
  }

  async step(step: Step): Promise<void> {
    await this.#when(() => this.element.step === step, step);
  }

  /** Something went wrong, and the panel says so. */
  async error(): Promise<void> {
    await this.#when(() => this.#part('error') ?? this.#part('blockers'), 'an error');
  }

  #settled(): boolean {
    const panel = this.#part('panel');
    return panel !== null && panel.ariaBusy !== 'true';
  }

  #type(input: HTMLInputElement, text: string): void {
    input.value = text;
    // Events of the frame's own kind, as its user's would be.
    input.dispatchEvent(new this.#port.window.Event('input', { bubbles: true, composed: true }));
  }

  #part(name: string): HTMLElement | null {
    return this.#find(`[part~='${name}']`);
  }

  #input(selector: string): HTMLInputElement | null {
    // The frame has classes of its own, and so `instanceof` would tell nothing.
    return this.element.shadowRoot?.querySelector<HTMLInputElement>(`input${selector}`) ?? null;
  }

  #find(selector: string): HTMLElement | null {
    return this.element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  }

  #when<T>(find: () => T | null | undefined | false, what: string): Promise<T> {
    return patiently(find, what, this.#signal);
  }
}
