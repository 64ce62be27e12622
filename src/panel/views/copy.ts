import { html, nothing } from 'lit';
import type { Strings } from '../../locales/strings.js';

/** Copies a text, and says so beside the button: it is nobody else's concern. */
export function copyButton(text: string, { copy, copied }: Strings): unknown {
  // Elsewhere there is no clipboard. A frame may forbid it, too; the text can still be selected.
  if (!isSecureContext) return nothing;
  const onClick = async ({ currentTarget }: Event) => {
    const said = (currentTarget as Element).nextElementSibling;
    try {
      await navigator.clipboard.writeText(text);
      said?.replaceChildren(copied);
    } catch {
      // Then nothing is said.
    }
  };
  return html`<button class="link" type="button" @click=${onClick}>${copy}</button>
    <span role="status"></span>`;
}
