import { html, nothing, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { SERVER_EVENT } from './app-server/event.js';
import { onElementEvent } from './element-events.js';
import { Observable } from './observable.js';

const KEPT = 100;
/** To sign out is to leave the page, and the log is to be there when Authing sends the browser back. */
const STORED = 'events';

interface Entry {
  number: number;
  name: string;
  /** Milliseconds since 1970. */
  at: number;
  where: string;
  /** JSON, or empty if the event carries nothing. */
  data: string;
}

const entries = new Observable<Entry[]>(stored());

/** Shows the element's events, and what the app's server has heard. */
export function showEventLog(into: HTMLElement): void {
  onElementEvent((event, step) => log(event.type, `in ${step}`, dataOf(event)));
  import.meta.hot?.on(SERVER_EVENT, ({ name, data }) =>
    log(name, 'on the server', JSON.stringify(data, null, 2)),
  );
  entries.observe((all) => {
    sessionStorage.setItem(STORED, JSON.stringify(all));
    render(eventLog(all), into);
  });
}

function log(name: string, where: string, data: string): void {
  const number = (entries.value[0]?.number ?? 0) + 1;
  const entry = { number, name, at: Date.now(), where, data };
  entries.set([entry, ...entries.value].slice(0, KEPT));
}

/** Nobody else writes there. */
function stored(): Entry[] {
  return JSON.parse(sessionStorage.getItem(STORED) ?? '[]') as Entry[];
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
      ? html`<p class="empty">
          The element’s events, and what the app’s server hears, are listed here, newest first.
        </p>`
      : html`<ol class="events" reversed tabindex="0" aria-label="Events, newest first">
          ${repeat(all, ({ number }) => number, item)}
        </ol>`
  }
`;

const item = ({ name, at, where, data }: Entry) =>
  html`<li>
    <p>
      <code class="event">${name}</code>
      <span>${where} · <time datetime=${new Date(at).toISOString()}>${timeOf(at)}</time></span>
    </p>
    ${data ? html`<pre dir="ltr">${data}</pre>` : nothing}
  </li>`;

const timeOf = (at: number): string =>
  new Date(at).toLocaleTimeString('en', {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
    hourCycle: 'h23',
  });
