import { html, nothing, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AuthingDeleteAccount } from '../src/index.js';
import { Observable } from './observable.js';

/** All the element says. The inbound `delete-account-token` is not for a log: it is the token. */
const NAMES = [
  'step-change',
  'delete-account-token-request',
  'passcode-sent',
  'verification-failed',
  'before-delete',
  'account-deleted',
  'delete-failed',
  'outcome-unknown',
  'delete-canceled',
  'sign-out',
] as const;

/** With these, the account is where it will stay for now. */
const ENDS: readonly string[] = [
  'account-deleted',
  'delete-failed',
  'outcome-unknown',
  'delete-canceled',
];

const KEPT = 100;

interface Entry {
  number: number;
  name: string;
  at: Date;
  /** Where the flow stood. */
  step: string;
  /** JSON; empty where the event carries nothing. */
  facts: string;
}

const entries = new Observable<Entry[]>([]);
const listeners: ((event: string) => void)[] = [];
let count = 0;

/** Calls back with the name of the event that ended a flow. */
export function onFlowEnd(listener: (event: string) => void): void {
  listeners.push(listener);
}

export function logEventsOf(element: AuthingDeleteAccount): void {
  for (const name of NAMES) {
    element.addEventListener(name, (event: Event) => {
      log(event, element.step);
      if (ENDS.includes(name)) for (const listener of listeners) listener(name);
    });
  }
}

function log(event: Event, step: string): void {
  count += 1;
  const entry = { number: count, name: event.type, at: new Date(), step, facts: factsOf(event) };
  entries.set([entry, ...entries.value].slice(0, KEPT));
}

/** What the event carries, whatever its class. */
function factsOf(event: Event): string {
  const carried: Record<string, unknown> = {};
  for (const key of ['reason', 'operation', 'verifyMethod', 'source', 'receipt', 'url', 'detail']) {
    const value: unknown = Reflect.get(event, key);
    if (value !== undefined && value !== null) carried[key] = value;
  }
  return Object.keys(carried).length > 0 ? JSON.stringify(carried, withoutIdToken, 2) : '';
}

/** The end-session URL carries the id token: the one secret an event may hold. */
const withoutIdToken = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/(id_token_hint=)[^&]*/, '$1…') : value;

export function showEventLog(into: HTMLElement): void {
  entries.observe((all) => render(eventLog(all), into));
}

const eventLog = (all: Entry[]) => html`
  <div class="title">
    <h3 id="events-heading">Events</h3>
    <button type="button" ?disabled=${all.length === 0} @click=${() => entries.set([])}>
      Clear
    </button>
  </div>
  ${
    all.length === 0
      ? html`<p class="empty">What the element fires is listed here, the newest first.</p>`
      : html`<ol class="events" reversed tabindex="0" aria-label="Events, the newest first">
          ${repeat(all, ({ number }) => number, item)}
        </ol>`
  }
`;

const item = ({ name, at, step, facts }: Entry) =>
  html`<li>
    <p>
      <code class="event">${name}</code>
      <span>in ${step} · <time datetime=${at.toISOString()}>${timeOf(at)}</time></span>
    </p>
    ${facts ? html`<pre dir="ltr">${facts}</pre>` : nothing}
  </li>`;

const timeOf = (at: Date): string =>
  at.toLocaleTimeString('en', {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
    hourCycle: 'h23',
  });
