import { complaints, version } from './axe.js';
import { describeInChromium } from './chromium.js';
import { part, root } from './element.js';
import { expect } from './expect.js';
import { resize } from './media.js';
import { LOCALES, paint, scenes, speak } from './scenes.js';

const SCHEMES = ['light', 'dark'] as const;

const sceneOf = (name: string) => scenes.find((scene) => scene.name === name)!;

/** Runs axe over every scene in one display, in every language and in both schemes. */
export function axeHasNothingToSay(display: string, inline: boolean): void {
  let runs = 0;
  let found = 0;

  const reason = 'it judges markup and styles, which are the same in all engines';
  describeInChromium(`${display} axe has nothing to say`, reason, () => {
    for (const scene of scenes) {
      it(`of "${scene.name}"`, async function () {
        this.timeout(60_000);
        // So that nothing is under the buttons, where axe can't see it.
        await resize(800, 1200);
        const said: string[] = [];
        const element = await scene.set({ inline });
        for (const locale of LOCALES) {
          await speak(element, locale);
          for (const scheme of SCHEMES) {
            paint(scheme);
            const lines = await complaints(element);
            said.push(...lines.map((line) => `${locale}, ${scheme}: ${line}`));
            runs += 1;
          }
        }
        found += said.length;
        expect(said).to.deep.equal([]);
      });
    }

    it('though it would of a field without a label', async () => {
      const element = await sceneOf('verify: code sent').set({ inline });
      root(element).querySelector('label[for="code"]')?.remove();
      expect((await complaints(element)).join()).to.contain('wrong: label: ');
    });

    it('though it would of text that is too faint', async () => {
      const element = await sceneOf('verify: code').set({ inline });
      part(element, 'description').style.color = '#999';
      paint('light');
      expect((await complaints(element)).join()).to.contain('wrong: color-contrast: ');
    });

    after(() => {
      const count = runs.toLocaleString('en');
      console.log(`axe ${version}, ${display}: ${count} runs, ${found} violations`);
    });
  });
}
