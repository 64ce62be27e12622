/** The requests that a `hold` keeps waiting. They all go on together. */
export class HeldRequests {
  #waiting: (() => void)[] = [];

  untilReleased(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  release(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}
