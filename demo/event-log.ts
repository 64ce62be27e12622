import { html, nothing, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { onElementEvent } from './element-events.js';
import { Observable } from './observable.js';

const KEPT = 100;

interface Entry {
  number: number;
  name: string;
  at: Date;
  step: string;
  /** JSON, or empty if the event carries nothing. */
  data: string;
}

const entries = new Observable<Entry[]>([]);
let count = 0;

export function showEventLog(into: HTMLElement): void {
  onElementEvent(log);
  entries.observe((all) => render(eventLog(all), into));
}

function log(event: Event, step: string): void {
  count += 1;
  const entry = { number: count, name: event.type, at: new Date(), step, data: dataOf(event) };
  entries.set([entry, ...entries.value].slice(0, KEPT));
}

function dataOf(event: Event): string {
  const data: Record<string, unknown> = {};
  for (const key of ['reason', 'operation', 'verifyMethod', 'source', 'receipt', 'url', 'detail']) {
    const value: unknown = Reflect.get(event, key);
    if (value !== undefined && value !== null) data[key] = value;
  }
  return Object.keys(data).length > 0 ? JSON.stringify(data, withoutIdToken, 2) : '';
}

/** The id token in the end-session URL is the only secret that an event can carry. */
const withoutIdToken = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/(id_token_hint=)[^&]*/, '$1…') : value;

const eventLog = (all: Entry[]) => html`
  <div class="title">
    <h3 id="events-heading">Events</h3>
    <button type="button" ?disabled=${all.length === 0} @click=${() => entries.set([])}>
      Clear
    </button>
  </div>
  ${
    all.length === 0
      ? html`<p class="empty">The element’s events are listed here, newest first.</p>`
      : html`<ol class="events" reversed tabindex="0" aria-label="Events, newest first">
          ${repeat(all, ({ number }) => number, item)}
        </ol>`
  }
`;

const item = ({ name, at, step, data }: Entry) =>
  html`<li>
    <p>
      <code class="event">${name}</code>
      <span>in ${step} · <time datetime=${at.toISOString()}>${timeOf(at)}</time></span>
    </p>
    ${data ? html`<pre dir="ltr">${data}</pre>` : nothing}
  </li>`;

const timeOf = (at: Date): string =>
  at.toLocaleTimeString('en', {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
    hourCycle: 'h23',
  });
