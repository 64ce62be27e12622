import { html } from 'lit';

export const avatar = (name: string, size: 'small' | 'large' = 'small') =>
  html`<span class="avatar ${size}" aria-hidden="true">${initials(name)}</span>`;

/** The first letters of the first and the last word, or the first character of a single word. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words.at(0), words.at(-1)] : words;
  return letters.map((word) => String.fromCodePoint(word?.codePointAt(0) ?? 0x20)).join('');
}
