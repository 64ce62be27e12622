import { render } from 'lit';

/** Milliseconds. A slow machine is hardly ever idle, and has the most to gain. */
const PATIENCE = 50;

/**
 * Renders what is given where nobody sees it, one after the other, each when the browser has nothing
 * else to do, so that it is quicker the first time that somebody waits for it. A browser that can't
 * tell when it is idle is left alone.
 */
export function renderAhead(...[first, ...rest]: readonly (() => unknown)[]): void {
  if (!first || typeof requestIdleCallback !== 'function') return;
  requestIdleCallback(
    () => {
      render(first(), document.createDocumentFragment());
      renderAhead(...rest);
    },
    { timeout: PATIENCE },
  );
}
