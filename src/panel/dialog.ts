import { html } from 'lit';
import type { AuthingDeleteAccount } from '../authing-delete-account.js';
import type { Step } from '../flow/state.js';

/** The native modal dialog, and where the focus goes. */
export class Dialog {
  readonly #host: AuthingDeleteAccount;
  readonly #leave: () => boolean;
  #step: Step = 'idle';
  #shown = false;
  #hadFocus = false;
  #active: Element | null = null;

  /** @param leave closes the flow, and says whether it is closed */
  constructor(host: AuthingDeleteAccount, leave: () => boolean) {
    this.#host = host;
    this.#leave = leave;
  }

  /**
   * @param description ids of what describes it
   * @param locked nothing the user does closes it
   */
  render(content: unknown, description: string, locked: boolean): unknown {
    return html`<dialog
      part="dialog"
      role="alertdialog"
      aria-modal="true"
      aria-labelledby="heading"
      aria-describedby=${description}
      closedby=${locked ? 'none' : 'closerequest'}
      @cancel=${this.#onCancel}
      @close=${this.#onClose}
      @keydown=${this.#onKeydown}
    >
      ${content}
    </dialog>`;
  }

  /** It has been there for a moment, and so what is said in it from now on is announced. */
  get isShown(): boolean {
    return this.#shown;
  }

  beforeUpdate(): void {
    // Content of the host's in a slot counts, too.
    this.#hadFocus = this.#host.contains(this.#tree.activeElement);
    this.#active = this.#root.activeElement;
  }

  afterUpdate(step: Step, shown: boolean): void {
    const dialog = this.#root.querySelector('dialog');
    const again = dialog !== null && this.#sync(dialog, shown) && this.#shown;
    const opened = shown && !this.#shown;
    const closed = !shown && this.#shown;
    const moved = step !== this.#step;
    this.#step = step;
    this.#shown = shown;
    // A panel in the page must not take the focus from where the user is.
    if (shown && (opened || moved || again) && (dialog || this.#hadFocus)) this.#focusStep(step);
    // What can't be pressed any more loses the focus, and with it the user's place.
    else if (shown && this.#active?.matches('button:disabled')) this.#focusNext(step);
    // On a low screen the focus has scrolled the heading away before anybody could read it.
    if (opened) dialog?.scrollTo(0, 0);
    if (opened) requestAnimationFrame(() => this.#host.requestUpdate());
    if (closed) this.#focusTrigger();
  }

  /** The tree the element stands in; `:focus-within` is for a window in front only, in Firefox. */
  get #tree(): Document | ShadowRoot {
    return this.#host.getRootNode() as Document | ShadowRoot;
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }

  /** @returns whether it had to be opened */
  #sync(dialog: HTMLDialogElement, shown: boolean): boolean {
    if (!shown) dialog.close();
    if (!shown || !dialog.isConnected || dialog.matches(':modal')) return false;
    // Moving the element in the document leaves its dialog open, yet no longer modal.
    dialog.close();
    dialog.showModal();
    return true;
  }

  #focusStep(step: Step): void {
    if (step === 'confirm' || step === 'verify' || step === 'waiting') this.#focusNext(step);
    else this.#focus('heading');
  }

  /** Where the user goes on; never the button that deletes. */
  #focusNext(step: Step): void {
    if (step === 'verify') this.#focusField();
    else this.#focus('cancel-button');
  }

  /** To the field where the user goes on, unless they are somewhere else already. */
  goOn(): void {
    const { activeElement, body } = this.#host.ownerDocument;
    const active = this.#root.activeElement;
    const isElsewhere = !active && activeElement !== body && activeElement !== null;
    const isTyping = active instanceof HTMLInputElement && active.value !== '';
    if (!isElsewhere && !isTyping && !active?.matches('[part="cancel-button"]')) this.#focusField();
  }

  /** To the field that is wrong, the first that is still empty, or the last; else to Cancel. */
  #focusField(): void {
    const fields = [...this.#root.querySelectorAll<HTMLInputElement>('[part~="input"]')];
    const field =
      fields.find(({ ariaInvalid }) => ariaInvalid === 'true') ??
      fields.find(({ value }) => value === '') ??
      fields.at(-1);
    if (field) field.focus();
    else this.#focus('cancel-button');
  }

  #focus(part: string): void {
    this.#root.querySelector<HTMLElement>(`[part~="${part}"]`)?.focus();
  }

  /** The dialog gives the focus back by itself, except where a click doesn't move it (Safari). */
  #focusTrigger(): void {
    const active = this.#host.ownerDocument.activeElement;
    if (active && active !== this.#host.ownerDocument.body && active !== this.#host) return;
    if (this.#root.activeElement) return;
    const slot = this.#root.querySelector<HTMLSlotElement>('slot[name="trigger"]');
    const trigger = slot?.assignedElements()[0] ?? slot?.querySelector('button');
    if (trigger instanceof HTMLElement) trigger.focus();
  }

  // Content of the host's, a file input for one, fires events of the same names.
  readonly #onCancel = (event: Event): void => {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    this.#leave();
  };

  readonly #onClose = (event: Event): void => {
    const dialog = event.currentTarget as HTMLDialogElement;
    if (event.target !== dialog || dialog.open || !this.#shown) return;
    // Chromium lets a second Escape close what the first was not allowed to.
    if (!this.#leave()) this.#sync(dialog, true);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.#step === 'deleting') event.preventDefault();
  };
}
