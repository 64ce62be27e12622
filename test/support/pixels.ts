import { devtools } from './chromium.js';
import { contrast, type Colour } from './colours.js';

/**
 * The share of an element's pixels on the screen that stand out from what is around it. This is for
 * what the browser draws by itself, of which no computed style tells.
 */
export async function standingOut(element: Element, least: number): Promise<number> {
  const { x, y, width, height } = element.getBoundingClientRect();
  const clip = { x: x + scrollX - 1, y: y + scrollY - 1, width: width + 2, height: height + 2 };
  const answer = await devtools('Page.captureScreenshot', { clip: { ...clip, scale: 1 } });
  const pixels = await decode(answer);
  const [ground] = pixels;
  if (!ground) throw new Error('There is no pixel.');
  const apart = pixels.filter((pixel) => contrast(pixel, ground) >= least);
  return apart.length / pixels.length;
}

async function decode(answer: unknown): Promise<Colour[]> {
  if (typeof answer !== 'object' || answer === null || !('data' in answer)) {
    throw new Error('The answer is not a picture.');
  }
  const image = new Image();
  image.src = `data:image/png;base64,${String(answer.data)}`;
  await image.decode();
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  if (!context) throw new Error('There is no canvas.');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return Array.from({ length: data.length / 4 }, (_, index) => {
    const [red = 0, green = 0, blue = 0] = data.slice(index * 4, index * 4 + 3);
    return [red, green, blue] as const;
  });
}
