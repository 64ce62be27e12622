import { executeServerCommand } from '@web/test-runner-commands';
import type { Comparison, NamedPicture } from '../tools/pictures.js';
import { devtools } from './chromium.js';
import { findPart } from './element.js';
import { expect } from './expect.js';
import { comeToRest, paint } from './scenes.js';
import { until } from './until.js';

/** The way in which a scene is looked at. */
export interface Look {
  scheme: 'light' | 'dark';
  dir: 'ltr' | 'rtl';
  /** The width of the viewport, in CSS pixels. */
  width: number;
  theme: Theme;
  forcedColors: boolean;
}

export const THEMES = ['plain', 'brand', 'enterprise'] as const;
export type Theme = (typeof THEMES)[number];

/** The height of the viewport, which is more than any panel has. */
const HEIGHT = 1200;

/** How much is seen around the panel, in CSS pixels. */
const MARGIN = 16;

/** Gives all machines one font, and hides whatever is different each time. */
const STEADY = `
  :is(authing-delete-account, authing-delete-account-unloadable) {
    --authing-delete-account-font: Rubik;
    caret-color: transparent;
  }
  ::part(heading), ::part(input) { font-family: Rubik !important; }
  ::part(request-id) { visibility: hidden; }
  body { margin: ${MARGIN}px; font-family: Rubik; }
`;

const sheet = new CSSStyleSheet();

/** Loads the font and the themes, and has the page show a steady picture. */
export async function setUpPictures(): Promise<void> {
  for (const script of ['latin', 'hebrew']) {
    const file = `/node_modules/@fontsource-variable/rubik/files/rubik-${script}-wght-normal.woff2`;
    // The browser tries both for each character, and takes from the other what one file does not
    // have.
    const font = new FontFace('Rubik', `url(${file})`, {
      weight: '300 900',
      unicodeRange: script === 'latin' ? 'U+0000-00FF, U+2000-206F' : 'U+0590-05FF',
    });
    document.fonts.add(await font.load());
  }
  await Promise.all(THEMES.map(styleOf));
  document.adoptedStyleSheets.push(sheet);
}

export async function tearDownPictures(): Promise<void> {
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  await devtools('Emulation.clearDeviceMetricsOverride');
  await devtools('Emulation.setEmulatedMedia', { features: [] });
}

const styles = new Map<Theme, Promise<string>>();

/** The style sheet that the demo has for a theme. */
export function styleOf(theme: Theme): Promise<string> {
  const style =
    styles.get(theme) ??
    (theme === 'plain'
      ? Promise.resolve('')
      : fetch(`/demo/themes/${theme}.css`).then((response) => response.text()));
  styles.set(theme, style);
  return style;
}

/** Has the page be looked at in this way from now on. */
export async function look({ scheme, dir, width, theme, forcedColors }: Look): Promise<void> {
  await devtools('Emulation.setDeviceMetricsOverride', {
    width,
    height: HEIGHT,
    deviceScaleFactor: 1,
    mobile: false,
  });
  await devtools('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-reduced-motion', value: 'reduce' },
      { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
      { name: 'prefers-color-scheme', value: scheme },
    ],
  });
  sheet.replaceSync((await styleOf(theme)) + STEADY);
  document.documentElement.dir = dir;
  paint(scheme);
  await until(
    () => innerWidth === width,
    () => `a viewport of ${width}, not ${innerWidth}`,
  );
  await document.fonts.ready;
  comeToRest();
}

/** Takes a picture of the element and a little around it, as a PNG in base64. */
export async function picture(element: Element): Promise<string> {
  const shown = findPart(element, 'panel') ?? element;
  const { left, top, width, height } = shown.getBoundingClientRect();
  return shoot({
    x: Math.max(0, Math.floor(left + scrollX - MARGIN)),
    y: Math.max(0, Math.floor(top + scrollY - MARGIN)),
    width: Math.min(innerWidth, Math.ceil(width) + 2 * MARGIN),
    height: Math.ceil(height) + 2 * MARGIN,
  });
}

/** What of the page is to be seen, in CSS pixels. */
interface Clip {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Takes a picture of a place in the page, as a PNG in base64. */
export async function shoot(clip: Clip, scale = 1): Promise<string> {
  const shot = await devtools('Page.captureScreenshot', {
    format: 'png',
    clip: { ...clip, scale },
  });
  if (typeof shot !== 'object' || shot === null || !('data' in shot)) {
    throw new Error('There is no picture.');
  }
  return String(shot.data);
}

/**
 * How much may differ, for machines smooth the edges of letters differently. A button or a line is
 * more than that.
 */
const TOLERANCE = 0.004;

/** Expects a picture to be the one that is kept under that name. */
export async function expectKept(name: string, png: string, isPublished = false): Promise<void> {
  const payload: NamedPicture = { name, png, isPublished };
  const { differing, seen } = await executeServerCommand<Comparison, NamedPicture>(
    'compare-picture',
    payload,
  );
  expect(differing, seen ?? '').to.be.at.most(TOLERANCE);
}

/** Keeps a picture for the contact sheet. */
export async function keep(sheetName: string, name: string, png: string): Promise<void> {
  await executeServerCommand('keep-picture', { sheet: sheetName, name, png });
}
