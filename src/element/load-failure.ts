import { html } from 'lit';

/** What stands in the panel's place when it could not be loaded, with a way to try again. */
export function loadFailure(text: string, retry: string, show: () => void): unknown {
  return html`<p part="error" role="alert">
    ${text}
    <button part="confirm-button" type="button" @click=${show}>${retry}</button>
  </p>`;
}
