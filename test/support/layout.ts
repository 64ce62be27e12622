import { root } from './element.js';
import { controls, isDisabled, nameOf, seen, texts } from './rendered.js';

/** Nobody misses half a pixel. */
const SLACK = 1;

/** Whatever of the element can't be read, or only by scrolling sideways, one line each. */
export function losses(element: HTMLElement): string[] {
  return [
    ...sideways(element),
    ...seen(element).flatMap((one) => [...clipped(one), ...outside(one)]),
    ...overlaps(element),
  ];
}

/** The page, the dialog and the boxes in it that would have to be scrolled sideways. */
function sideways(element: HTMLElement): string[] {
  const page = document.documentElement;
  const boxes = [page, ...seen(element).filter(({ localName }) => localName !== 'input')];
  return boxes
    .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + SLACK)
    .map((box) => `${nameOf(box)} is ${box.scrollWidth} wide in ${box.clientWidth}`);
}

/** The content that a box cuts off. */
function clipped(box: HTMLElement): string[] {
  const { overflowX, overflowY, textOverflow } = getComputedStyle(box);
  if (box.localName === 'input' || box.matches('[part=avatar]')) return [];
  const hidden = [overflowX, overflowY].some((value) => value === 'hidden' || value === 'clip');
  const over =
    box.scrollHeight > box.clientHeight + SLACK || box.scrollWidth > box.clientWidth + SLACK;
  return (hidden && over) || textOverflow === 'ellipsis' ? [`${nameOf(box)} cuts off`] : [];
}

/** The texts that stick out of the viewport, the panel, or their button. */
function outside(box: HTMLElement): string[] {
  const frame = box.closest('button') ?? box.closest('[part="panel"]');
  const limits = [new DOMRect(0, 0, document.documentElement.clientWidth, Infinity)];
  if (frame) limits.push(frame.getBoundingClientRect());
  return texts(box).flatMap(({ text, boxes }) => {
    const out = boxes.some(({ left, right, top, bottom }) =>
      limits.some(
        (limit, index) =>
          left < limit.left - SLACK ||
          right > limit.right + SLACK ||
          // The page scrolls up and down.
          (index > 0 && (top < limit.top - SLACK || bottom > limit.bottom + SLACK)),
      ),
    );
    return out ? [`"${text}" is out of ${frame ? nameOf(frame) : 'the page'}`] : [];
  });
}

/** The texts that lie over one another. */
function overlaps(element: HTMLElement): string[] {
  const scope = root(element).querySelector<HTMLElement>('[part="panel"]');
  if (!scope) return [];
  // What is scrolled goes under the buttons. At its end nothing does.
  scope.closest('dialog')?.scrollTo(0, scope.scrollHeight);
  const all = seen(element)
    .filter((one) => scope.contains(one) || element.contains(one))
    .flatMap((one) => texts(one).flatMap(({ text, boxes }) => boxes.map((box) => ({ text, box }))));
  return all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter((other) => one.text !== other.text && overlap(one.box, other.box))
      .map((other) => `"${one.text}" and "${other.text}" overlap`),
  );
}

function overlap(one: DOMRect, other: DOMRect): boolean {
  // Lines of text may touch, for their boxes are higher than their letters.
  const by = Math.min(one.height, other.height) / 4;
  return (
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > SLACK &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > by
  );
}

/** The controls that can't be reached by scrolling. */
export function unreachable(element: HTMLElement): string[] {
  const tree = root(element);
  const modal = tree.querySelector('dialog:modal');
  return controls(element)
    .filter((control) => !modal || modal.contains(control))
    .filter((control) => {
      control.scrollIntoView({ block: 'nearest' });
      const { x, y, width, height } = control.getBoundingClientRect();
      const hit = tree.elementFromPoint(x + width / 2, y + height / 2);
      return !hit || !(control.contains(hit) || hit.contains(control));
    })
    .map(
      (control) => `${nameOf(control)}${isDisabled(control) ? ', disabled,' : ''} is out of reach`,
    );
}
