import '../src/index.js';
import { acknowledge, open, part, press, untilStep } from './support/element.js';
import { expect } from './support/expect.js';
import { until } from './support/until.js';
import { EMAIL, enter, idle, PHONE, Scene } from './support/verify.js';

const ADA = { name: 'Ada Lovelace', ...PHONE, ...EMAIL };

const height = ({ element }: Scene): number => part(element, 'panel').offsetHeight;
const top = ({ element }: Scene): number => part(element, 'dialog').getBoundingClientRect().top;

/** Ends the movements by which things come in. */
function arrive({ element }: Scene): void {
  for (const animation of element.shadowRoot?.getAnimations() ?? []) {
    if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
  }
}

describe('Nothing jumps', () => {
  for (const account of [ADA, { name: '林晓梅', ...PHONE }]) {
    it(`when the account of ${account.name} takes the place of its outline`, async () => {
      const scene = await Scene.set(account);
      await scene.fault('getProfile', { kind: 'hold' });
      scene.element.show();
      await untilStep(scene.element, 'confirm');
      await until(async () => (await scene.requests('getProfile')).length === 1);
      const before = height(scene);
      await scene.account.release();
      await idle(scene.element);
      expect(height(scene)).to.equal(before);
    });
  }

  it('when a button is pressed and the panel is busy with it', async () => {
    const scene = await Scene.set(ADA);
    await open(scene.element);
    await acknowledge(scene.element);
    press(scene.element);
    await untilStep(scene.element, 'verify');
    await enter(scene.element, 'one-time-code', await scene.sendCode());
    await scene.fault('verifyDeleteAccountRequest', { kind: 'hold' });
    arrive(scene);
    const panel = height(scene);
    const button = part(scene.element, 'confirm-button').getBoundingClientRect().toJSON() as object;
    press(scene.element);
    await until(async () => (await scene.requests('verifyDeleteAccountRequest')).length === 1);
    expect(part(scene.element, 'panel').ariaBusy).to.equal('true');
    expect(height(scene)).to.equal(panel);
    expect(part(scene.element, 'confirm-button').getBoundingClientRect().toJSON()).to.deep.equal(
      button,
    );
    await scene.account.release();
    await untilStep(scene.element, 'deleted');
  });

  it('at the top of the dialog from the first step to the last', async () => {
    const scene = await Scene.set(ADA);
    await open(scene.element);
    arrive(scene);
    const first = top(scene);
    const seen: [string, number][] = [];
    scene.element.addEventListener('step-change', ({ detail }) => {
      void scene.element.updateComplete.then(() => seen.push([detail.step, top(scene)]));
    });
    await acknowledge(scene.element);
    press(scene.element);
    await untilStep(scene.element, 'verify');
    const code = await scene.sendCode();
    expect(top(scene)).to.equal(first);
    await enter(scene.element, 'one-time-code', code === '000000' ? '111111' : '000000');
    await scene.failure(() => press(scene.element));
    expect(top(scene)).to.equal(first);
    await enter(scene.element, 'one-time-code', code);
    await scene.finish();
    expect(seen).to.deep.equal([
      ['verify', first],
      ['deleting', first],
      ['deleted', first],
    ]);
  });
});
