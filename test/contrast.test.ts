import { sendMouse } from '@web/test-runner-commands';
import { describeInChromium } from './support/chromium.js';
import { legible, pairs, rings, type Pair } from './support/contrasts.js';
import { root } from './support/element.js';
import { expect } from './support/expect.js';
import { standingOut } from './support/pixels.js';
import { controls, isDisabled } from './support/rendered.js';
import { comeToRest, paint, scenes } from './support/scenes.js';
import { dress, themes } from './support/themes.js';
import { until } from './support/until.js';

const SCHEMES = ['light', 'dark'] as const;
const DISPLAYS = { dialog: false, inline: true };

const worst = new Map<number, Pair>();
let count = 0;

const sceneOf = (name: string) => scenes.find((scene) => scene.name === name)!;

/** True for a control that is not behind the dialog. */
function isOnTop(control: HTMLElement): boolean {
  const { x, y, width, height } = control.getBoundingClientRect();
  const root = control.getRootNode();
  if (!(root instanceof ShadowRoot)) return false;
  return control.contains(root.elementFromPoint(x + width / 2, y + height / 2));
}

/** Looks at a button while the mouse is over it, and while it is pressed. Nothing is clicked. */
async function underMouse<T>(button: HTMLElement, look: () => T): Promise<[T, T]> {
  const { x, y, width, height } = button.getBoundingClientRect();
  const looked = async (state: string) => {
    await until(
      () => button.matches(state),
      () => state,
    );
    comeToRest();
    return look();
  };
  await sendMouse({
    type: 'move',
    position: [Math.round(x + width / 2), Math.round(y + height / 2)],
  });
  const hovered = await looked(':hover');
  await sendMouse({ type: 'down' });
  const pressed = await looked(':active');
  // Released elsewhere, the press is no click.
  await sendMouse({ type: 'move', position: [1, 1] });
  await sendMouse({ type: 'up' });
  return [hovered, pressed];
}

/** The pairs of colours that differ too little. */
function judge(found: readonly Pair[]): string[] {
  count += found.length;
  for (const pair of found) {
    const { ratio = Infinity } = worst.get(pair.least) ?? {};
    if (pair.ratio < ratio) worst.set(pair.least, pair);
  }
  const low = found.filter(({ ratio, least }) => !(ratio >= least));
  return low.map(({ what, ratio, least }) => `${what}: ${ratio.toFixed(2)} < ${least}`);
}

describeInChromium(
  'Contrast is enough',
  'it comes of the same colours in all engines; no other tells what it draws by itself',
  () => {
    let styles: Readonly<Record<string, string>> = {};
    before(async () => {
      styles = await themes();
    });

    for (const scene of scenes) {
      it(`in "${scene.name}"`, async function () {
        this.timeout(60_000);
        const low: string[] = [];
        for (const [display, inline] of Object.entries(DISPLAYS)) {
          const element = await scene.set({ inline });
          for (const [theme, css] of Object.entries(styles)) {
            dress(css);
            for (const scheme of SCHEMES) {
              paint(scheme);
              const place = `${theme}, ${scheme}, ${display}`;
              for (const line of judge(pairs(element))) low.push(`${place}: ${line}`);
              const seen = judge(rings(element));
              comeToRest();
              for (const line of seen) low.push(`${place}: ${line}`);
            }
          }
        }
        expect(low).to.deep.equal([]);
      });
    }

    for (const name of ['trigger', 'confirm: token at hand', 'verify: password', 'unknown']) {
      it(`of what lies under the mouse, pressed or not, in "${name}"`, async function () {
        this.timeout(60_000);
        const low: string[] = [];
        const element = await sceneOf(name).set({ inline: false });
        const buttons = controls(element).filter(
          (control) => control.localName === 'button' && !isDisabled(control) && isOnTop(control),
        );
        expect(buttons).not.to.be.empty;
        for (const [theme, css] of Object.entries(styles)) {
          dress(css);
          for (const scheme of SCHEMES) {
            paint(scheme);
            for (const button of buttons) {
              const [hovered, pressed] = await underMouse(button, () => judge(legible(element)));
              low.push(...hovered.map((line) => `${theme}, ${scheme}, hovered: ${line}`));
              low.push(...pressed.map((line) => `${theme}, ${scheme}, pressed: ${line}`));
            }
          }
        }
        expect(low).to.deep.equal([]);
      });
    }

    for (const name of ['confirm', 'confirm: acknowledged', 'verify: three methods']) {
      it(`of what the browser draws in "${name}"`, async () => {
        const low: string[] = [];
        const element = await sceneOf(name).set({ inline: true });
        for (const [theme, css] of Object.entries(styles)) {
          dress(css);
          for (const scheme of SCHEMES) {
            paint(scheme);
            const boxes = root(element).querySelectorAll<HTMLInputElement>(
              '[type=checkbox], [type=radio]',
            );
            expect(boxes.length).to.be.greaterThan(0);
            for (const box of boxes) {
              box.blur();
              const share = await standingOut(box, 3);
              count += 1;
              // Even a line around it is more than that, however it is smoothed where it bends.
              if (share < 0.02)
                low.push(
                  `${theme}, ${scheme}: ${box.type}, ${String(box.checked)}: ${share.toFixed(3)}`,
                );
            }
          }
        }
        expect(low).to.deep.equal([]);
      });
    }

    after(() => {
      const lowest = [...worst.values()].map(({ what, ratio }) => `${ratio.toFixed(2)} (${what})`);
      console.log(`contrast: ${count.toLocaleString('en')} pairs; lowest ${lowest.join(', ')}`);
    });
  },
);
