import { html, nothing } from 'lit';
import type { AuthingDeleteAccount } from '../../src/index.js';
import { avatar } from './avatar.js';
import type { Account } from './session.js';

export const accountPage = (account: Account, element: AuthingDeleteAccount | null) => html`
  <h1 tabindex="-1">Account</h1>
  <section class="card" aria-labelledby="profile-heading">
    <div class="person">
      ${avatar(account.name, 'large')}
      <div>
        <h2 id="profile-heading">${account.name}</h2>
        <p>Free plan</p>
      </div>
    </div>
    <dl class="rows">
      ${row('E-mail', account.email)}
      ${row('Phone', account.phone && `${account.phoneCountryCode ?? '+86'} ${account.phone}`)}
      ${row('Username', account.username)} ${row('Signs in with', signsInWith(account))}
    </dl>
  </section>
  <section class="card" aria-labelledby="notes-heading">
    <h2 id="notes-heading">Your notes</h2>
    <dl class="stats">
      <div>
        <dt>Notes</dt>
        <dd>128</dd>
      </div>
      <div>
        <dt>Notebooks</dt>
        <dd>6</dd>
      </div>
      <div>
        <dt>Shared</dt>
        <dd>3</dd>
      </div>
    </dl>
  </section>
  <section class="card danger" aria-labelledby="danger-heading">
    <h2 id="danger-heading">Danger zone</h2>
    <p>
      Deleting your account permanently removes your profile, your notes and your notebooks. You
      will be asked to confirm first.
    </p>
    ${element}
  </section>
`;

const row = (name: string, value: string | undefined) =>
  value
    ? html`<div>
        <dt>${name}</dt>
        <dd><bdi>${value}</bdi></dd>
      </div>`
    : nothing;

function signsInWith({ email, phone, username, social }: Account): string {
  const ways = [phone && 'phone code', email && 'e-mail code', username && 'password'];
  return social ? capitalized(social) : capitalized(ways.filter(Boolean).join(', '));
}

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
