import { html, nothing } from 'lit';
import type { DemoAccount } from '../../authing/control.js';
import { copyButton } from '../copy-button.js';
import { app } from '../frame.js';
import { choose } from '../store.js';
import { restoreAccounts, world } from '../world.js';

export const accounts = () => html`
  <section aria-labelledby="accounts-heading">
    <div class="title">
      <h2 id="accounts-heading">Accounts</h2>
      <button type="button" class="quiet" @click=${restoreAccounts}>Restore all</button>
    </div>
    <ul class="accounts">
      ${world.value.accounts.map(entry)}
    </ul>
    ${world.value.accounts.filter(isSignedIn).map(password)}
  </section>
`;

function isSignedIn({ userId }: DemoAccount): boolean {
  const session = app.value?.session.value;
  return session?.account.userId === userId && !session.ended;
}

const entry = (account: DemoAccount) =>
  html`<li>
    <button
      type="button"
      class="account"
      aria-current=${isSignedIn(account) ? 'true' : nothing}
      ?disabled=${!account.exists}
      @click=${() => choose({ account: account.userId })}
    >
      <span class="visually-hidden">Sign in as</span>
      <span class="name">${account.name}</span>
      <span class="shows">${account.exists ? account.shows : 'deleted'}</span>
    </button>
  </li>`;

const password = ({ password: secret }: DemoAccount) =>
  secret
    ? html`<p class="secret">
        <span>Password <code>${secret}</code></span>
        ${copyButton(() => secret, 'Copy the password')}
      </p>`
    : nothing;
