import { html } from 'lit';
import { restore, signInAsAnother, someAccountIsLeft } from './accounts.js';
import { standIn } from './stand-in.js';

/** The account is deleted, and the session with it. */
export const farewell = () => html`
  <div class="calm card">
    <span class="tick" aria-hidden="true"></span>
    <h1 tabindex="-1">You’re signed out</h1>
    <p>Your account is deleted. Thank you for having been with Lumen Notes.</p>
    ${standIn ? next() : html`<p>Paste another access token to go on.</p>`}
  </div>
`;

const next = () =>
  someAccountIsLeft()
    ? html`<button type="button" class="primary" @click=${signInAsAnother}>
        Sign in as another account
      </button>`
    : html`<button type="button" class="primary" @click=${restore}>
        Restore the demo accounts
      </button>`;
