import { html, nothing, render } from 'lit';
import { accounts, restore, signIn } from './accounts.js';
import type { DemoAccount } from './authing/control.js';
import { copyButton } from './copy-button.js';
import { session } from './session.js';

export function showAccountSwitcher(into: HTMLElement): void {
  const draw = () => render(switcher(accounts.value), into);
  accounts.observe(draw);
  session.observe(draw);
}

const switcher = (all: DemoAccount[]) => html`
  <div class="title">
    <h3 id="accounts-heading">Accounts</h3>
    <button type="button" @click=${restore}>Restore deleted accounts</button>
  </div>
  <ul class="accounts">
    ${all.map(entry)}
  </ul>
  ${all.filter(isSignedIn).map(passwordOf)}
`;

const isSignedIn = ({ userId, exists }: DemoAccount): boolean =>
  exists && !session.value?.ended && session.value?.account.userId === userId;

const passwordOf = ({ password }: DemoAccount) =>
  password
    ? html`<p class="secret">
        <span>Password <code>${password}</code></span> ${copyButton(password, 'Copy the password')}
      </p>`
    : nothing;

function entry(account: DemoAccount): unknown {
  const { name, shows, exists } = account;
  return html`<li>
    <button
      type="button"
      class="account"
      aria-current=${isSignedIn(account) ? 'true' : nothing}
      ?disabled=${!exists}
      @click=${() => signIn(account)}
    >
      <span class="visually-hidden">Sign in as</span>
      <span class="name">${name}</span>
      <span class="shows">${exists ? shows : 'deleted'}</span>
    </button>
  </li>`;
}
