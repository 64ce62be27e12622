/** Re-sending takes a browser as long as opening a connection does, and longer when it is busy. */
const WITHIN = 5000;

/**
 * A browser re-sends a request by itself, a POST too, if a kept-alive connection breaks before any
 * byte of an answer. It gives up only when a fresh connection breaks as well, and its page hears
 * of no failure before. So a cut has to meet what is re-sent, or it would be none.
 */
export class Resends {
  #request = '';
  #until = 0;

  expect(request: string): void {
    this.#request = request;
    this.#until = Date.now() + WITHIN;
  }

  forget(): void {
    this.#until = 0;
  }

  meets(request: string): boolean {
    const met = request === this.#request && Date.now() < this.#until;
    if (met) this.#until = 0;
    return met;
  }
}
