import { html } from 'lit';

export const avatar = (name: string, size: 'small' | 'large' = 'small') =>
  html`<span class="avatar ${size}" aria-hidden="true">${initials(name)}</span>`;

/** A name without spaces, as Chinese names are, is represented by its first character. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words.at(0), words.at(-1)] : words;
  return letters.map((word) => String.fromCodePoint(word?.codePointAt(0) ?? 0x20)).join('');
}
