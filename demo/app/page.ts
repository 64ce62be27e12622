import { html, nothing, render } from 'lit';
import type { AuthingDeleteAccount } from '../../src/index.js';
import { Observable } from '../common/observable.js';
import { accountPage } from './account-page.js';
import { avatar } from './avatar.js';
import { configure, deletionOf } from './deletion.js';
import { farewell } from './farewell.js';
import { session, type Session } from './session.js';
import { state } from './state.js';

/** The element that the page shows, if any. */
export const element = new Observable<AuthingDeleteAccount | null>(null);

/** Shows Lumen Notes, the app whose user wants to delete their account. */
export function showApp(into: HTMLElement, who: HTMLElement): void {
  let shown: Session | null = null;

  session.observe((current) => {
    const ended = current?.ended && !shown?.ended;
    const begun = shown?.ended && current && !current.ended;
    shown = current;
    const made = current && !current.ended ? deletionOf(current.account) : null;
    element.set(made);
    render(signedInAs(current), who);
    render(page(current, made), into);
    // The rendering has removed what had the focus.
    if (ended || begun) into.querySelector('h1')?.focus();
  });

  state.observe((chosen) => {
    if (element.value && shown) configure(element.value, shown.account, chosen);
  });
}

function page(current: Session | null, element: AuthingDeleteAccount | null): unknown {
  if (!current) return signedOut;
  return current.ended ? farewell() : accountPage(current.account, element);
}

const signedOut = html`<div class="calm card">
  <h1 tabindex="-1">You’re signed out</h1>
  <p>Sign in with the tools beside this page to see an account here.</p>
</div>`;

const signedInAs = (current: Session | null) =>
  current && !current.ended
    ? html`${avatar(current.account.name)}<span class="visually-hidden"
          >Signed in as ${current.account.name}</span
        >`
    : nothing;
