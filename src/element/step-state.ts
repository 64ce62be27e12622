import type { Step } from '../flow/state.js';

/** Shows the step to CSS, as `:state(<step>)`. */
export class StepState {
  readonly #internals: ElementInternals | null;

  constructor(element: HTMLElement) {
    // Rendered on a server, an element has none.
    this.#internals = element.attachInternals?.() ?? null;
  }

  show(step: Step): void {
    const states = this.#internals?.states;
    if (!states) return;
    try {
      states.clear();
      states.add(step);
    } catch {
      // An engine that knows only the older, dashed names.
    }
  }
}
