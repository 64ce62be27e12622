import { html } from 'lit';

export interface Segments {
  name: string;
  label: string;
  options: readonly (readonly [value: string, label: string])[];
  chosen: string;
  choose: (value: string) => void;
}

/** Radio buttons that look like one control. */
export const segments = ({ name, label, options, chosen, choose }: Segments) =>
  html`<fieldset>
    <legend>${label}</legend>
    <div class="segments">
      ${options.map(
        ([value, text]) =>
          html`<label>
            <input
              type="radio"
              name=${name}
              value=${value}
              .checked=${value === chosen}
              @change=${() => choose(value)}
            /><span>${text}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
