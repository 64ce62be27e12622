import { html, nothing } from 'lit';
import type { Strings } from '../../locales/strings.js';

/** Said before anything else while an earlier request may have deleted the account. */
export function doubt(isDoubtful: boolean, strings: Strings): unknown {
  return isDoubtful ? html`<p class="doubt">${strings.doubt}</p>` : nothing;
}
