/** A browser resends as soon as it has a new connection, which takes longer when it is busy. */
const RESENT_WITHIN = 5000;

/**
 * A browser resends a request by itself, even a POST, if a kept-alive connection breaks before the
 * first byte of an answer. Only when the new connection breaks as well does its page get an error.
 * So a cut must cut the resent request, too, or the page would never notice it.
 */
export class Resends {
  #request = '';
  #until = 0;

  expect(request: string): void {
    this.#request = request;
    this.#until = Date.now() + RESENT_WITHIN;
  }

  forget(): void {
    this.#until = 0;
  }

  /** True when the request is the expected one, which is then expected no longer. */
  take(request: string): boolean {
    const expected = request === this.#request && Date.now() < this.#until;
    if (expected) this.#until = 0;
    return expected;
  }
}
