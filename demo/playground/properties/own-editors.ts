import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { tenant } from 'virtual:authing-tenant';
import type { Property } from '../../common/manifest.js';
import { standIn } from '../../common/stand-in.js';
import { choices, optionsOf, stringsOf, type Choice } from '../../common/state.js';
import { app } from '../frame.js';
import { segments } from '../segments.js';
import { choose, state } from '../store.js';

type Editor = (property: Property) => unknown;

/** What the app decides by itself, and what no attribute can hold. */
export const ownEditors: Readonly<Record<string, Editor>> = {
  host: () => html`${value(element()?.host ?? '')} ${pick('connection', connectionHint())}`,
  appId: () => value(tenant.appId),
  deleteAccountToken: () =>
    standIn
      ? html`<button type="button" @click=${giveToken}>Set a fresh token</button>`
      : value('null'),
  open: ({ name }) =>
    html`<label class="switch">
      <input
        type="checkbox"
        aria-label=${name}
        .checked=${live(element()?.open ?? false)}
        @change=${setOpen}
      />
      <span>${String(element()?.open ?? false)}</span>
    </label>`,
  accessToken: () =>
    value(state.value.connection === 'direct' ? '() => ••••••' : 'null: the server keeps it'),
  idToken: () => pick('idToken'),
  client: () => pick('client'),
  preflight: () => pick('preflight'),
  encryptFunction: () => pick('encryptFunction'),
  strings,
  step: () => html`<output class="value">${element()?.step ?? 'idle'}</output>`,
};

const element = () => app.value?.element.value ?? null;

const value = (text: string) => html`<p class="value"><code>${text}</code></p>`;

const pick = (choice: Choice, hint: unknown = nothing) =>
  segments({
    name: choice,
    label: choices[choice].label,
    options: optionsOf(choice),
    chosen: state.value[choice],
    choose: (chosen) => choose({ [choice]: chosen }),
    hint,
    isLabelHidden: true,
  });

const connectionHint = () =>
  state.value.connection === 'backend'
    ? 'Recommended. The element talks to the app’s own server. The server keeps the access token, and the browser has only a cookie that no script can read.'
    : 'The element talks to Authing itself. The page needs the access token for that, so a script that gets into the page can take it.';

async function giveToken(): Promise<void> {
  const current = element();
  const session = app.value?.session.value;
  if (!current || !session || !standIn) return;
  const token = await standIn.issueDeleteToken(tenant.appId, session.account.userId);
  current.deleteAccountToken = token.deleteAccountToken;
}

function setOpen(event: Event): void {
  const isWanted = (event.target as HTMLInputElement).checked;
  if (isWanted) element()?.show();
  else element()?.close();
}

function strings({ name }: Property): unknown {
  const isRight = stringsOf(state.value) !== null;
  return html`<textarea
      rows="3"
      aria-label=${name}
      aria-describedby="about-${name}"
      aria-invalid=${isRight ? nothing : 'true'}
      spellcheck="false"
      dir="ltr"
      placeholder='{ "deleteAccount": "Close my account" }'
      .value=${live(state.value.strings)}
      @input=${(event: Event) => choose({ strings: (event.target as HTMLTextAreaElement).value })}
    ></textarea>
    ${isRight ? nothing : html`<p class="hint bad">This is not a JSON object yet.</p>`}`;
}
