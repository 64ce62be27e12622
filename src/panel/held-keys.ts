/**
 * A key that is held down repeats, and by then the focus may be on another step's button: the
 * repetition must not press it, nor send the form that a password manager has just filled in.
 * Writing is left alone, and so is what the page has put in a slot.
 */
export function ignoreRepeats(event: Event): void {
  const { repeat, key, target, currentTarget } = event as KeyboardEvent;
  if (!repeat || (target as Node).getRootNode() !== currentTarget) return;
  if (key === 'Enter' || (key === ' ' && target instanceof HTMLButtonElement)) {
    event.preventDefault();
    event.stopPropagation();
  }
}
