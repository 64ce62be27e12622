import { sendKeys } from '@web/test-runner-commands';
import '../src/index.js';
import { focusedPart, open, part, ready, untilStep } from './support/element.js';
import { expect } from './support/expect.js';
import { settled, until } from './support/until.js';
import { enter, PASSWORD, Scene } from './support/verify.js';

/** Presses a key, or repeats one that is still down. */
const down = (key = 'Enter'): Promise<unknown> => sendKeys({ down: key });
const up = (key = 'Enter'): Promise<unknown> => sendKeys({ up: key });

/** Keeps a key down for a while. */
async function hold(key = 'Enter'): Promise<void> {
  for (let repeats = 0; repeats < 4; repeats += 1) {
    await down(key);
    await settled();
  }
}

afterEach(() => up());

describe('Enter that is held down', () => {
  for (const from of ['confirm-button', 'checkbox'] as const) {
    it(`on the ${from} does not submit the form that a password manager fills next`, async () => {
      const scene = await Scene.set(PASSWORD);
      const { element } = scene;
      await ready(element);
      part(element, from).focus();
      await down();
      await untilStep(element, 'verify');
      await until(() => focusedPart(element) === 'input');
      await enter(element, 'current-password', PASSWORD.password);

      await hold();

      expect(await scene.changes()).to.equal(0);
      expect(element.step).to.equal('verify');
      await up();
      await sendKeys({ press: 'Enter' });
      await untilStep(element, 'deleted');
      expect(await scene.account.deleteRequests()).to.equal(1);
    });
  }

  it('on the trigger does not press Cancel in the panel', async () => {
    const scene = await Scene.set(PASSWORD);
    const { element, heard } = scene;
    await element.updateComplete;
    part(element, 'trigger').focus();
    await down();
    await untilStep(element, 'confirm');
    await until(() => focusedPart(element) === 'cancel-button');

    await hold();

    expect(element.step).to.equal('confirm');
    expect(element.open).to.be.true;
    expect(heard.types).to.be.empty;
    await up();
    await sendKeys({ press: 'Enter' });
    await untilStep(element, 'idle');
  });

  it('on "Try again" does not press Cancel in the panel', async () => {
    const scene = await Scene.set(PASSWORD);
    const { element } = scene;
    await scene.fault('getProfile', { kind: 'envelope', statusCode: 500, message: 'Hm.' });
    await scene.failure(() => open(element));
    await scene.fault('getProfile', { kind: 'hold' });
    part(element, 'confirm-button').focus();
    await down();
    await until(async () => (await scene.requests('getProfile')).length === 2);
    await element.updateComplete;

    await hold();

    expect(element.step).to.equal('confirm');
    expect(element.open).to.be.true;
    await scene.account.release();
  });

  it('in the field of a wrong password tries it once', async () => {
    const scene = await Scene.set(PASSWORD);
    const { element } = scene;
    await scene.toVerify();
    part(element, 'input').focus();
    await enter(element, 'current-password', 'wrong');
    await scene.failure(() => down());
    await enter(element, 'current-password', 'wrong again');

    await hold();

    expect(await scene.requests('verifyDeleteAccountRequest')).to.have.length(1);
    expect(element.step).to.equal('verify');
  });
});

describe('The space bar that is held down', () => {
  afterEach(() => up(' '));

  it('on the trigger does not close the panel', async () => {
    const scene = await Scene.set(PASSWORD);
    const { element } = scene;
    await element.updateComplete;
    part(element, 'trigger').focus();
    await hold(' ');
    await up(' ');
    await untilStep(element, 'confirm');
    await hold(' ');
    expect(element.step).to.equal('confirm');
  });

  it('ticks the box once', async () => {
    const scene = await Scene.set(PASSWORD);
    const { element } = scene;
    await open(element);
    part(element, 'checkbox').focus();
    await hold(' ');
    await up(' ');
    expect(part(element, 'checkbox').checked).to.be.true;
  });
});
