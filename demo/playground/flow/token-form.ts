import { html } from 'lit';
import { Observable } from '../../common/observable.js';
import { closeDrawer } from '../drawer.js';
import { app } from '../frame.js';
import { state } from '../store.js';

export const tokenStatus = new Observable('');

/** A real tenant has no demo accounts, so the developer has to bring an access token. */
export const tokenForm = () => html`
  <section aria-labelledby="accounts-heading">
    <h2 id="accounts-heading">Account</h2>
    <form class="token" autocomplete="off" @submit=${submit}>
      <label for="token">Access token of the account to delete</label>
      <div>
        <input
          id="token"
          name="token"
          type="password"
          autocomplete="off"
          spellcheck="false"
          required
        />
        <button type="submit">Sign in</button>
      </div>
      <p class="empty">
        ${
          state.value.connection === 'backend'
            ? 'The demo’s server keeps the token, and this page no copy of it.'
            : 'The token is kept in the memory of the page in the frame only.'
        }
      </p>
      <p role="status">${tokenStatus.value}</p>
    </form>
  </section>
`;

async function submit(event: SubmitEvent): Promise<void> {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const token = new FormData(form).get('token');
  // A token must not stay readable in the field.
  form.reset();
  const accessToken = typeof token === 'string' ? token.trim().replace(/^bearer\s+/i, '') : '';
  if (!accessToken || !app.value) return;
  tokenStatus.set('Checking the token…');
  const status = await app.value.signInByToken(accessToken);
  tokenStatus.set(status);
  if (app.value.session.value) closeDrawer();
}
