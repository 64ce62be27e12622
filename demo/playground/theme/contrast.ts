export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** The contrast ratio of WCAG. Something translucent is seen on what lies behind it. */
export function contrast(front: Colour, back: Colour): number {
  const [light, dark] = [luminance(over(front, back)), luminance(back)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance([red, green, blue]: Colour): number {
  const [r, g, b] = [red, green, blue].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

function over([r, g, b, alpha]: Colour, [br, bg, bb]: Colour): Colour {
  const mix = (front: number, back: number) => front * alpha + back * (1 - alpha);
  return [mix(r, br), mix(g, bg), mix(b, bb), 1];
}

export const hex = ([red, green, blue]: Colour): string =>
  `#${[red, green, blue].map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

/** Any colour that a browser has computed, whatever its colour space. */
export function colourOf(computed: string): Colour {
  if (!canvas) return [0, 0, 0, 1];
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = computed;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 255] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}
