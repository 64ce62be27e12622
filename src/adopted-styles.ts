import type { CSSResult } from 'lit';

const sheets = new WeakMap<Document, Map<CSSResult, CSSStyleSheet>>();
const worn = new WeakMap<ShadowRoot, ReadonlySet<CSSResult>>();

/**
 * Gives a shadow root style sheets, beside those it wears already. A constructed sheet is for one
 * document only, so those that an element takes into another one, the page of a frame or of a
 * pop-up, are made anew there: call this again once it has been adopted.
 */
export function wear(root: ShadowRoot, ...more: readonly CSSResult[]): void {
  const styles = new Set([...(worn.get(root) ?? []), ...more]);
  worn.set(root, styles);
  const { ownerDocument } = root;
  const view = ownerDocument.defaultView;
  // A document without a window shows nothing; the next one that adopts the element does.
  if (!view) return;
  let made = sheets.get(ownerDocument);
  if (!made) sheets.set(ownerDocument, (made = new Map<CSSResult, CSSStyleSheet>()));
  root.adoptedStyleSheets = [...styles].map((style) => {
    const known = ownerDocument === document ? style.styleSheet : made.get(style);
    if (known) return known;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(style.cssText);
    made.set(style, sheet);
    return sheet;
  });
}
