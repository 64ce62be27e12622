/** Milliseconds: what is over before that is not shown at all. */
const PATIENCE = 300;
/** Milliseconds: what has begun to show stays for as long. */
const STAY = 500;

/** Keeps what shows that something is loading from flashing. All times are `Date.now()`. */
export class Steady {
  #since: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * Whether to show it.
   *
   * @param isSo whether it loads
   * @param update is called when what this says may be another
   */
  shows(isSo: boolean, now: number, update: () => void): boolean {
    clearTimeout(this.#timer);
    if (isSo) {
      this.#since ??= now;
      return true;
    }
    const waited = now - (this.#since ?? now);
    const left = PATIENCE + STAY - waited;
    if (waited < PATIENCE || left <= 0) return this.end();
    this.#timer = setTimeout(update, left);
    return true;
  }

  /** It is over, whatever was shown. */
  end(): false {
    clearTimeout(this.#timer);
    this.#since = null;
    return false;
  }
}
