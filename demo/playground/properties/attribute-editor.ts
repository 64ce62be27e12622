import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Property } from '../../common/manifest.js';
import { chooseAttribute, state } from '../store.js';

/** What the app sets unless something else is chosen. */
const BY_THE_APP: Readonly<Record<string, string>> = {
  verification: 'authing',
  userId: 'of whoever is signed in',
  postLogoutRedirectUri: 'this page',
};

/** An editor that fits the type which the manifest gives. */
export function attributeEditor(property: Property, attribute: string): unknown {
  const { name, type } = property;
  const value = state.value.attributes[attribute];
  const set = (to: string | null) => chooseAttribute(attribute, to);
  const initial = BY_THE_APP[name] ?? property.default.replace(/^'(.*)'$/, '$1');
  if (type === 'boolean') return checkbox(name, value !== undefined, (on) => set(on ? '' : null));
  const options = [...type.matchAll(/'([^']*)'/g)].map(([, option = '']) => option);
  if (options.length > 0) return select(name, options, value ?? '', initial, set);
  return text(name, type === 'number' ? 'number' : 'text', value ?? '', initial, set);
}

type Set = (to: string | null) => void;

const checkbox = (name: string, isOn: boolean, set: (on: boolean) => void) =>
  html`<label class="switch">
    <input
      type="checkbox"
      aria-label=${name}
      aria-describedby="about-${name}"
      .checked=${live(isOn)}
      @change=${(event: Event) => set((event.target as HTMLInputElement).checked)}
    />
    <span>${isOn ? 'true' : 'false'}</span>
  </label>`;

const select = (
  name: string,
  options: readonly string[],
  value: string,
  initial: string,
  set: Set,
) =>
  html`<select
    aria-label=${name}
    aria-describedby="about-${name}"
    @change=${(event: Event) => set((event.target as HTMLSelectElement).value || null)}
  >
    <option value="" .selected=${live(value === '')}>${initial} (default)</option>
    ${options
      .filter((option) => option !== initial)
      .map(
        (option) =>
          html`<option value=${option} .selected=${live(option === value)}>${option}</option>`,
      )}
  </select>`;

const text = (name: string, type: string, value: string, initial: string, set: Set) =>
  html`<input
    type=${type}
    min="0"
    aria-label=${name}
    aria-describedby="about-${name}"
    placeholder=${initial || 'not set'}
    spellcheck="false"
    autocomplete="off"
    .value=${live(value)}
    @change=${(event: Event) => set((event.target as HTMLInputElement).value || null)}
  />`;
