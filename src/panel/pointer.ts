/**
 * Puts off what may move a button away under the finger or the mouse that is on it: where that is
 * released then, nothing would be pressed.
 *
 * @returns calls back at once, or as soon as nothing is held down in the panel
 */
export function pointerOf(root: ShadowRoot): (act: () => void) => void {
  let held: AbortController | null = null;
  let later: (() => void) | null = null;
  const release = () => {
    held?.abort();
    held = null;
    // The click comes first.
    requestAnimationFrame(() => {
      later?.();
      later = null;
    });
  };
  root.addEventListener('pointerdown', () => {
    held?.abort();
    held = new AbortController();
    const { signal } = held;
    // It may be released anywhere in the document that the panel is in by now.
    root.ownerDocument.addEventListener('pointerup', release, { signal });
    root.ownerDocument.addEventListener('pointercancel', release, { signal });
  });
  return (act) => {
    if (held) later = act;
    else act();
  };
}
