import '../src/index.js';
import type { AuthingDeleteAccount } from '../src/index.js';
import { describeInChromium, devtools } from './support/chromium.js';
import { findPart, open, part, press, ready, root, untilStep } from './support/element.js';
import { expect } from './support/expect.js';
import { resize, touch } from './support/media.js';
import { comeToRest } from './support/scenes.js';
import { until } from './support/until.js';
import { EMAIL, enter, PHONE, Scene } from './support/verify.js';

const ADA = { name: 'Ada Lovelace', ...PHONE, ...EMAIL };
const REASON = 'of all drivers, only this one can make a window so small';

const SCREENS = {
  'a small telephone': [320, 640],
  'a telephone': [390, 844],
  'a telephone on its side': [844, 390],
  'a laptop': [1280, 720],
} as const;

/** The parts that can't be seen where they are, or lie under something. */
function unseen(element: AuthingDeleteAccount, ...names: string[]): string[] {
  comeToRest();
  return names.filter((name) => {
    const { left, top, right, bottom } = part(element, name).getBoundingClientRect();
    if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) return true;
    const hit = root(element).elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return !hit?.closest(`[part~="${name}"]`);
  });
}

async function opened(lang: string): Promise<AuthingDeleteAccount> {
  const { element } = await Scene.set(ADA, { attributes: { lang } });
  await open(element);
  await until(() => part(element, 'panel').lang === lang);
  comeToRest();
  return element;
}

describeInChromium('On the screen of', REASON, () => {
  for (const [screen, [width, height]] of Object.entries(SCREENS)) {
    for (const lang of ['en', 'de', 'ar']) {
      it(`${screen}, the heading and both buttons are in sight at once (${lang})`, async () => {
        await resize(width, height);
        const element = await opened(lang);
        expect(part(element, 'dialog').scrollTop).to.equal(0);
        expect(unseen(element, 'heading', 'cancel-button', 'confirm-button')).to.deep.equal([]);
      });

      it(`${screen}, the buttons stay in sight while the rest is scrolled (${lang})`, async () => {
        await resize(width, height);
        const element = await opened(lang);
        part(element, 'dialog').scrollTo(0, 9999);
        expect(unseen(element, 'cancel-button', 'confirm-button', 'checkbox')).to.deep.equal([]);
      });
    }
  }

  it('a telephone, the field for the code and the button that deletes are in sight together', async () => {
    for (const [width, height] of Object.values(SCREENS)) {
      await resize(width, height);
      const scene = await Scene.set(PHONE, { attributes: { lang: 'de' } });
      await scene.toVerify();
      await scene.sendCode();
      await until(() => root(scene.element).activeElement?.matches('[part~="input"]'));
      expect(unseen(scene.element, 'input', 'send-button', 'confirm-button')).to.deep.equal([]);
      scene.element.remove();
    }
  });

  it('a screen as low as a keyboard leaves it, nothing lies over what has the focus', async () => {
    await resize(390, 300);
    const element = await opened('en');
    part(element, 'checkbox').focus();
    expect(unseen(element, 'checkbox')).to.deep.equal([]);
  });
});

describeInChromium('The panel', REASON, () => {
  const edges = (element: AuthingDeleteAccount) => {
    comeToRest();
    const { left, right, bottom } = part(element, 'dialog').getBoundingClientRect();
    return { left, right: innerWidth - right, bottom: innerHeight - bottom };
  };

  it('is a sheet at the bottom of a narrow screen, in every step', async () => {
    await resize(390, 844);
    const scene = await Scene.set(ADA);
    const { element } = scene;
    const sheet = { left: 0, right: 0, bottom: 0 };
    await open(element);
    expect(edges(element), 'confirm').to.deep.equal(sheet);
    await ready(element);
    press(element);
    await untilStep(element, 'verify');
    expect(edges(element), 'verify').to.deep.equal(sheet);
    await enter(element, 'one-time-code', await scene.sendCode());
    await scene.finish();
    expect(edges(element), 'deleted').to.deep.equal(sheet);
  });

  it('is a dialog with room around it on a wide one', async () => {
    await resize(844, 390);
    const { element } = await Scene.set(ADA);
    await open(element);
    const { left, right, bottom } = edges(element);
    expect(Math.min(left, right, bottom)).to.be.at.least(15);
  });
});

describeInChromium('By touch alone', REASON, () => {
  async function tap(element: AuthingDeleteAccount, name: string): Promise<void> {
    comeToRest();
    const target = part(element, name);
    target.scrollIntoView({ block: 'nearest' });
    const { x, y, width, height } = target.getBoundingClientRect();
    const touchPoints = [{ x: x + width / 2, y: y + height / 2 }];
    await devtools('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
    await devtools('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  it('a user goes from the trigger to the end', async () => {
    await resize(390, 844);
    await touch();
    const scene = await Scene.set(ADA);
    const { element } = scene;
    await element.updateComplete;
    await tap(element, 'trigger');
    await untilStep(element, 'confirm');
    await until(() => findPart(element, 'account') && part(element, 'panel').ariaBusy !== 'true');
    await tap(element, 'checkbox');
    await until(() => !part(element, 'confirm-button').disabled);
    await tap(element, 'confirm-button');
    await untilStep(element, 'verify');
    // Nobody is that fast; two taps in one place and at one time press once.
    await tap(element, 'heading');
    await tap(element, 'confirm-button');
    await until(() => scene.sent.length === 1);
    const code = await scene.control.lastCode(scene.account.appId);
    await until(() => findPart(element, 'input'));
    await tap(element, 'input');
    await enter(element, 'one-time-code', code);
    await tap(element, 'confirm-button');
    await untilStep(element, 'deleted');
    await tap(element, 'confirm-button');
    await until(() => !element.open);
    expect(await scene.account.exists()).to.be.false;
  });
});
