import type { AuthingDeleteAccount } from '../src/index.js';
import { describeInChromium } from './support/chromium.js';
import { findPart, part, press, ready, root, text, untilStep } from './support/element.js';
import { expect } from './support/expect.js';
import { emulate } from './support/media.js';
import { nameOf, seen } from './support/rendered.js';
import { comeToRest, scenes } from './support/scenes.js';
import { until } from './support/until.js';
import { enter, everything, field, PASSWORD, PHONE, Scene } from './support/verify.js';

const PSEUDOS = [undefined, '::before', '::after', '::backdrop'];

/** Everything that moves, or would move when it changes. */
function moving(element: Element): string[] {
  return seen(element).flatMap((one) =>
    PSEUDOS.flatMap((pseudo) => {
      const { animationName, transitionDuration } = getComputedStyle(one, pseudo);
      const moves = animationName !== 'none' || /[1-9]/.test(transitionDuration);
      return moves ? [`${nameOf(one)}${pseudo ?? ''}: ${animationName} ${transitionDuration}`] : [];
    }),
  );
}

describeInChromium(
  'For users who want less motion',
  'it is by the same media feature in all engines; not all can be told of it',
  () => {
    it('nothing moves in any scene', async function () {
      this.timeout(60_000);
      await emulate({ 'prefers-reduced-motion': 'reduce' });
      const found: string[] = [];
      for (const scene of scenes) {
        const element = await scene.set({ inline: false });
        const running = root(element).getAnimations().length;
        if (running > 0) found.push(`${scene.name}: ${running} animations`);
        found.push(...moving(element).map((line) => `${scene.name}: ${line}`));
      }
      expect(found).to.deep.equal([]);
    });

    it('but for them alone: others see that something goes on', async () => {
      await emulate({ 'prefers-reduced-motion': 'no-preference' });
      const deleting = scenes.find(({ name }) => name === 'deleting');
      const element = await deleting!.set({ inline: false });
      expect(root(element).getAnimations()).not.to.be.empty;
      expect(moving(element)).not.to.be.empty;
    });
  },
);

const WITH_MOTION = 'what moves is told by getAnimations() and `overlay`, which others lack';

describeInChromium('For users who don’t mind motion', WITH_MOTION, () => {
  beforeEach(() => emulate({ 'prefers-reduced-motion': 'no-preference' }));

  /** Milliseconds of each movement of the dialog itself. */
  function movements(element: AuthingDeleteAccount): number[] {
    return part(element, 'dialog')
      .getAnimations()
      .map(({ effect }) => Number(effect?.getComputedTiming().duration));
  }

  it('the dialog comes, changes its height and goes in 120 to 160 ms', async () => {
    const scene = await Scene.set(PHONE);
    const { element } = scene;
    element.show();
    await untilStep(element, 'confirm');
    const coming = movements(element);
    await ready(element);
    comeToRest();
    press(element);
    await untilStep(element, 'verify');
    const growing = movements(element);
    comeToRest();
    element.close();
    await element.updateComplete;
    const going = movements(element);
    for (const found of [coming, growing, going]) {
      expect(found).not.to.be.empty;
      expect(found.filter((duration) => duration < 120 || duration > 160)).to.deep.equal([]);
    }
  });

  it('what was in the dialog is seen for as long as it goes, but nothing that was typed', async () => {
    const scene = await Scene.set(PASSWORD);
    const { element } = scene;
    await scene.fillIn();
    const canary = field(element, 'current-password').value;
    element.close();
    await element.updateComplete;
    expect(part(element, 'dialog').open).to.be.false;
    expect(part(element, 'dialog').inert).to.be.true;
    expect(text(element, 'heading')).not.to.be.empty;
    expect(everything(element)).not.to.contain(canary);
    comeToRest();
    await until(() => findPart(element, 'panel') === null);
  });

  it('the panel can be opened again while it goes', async () => {
    const scene = await Scene.set(PASSWORD);
    const { element } = scene;
    await scene.fillIn();
    element.close();
    await element.updateComplete;
    await ready(element);
    press(element);
    await untilStep(element, 'verify');
    expect(part(element, 'dialog').inert).to.be.false;
    expect(field(element, 'current-password').value).to.equal('');
    await enter(element, 'current-password', PASSWORD.password);
    await scene.finish();
  });

  it('typing moves nothing', async () => {
    const scene = await Scene.set(PASSWORD);
    await scene.toVerify();
    comeToRest();
    await enter(scene.element, 'current-password', 'x');
    expect(movements(scene.element)).to.deep.equal([]);
  });

  it('a spinner is not seen before 300 ms', async () => {
    const scene = await Scene.set(PHONE);
    await scene.toVerify();
    await scene.fault('sendSms', { kind: 'hold' });
    part(scene.element, 'send-button').click();
    await scene.element.updateComplete;
    const delays = part(scene.element, 'spinner')
      .getAnimations()
      .map(({ effect }) => effect?.getComputedTiming())
      .filter((timing) => timing?.endTime !== Infinity)
      .map((timing) => [timing?.delay, timing?.fill]);
    expect(delays).to.deep.equal([[300, 'backwards']]);
    await scene.account.release();
  });
});

describeInChromium('For users who want less motion, too', WITH_MOTION, () => {
  it('the panel is gone at once when it is closed', async () => {
    await emulate({ 'prefers-reduced-motion': 'reduce' });
    const scene = await Scene.set(PHONE);
    await scene.toVerify();
    scene.element.close();
    await scene.element.updateComplete;
    expect(findPart(scene.element, 'panel')).to.be.null;
  });

  it('the whole flow works', async () => {
    await emulate({ 'prefers-reduced-motion': 'reduce' });
    const scene = await Scene.set(PHONE);
    await scene.fillIn();
    await scene.finish();
    press(scene.element);
    await until(() => !scene.element.open);
    expect(await scene.account.exists()).to.be.false;
  });
});
