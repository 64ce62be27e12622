import { html, nothing, render } from 'lit';
import { Observable } from '../common/observable.js';
import { announce } from './copy-button.js';

/** What has happened behind the page, in plain words, until it is read. */
export const note = new Observable('');

export function showNote(into: HTMLElement): void {
  note.observe((text) => {
    render(
      text
        ? html`<p>${text}</p>
            ${button()}`
        : nothing,
      into,
    );
    if (text) announce(text);
  });
}

const button = () => html`<button type="button" @click=${read}>Got it</button>`;

function read(): void {
  note.set('');
  // The button that had the focus is gone.
  document.getElementById('stage')?.focus();
}
