import { html, nothing, render } from 'lit';
import { check } from './profile.js';
import { signedIn } from './session.js';

/** With a real tenant there are no demo accounts: the developer brings an access token. */
export function askForToken(into: HTMLElement): void {
  const draw = (said: string) => render(form(submit, said), into);

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const target = event.target as HTMLFormElement;
    const token = new FormData(target).get('token');
    // Kept in memory, and not left in the field either.
    target.reset();
    const accessToken = typeof token === 'string' ? token.trim().replace(/^bearer\s+/i, '') : '';
    if (!accessToken) return;
    draw('One moment…');
    try {
      const { account, codes } = await check(accessToken);
      if (account) signedIn(account);
      draw(account ? `Signed in as ${account.name}.` : `Authing refuses the token (${codes}).`);
    } catch {
      draw('Authing doesn’t answer. Does the application allow this page’s origin?');
    }
  }

  draw('');
}

const form = (submit: (event: SubmitEvent) => Promise<void>, said: string) => html`
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
    <p class="empty">It stays in this page’s memory.</p>
    <p role="status">${said || nothing}</p>
  </form>
`;
