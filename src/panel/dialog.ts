import { html, noChange, nothing } from 'lit';
import type { State, Step } from '../flow/state.js';
import type { PanelElement } from './element.js';
import { Focus } from './focus.js';
import { Motion } from './motion.js';

/** The native modal dialog; for a panel in the page, only its part in moving the focus. */
export class Dialog {
  readonly #element: PanelElement;
  readonly #focus: Focus;
  readonly #motion = new Motion();
  readonly #close: () => boolean;
  #step: Step = 'idle';
  #state: State | null = null;
  #shown = false;

  /** @param close closes the flow, and says whether it is closed */
  constructor(element: PanelElement, close: () => boolean) {
    this.#element = element;
    this.#focus = new Focus(element);
    this.#close = close;
  }

  /**
   * @param content null when nothing shows
   * @param description ids of what describes it
   * @param locked nothing the user does closes it
   */
  render(content: unknown, description: string, locked: boolean): unknown {
    if (content !== null) this.#motion.stay();
    else if (this.#shown) this.#motion.leave();
    const rest = this.#motion.leaves ? noChange : nothing;
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
      ${content ?? rest}
    </dialog>`;
  }

  /** It has been there for a moment, and so what is said in it from now on is announced. */
  get isShown(): boolean {
    return this.#shown;
  }

  beforeUpdate(state: State): void {
    this.#focus.remember();
    // What the user types changes no height, and is not held up.
    if (state !== this.#state) this.#motion.measure(this.#dialog);
    this.#state = state;
  }

  afterUpdate(step: Step, shown: boolean): void {
    const dialog = this.#dialog;
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
    if (opened) this.#onceSeen(() => this.#element.requestUpdate());
    if (closed) this.#focus.toTrigger();
    if (!dialog) return;
    if (shown) this.#motion.grow(dialog);
    if (closed) this.#motion.whenGone(dialog, () => this.#element.requestUpdate());
  }

  /** Calls back in the frame after the first that shows the panel, which it would only delay. */
  #onceSeen(then: () => void): void {
    requestAnimationFrame(() => requestAnimationFrame(then));
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#element.renderRoot.querySelector('dialog');
  }

  /** The user has begun something, and waits for it. */
  begin(): void {
    this.#focus.begin();
  }

  /** A code was sent, or was wrong: the user goes on in the field for it. */
  goOn(): void {
    this.#focus.toFieldUnlessElsewhere();
  }

  /** What is wrong is said beside the field: the user goes on there. */
  goBack(): void {
    this.#focus.toNext(this.#step);
  }

  /** @returns whether it had to be opened */
  #sync(dialog: HTMLDialogElement, shown: boolean): boolean {
    dialog.inert = !shown;
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
