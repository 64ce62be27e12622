import { keep, look, picture, setUpPictures, THEMES, type Look } from './support/pictures.js';
import { scenes } from './support/scenes.js';

/** `npm run screenshots` takes every step in every look, for people to look at. */

const looks: Look[] = [];
const schemes = ['light', 'dark'] as const;
for (const scheme of schemes) {
  for (const dir of ['ltr', 'rtl'] as const) {
    for (const width of [320, 390, 768]) {
      looks.push({ scheme, dir, width, theme: 'plain', forcedColors: false });
    }
  }
  for (const theme of THEMES.filter((other) => other !== 'plain')) {
    looks.push({ scheme, dir: 'ltr', width: 768, theme, forcedColors: false });
  }
  looks.push({ scheme, dir: 'ltr', width: 768, theme: 'plain', forcedColors: true });
}

function nameOf({ scheme, dir, width, theme, forcedColors }: Look, inline: boolean): string {
  const display = inline ? 'inline' : 'dialog';
  return [theme, scheme, dir, width, display, ...(forcedColors ? ['forced-colors'] : [])].join('-');
}

describe('Pictures of every scene', () => {
  before(setUpPictures);

  for (const inline of [false, true]) {
    for (const [index, scene] of scenes.entries()) {
      it(`${scene.name}, ${inline ? 'in the page' : 'in the dialog'}`, async function () {
        this.timeout(120_000);
        // The language changes with the direction, for English is not read from right to left.
        const element = await scene.set({ inline });
        const number = String(index + 1).padStart(2, '0');
        for (const way of looks) {
          if (inline && (way.width !== 320 || way.dir !== 'ltr')) continue;
          document.documentElement.lang = way.dir === 'rtl' ? 'he' : 'en';
          await look(way);
          await keep(nameOf(way, inline), `${number} ${scene.name}`, await picture(element));
        }
      });
    }
  }
});
