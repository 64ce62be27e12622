import { html, nothing, render } from 'lit';
import type { AuthingDeleteAccount } from '../src/index.js';
import { configure, deletionOf } from './deletion.js';
import { farewell } from './farewell.js';
import { session, type Account, type Session } from './session.js';
import { settings } from './settings.js';

/** The account page of Lumen Notes, the app that a user wants to leave. */
export function showApp(into: HTMLElement, who: HTMLElement): void {
  let shown: Session | null = null;
  let element: AuthingDeleteAccount | null = null;

  session.observe((current) => {
    const left = current?.ended && !shown?.ended;
    const back = shown?.ended && current && !current.ended;
    shown = current;
    element = current && !current.ended ? deletionOf(current.account) : null;
    render(avatar(current), who);
    render(page(current, element), into);
    // What had the focus is gone, and so is all around it.
    if (left || back) into.querySelector('h1')?.focus();
  });

  settings.observe((chosen) => {
    if (element && shown) configure(element, shown.account, chosen);
  });
}

function page(current: Session | null, element: AuthingDeleteAccount | null): unknown {
  if (!current) return signedOut;
  return current.ended ? farewell() : accountPage(current.account, element);
}

const signedOut = html`<div class="calm card">
  <h1 tabindex="-1">You’re signed out</h1>
  <p>Sign in with the developer tools to see an account here.</p>
</div>`;

const avatar = (current: Session | null) =>
  current && !current.ended
    ? html`<span class="avatar" aria-hidden="true">${initials(current.account.name)}</span
        ><span class="visually-hidden">Signed in as ${current.account.name}</span>`
    : nothing;

const accountPage = (account: Account, element: AuthingDeleteAccount | null) => html`
  <h1 tabindex="-1">Account</h1>
  <section class="card" aria-labelledby="profile-heading">
    <div class="person">
      <span class="avatar large" aria-hidden="true">${initials(account.name)}</span>
      <div>
        <h2 id="profile-heading">${account.name}</h2>
        <p>Free plan</p>
      </div>
    </div>
    <dl class="rows">
      ${row('E-mail', account.email)}
      ${row('Phone', account.phone && `${account.phoneCountryCode ?? '+86'} ${account.phone}`)}
      ${row('User name', account.username)} ${row('Signs in with', signsInWith(account))}
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
      Deleting your account removes your profile, your notes and your notebooks, for good. You will
      be asked before anything happens.
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

/** The first letters of the first and the last word: of a Chinese name, its first character. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words.at(0), words.at(-1)] : words;
  return letters.map((word) => String.fromCodePoint(word?.codePointAt(0) ?? 0x20)).join('');
}
