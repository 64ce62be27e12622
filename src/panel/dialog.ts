import { html } from 'lit';
import type { Step } from '../flow/state.js';
import type { PanelElement } from './element.js';
import { Focus } from './focus.js';

/** The native modal dialog; for a panel in the page, only its part in moving the focus. */
export class Dialog {
  readonly #element: PanelElement;
  readonly #focus: Focus;
  readonly #close: () => boolean;
  #step: Step = 'idle';
  #shown = false;

  /** @param close closes the flow, and says whether it is closed */
  constructor(element: PanelElement, close: () => boolean) {
    this.#element = element;
    this.#focus = new Focus(element);
    this.#close = close;
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
    this.#focus.remember();
  }

  afterUpdate(step: Step, shown: boolean): void {
    const dialog = this.#element.renderRoot.querySelector('dialog');
    const again = dialog !== null && this.#sync(dialog, shown) && this.#shown;
    const opened = shown && !this.#shown;
    const closed = !shown && this.#shown;
    const moved = step !== this.#step;
    this.#step = step;
    this.#shown = shown;
    // A panel in the page must not take the focus from where the user is.
    const follows = (opened || moved || again) && (dialog || this.#focus.wasInside);
    if (shown && follows) this.#focus.toStep(step);
    else if (shown && this.#focus.isLost) this.#focus.toNext(step);
    // On a low screen the focus has scrolled the heading away before anybody could read it.
    if (opened) dialog?.scrollTo(0, 0);
    if (opened) requestAnimationFrame(() => this.#element.requestUpdate());
    if (closed) this.#focus.toTrigger();
  }

  /** A code was sent, or was wrong: the user goes on in the field for it. */
  goOn(): void {
    this.#focus.toFieldUnlessElsewhere();
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

  // What the page has put in a slot, a file input for one, fires events of the same names.
  readonly #onCancel = (event: Event): void => {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    this.#close();
  };

  readonly #onClose = (event: Event): void => {
    const dialog = event.currentTarget as HTMLDialogElement;
    if (event.target !== dialog || dialog.open || !this.#shown) return;
    // Chromium lets a second Escape close what the first was not allowed to.
    if (!this.#close()) this.#sync(dialog, true);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.#step === 'deleting') event.preventDefault();
  };
}
