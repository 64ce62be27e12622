import type { LitElement } from 'lit';
import type { Settings } from '../settings.js';

/** The element, as far as the panel has to do with it. */
export type PanelElement = LitElement & Settings;

/** The page's own form stands in the `verification` slot. */
export function hasOwnForm(element: PanelElement): boolean {
  return [...element.children].some(({ slot }) => slot === 'verification');
}

/**
 * Makes a function that fires events from where the element stands now. Those that come after a
 * listener has removed the element are heard by it and by what was around it.
 */
export function emitterOf(element: PanelElement): (event: Event) => void {
  const around = ancestorsOf(element.parentNode);
  return (event) => {
    const wasRemoved = !element.isConnected;
    element.dispatchEvent(event);
    // A listener may have put it back, and then all around it has heard.
    if (wasRemoved && !element.isConnected)
      around.find((node) => node.isConnected)?.dispatchEvent(event);
  };
}

/** A node and all that it stands in, past shadow roots. */
function ancestorsOf(node: Node | null): Node[] {
  if (!node) return [];
  return [node, ...ancestorsOf(node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null)];
}
