/** Milliseconds. */
const DURATION = 140;

/** The user doesn't mind what moves. */
function isAllowed(): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** What moves by more than style sheets can say: the panel's height, and how it goes. */
export class Motion {
  #height = 0;
  #growth: Animation | null = null;
  #leaves = false;

  /** The dialog is closed, and what was in it can be seen for a moment yet. */
  get leaves(): boolean {
    return this.#leaves;
  }

  /** The dialog is about to be closed. Without `overlay` it would leave its place first. */
  leave(): void {
    this.#leaves = isAllowed() && CSS.supports('overlay', 'auto');
  }

  stay(): void {
    this.#leaves = false;
  }

  /** Calls back once nothing of the dialog can be seen; nothing can be read in its fields till then. */
  whenGone(dialog: HTMLDialogElement, then: () => void): void {
    for (const input of dialog.querySelectorAll('input')) input.value = '';
    const moves = dialog.getAnimations().map(({ finished }) => finished);
    void Promise.allSettled(moves).then(() => {
      this.#leaves = false;
      then();
    });
  }

  /** What is in the dialog is about to become something else. */
  measure(dialog: HTMLDialogElement | null): void {
    this.#height = dialog?.open ? dialog.offsetHeight : 0;
  }

  /** It has become something else. */
  grow(dialog: HTMLDialogElement): void {
    const from = this.#height;
    if (from === 0) return;
    this.#height = 0;
    this.#growth?.cancel();
    const to = dialog.offsetHeight;
    if (from === to || !isAllowed()) return;
    const sizes = [from, to].map((height) => ({ blockSize: `${height}px`, overflow: 'clip' }));
    this.#growth = dialog.animate(sizes, { duration: DURATION, easing: 'ease-out' });
  }
}
