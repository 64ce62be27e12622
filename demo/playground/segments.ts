import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';

export interface Segments {
  name: string;
  label: string;
  options: readonly (readonly [value: string, label: string])[];
  chosen: string;
  choose: (value: string) => void;
  /** Says more about what is chosen. */
  hint?: unknown;
  /** The label is for those only who can't see what it is about. */
  isLabelHidden?: boolean;
}

/** Radio buttons that look like one control. */
export const segments = ({ name, label, options, chosen, choose, ...more }: Segments) => {
  const { hint = nothing, isLabelHidden = false } = more;
  return html`<fieldset aria-describedby=${hint === nothing ? nothing : `${name}-hint`}>
    <legend class=${isLabelHidden ? 'visually-hidden' : nothing}>${label}</legend>
    <div class="segments">
      ${options.map(
        ([value, text]) =>
          html`<label>
            <input
              type="radio"
              name=${name}
              value=${value}
              .checked=${live(value === chosen)}
              @change=${() => choose(value)}
            /><span>${text}</span>
          </label>`,
      )}
    </div>
    ${hint === nothing ? nothing : html`<p class="hint" id="${name}-hint">${hint}</p>`}
  </fieldset>`;
};
