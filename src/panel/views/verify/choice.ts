import { html, nothing } from 'lit';
import { methodOf } from '../../../attempt/verification/methods.js';
import type { VerifyMethod } from '../../../authing/dto.js';
import { isAttempt } from '../../../flow/machine.js';
import type { Strings } from '../../../locales/strings.js';
import type { Actions } from '../actions.js';
import type { VerifyModel } from '../model.js';
import { fill } from '../text.js';

/** The choice of how to verify, where there is more than one way. */
export function choice({ state, form }: VerifyModel, strings: Strings, actions: Actions): unknown {
  if (form.methods.length < 2) return nothing;
  return html`<fieldset part="method">
    <legend part="label">${strings.method}</legend>
    ${form.methods.map(
      (method) =>
        html`<label part="option"
          ><input
            type="radio"
            form="form"
            name="method"
            ?disabled=${isAttempt(state)}
            .checked=${method === form.method}
            @change=${() => actions.pick(method)}
          />
          <span>${nameOf(method, form.destinationOf(method), strings)}</span></label
        >`,
    )}
  </fieldset>`;
}

function nameOf(method: VerifyMethod, to: string, strings: Strings): string {
  const { name, namedTo } = methodOf(method);
  return to ? fill(strings[namedTo], { to }) : strings[name];
}
