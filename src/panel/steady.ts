/** Milliseconds: what is over before that is not shown at all. */
const PATIENCE = 300;
/** Milliseconds: what has begun to show stays for as long. */
const STAY = 500;

/** Keeps the signs that something is loading from flashing. All times are `Date.now()`. */
export class Steady {
  #since: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * Whether to show them.
   *
   * @param isSo whether it loads
   * @param update is called when this may have become another answer
   */
  shows(isSo: boolean, now: number, update: () => void): boolean {
    if (isSo) {
      this.#since ??= now;
      return true;
    }
    const shown = now - (this.#since ?? now) - PATIENCE;
    if (shown < 0 || shown >= STAY || this.#since === null) return this.end();
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      update();
    }, STAY - shown);
    return true;
  }

  /** It is over, whatever was shown. */
  end(): false {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#since = null;
    return false;
  }
}
