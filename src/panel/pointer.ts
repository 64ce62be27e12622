/**
 * Puts off what may move a button away under the finger or the mouse that is on it: where that is
 * released then, nothing would be pressed.
 *
 * @returns calls back at once, or as soon as nothing is held down in the panel
 */
export function pointerOf(root: ShadowRoot): (act: () => void) => void {
  let isDown = false;
  let later: (() => void) | null = null;
  const release = () => {
    isDown = false;
    // The click comes first.
    requestAnimationFrame(() => {
      later?.();
      later = null;
    });
  };
  root.addEventListener('pointerdown', () => (isDown = true));
  root.addEventListener('pointerup', release);
  root.addEventListener('pointercancel', release);
  return (act) => {
    if (isDown) later = act;
    else act();
  };
}
