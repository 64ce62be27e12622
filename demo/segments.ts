import { html, nothing } from 'lit';

export interface Segments {
  name: string;
  label: string;
  options: readonly (readonly [value: string, label: string])[];
  chosen: string;
  choose: (value: string) => void;
  /** Says more about what is chosen. */
  hint?: unknown;
}

/** Radio buttons that look like one control. */
export const segments = ({ name, label, options, chosen, choose, hint = nothing }: Segments) =>
  html`<fieldset aria-describedby=${hint === nothing ? nothing : `${name}-hint`}>
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
    ${hint === nothing ? nothing : html`<p class="hint" id="${name}-hint">${hint}</p>`}
  </fieldset>`;
