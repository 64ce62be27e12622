/** A value, and who wants to know of the next one. */
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

  /** Calls back with the value now, and with each one after it. */
  observe(observer: (value: T) => void): void {
    this.#observers.add(observer);
    observer(this.#value);
  }
}
