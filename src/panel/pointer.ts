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
    // It may be released anywhere.
    addEventListener('pointerup', release, { signal: held.signal });
    addEventListener('pointercancel', release, { signal: held.signal });
  });
  return (act) => {
    if (held) later = act;
    else act();
  };
}
