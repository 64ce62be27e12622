import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Renders an element anew when a `lang` changes that may be its own. */
export class LanguageWatch implements ReactiveController {
  readonly #element: Element & ReactiveControllerHost;
  readonly #observer: MutationObserver | null;

  constructor(element: Element & ReactiveControllerHost) {
    this.#element = element;
    // Rendered on a server, nothing ever changes.
    this.#observer =
      typeof MutationObserver === 'function'
        ? new MutationObserver(() => element.requestUpdate())
        : null;
    element.addController(this);
  }

  /** A `lang` that counts may change on any ancestor, in each of the trees around. */
  hostConnected(): void {
    if (!this.#observer) return;
    const options = { attributeFilter: ['lang'], subtree: true };
    this.#observer.observe(this.#element, options);
    for (let root = this.#element.getRootNode(); ; root = root.host.getRootNode()) {
      this.#observer.observe(root, options);
      if (!(root instanceof ShadowRoot)) break;
    }
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
