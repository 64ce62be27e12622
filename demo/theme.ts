import type { Settings } from './settings.js';
import brand from './themes/brand.css?inline';
import enterprise from './themes/enterprise.css?inline';

/** Plain is what the element brings itself. */
const themes: Readonly<Record<Settings['theme'], string>> = { plain: '', brand, enterprise };

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

/** Gives the element another look, by its parts and custom properties alone. */
export function applyTheme(name: Settings['theme']): void {
  sheet.replaceSync(themes[name]);
}
