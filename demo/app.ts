import { html, nothing, render } from 'lit';
import type { AuthingDeleteAccount } from '../src/index.js';
import { accountPage } from './account-page.js';
import { avatar } from './avatar.js';
import { configure, deletionOf } from './deletion.js';
import { farewell } from './farewell.js';
import { session, type Session } from './session.js';
import { settings } from './settings.js';

/** Shows Lumen Notes, the app whose user wants to delete their account. */
export function showApp(into: HTMLElement, who: HTMLElement): void {
  let shown: Session | null = null;
  let element: AuthingDeleteAccount | null = null;

  session.observe((current) => {
    const ended = current?.ended && !shown?.ended;
    const begun = shown?.ended && current && !current.ended;
    shown = current;
    element = current && !current.ended ? deletionOf(current.account) : null;
    render(signedInAs(current), who);
    render(page(current, element), into);
    // The rendering has removed what had the focus.
    if (ended || begun) into.querySelector('h1')?.focus();
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

const signedInAs = (current: Session | null) =>
  current && !current.ended
    ? html`${avatar(current.account.name)}<span class="visually-hidden"
          >Signed in as ${current.account.name}</span
        >`
    : nothing;
