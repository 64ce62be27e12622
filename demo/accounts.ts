import { html, nothing, render } from 'lit';
import { tenant } from 'virtual:authing-tenant';
import type { DemoAccount, StandIn } from './authing/control.js';
import { copyButton } from './copy-button.js';
import { onFlowEnd } from './event-log.js';
import { Observable } from './observable.js';
import { session, signedIn } from './session.js';
import { backend, standIn } from './stand-in.js';

const accounts = new Observable<DemoAccount[]>([]);

/** The switcher, and whoever the address names, or the first, signed in. */
export async function startAccounts(from: StandIn, into: HTMLElement): Promise<void> {
  const draw = () => render(switcher(accounts.value), into);
  accounts.observe(draw);
  session.observe(draw);
  onFlowEnd(() => void load(from));
  await load(from);
  const named = new URL(location.href).searchParams.get('account');
  const first = left().find(({ userId }) => userId === named) ?? left()[0];
  if (first) await signIn(first);
}

export const someAccountIsLeft = (): boolean => left().length > 0;

export async function signInAsAnother(): Promise<void> {
  const current = session.value?.account.userId;
  const next = left().find(({ userId }) => userId !== current);
  if (next) await signIn(next);
}

/** The stand-in as it was at first: all accounts are back, and all tokens are worth nothing. */
export async function restore(): Promise<void> {
  if (!standIn) return;
  await standIn.reset(tenant.appId);
  await load(standIn);
  const current = session.value?.account.userId;
  const again = left().find(({ userId }) => userId === current);
  if (again) await signIn(again);
}

const left = (): DemoAccount[] => accounts.value.filter(({ exists }) => exists);

async function load(from: StandIn): Promise<void> {
  accounts.set(await from.demoAccounts());
}

async function signIn(account: DemoAccount): Promise<void> {
  if (!standIn) return;
  const { userId, name = userId, email, phone, phoneCountryCode, username, social } = account;
  const { accessToken } = await standIn.signIn(tenant.appId, userId);
  await backend?.startSession(tenant.appId, accessToken);
  const url = new URL(location.href);
  url.searchParams.set('account', userId);
  history.replaceState(null, '', url);
  signedIn({ userId, name, email, phone, phoneCountryCode, username, social, accessToken });
}

const switcher = (all: DemoAccount[]) => html`
  <div class="title">
    <h3 id="accounts-heading">Accounts</h3>
    <button type="button" @click=${restore}>Restore deleted accounts</button>
  </div>
  <ul class="accounts">
    ${all.map(entry)}
  </ul>
  ${all.filter(isHere).map(passwordOf)}
`;

const isHere = ({ userId, exists }: DemoAccount): boolean =>
  exists && !session.value?.ended && session.value?.account.userId === userId;

const passwordOf = ({ password }: DemoAccount) =>
  password
    ? html`<p class="secret">
        <span>Password <code>${password}</code></span> ${copyButton(password, 'Copy the password')}
      </p>`
    : nothing;

function entry(account: DemoAccount): unknown {
  const { name, shows, exists } = account;
  const here = isHere(account);
  return html`<li>
    <button
      type="button"
      class="account"
      aria-current=${here ? 'true' : nothing}
      ?disabled=${!exists}
      @click=${() => signIn(account)}
    >
      <span class="visually-hidden">Sign in as</span>
      <span class="name">${name}</span>
      <span class="shows">${exists ? shows : 'deleted'}</span>
    </button>
  </li>`;
}
