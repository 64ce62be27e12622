import { html, render, svg, type SVGTemplateResult } from 'lit';
import { framesOf, isIn, type Frame } from './part-frames.js';
import { spread } from './spread.js';
import type { Steps } from './two-steps.js';

/** From one name to the next, in CSS pixels. */
const LINE = 19;
/** From the panel to where a line bends, from there to its end, and from there to the name. */
const [BEND, SLOPE, SPACE] = [10, 10, 5];

/** Left or right of a panel. */
type Side = -1 | 1;

/** A frame, and where its name is to be. */
interface Named {
  frame: Frame;
  /** The height that suits the name. */
  wanted: number;
  /** The line to the name goes around what stands between the two. */
  isBehind: boolean;
}

/**
 * Frames each part of two panels that stand side by side, and names it once: left of the first
 * panel, or right of the second, where the way there is free. Returns all names.
 */
export function nameParts([first, second]: Steps): string[] {
  const [left, right] = [framesOf(first), framesOf(second)];
  const onLeft = left.filter((frame) => {
    const other = right.find(({ name }) => name === frame.name);
    return !other || !isBehind(frame, left, -1) || isBehind(other, right, 1);
  });
  const onRight = right.filter(({ name }) => !onLeft.some((frame) => frame.name === name));
  const { left: leftEdge, top } = outermost(left);
  const { right: rightEdge } = outermost(right);
  show(svg`${column(onLeft, top, leftEdge, -1)}${column(onRight, top, rightEdge, 1)}`);
  return [...onLeft, ...onRight].map(({ name }) => name);
}

function outermost([frame]: readonly Frame[]): Frame {
  if (!frame) throw new Error('There is no part.');
  return frame;
}

/** Whether something stands between a frame and that side of the panel. */
function isBehind(frame: Frame, all: readonly Frame[], side: Side): boolean {
  const middle = (frame.top + frame.bottom) / 2;
  return all.some(
    ({ left, top, right, bottom }) =>
      top < middle && bottom > middle && (side < 0 ? right <= frame.left : left >= frame.right),
  );
}

/** The frames, and their names on that side of the panel that has its edge there. */
function column(
  frames: readonly Frame[],
  top: number,
  edge: number,
  side: Side,
): SVGTemplateResult[] {
  const named = frames
    .map((frame) => place(frame, frames, top, side))
    .sort((one, other) => one.wanted - other.wanted);
  const heights = spread(
    named.map(({ wanted }) => wanted),
    LINE,
  );
  return named.map((each, index) => draw(each, heights[index] ?? each.wanted, edge, side));
}

function place(frame: Frame, all: readonly Frame[], top: number, side: Side): Named {
  if (isBehind(frame, all, side)) return { frame, wanted: top - LINE / 2, isBehind: true };
  const holds = all.some((other) => other !== frame && isIn(other, frame));
  const wanted = holds ? frame.top + LINE / 2 : (frame.top + frame.bottom) / 2;
  return { frame, wanted, isBehind: false };
}

function draw({ frame, isBehind }: Named, y: number, edge: number, side: Side): SVGTemplateResult {
  const { left, top, right, bottom, name } = frame;
  const bend = edge + side * BEND;
  const end = bend + side * SLOPE;
  const start = side < 0 ? left : right;
  const from = Math.min(Math.max(y, top + 2), bottom - 2);
  const middle = (left + right) / 2;
  const line = isBehind ? `M${middle} ${top}V${y}H${end}` : `M${start} ${from}H${bend}L${end} ${y}`;
  return svg`
    <rect x=${left} y=${top} width=${right - left} height=${bottom - top} rx="3" />
    <path d=${line} />
    <circle cx=${isBehind ? middle : start} cy=${isBehind ? top : from} r="2" />
    <text x=${end + side * SPACE} y=${y} text-anchor=${side < 0 ? 'end' : 'start'}>${name}</text>`;
}

const STYLE = `
  .names {
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    padding: 0;
    border: 0;
    background: none;
    color: light-dark(#8250df, #d2a8ff);
    font: 500 11.5px Mono;
  }
  .names :is(rect, path) {
    fill: none;
    stroke: currentColor;
  }
  .names :is(circle, text) {
    fill: currentColor;
    dominant-baseline: central;
  }`;

/** Shows a drawing above everything else, that is above modal dialogs, too. */
function show(drawing: SVGTemplateResult): void {
  const sheet = document.createElement('div');
  sheet.className = 'names';
  sheet.popover = 'manual';
  document.body.append(sheet);
  render(
    html`<style>
        ${STYLE}</style
      ><svg width="100%" height="100%">${drawing}</svg>`,
    sheet,
  );
  sheet.showPopover();
}
