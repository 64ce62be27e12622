import { html } from 'lit';
import { app } from '../frame.js';
import { world } from '../world.js';

/** Whether the account still exists: Authing is asked, and not the element. */
export function status(): unknown {
  const session = app.value?.session.value;
  const account = world.value.accounts.find(({ userId }) => userId === session?.account.userId);
  const { exists = true, deleteRequests = 0, name = '' } = account ?? {};
  return html`<section aria-labelledby="status-heading">
    <h2 id="status-heading">The truth at Authing</h2>
    <dl class="facts" aria-live="polite">
      <div>
        <dt>${name}</dt>
        <dd class=${exists ? 'there' : 'gone'}>${exists ? 'exists' : 'deleted'}</dd>
      </div>
      <div>
        <dt>Delete requests received</dt>
        <dd>${deleteRequests}</dd>
      </div>
      <div>
        <dt>Access token in the browser</dt>
        <dd>${session?.account.accessToken ? 'yes' : 'none'}</dd>
      </div>
    </dl>
  </section>`;
}
