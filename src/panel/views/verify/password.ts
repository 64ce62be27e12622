import { html, nothing } from 'lit';
import type { Strings } from '../../../locales/strings.js';
import type { Actions } from '../actions.js';
import { error } from '../error.js';
import { eye, shutEye } from '../icon.js';
import type { VerifyModel } from '../model.js';
import { isAboutField, isWrong } from './error-place.js';
import { input } from './input.js';

/** The field for the password, which can be shown. */
export function password(model: VerifyModel, strings: Strings, actions: Actions): unknown {
  const { state, form, username } = model;
  const { revealed } = form;
  const options = {
    type: revealed ? 'text' : 'password',
    autocomplete: 'current-password',
    isLatin: false,
    isWrong: isWrong(state.error),
    describedBy: isAboutField(model) ? 'error' : null,
  } as const;
  return html`<div part="field" class="field">
    <!-- Hidden: it tells a password manager whose password is asked for. -->
    <input type="text" form="form" autocomplete="username" hidden .value=${username} />
    <label part="label" for="password">${strings.password}</label>
    <div class="box">
      ${input('password', options, model, actions)}
      <button
        part="reveal-button"
        class="quiet"
        type="button"
        aria-label=${revealed ? strings.hidePassword : strings.showPassword}
        @click=${actions.reveal}
      >
        ${revealed ? shutEye : eye}
      </button>
    </div>
    ${isAboutField(model) ? error(state.error, strings, state.suspect) : nothing}
  </div>`;
}
