import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import type { Fault } from '../demo/authing/control.js';
import '../src/index.js';
import { describeInChromium } from './support/chromium.js';
import { findPart, focusedPart, open, part, root, untilStep } from './support/element.js';
import { stopClock } from './support/clock.js';
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

const envelope = (statusCode: number, apiCode?: number): Fault => ({
  kind: 'envelope',
  statusCode,
  message: 'No.',
  ...(apiCode !== undefined && { apiCode }),
});

describe('After an error', () => {
  const FORWARD = 'confirm-button send-button';
  const errors: Record<string, [Fault, atSending: string, atVerifying: string]> = {
    'a refusal': [envelope(403), FORWARD, 'input'],
    'a user who is no longer signed in': [envelope(401), FORWARD, 'input'],
    'no answer that makes sense': [{ kind: 'http', status: 502 }, FORWARD, 'input'],
    'too many requests': [envelope(429), 'cancel-button', 'input'],
    'a locked account': [envelope(403, 2005), FORWARD, 'cancel-button'],
    'a captcha': [envelope(403, 2000), FORWARD, 'cancel-button'],
  };
  for (const [what, [fault, atSending, atVerifying]] of Object.entries(errors)) {
    it(`the focus is where the user goes on: ${what}, when a code is asked for`, async () => {
      const scene = await Scene.set(PHONE);
      const { element } = scene;
      await scene.toVerify();
      await scene.fault('sendSms', fault);
      part(element, 'confirm-button').focus();
      await scene.failure(() => sendKeys({ press: 'Enter' }));
      await settled();
      expect(focusedPart(element)).to.equal(atSending);
    });

    for (const details of [PHONE, PASSWORD]) {
      it(`the focus is where the user goes on: ${what}, by the last press (${Object.keys(details).join()})`, async () => {
        const scene = await Scene.set(details);
        const { element } = scene;
        await scene.fillIn();
        await scene.fault('verifyDeleteAccountRequest', fault);
        part(element, 'input').focus();
        await scene.failure(() => sendKeys({ press: 'Enter' }));
        await settled();
        expect(focusedPart(element)).to.equal(atVerifying);
      });
    }
  }

  it('the focus is in the field for a code that can’t be sent again', async () => {
    const clock = stopClock();
    const scene = await Scene.set(PHONE);
    const { element } = scene;
    await scene.toCode();
    await scene.pass(clock, 60_000);
    await scene.fault('sendSms', envelope(403));
    part(element, 'send-button').focus();
    await scene.failure(() => sendKeys({ press: 'Enter' }));
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
