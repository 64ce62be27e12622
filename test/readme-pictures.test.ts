import { describeInChromium } from './support/chromium.js';
import { expect } from './support/expect.js';
import { nameParts } from './support/part-names.js';
import { expectKept, setUpPictures, tearDownPictures } from './support/pictures.js';
import { arrange, pictureOf, setTwoSteps, setUpMono, type Layout } from './support/two-steps.js';

const ALONE: Layout = { width: 848, side: 24, above: 24, gap: 24, fontSize: 16 };
/** With room for names on both sides. */
const NAMED: Layout = { width: 900, side: 140, above: 34, gap: 20, fontSize: 13.5 };

/** What the kept pictures name: one name is too little of a picture to make it another. */
const NAMES = [
  ...['dialog', 'panel', 'icon', 'progress', 'heading', 'description', 'account', 'avatar'],
  ...['consequences', 'gate', 'checkbox', 'actions', 'cancel-button'],
  ...['back-button', 'close-button', 'method', 'label', 'option', 'field', 'input', 'send-button'],
  ...['hint', 'confirm-button'],
];

describeInChromium(
  'The pictures in the READMEs show the element as it is',
  'pictures of three engines can’t be the same',
  () => {
    before(async () => {
      await setUpPictures();
      await setUpMono();
    });
    after(tearDownPictures);

    for (const scheme of ['light', 'dark'] as const) {
      it(`the two steps, ${scheme}`, async () => {
        const ground = await arrange(await setTwoSteps(), ALONE, scheme);
        await expectKept(`readme-${scheme}`, await pictureOf(ground), true);
      });

      it(`the parts, ${scheme}`, async () => {
        const steps = await setTwoSteps();
        const ground = await arrange(steps, NAMED, scheme);
        expect(nameParts(steps)).to.have.members(NAMES);
        await expectKept(`readme-parts-${scheme}`, await pictureOf(ground), true);
      });
    }
  },
);
