import { html } from 'lit';
import { standIn } from '../common/stand-in.js';
import { restore, signInAsAnother, someAccountRemains } from './accounts.js';

export const farewell = () => html`
  <div class="calm card">
    <span class="tick" aria-hidden="true"></span>
    <h1 tabindex="-1">You’re signed out</h1>
    <p>Your account has been deleted. Thank you for using Lumen Notes.</p>
    ${standIn ? next() : html`<p>Paste another access token to continue.</p>`}
  </div>
`;

const next = () =>
  someAccountRemains()
    ? html`<button type="button" class="primary" @click=${signInAsAnother}>
        Sign in as another account
      </button>`
    : html`<button type="button" class="primary" @click=${restore}>
        Restore the demo accounts
      </button>`;
