import { part } from './element.js';

/** A place in the page, in CSS pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The frame around a part that is seen. */
export interface Frame extends Box {
  name: string;
}

/** How far a frame is from what it is around, and at least from another one in it. */
const AROUND = 2;
const APART = 3;

/** Frames the first of the parts of each name, so that no frame coincides with one in it. */
export function framesOf(element: Element): Frame[] {
  const dialog = part(element, 'dialog');
  const found = new Map<string, Element>();
  for (const one of [dialog, ...dialog.querySelectorAll('[part]')]) {
    for (const name of one.part) if (!found.has(name) && isSeen(one)) found.set(name, one);
  }
  const inside = grow(dialog.getBoundingClientRect(), -4);
  const frames: Frame[] = [];
  // What stands in a part comes after it in the document, and has its frame before.
  for (const [name, one] of [...found].reverse()) {
    let frame = grow(one.getBoundingClientRect(), AROUND);
    // A row from one edge of the dialog to the other has its frame inside of it.
    if (name !== 'dialog' && name !== 'panel') frame = within(frame, inside);
    while (frames.some((other) => isIn(other, frame, -1) && !isIn(other, frame, APART))) {
      frame = grow(frame, 1);
    }
    frames.push({ ...frame, name });
  }
  return frames.reverse();
}

function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && element.checkVisibility();
}

function grow({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

function within(box: Box, bounds: Box): Box {
  return {
    left: Math.max(box.left, bounds.left),
    top: Math.max(box.top, bounds.top),
    right: Math.min(box.right, bounds.right),
    bottom: Math.min(box.bottom, bounds.bottom),
  };
}

/** Whether a box lies in another, at least that far from its edges. */
export function isIn(inner: Box, outer: Box, apart = 0): boolean {
  return (
    inner.left - outer.left >= apart &&
    inner.top - outer.top >= apart &&
    outer.right - inner.right >= apart &&
    outer.bottom - inner.bottom >= apart
  );
}
