import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import '../src/index.js';
import { describeInChromium } from './support/chromium.js';
import { findPart, focusedPart, open, part, root, untilStep } from './support/element.js';
import { expect } from './support/expect.js';
import { settled, until } from './support/until.js';
import { enter, PASSWORD, PHONE, Scene } from './support/verify.js';

/** Clicks a part as a mouse does. */
async function click(element: Element, name: string): Promise<void> {
  const { x, y, width, height } = part(element, name).getBoundingClientRect();
  const position: [number, number] = [Math.round(x + width / 2), Math.round(y + height / 2)];
  await sendMouse({ type: 'click', position });
}

describe('After a secret that was wrong', () => {
  const secrets = {
    'one-time-code': [PHONE, '000000'],
    'current-password': [PASSWORD, 'wrong'],
  } as const;
  for (const inline of [false, true]) {
    for (const [fill, [details, wrong]] of Object.entries(secrets)) {
      it(`and a click, the focus is in its field (${fill}, ${inline ? 'inline' : 'dialog'})`, async () => {
        const scene = await Scene.set(details, { attributes: { inline } });
        const { element } = scene;
        await scene.toVerify();
        if (fill === 'one-time-code') await scene.sendCode();
        await enter(element, fill as keyof typeof secrets, wrong);

        const failure = await scene.failure(() => click(element, 'confirm-button'));

        expect(failure.reason).to.equal('wrong-credential');
        await settled();
        expect(root(element).activeElement?.getAttribute('autocomplete')).to.equal(fill);
        // A press of Enter that was meant for the field does not close the panel.
        await sendKeys({ press: 'Enter' });
        await settled();
        expect(element.step).to.equal('verify');
      });
    }
  }

  it('and a click, the focus is in its field after a deletion that was refused, too', async () => {
    const scene = await Scene.set(PASSWORD);
    const { element } = scene;
    await scene.fillIn();
    await scene.fault('deleteAccount', { kind: 'envelope', statusCode: 403, message: 'No.' });
    await click(element, 'confirm-button');
    await until(() => scene.heard.failures.length > 0);
    await untilStep(element, 'verify');
    await settled();
    expect(focusedPart(element)).to.equal('input');
  });
});

const reason = 'a viewport of another size';

describeInChromium('On a low screen', reason, () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  for (const height of [320, 240]) {
    it(`the dialog opens with its heading in view (${height} px)`, async () => {
      await setViewport({ width: 640, height });
      const scene = await Scene.set({ ...PASSWORD, name: 'Ada' });
      const { element } = scene;
      await open(element);
      await element.updateComplete;
      await new Promise((resolve) => requestAnimationFrame(resolve));

      const { top, bottom } = part(element, 'heading').getBoundingClientRect();
      expect(top, 'top').to.be.at.least(0);
      expect(bottom, 'bottom').to.be.at.most(innerHeight);
      for (const name of ['dialog', 'panel']) {
        expect(findPart(element, name)?.scrollTop, name).to.equal(0);
      }
      expect(focusedPart(element)).to.equal('cancel-button');
    });
  }
});
