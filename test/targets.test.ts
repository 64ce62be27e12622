import { describeInChromium } from './support/chromium.js';
import { root } from './support/element.js';
import { expect } from './support/expect.js';
import { touch } from './support/media.js';
import { controls, nameOf } from './support/rendered.js';
import { scenes } from './support/scenes.js';

const DISPLAYS = { dialog: false, inline: true };
/** The least size for a mouse and for a finger, in CSS pixels. */
const MOUSE = 24;
const FINGER = 44;

let count = 0;
let smallest = Infinity;

/** The area of a control. A click on its label is a click on the control. */
function area(control: HTMLElement): HTMLElement {
  return control.matches('[type="radio"], [type="checkbox"]')
    ? (control.closest('label') ?? control)
    : control;
}

/** The controls that are too small, or can't be hit because something lies over them. */
function misses(element: HTMLElement, least: number): string[] {
  return controls(element).flatMap((control) => {
    const target = area(control);
    target.scrollIntoView({ block: 'nearest' });
    const { x, y, width, height } = target.getBoundingClientRect();
    if (!isReachable(element, control, x + width / 2, y + height / 2)) return [];
    count += 1;
    smallest = Math.min(smallest, width, height);
    const size = `${width.toFixed(1)} × ${height.toFixed(1)}`;
    if (width < least || height < least) return [`${nameOf(control)}: ${size}`];
    // A square in the middle must be all the control's own.
    const reach = least / 2 - 1;
    const corners = [-reach, reach].flatMap((dx) => [-reach, reach].map((dy) => [dx, dy] as const));
    const own = corners.every(([dx, dy]) => {
      const hit = root(element).elementFromPoint(x + width / 2 + dx, y + height / 2 + dy);
      return hit !== null && target.contains(hit);
    });
    return own ? [] : [`${nameOf(control)}: ${size}, and something lies over it`];
  });
}

/** True unless the control is the trigger behind a modal dialog. */
function isReachable(element: HTMLElement, control: Element, x: number, y: number): boolean {
  const modal = root(element).querySelector('dialog:modal');
  return !modal || modal.contains(control) || root(element).elementFromPoint(x, y) === control;
}

async function everywhere(least: number): Promise<string[]> {
  const small: string[] = [];
  for (const scene of scenes) {
    for (const [display, inline] of Object.entries(DISPLAYS)) {
      const element = await scene.set({ inline });
      small.push(...misses(element, least).map((line) => `${scene.name}, ${display}: ${line}`));
    }
  }
  return small;
}

describeInChromium(
  'Targets',
  'sizes are the same in all engines; of them only this one can be told of a finger',
  () => {
    it(`are at least ${MOUSE} pixels wide and high`, async function () {
      this.timeout(90_000);
      expect(await everywhere(MOUSE)).to.deep.equal([]);
    });

    it(`are at least ${FINGER} pixels wide and high for a finger`, async function () {
      this.timeout(90_000);
      await touch();
      expect(await everywhere(FINGER)).to.deep.equal([]);
    });

    after(() => {
      console.log(`targets: ${count}, the smallest ${smallest.toFixed(1)} px`);
    });
  },
);
