/** A value that calls its observers when it is set. */
export class Observable<T> {
  #value: T;
  readonly #observers = new Set<(value: T) => void>();

  constructor(value: T) {
    this.#value = value;
  }

  get value(): T {
    return this.#value;
  }

  set(value: T): void {
    this.#value = value;
    for (const observer of this.#observers) observer(value);
  }

  /** Calls back at once with the present value, and then with each new one. */
  observe(observer: (value: T) => void): void {
    this.#observers.add(observer);
    observer(this.#value);
  }
}
