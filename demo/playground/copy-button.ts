import { html } from 'lit';

/** Copies the text, and shows in its own place whether it could. */
export const copyButton = (text: () => string, label: string, name = 'Copy') =>
  html`<button
    type="button"
    class="copy"
    aria-label=${label}
    @click=${(event: Event) => copy(text(), event.currentTarget as HTMLElement)}
  >
    ${name}
  </button>`;

async function copy(text: string, button: HTMLElement): Promise<void> {
  let result = 'Copied';
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // A browser may forbid a page to write to the clipboard.
    result = 'Not copied';
  }
  button.dataset['result'] = result;
  announce(result);
  setTimeout(() => delete button.dataset['result'], 1500);
}

/** Says it to whoever can't see it. */
export function announce(text: string): void {
  const place = document.getElementById('said');
  if (place) place.textContent = text;
}
