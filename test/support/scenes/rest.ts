/** Finishes whatever moves and will come to an end. What turns for ever goes on. */
export function comeToRest(): void {
  const roots = [document, ...[...document.body.children].map(({ shadowRoot }) => shadowRoot)];
  for (const root of roots) {
    // Asking for the animations starts those that the last change of style asked for.
    for (const animation of root?.getAnimations() ?? []) {
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
    }
  }
}
