/**
 * A key that is held down repeats, and by then the focus may be on another step's button: the
 * repetition must not press it, nor send the form that a password manager has just filled in.
 * Writing is left alone, and so is what the page has put in a slot,
 * but for its own trigger: the focus is there once the panel is closed.
 */
export function ignoreRepeats(event: Event): void {
  const { repeat, key, target, currentTarget } = event as KeyboardEvent;
  const isOurs = (target as Node).getRootNode() === currentTarget || isTrigger(event);
  if (!repeat || !isOurs) return;
  if (key === 'Enter' || (key === ' ' && target instanceof HTMLButtonElement)) {
    event.preventDefault();
    event.stopPropagation();
  }
}

function isTrigger(event: Event): boolean {
  return event.composedPath().some((at) => at instanceof HTMLSlotElement && at.name === 'trigger');
}
