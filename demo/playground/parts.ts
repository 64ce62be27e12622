import { html } from 'lit';
import { manifest } from 'virtual:element-manifest';
import { Observable } from '../common/observable.js';
import { prose } from './prose.js';
import { app } from './frame.js';
import { choose, state } from './store.js';

/** The slots that the app can fill, and the parts that a page can style. */
export const parts = () => html`
  <section aria-labelledby="slots-heading">
    <h2 id="slots-heading">Slots</h2>
    <p class="hint">Lumen Notes has something to put in each of them.</p>
    <ul class="switches">
      ${manifest.slots.map(slot)}
    </ul>
  </section>
  <section aria-labelledby="parts-heading">
    <h2 id="parts-heading">Parts</h2>
    <p class="hint">Point at a part, or press it, and it lights up in the frame.</p>
    <ul class="parts" @mouseleave=${() => light(held.value)}>
      ${manifest.parts.map(part)}
    </ul>
  </section>
`;

const slot = ({ name, description }: { name: string; description: string }) =>
  html`<li>
    <label>
      <input
        type="checkbox"
        name="slot-${name}"
        .checked=${state.value.slots.includes(name)}
        @change=${() => toggle(name)}
      />
      <span><code>${name}</code> <span class="hint">${prose(description)}</span></span>
    </label>
  </li>`;

function toggle(name: string): void {
  const { slots } = state.value;
  choose({
    slots: slots.includes(name) ? slots.filter((one) => one !== name) : [...slots, name],
  });
}

/** The part that was pressed, and stays lit. */
export const held = new Observable<string | null>(null);

const part = ({ name, description }: { name: string; description: string }) => {
  const isThere = app.value?.element.value?.shadowRoot?.querySelector(`[part~='${name}']`) != null;
  return html`<li>
    <button
      type="button"
      class=${isThere ? 'is-there' : 'is-absent'}
      aria-pressed=${String(held.value === name)}
      @mouseenter=${() => light(name)}
      @mouseleave=${() => light(held.value)}
      @focus=${() => light(name)}
      @blur=${() => light(held.value)}
      @click=${() => hold(held.value === name ? null : name)}
    >
      <code>${name}</code>
      <span class="hint">${prose(description)}${isThere ? '' : ' Not in this step.'}</span>
    </button>
  </li>`;
};

function hold(name: string | null): void {
  held.set(name);
  light(name);
}

const light = (name: string | null): void => app.value?.light(name);
