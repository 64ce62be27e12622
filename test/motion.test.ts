import { describeInChromium } from './support/chromium.js';
import { root } from './support/element.js';
import { expect } from './support/expect.js';
import { emulate } from './support/media.js';
import { nameOf, seen } from './support/rendered.js';
import { scenes } from './support/scenes.js';

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
