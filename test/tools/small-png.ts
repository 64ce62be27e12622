import { encode } from 'fast-png';
import { PNG } from 'pngjs';

/** How many colours a PNG's palette has room for. */
const MOST = 256;

interface Color {
  channels: number[];
  /** How many pixels have it. */
  pixels: number;
}

/**
 * Writes a picture anew with a palette, which makes it less than half as large. Colours that most
 * pixels have stay as they are, and others come as near to theirs as the palette has room for.
 */
export function small(png: Buffer): Uint8Array {
  const { width, height, data } = PNG.sync.read(png);
  const colors = new Map<number, Color>();
  for (let at = 0; at < data.length; at += 4) {
    const key = data.readUInt32BE(at);
    const color = colors.get(key) ?? { channels: [...data.subarray(at, at + 4)], pixels: 0 };
    color.pixels += 1;
    colors.set(key, color);
  }
  const palette = paletteOf([...colors.values()]);
  const indexes = new Map(
    [...colors].map(([key, color]) => [key, nearest(color.channels, palette)]),
  );
  const pixels = Uint8Array.from(
    { length: width * height },
    (_, index) => indexes.get(data.readUInt32BE(index * 4)) ?? 0,
  );
  return encode(
    { width, height, data: pixels, depth: 8, channels: 1, palette },
    { zlib: { level: 9, mem: 9 } },
  );
}

/** Chooses colours of which none that is left out is far from all: the least far that is possible. */
function paletteOf(colors: Color[]): number[][] {
  const all = colors.sort((one, other) => other.pixels - one.pixels);
  for (let far = 1; ; far += 1) {
    const palette: number[][] = [];
    for (const { channels } of all) {
      if (palette.length > MOST) break;
      if (palette.every((other) => distance(channels, other) >= far)) palette.push(channels);
    }
    // The encoder writes the transparency of the first colours, up to the last that has any.
    if (palette.length <= MOST) return palette.sort((one, other) => alpha(one) - alpha(other));
  }
}

function nearest(color: readonly number[], palette: readonly number[][]): number {
  let found = 0;
  let least = Infinity;
  for (const [index, other] of palette.entries()) {
    const far = distance(color, other);
    if (far < least) [found, least] = [index, far];
  }
  return found;
}

function distance(one: readonly number[], other: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < 4; index += 1) {
    sum += ((one[index] ?? 0) - (other[index] ?? 0)) ** 2;
  }
  return Math.sqrt(sum);
}

const alpha = (color: readonly number[]): number => color[3] ?? 255;
