import { around } from './rendered.js';

export type Colour = readonly [red: number, green: number, blue: number];

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

/** The colour that the eye sees when colours are painted over one another, the lowest first. */
export function painted(...layers: string[]): Colour {
  if (!canvas) throw new Error('There is no canvas.');
  canvas.canvas.width = canvas.canvas.height = 1;
  for (const layer of ['white', ...layers]) {
    canvas.fillStyle = layer;
    canvas.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** The contrast as WCAG defines it, from 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * The backgrounds under an element's content, the lowest first. A gradient makes more than one
 * pile: one for each of its colours.
 */
export function backgrounds(element: Element | null): string[][] {
  let piles: string[][] = [[]];
  for (let at = element; at; at = around(at)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    const gradient = coloursIn(backgroundImage);
    if (gradient.length > 0) {
      piles = piles.flatMap((pile) => gradient.map((colour) => [colour, ...pile]));
    }
    piles = piles.map((pile) => [backgroundColor, ...pile]);
    // Nothing can be seen of what lies below an opaque colour.
    if (isOpaque(backgroundColor)) break;
  }
  return piles;
}

/** The lowest contrast of a colour with everything that it may lie on. */
export function contrastOn(colour: string, piles: readonly string[][]): number {
  return Math.min(...piles.map((pile) => contrast(painted(...pile, colour), painted(...pile))));
}

/** The lowest contrast of two colours side by side, each on its own ground. */
export function contrastBeside(one: readonly string[][], other: readonly string[][]): number {
  const pairs = one.flatMap((pile) => other.map((beside) => [pile, beside] as const));
  return Math.min(...pairs.map(([pile, beside]) => contrast(painted(...pile), painted(...beside))));
}

export function isTransparent(colour: string): boolean {
  return (
    same(painted('white', colour), painted('white')) && same(painted('black', colour), [0, 0, 0])
  );
}

function isOpaque(colour: string): boolean {
  return same(painted('white', colour), painted('black', colour));
}

const same = (one: Colour, other: Colour) => one.every((value, index) => value === other[index]);

/** The colour stops of gradients, as they are written in a computed style. */
function coloursIn(image: string): string[] {
  return image.match(/(?:rgba?|color|oklab|oklch|lab|lch)\([^()]*\)/g) ?? [];
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
