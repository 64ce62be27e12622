import { html, nothing } from 'lit';
import type { Strings } from '../../locales/strings.js';
import { done, sheets } from './icon.js';

/** Copies a text. That it has done so stands beside it, for it is nobody else's concern. */
export function copyButton(text: string, { copy, copied }: Strings): unknown {
  // There is no clipboard elsewhere.
  if (!isSecureContext) return nothing;
  const onClick = async ({ currentTarget }: Event) => {
    const said = (currentTarget as Element).nextElementSibling;
    try {
      await navigator.clipboard.writeText(text);
      if (said) said.textContent = copied;
    } catch {
      // A frame may forbid it; the text can still be selected.
    }
  };
  return html`<button class="quiet copy" type="button" aria-label=${copy} @click=${onClick}>
      ${sheets}${done}</button
    ><span class="unseen" role="status"></span>`;
}
