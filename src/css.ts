import { unsafeCSS, type CSSResult } from 'lit';

/**
 * Makes a style sheet of a template without values. Lit's own `css` also takes values and checks each
 * of them. No sheet here has one, so the code for that need not be on the page.
 */
export function css([text]: readonly string[]): CSSResult {
  return unsafeCSS(text);
}
