import { describeInChromium } from './support/chromium.js';
import { backgrounds, contrastOn, painted } from './support/colours.js';
import { pairs, rings } from './support/contrasts.js';
import { root } from './support/element.js';
import { expect } from './support/expect.js';
import { emulate } from './support/media.js';
import { around, controls, isDisabled, nameOf, seen } from './support/rendered.js';
import { paint, scenes } from './support/scenes.js';

const DISPLAYS = { dialog: false, inline: true };
const SCHEMES = ['light', 'dark'] as const;
const LINE = 3;

let looks = 0;

/** The system colour of that name, in the colour scheme of the page. */
function system(name: string): string {
  const probe = document.createElement('span');
  probe.style.color = name;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** The controls that have lost their frame. */
function frameless(element: HTMLElement): string[] {
  return controls(element)
    .filter(
      (control) => control.localName === 'button' || control.matches('.input, [part~="input"]'),
    )
    .filter((control) => {
      const { borderTopColor, borderTopStyle, borderTopWidth } = getComputedStyle(control);
      const drawn = borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) >= 1;
      return !drawn || contrastOn(borderTopColor, backgrounds(around(control))) < LINE;
    })
    .map((control) => `${nameOf(control)} has no border`);
}

/** The disabled controls that look like the others. */
function lively(element: HTMLElement): string[] {
  const grey = String(painted(system('GrayText')));
  return (
    controls(element)
      .filter((control) => control.localName === 'button' && isDisabled(control))
      // A button that is at work looks as before, and has the sign of that on it.
      .filter((control) => !control.querySelector('[part="spinner"]'))
      .filter((control) => String(painted(getComputedStyle(control).color)) !== grey)
      .map((control) => `${nameOf(control)} is disabled, and not grey`)
  );
}

/** The signs that have disappeared. */
function signless(element: HTMLElement): string[] {
  const lost: string[] = [];
  for (const icon of root(element).querySelectorAll<SVGElement>('svg.icon')) {
    const { stroke } = getComputedStyle(icon);
    if (contrastOn(stroke, backgrounds(icon.parentElement)) < LINE) lost.push('the icon');
  }
  for (const sign of seen(element).filter((one) => one.matches('[part="spinner"]'))) {
    const { borderInlineEndColor } = getComputedStyle(sign);
    if (contrastOn(borderInlineEndColor, backgrounds(sign)) < LINE) lost.push('the spinner');
  }
  // The page's own list items look as the page has them.
  const items = seen(element).filter((one) => one.localName === 'li' && !element.contains(one));
  for (const item of items) {
    const { borderTopColor, borderTopWidth } = getComputedStyle(item, '::before');
    const drawn = Number.parseFloat(borderTopWidth) >= 1;
    if (!drawn || contrastOn(borderTopColor, backgrounds(item)) < LINE) lost.push('a bullet');
  }
  return lost.map((what) => `${what} can’t be seen`);
}

/** The fields that are wrong, and look like any other. */
function unmarked(element: HTMLElement): string[] {
  return seen(element)
    .filter((one) => one.ariaInvalid === 'true')
    .filter((one) => Number.parseFloat(getComputedStyle(one).borderTopWidth) < 3)
    .map((one) => `${nameOf(one)} doesn’t look wrong`);
}

function low(element: HTMLElement): string[] {
  return [...pairs(element), ...rings(element)]
    .filter(({ ratio, least }) => !(ratio >= least))
    .map(({ what, ratio }) => `${what}: ${ratio.toFixed(2)}`);
}

describeInChromium(
  'In forced colours',
  'of the engines only this one can be told to force colours',
  () => {
    for (const scene of scenes) {
      it(`everything in "${scene.name}" can be seen and told apart`, async function () {
        this.timeout(30_000);
        const lost: string[] = [];
        for (const scheme of SCHEMES) {
          await emulate({ 'forced-colors': 'active', 'prefers-color-scheme': scheme });
          for (const [display, inline] of Object.entries(DISPLAYS)) {
            const element = await scene.set({ inline });
            paint(scheme);
            looks += 1;
            const found = [frameless, lively, signless, unmarked, low].flatMap((look) =>
              look(element),
            );
            lost.push(...found.map((line) => `${scheme}, ${display}: ${line}`));
          }
        }
        expect(lost).to.deep.equal([]);
      });
    }

    after(() => {
      console.log(`forced colours: ${looks} looks`);
    });
  },
);
