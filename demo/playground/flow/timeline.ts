import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Happening, RequestHappening } from '../../app/happenings.js';
import { timeline as entries, type Entry } from '../timeline.js';

export const timeline = () => html`
  <section aria-labelledby="timeline-heading">
    <div class="title">
      <h2 id="timeline-heading">Requests and events</h2>
      <button
        type="button"
        class="quiet"
        ?disabled=${entries.value.length === 0}
        @click=${() => entries.set([])}
      >
        Clear
      </button>
    </div>
    ${
      entries.value.length === 0
        ? html`<p class="empty">
            What the element sends and fires is listed here as it happens, newest first.
          </p>`
        : html`<ol class="timeline" reversed>
            ${repeat(entries.value, ({ key }) => key, entry)}
          </ol>`
    }
  </section>
`;

const entry = ({ happening }: Entry) => {
  const body = bodyOf(happening);
  return html`<li class=${happening.kind}>
    ${
      body.length > 0
        ? html`<details>
            <summary>${headOf(happening)}</summary>
            ${body.map(
              ([label, json]) =>
                html`<p>${label}</p>
                  <pre dir="ltr">${json}</pre>`,
            )}
          </details>`
        : html`<div class="bare">${headOf(happening)}</div>`
    }
  </li>`;
};

function headOf(happening: Happening): unknown {
  const { kind, at } = happening;
  return html`<time datetime=${new Date(at).toISOString()}>${timeOf(at)}</time> ${
      kind === 'request'
        ? request(happening)
        : html`<span class="what"
            ><b>${happening.name}</b> ${kind === 'event' ? happening.says : 'on the server'}</span
          >`
    }`;
}

function request({ method, path, answer }: RequestHappening): unknown {
  const name = path.replace('api/v3/', '');
  return html`<span class="what"><span aria-hidden="true">→</span> ${method} <b>${name}</b></span>
    ${
      answer
        ? html`<span class=${answer.isGood ? 'good' : 'bad'}
            >${answer.says} · ${answer.milliseconds} ms</span
          >`
        : html`<span class="pending">waiting…</span>`
    }`;
}

function bodyOf(happening: Happening): [label: string, json: string][] {
  const all: [string, string][] =
    happening.kind === 'request'
      ? [
          ['Sent', happening.sent],
          ['Received', happening.answer?.received ?? ''],
        ]
      : [['Detail', happening.data]];
  return all.filter(([, json]) => json !== '');
}

const timeOf = (at: number): string =>
  new Date(at).toLocaleTimeString('en', {
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
    hourCycle: 'h23',
  });
