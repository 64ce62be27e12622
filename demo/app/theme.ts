import type { State } from '../common/state.js';
import brand from '../themes/brand.css?raw';
import enterprise from '../themes/enterprise.css?raw';

/** The plain theme is the element's own look. */
const themes: Readonly<Record<State['theme'], string>> = { plain: '', brand, enterprise };

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

/** Applies a style sheet that uses only the parts and custom properties of the element. */
export function applyTheme(name: State['theme']): void {
  sheet.replaceSync(themes[name]);
}
