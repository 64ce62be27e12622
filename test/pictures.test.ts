import { describeInChromium } from './support/chromium.js';
import {
  expectKept,
  look,
  picture,
  setUpPictures,
  tearDownPictures,
  type Look,
} from './support/pictures.js';
import { scenes, speak } from './support/scenes.js';

const PLAIN: Look = {
  scheme: 'light',
  dir: 'ltr',
  width: 768,
  theme: 'plain',
  forcedColors: false,
};

/** A few that together show everything: each part, and each way of looking at it. */
const KEPT: readonly [name: string, inline: boolean, look: Partial<Look>][] = [
  ['trigger', true, {}],
  ['confirm', false, {}],
  ['confirm: phrase typed', false, { scheme: 'dark' }],
  ['confirm: blocked', false, { theme: 'brand' }],
  ['confirm: loading', true, { width: 320 }],
  ['confirm: delete refused', true, { theme: 'enterprise', scheme: 'dark' }],
  ['verify: three methods', false, { width: 320, dir: 'rtl' }],
  ['verify: code wrong', false, {}],
  ['verify: phone unknown', true, { theme: 'enterprise' }],
  ['verify: password revealed', false, { forcedColors: true }],
  ['deleting: probing', false, { scheme: 'dark', theme: 'brand' }],
  ['deleted', false, {}],
  ['unknown', false, { dir: 'rtl' }],
];

describeInChromium(
  'The element looks as it did when it was last looked at',
  'pictures of three engines can’t be the same',
  () => {
    before(setUpPictures);
    after(tearDownPictures);

    for (const [name, inline, way] of KEPT) {
      const ways = [inline ? 'inline' : 'dialog', ...Object.entries(way).flat().map(String)];
      const title = [name, ...ways].join(' ');
      it(title, async () => {
        const scene = scenes.find((other) => other.name === name);
        if (!scene) throw new Error(`There is no scene ${name}.`);
        const element = await scene.set({ inline });
        // The panel has the direction of its language.
        if (way.dir === 'rtl') await speak(element, 'he');
        await look({ ...PLAIN, ...way });
        await expectKept(title, await picture(element));
      });
    }
  },
);
