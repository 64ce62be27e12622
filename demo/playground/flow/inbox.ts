import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Message } from '../../authing/control.js';
import { announce, copyButton } from '../copy-button.js';
import { closeDrawer } from '../drawer.js';
import { app } from '../frame.js';
import { Hand } from '../hand.js';
import { world } from '../world.js';

const SHOWN = 3;

/** What would reach the phones and mailboxes of the demo accounts. */
export const inbox = () => html`
  <section aria-labelledby="inbox-heading">
    <h2 id="inbox-heading">Inbox</h2>
    <div aria-live="polite">${content()}</div>
  </section>
`;

function content(): unknown {
  const { inbox: messages, isReachable } = world.value;
  if (!isReachable) return html`<p class="empty">The stand-in doesn’t answer.</p>`;
  if (messages.length === 0) {
    return html`<p class="empty">Codes sent by text message or e-mail arrive here.</p>`;
  }
  return html`<ol class="messages" reversed>
    ${repeat(messages.slice(0, SHOWN), keyOf, message)}
  </ol>`;
}

const keyOf = ({ userId, via, sentAt, code }: Message): string =>
  [userId, via, sentAt, code].join();

const message = ({ to, via, code }: Message, index: number) =>
  html`<li>
    <span class="from">
      ${via === 'sms' ? 'Text' : 'E-mail'} to <bdi>${to}</bdi> <code dir="ltr">${code}</code>
    </span>
    ${
      index === 0
        ? html`<button
            type="button"
            class="primary"
            ?disabled=${app.value?.element.value?.step !== 'verify'}
            @click=${() => fillIn(code)}
          >
            Fill in the code
          </button>`
        : nothing
    }
    ${copyButton(() => code, `Copy the code ${code}`)}
  </li>`;

async function fillIn(code: string): Promise<void> {
  if (!app.value) return;
  await new Hand(app.value).fillIn('code', code);
  closeDrawer();
  announce('The code is filled in.');
}
