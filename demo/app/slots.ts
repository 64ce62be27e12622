import { html, render } from 'lit';
import { tenant } from 'virtual:authing-tenant';
import { DeleteAccountTokenEvent, type AuthingDeleteAccount } from '../../src/index.js';
import { standIn } from '../common/stand-in.js';
import type { Account } from './session.js';

/** What Lumen Notes puts into each slot of the element. */
const contents: Readonly<Record<string, (account: Account) => unknown>> = {
  trigger: () =>
    html`<button slot="trigger" type="button" class="own-trigger">Leave Lumen Notes…</button>`,
  heading: () => html`<span slot="heading">Leave Lumen Notes for good?</span>`,
  consequences: () =>
    html`<ul slot="consequences" class="own-list">
      <li>All of your notes and notebooks</li>
      <li>What you share disappears for your readers, too</li>
    </ul>`,
  export: () =>
    html`<p slot="export" class="own-export">
      <a href="data:application/json,%7B%7D" download="lumen-notes.json">Download your notes</a>
      before you go.
    </p>`,
  verification: ownForm,
  success: () => html`<p slot="success">Goodbye, and thank you for writing with us.</p>`,
  support: () =>
    html`<a slot="support" href="mailto:help@lumen-notes.example">Contact Lumen Notes</a>`,
};

const shown = new WeakMap<Element, string>();

/** Fills the slots that are wanted, and empties the others. */
export function fillSlots(
  element: AuthingDeleteAccount,
  account: Account,
  slots: readonly string[],
): void {
  const wanted = slots.join();
  // What stands in a slot may have been typed in.
  if (shown.get(element) === wanted) return;
  shown.set(element, wanted);
  render(
    slots.map((name) => contents[name]?.(account)),
    element,
  );
}

/**
 * The app's own way to verify: in real life a passkey, say. The app's server would then have Authing
 * issue the token; the demo has the stand-in do so.
 */
function ownForm({ userId }: Account): unknown {
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const status = form.querySelector('output');
    if (!standIn) {
      if (status) status.value = 'With a real tenant, your server has to bring the token.';
      return;
    }
    if (status) status.value = 'One moment…';
    const token = await standIn.issueDeleteToken(tenant.appId, userId);
    form.dispatchEvent(new DeleteAccountTokenEvent(token));
  };
  return html`<form slot="verification" class="own-form" @submit=${submit}>
    <label>Recovery word <input name="word" autocomplete="off" required /></label>
    <button type="submit">Check the word</button>
    <output></output>
  </form>`;
}
