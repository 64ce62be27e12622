import { html, nothing } from 'lit';
import type { Strings } from '../../../locales/strings.js';
import type { Actions } from '../actions.js';
import { error } from '../error.js';
import { spinner } from '../icon.js';
import type { VerifyModel } from '../model.js';
import { clock, duration, fill } from '../text.js';
import { isAboutSecret, isWrong } from './error-place.js';
import { input } from './input.js';
import { waitFor } from './wait.js';

/** The field for the code, once one was sent, and what there is to know of it. */
export function code(model: VerifyModel, strings: Strings, actions: Actions): unknown {
  const { state, form, now, locale, isTokenAtHand } = model;
  const to = form.destinationOf(form.method);
  const sent = form.codeState(now);
  const minutes = duration(form.codeMinutes, 'minute', locale);
  const hint = {
    // The choice of methods says so, too; with a token at hand none is sent.
    none: to && form.methods.length < 2 && !isTokenAtHand ? strings.codeHint : '',
    sent: strings.codeSent,
    expired: strings.codeExpired,
  };
  // The error says what to do; that a code will come, or has, would be at odds with it.
  const said = isAboutSecret(model) && sent !== 'expired' ? '' : hint[sent];
  return html`<div part=${sent === 'none' ? nothing : 'field'} class="field">
    ${sent === 'none' ? nothing : field(model, strings, actions)}
    ${isAboutSecret(model) ? error(state.error, strings, state.suspect) : nothing}
    <p part="hint" id="hint" role="status">${fill(said, { to, minutes })}</p>
    ${sent === 'none' ? waitFor('code', strings.sendWait, model) : nothing}
  </div>`;
}

function field(model: VerifyModel, strings: Strings, actions: Actions): unknown {
  const { state, form, now } = model;
  const seconds = form.secondsLeft('code', now);
  const canSend = form.canSendCode(now) && !state.job;
  const options = {
    type: 'text',
    autocomplete: 'one-time-code',
    isNumeric: true,
    isLatin: true,
    isWrong: isWrong(state.error),
    describedBy: isAboutSecret(model) ? 'error hint' : 'hint',
  } as const;
  return html`<label part="label" for="code">${strings.code}</label>
    <div class="box">
      ${input('code', options, model, actions)}
      <button
        part="send-button"
        class="quiet"
        type="button"
        aria-disabled=${canSend ? nothing : 'true'}
        @click=${actions.sendCode}
      >
        ${state.job === 'send-code' ? spinner : nothing}
        ${seconds > 0 ? fill(strings.resendIn, { time: clock(seconds) }) : strings.resend}
      </button>
    </div>`;
}
