import { backgrounds, contrastBeside, contrastOn, isTransparent } from './colours.js';
import { around, controls, isDisabled, nameOf, seen, texts } from './rendered.js';

/** One pair of colours that must differ. */
export interface Pair {
  what: string;
  ratio: number;
  least: number;
}

const TEXT = 4.5;
const CONTROL = 3;

/** Every text with its ground, and whatever makes a control visible with what is around it. */
export function pairs(element: Element): Pair[] {
  return [...legible(element), ...controls(element).flatMap(controlPairs)];
}

/** Every text with its ground. */
export function legible(element: Element): Pair[] {
  return seen(element).flatMap(textPairs);
}

/** The focus rings of all controls, one after the other. The focus then returns to where it was. */
export function rings(element: Element): Pair[] {
  const before = element.shadowRoot?.activeElement;
  const found = controls(element).flatMap((control) => {
    control.focus({ focusVisible: true });
    // The control is disabled, or behind the dialog.
    if (!control.matches(':focus')) return [];
    const { outlineColor, outlineStyle, outlineWidth } = getComputedStyle(control);
    const drawn = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    const ratio = drawn ? contrastOn(outlineColor, backgrounds(around(control))) : 1;
    return [{ what: `ring of ${nameOf(control)}`, ratio, least: CONTROL }];
  });
  if (before instanceof HTMLElement) before.focus();
  return found;
}

function textPairs(element: HTMLElement): Pair[] {
  if (isDisabled(element)) return [];
  const typed = element instanceof HTMLInputElement && element.type !== 'checkbox' && element.value;
  const own = typed || texts(element).length > 0;
  const found: Pair[] = [];
  const { color } = getComputedStyle(element);
  if (own) {
    const ratio = contrastOn(color, backgrounds(element));
    found.push({ what: `text of ${nameOf(element)}`, ratio, least: TEXT });
  }
  for (const pseudo of ['::before', '::after']) {
    const style = getComputedStyle(element, pseudo);
    if (!/"[^"]+"/.test(style.content)) continue;
    const piles = backgrounds(element).map((pile) => [...pile, style.backgroundColor]);
    const ratio = contrastOn(style.color, piles);
    found.push({ what: `${pseudo} of ${nameOf(element)}`, ratio, least: TEXT });
  }
  return found;
}

/** A control is seen by its border or by its fill. One that has neither is seen by its text. */
function controlPairs(control: HTMLElement): Pair[] {
  const native = control.matches('[type="radio"], [type="checkbox"]');
  // The browser draws these, so `standingOut` looks at what it draws.
  if (isDisabled(control) || native || control.localName === 'a') return [];
  const { borderTopColor, borderTopWidth, backgroundColor } = getComputedStyle(control);
  const outside = backgrounds(around(control));
  const ratios: number[] = [];
  if (Number.parseFloat(borderTopWidth) > 0 && !isTransparent(borderTopColor)) {
    ratios.push(contrastOn(borderTopColor, outside));
  }
  if (!isTransparent(backgroundColor)) {
    ratios.push(contrastBeside(backgrounds(control), outside));
  }
  if (ratios.length === 0) return [];
  return [{ what: `edge of ${nameOf(control)}`, ratio: Math.max(...ratios), least: CONTROL }];
}
