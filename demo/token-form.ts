import { html, nothing, render } from 'lit';
import { session, signedIn } from './session.js';
import { settings } from './settings.js';
import { signInAtServer, whenConnectionChanges } from './sign-in.js';
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
      if (behindBackend() && !(await signInAtServer({ accessToken }))) {
        draw('Authing refuses this token.');
        return;
      }
      const { account, codes } = await checkToken(behindBackend() ? null : accessToken);
      if (account) signedIn(account);
      draw(account ? `Signed in as ${account.name}.` : `Authing refuses this token (${codes}).`);
    } catch {
      const cors = behindBackend() ? '' : ' Does the application allow this page’s origin?';
      draw(`Authing doesn’t answer.${cors}`);
    }
  }

  // The token is where it was, and the page or the server has none.
  whenConnectionChanges(() => session.set(null));
  settings.observe(() => draw(''));
}

const behindBackend = (): boolean => settings.value.connection === 'backend';

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
    <p class="empty">
      ${
        behindBackend()
          ? 'The demo’s server keeps the token, and this page no copy of it.'
          : 'The token is kept in this page’s memory only.'
      }
    </p>
    <p role="status">${status || nothing}</p>
  </form>
`;
