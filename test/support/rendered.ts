import { root } from './element.js';

/** Everything visible in the element's shadow tree, and in the page's own content in its slots. */
export function seen(element: Element): HTMLElement[] {
  const all = [...root(element).querySelectorAll<HTMLElement>('*'), ...slotted(element)];
  return all.filter(isSeen);
}

/** The controls of the element itself. */
export function controls(element: Element): HTMLElement[] {
  const all = root(element).querySelectorAll<HTMLElement>('button, input, a[href]');
  return [...all].filter(isSeen);
}

export function isDisabled(element: Element): boolean {
  return element.closest(':disabled, [aria-disabled="true"], label:has(:disabled)') !== null;
}

/** What an element is painted in, across slots and shadow roots. */
export function around(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const tree = element.getRootNode();
  return tree instanceof ShadowRoot ? tree.host : null;
}

/** The texts of an element itself, with the boxes that they are painted in. */
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

/** A name of the element for a message. */
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
  // This is only for those who listen.
  return width > 1 && height > 1 && !element.closest('.unseen');
}
