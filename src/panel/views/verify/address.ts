import { html, nothing } from 'lit';
import { methodOf, type AddressField } from '../../../attempt/verification/methods.js';
import type { Strings } from '../../../locales/strings.js';
import type { Actions } from '../actions.js';
import { error, problem } from '../error.js';
import type { VerifyModel } from '../model.js';
import { isAboutAddress } from './error-place.js';
import { input } from './input.js';

/** Asks for the address a code is to go to, where nobody knows it. */
export function address(model: VerifyModel, strings: Strings, actions: Actions): unknown {
  const { state, form } = model;
  const { sender } = methodOf(form.method);
  if (!form.lacksAddress || !sender) return nothing;
  const refused = isAboutAddress(model) ? state.error : null;
  const fields = sender.fields.map((field) => addressField(field, model, strings, actions));
  return html`<div class="field">
    ${fields.length > 1 ? html`<div class="row">${fields}</div>` : fields}
    <div id="contact">
      ${
        form.addressIsWrong
          ? problem(strings[sender.invalid])
          : error(refused, strings, state.suspect)
      }
    </div>
  </div>`;
}

function addressField(
  { name, type, autocomplete }: AddressField,
  model: VerifyModel,
  strings: Strings,
  actions: Actions,
): unknown {
  const { form, now } = model;
  const isWrong = form.isWrong(name) || isAboutAddress(model);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    actions.sendCode();
  };
  // Once a code was sent, the step asks for that.
  const isSecondary = name !== methodOf(form.method).sender?.address || !form.wantsCode(now);
  const options = {
    type,
    autocomplete,
    isSecondary,
    isLatin: true,
    isWrong,
    describedBy: 'contact',
    onFocusOut: actions.finishAddress,
    onKeyDown,
  };
  return html`<div part="field" class="field">
    <label part="label" for=${name}>${strings[name]}</label>
    ${input(name, options, model, actions)}
  </div>`;
}
