import { html, nothing, render } from 'lit';
import { signedIn } from './session.js';
import { checkToken } from './token-check.js';

/** A real tenant has no demo accounts, so the developer has to bring an access token. */
export function askForToken(into: HTMLElement): void {
  const draw = (status: string) => render(form(submit, status), into);

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const target = event.target as HTMLFormElement;
    const token = new FormData(target).get('token');
    // A token must not stay readable in the field.
    target.reset();
    const accessToken = typeof token === 'string' ? token.trim().replace(/^bearer\s+/i, '') : '';
    if (!accessToken) return;
    draw('Checking the token…');
    try {
      const { account, codes } = await checkToken(accessToken);
      if (account) signedIn(account);
      draw(account ? `Signed in as ${account.name}.` : `Authing refuses this token (${codes}).`);
    } catch {
      draw('Authing doesn’t answer. Does the application allow this page’s origin?');
    }
  }

  draw('');
}

const form = (submit: (event: SubmitEvent) => Promise<void>, status: string) => html`
  <h3 id="accounts-heading">Account</h3>
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
    <p class="empty">The token is kept in this page’s memory only.</p>
    <p role="status">${status || nothing}</p>
  </form>
`;
