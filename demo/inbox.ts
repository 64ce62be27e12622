import { html, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { tenant } from 'virtual:authing-tenant';
import type { Message, StandIn } from './authing/control.js';
import { copyButton } from './copy-button.js';
import { notify } from './notification.js';

const INTERVAL = 1000;

/** Shows what would reach the phones and mailboxes of the demo accounts. */
export function startInbox(from: StandIn, into: HTMLElement, notification: HTMLElement): void {
  let known: string | undefined;
  let seen: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  into.hidden = false;

  async function look(): Promise<void> {
    clearTimeout(timer);
    let messages: Message[] = [];
    let reachable = true;
    try {
      messages = await from.inbox(tenant.appId);
    } catch {
      reachable = false;
    }
    const now = JSON.stringify([reachable, messages]);
    if (now !== known) {
      known = now;
      render(inbox(messages, reachable), into);
      // Messages from before the page was loaded are not new.
      if (seen !== null && messages.length > seen) notify(messages.at(-1)!, notification);
      if (reachable) seen = messages.length;
    }
    clearTimeout(timer);
    if (!document.hidden) timer = setTimeout(() => void look(), INTERVAL);
  }

  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void look();
  });
  void look();
}

const inbox = (messages: Message[], reachable: boolean) => html`
  <h3 id="inbox-heading">Inbox</h3>
  ${reachable ? list(messages) : html`<p class="empty">The stand-in doesn’t answer.</p>`}
`;

const list = (messages: Message[]) =>
  messages.length === 0
    ? html`<p class="empty">Codes that would go out by text message or e-mail arrive here.</p>`
    : html`<ol class="messages" reversed>
        ${repeat([...messages].reverse().slice(0, 5), keyOf, entry)}
      </ol>`;

const keyOf = ({ userId, via, sentAt, code }: Message): string =>
  [userId, via, sentAt, code].join();

const entry = ({ to, via, code, sentAt }: Message) =>
  html`<li>
    <p class="from">
      <span>${via === 'sms' ? 'Text message' : 'E-mail'} to <bdi>${to}</bdi></span>
      <time datetime=${new Date(sentAt).toISOString()}>${timeOf(sentAt)}</time>
    </p>
    <p class="code"><code dir="ltr">${code}</code> ${copyButton(code, `Copy the code ${code}`)}</p>
  </li>`;

const timeOf = (at: number): string =>
  new Date(at).toLocaleTimeString('en', { timeStyle: 'medium', hourCycle: 'h23' });
