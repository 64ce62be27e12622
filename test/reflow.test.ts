import { setViewport } from '@web/test-runner-commands';
import type { AuthingDeleteAccount } from '../src/index.js';
import { describeInChromium } from './support/chromium.js';
import { root } from './support/element.js';
import { expect } from './support/expect.js';
import { losses, unreachable } from './support/layout.js';
import { comeToRest, LOCALES, scenes, speak } from './support/scenes.js';

/** 1280 × 1024 at 400 %, as the zoom of a browser makes it. */
const ZOOMED = { width: 320, height: 256 };
const USUAL = { width: 800, height: 600 };
/** The width of a side bar. */
const NARROW = '280px';

const spacing = new CSSStyleSheet();
// It is inherited, and also set as a user's style sheet would: browser extensions put those into
// shadow roots too.
spacing.replaceSync(`* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`);

function space(element: AuthingDeleteAccount): void {
  for (const tree of [root(element), document]) {
    if (!tree.adoptedStyleSheets.includes(spacing)) tree.adoptedStyleSheets.push(spacing);
  }
}

let looks = 0;

/** Looks at a scene in every language. */
async function inAllLanguages(
  element: AuthingDeleteAccount,
  look: () => readonly string[],
): Promise<string[]> {
  const lost: string[] = [];
  for (const locale of LOCALES) {
    await speak(element, locale);
    looks += 1;
    lost.push(...look().map((line) => `${locale}: ${line}`));
  }
  return lost;
}

describeInChromium(
  'Nothing is lost',
  'no other driver makes its window as narrow in all systems',
  () => {
    afterEach(async () => {
      document.body.style.cssText = '';
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== spacing);
      await setViewport(USUAL);
    });

    for (const scene of scenes) {
      it(`of "${scene.name}" at 400 %, or out of reach`, async function () {
        this.timeout(60_000);
        await setViewport(ZOOMED);
        const lost: string[] = [];
        for (const inline of [false, true]) {
          const element = await scene.set({ inline });
          const look = () => [...losses(element), ...unreachable(element)];
          lost.push(...(await inAllLanguages(element, look)));
        }
        expect(lost).to.deep.equal([]);
      });

      it(`of "${scene.name}" in a side bar`, async function () {
        this.timeout(60_000);
        document.body.style.inlineSize = NARROW;
        const element = await scene.set({ inline: true });
        expect(await inAllLanguages(element, () => losses(element))).to.deep.equal([]);
      });

      it(`of "${scene.name}" with more space in the text`, async function () {
        this.timeout(60_000);
        const lost: string[] = [];
        for (const inline of [false, true]) {
          const element = await scene.set({ inline });
          space(element);
          comeToRest();
          lost.push(...(await inAllLanguages(element, () => losses(element))));
        }
        expect(lost).to.deep.equal([]);
      });
    }

    after(() => {
      console.log(`reflow: ${looks.toLocaleString('en')} looks`);
    });
  },
);
