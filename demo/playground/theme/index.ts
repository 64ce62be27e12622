import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { manifest } from 'virtual:element-manifest';
import { choices, optionsOf, TOKEN_PREFIX, type State } from '../../common/state.js';
import { copyButton } from '../copy-button.js';
import { app } from '../frame.js';
import { segments } from '../segments.js';
import { choose, chooseToken, state } from '../store.js';
import { coloursIn, valueIn } from './colours.js';
import { contrast, hex, type Colour } from './contrast.js';
import { cssOf } from './css.js';

/** What is seen on what, and how much they must differ: text 4.5, and what is no text 3. */
const PAIRS: Readonly<Record<string, readonly [on: string, least: number]>> = {
  danger: ['surface', 4.5],
  'on-danger': ['danger', 4.5],
  text: ['surface', 4.5],
  muted: ['surface', 4.5],
  border: ['surface', 3],
  focus: ['surface', 3],
};

/** The range of each length, in rem. */
const LENGTHS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  radius: [0, 2],
  space: [0.5, 2],
  width: [18, 48],
};

export function theme(): unknown {
  const colours = app.value ? coloursIn(app.value) : {};
  const css = cssOf(state.value);
  return html`
    <section aria-labelledby="theme-heading">
      <div class="title">
        <h2 id="theme-heading">Theme</h2>
        <button type="button" class="quiet" @click=${() => choose({ tokens: {}, theme: 'plain' })}>
          Reset
        </button>
      </div>
      ${segments({
        name: 'theme',
        label: choices.theme.label,
        options: optionsOf('theme'),
        chosen: state.value.theme,
        choose: (value) => choose({ theme: value as State['theme'] }),
        isLabelHidden: true,
      })}
    </section>
    <section aria-labelledby="tokens-heading">
      <h2 id="tokens-heading">Custom properties</h2>
      <p class="hint">Each begins with <code>${TOKEN_PREFIX}</code>.</p>
      <ul class="tokens">
        ${manifest.cssProperties.map((property) => token(property, colours))}
      </ul>
    </section>
    <section aria-labelledby="css-heading">
      <div class="title">
        <h2 id="css-heading">CSS</h2>
        ${copyButton(() => css, 'Copy the CSS')}
      </div>
      <pre class="sample" tabindex="0" aria-labelledby="css-heading" dir="ltr">${css}</pre>
    </section>
  `;
}

function token(
  { name, description, default: initial }: (typeof manifest.cssProperties)[number],
  colours: Record<string, Colour>,
): unknown {
  const short = name.slice(TOKEN_PREFIX.length);
  const value = state.value.tokens[short];
  const inForce = app.value ? valueIn(app.value, name) || initial : initial;
  const colour = colours[short];
  const set = (to: string) => chooseToken(short, to || null);
  return html`<li data-token=${short}>
    <label for="token-${short}"><code>${short}</code></label>
    <span class="pickers">
      ${colour ? swatch(short, colour, set) : slider(short, inForce, set)}
      <input
        id="token-${short}"
        type="text"
        spellcheck="false"
        autocomplete="off"
        dir="ltr"
        title=${description}
        placeholder=${colour ? hex(colour) : inForce}
        .value=${live(value ?? '')}
        @change=${(event: Event) => set(valueOf(event))}
      />
    </span>
    ${colour ? ratio(short, colour, colours) : nothing}
  </li>`;
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

const swatch = (name: string, colour: Colour, set: (to: string) => void) =>
  html`<input
    type="color"
    aria-label="Pick ${name}"
    .value=${live(hex(colour))}
    @input=${(event: Event) => set(valueOf(event))}
  />`;

function slider(name: string, value: string, set: (to: string) => void): unknown {
  const range = LENGTHS[name];
  if (!range) return nothing;
  return html`<input
    type="range"
    aria-label="Slide ${name}, in rem"
    min=${range[0]}
    max=${range[1]}
    step="0.125"
    .value=${live(String(parseFloat(value) || 0))}
    @input=${(event: Event) => set(`${valueOf(event)}rem`)}
  />`;
}

function ratio(name: string, colour: Colour, colours: Record<string, Colour>): unknown {
  const [on = '', least = 0] = PAIRS[name] ?? [];
  const back = colours[on];
  if (!back) return nothing;
  const value = contrast(colour, back);
  const isEnough = value >= least;
  return html`<span class="ratio ${isEnough ? 'good' : 'bad'}"
    >${value.toFixed(1)}:1 on ${on}${isEnough ? '' : `, wants ${least}`}</span
  >`;
}
