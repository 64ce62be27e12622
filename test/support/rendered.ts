import { root } from './element.js';

/** Everything in the element's shadow tree that can be seen, and the host's own content in its slots. */
export function seen(element: Element): HTMLElement[] {
  const all = [...root(element).querySelectorAll<HTMLElement>('*'), ...slotted(element)];
  return all.filter(isSeen);
}

/** Its own controls. */
export function controls(element: Element): HTMLElement[] {
  const all = root(element).querySelectorAll<HTMLElement>('button, input, a[href]');
  return [...all].filter(isSeen);
}

export function isDisabled(element: Element): boolean {
  return element.closest(':disabled, [aria-disabled="true"], label:has(:disabled)') !== null;
}

/** What it is painted in: across slots and shadow roots. */
export function around(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const tree = element.getRootNode();
  return tree instanceof ShadowRoot ? tree.host : null;
}

/** Its own texts, with the boxes they are painted in. */
export function texts(element: Element): { text: string; boxes: DOMRect[] }[] {
  return [...element.childNodes].flatMap((node) => {
    const text = node instanceof Text ? node.data.trim() : '';
    if (text === '') return [];
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(({ width, height }) => width * height > 0);
    return boxes.length > 0 ? [{ text, boxes }] : [];
  });
}

/** A name for a message. */
export function nameOf(element: Element): string {
  const { localName, id } = element;
  const part = element.getAttribute('part') ?? element.className;
  const own = typeof part === 'string' && part !== '' ? `.${part}` : '';
  return `${localName}${id ? `#${id}` : ''}${own}`;
}

function slotted(element: Element): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>('*')];
}

function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  // For those who listen only.
  return width > 1 && height > 1 && !element.closest('.unseen');
}
