import type { Step } from '../flow/state.js';
import type { PanelElement } from './element.js';

/** Where the focus goes from step to step. */
export class Focus {
  readonly #element: PanelElement;
  #wasInside = false;
  #before: Element | null = null;
  #origin: Element | null = null;

  constructor(element: PanelElement) {
    this.#element = element;
  }

  /** Remembers where the focus is, before a rendering may take it away. */
  remember(): void {
    // The page's content in a slot counts, too. `:focus-within` doesn't do: in Firefox it is for a
    // window in front only.
    const tree = this.#element.getRootNode() as Document | ShadowRoot;
    this.#wasInside = this.#element.contains(tree.activeElement);
    this.#before = this.#root.activeElement;
  }

  get wasInside(): boolean {
    return this.#wasInside;
  }

  /**
   * What had the focus can't be pressed any more, or is gone, and so has lost it, and the user their
   * place.
   */
  get isLost(): boolean {
    const before = this.#before;
    return before !== null && (!before.isConnected || before.matches(':disabled'));
  }

  /** The user has begun something, from where they are, and waits for it. */
  begin(): void {
    this.#origin = this.#root.activeElement;
  }

  /** To where a step begins. */
  toStep(step: Step): void {
    if (step === 'confirm' || step === 'verify' || step === 'waiting') this.toNext(step);
    else this.#to('heading');
  }

  /** To where the user goes on; never to the button that deletes. */
  toNext(step: Step): void {
    const field = step === 'verify' ? this.#field : undefined;
    if (field) field.focus();
    else this.#to('cancel-button');
  }

  /** To the field where the user goes on, unless they have gone somewhere else meanwhile. */
  toFieldUnlessElsewhere(): void {
    const { activeElement, body } = this.#element.ownerDocument;
    const active = this.#root.activeElement;
    const isElsewhere = !active && activeElement !== body && activeElement !== null;
    // It may still be where the step began: a click doesn't move the focus in every browser.
    const hasGone =
      active !== this.#origin &&
      (active instanceof HTMLButtonElement ||
        (active instanceof HTMLInputElement && active.value !== ''));
    if (!isElsewhere && !hasGone) this.#field?.focus();
  }

  /** The dialog gives the focus back by itself, except where a click doesn't move it (Safari). */
  toTrigger(): void {
    const active = this.#element.ownerDocument.activeElement;
    if (active && active !== this.#element.ownerDocument.body && active !== this.#element) return;
    const inside = this.#root.activeElement;
    // What is closed can be seen for a moment yet, and would keep the focus for as long.
    if (inside instanceof HTMLElement && inside.closest('dialog')) inside.blur();
    else if (inside) return;
    const slot = this.#root.querySelector<HTMLSlotElement>('slot[name="trigger"]');
    const trigger = slot?.assignedElements()[0] ?? slot?.querySelector('button');
    if (trigger instanceof HTMLElement) trigger.focus();
  }

  /** The field that is wrong, the first that is still empty, or the last. */
  get #field(): HTMLInputElement | undefined {
    const fields = [...this.#root.querySelectorAll<HTMLInputElement>('.input')];
    return (
      fields.find(({ ariaInvalid }) => ariaInvalid === 'true') ??
      fields.find(({ value }) => value === '') ??
      fields.at(-1)
    );
  }

  #to(part: string): void {
    this.#root.querySelector<HTMLElement>(`[part~="${part}"]`)?.focus();
  }

  get #root(): ShadowRoot {
    return this.#element.renderRoot as ShadowRoot;
  }
}
