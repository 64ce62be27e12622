import { html } from 'lit';

/** Copies a text, and says so where it stands. */
export const copyButton = (text: string, label: string) =>
  html`<button
    type="button"
    class="copy"
    aria-label=${label}
    @click=${(event: Event) => copy(text, event.currentTarget as HTMLElement)}
  >
    Copy
  </button>`;

async function copy(text: string, button: HTMLElement): Promise<void> {
  let said = 'Copied';
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Not every browser lets a page write there.
    said = 'Not copied';
  }
  button.dataset['said'] = said;
  setTimeout(() => delete button.dataset['said'], 1500);
}
