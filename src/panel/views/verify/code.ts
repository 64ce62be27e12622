import { html, nothing } from 'lit';
import type { Strings } from '../../../locales/strings.js';
import type { Actions } from '../actions.js';
import { error } from '../error.js';
import { spinner } from '../icon.js';
import type { VerifyModel } from '../model.js';
import { duration, fill } from '../text.js';
import { isAboutSecret, isWrong } from './error-place.js';
import { input } from './input.js';
import { waitFor } from './wait.js';

/** The field for the code, and the button that has one sent. */
export function code(model: VerifyModel, strings: Strings, actions: Actions): unknown {
  const { state, form, now, locale } = model;
  const to = form.destinationOf(form.method);
  const sent = form.codeState(now);
  const minutes = duration(form.codeMinutes, 'minute', locale);
  const hint = {
    none: to ? strings.codeHint : '',
    sent: strings.codeSent,
    expired: strings.codeExpired,
  };
  // The error says what to do; that a code will come, or has, would be at odds with it.
  const said = isAboutSecret(model) && sent !== 'expired' ? '' : hint[sent];
  const canSend = form.canSendCode(now) && !state.job;
  const options = {
    type: 'text',
    autocomplete: 'one-time-code',
    isNumeric: true,
    isLatin: true,
    isWrong: isWrong(state.error),
    describedBy: isAboutSecret(model) ? 'error hint' : 'hint',
  } as const;
  return html`<div part="field">
    <label part="label" for="code">${strings.code}</label>
    <div class="row">
      ${input('code', options, model, actions)}
      <button
        part="send-button"
        type="button"
        aria-disabled=${canSend ? nothing : 'true'}
        @click=${actions.sendCode}
      >
        ${state.job === 'send-code' ? spinner : nothing} ${strings.sendCode}
      </button>
    </div>
    ${isAboutSecret(model) ? error(state.error, strings, state.suspect) : nothing}
    <p part="hint" id="hint" role="status">${fill(said, { to, minutes })}</p>
    ${waitFor('code', strings.sendWait, model)}
  </div>`;
}
