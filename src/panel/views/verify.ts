import { html, nothing } from 'lit';
import type { VerifyMethod } from '../../authing/dto.js';
import type { Failure } from '../../authing/errors.js';
import type { State } from '../../flow/state.js';
import type { Strings } from '../../locales/strings.js';
import type { Field, Verification } from '../verification.js';
import { account } from './account.js';
import { error, problem } from './error.js';
import { spinner } from './icon.js';
import type { Model, Send, StateOf, StepView } from './model.js';
import { duration, fill } from './text.js';

type Verify = Model<StateOf<'verify'>>;

/** The form is in use: what the attempt under way was made with can't be changed. */
export function isLocked(state: State): boolean {
  return state.step === 'verify' && state.job !== null && state.job !== 'send';
}

/** What went wrong was with what that field holds, which is another now. */
export function isMended(state: State, field: Field): boolean {
  if (state.step !== 'verify') return false;
  const isSecret = field === 'code' || field === 'password';
  return isSecret ? isWrong(state.error) : state.error?.operation === 'send-passcode';
}

/** The code or the password was refused. */
function isWrong(error: Failure | null): boolean {
  return error?.operation === 'verify' && error.reason === 'wrong-credential';
}

/** The user proves who they are, in the built-in form or in the host's. */
export const verify: StepView<'verify'> = (model, strings, send) => {
  const { state, verification, now } = model;
  const { slotted, job } = state;
  return {
    heading: strings.verifyHeading,
    body: html`<div part="description" id="description">${strings.verifyDescription}</div>
      ${account(model.account, false)}
      ${
        slotted
          ? html`<slot name="verification"></slot>`
          : html`${choice(model, strings, send)} ${contact(model, strings, send)}
            ${verification.takesCode ? code(model, strings, send) : password(model, strings, send)}`
      }
      ${isAboutField(model) ? nothing : error(state.error, strings, state.suspect)}
      ${slotted ? nothing : waitFor('verify', strings.verifyWait, model)}`,
    ...(!slotted && {
      forward: strings.deleteAccount,
      danger: true,
      blocked: !verification.isReady(now) && model.way !== null,
    }),
    cancel: strings.cancel,
    ...(job && { busy: strings.oneMoment, aside: job === 'send' }),
  };
};

/** It is said beside the field, not of the whole attempt. */
function isAboutField({ state: { error, slotted } }: Verify): boolean {
  if (!error || slotted) return false;
  return error.operation === 'send-passcode' || isWrong(error);
}

/** The service was asked, and would not send anything there. */
function isAboutContact({ state: { error }, verification }: Verify): boolean {
  const { statusCode = 499 } = error?.detail ?? {};
  const refused = error?.operation === 'send-passcode' && statusCode !== 499;
  return refused && error.reason !== 'throttled' && verification.lacksContact;
}

function isAboutSecret(model: Verify): boolean {
  return isAboutField(model) && !isAboutContact(model);
}

function choice({ state, verification }: Verify, strings: Strings, send: Send): unknown {
  const { methods, method: picked } = verification;
  if (methods.length < 2) return nothing;
  return html`<fieldset part="method">
    <legend part="label">${strings.method}</legend>
    ${methods.map(
      (method) =>
        html`<label
          ><input
            type="radio"
            form="form"
            name="method"
            ?disabled=${isLocked(state)}
            .checked=${method === picked}
            @change=${() => send({ type: 'pick', method })}
          />
          <span>${nameOf(method, verification, strings)}</span></label
        >`,
    )}
  </fieldset>`;
}

function nameOf(method: VerifyMethod, verification: Verification, strings: Strings): string {
  const to = verification.destinationOf(method);
  switch (method) {
    case 'PHONE_PASSCODE':
      return to ? fill(strings.methodPhoneTo, { to }) : strings.methodPhone;
    case 'EMAIL_PASSCODE':
      return to ? fill(strings.methodEmailTo, { to }) : strings.methodEmail;
    case 'PASSWORD':
      return strings.methodPassword;
  }
}

/** Asks for an address nobody knows yet. */
function contact(model: Verify, strings: Strings, send: Send): unknown {
  const { state, verification } = model;
  const { method, lacksContact, contactIsWrong, typed } = verification;
  const refused = isAboutContact(model) ? state.error : null;
  if (!lacksContact) return nothing;
  const byEmail = method === 'EMAIL_PASSCODE';
  const main: Field = byEmail ? 'email' : 'phone';
  const enterSends = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    send({ type: 'send' });
  };
  // Only on the way to another field: a button must not move away under the finger.
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof HTMLInputElement && typed[main]) send({ type: 'leave' });
  };
  const input = (field: Field, type: string, autocomplete: AutoFill, label: string) =>
    html`<div part="field">
      <label part="label" for=${field}>${label}</label>
      <input
        part=${field === 'country' ? nothing : 'input'}
        class="input"
        id=${field}
        form="form"
        type=${type}
        autocomplete=${autocomplete}
        dir="ltr"
        aria-invalid=${contactIsWrong || refused ? 'true' : nothing}
        aria-describedby="contact"
        ?readonly=${isLocked(state)}
        .value=${typed[field]}
        @input=${onInput(field, send)}
        @focusout=${leave}
        @keydown=${enterSends}
      />
    </div>`;
  return html`<div class="contact-fields">
    ${
      byEmail
        ? input('email', 'email', 'email', strings.email)
        : html`<div class="row">
            ${input('country', 'tel', 'tel-country-code', strings.country)}
            ${input('phone', 'tel', 'tel-national', strings.phone)}
          </div>`
    }
    <div id="contact">
      ${
        contactIsWrong
          ? problem(byEmail ? strings.invalidEmail : strings.invalidPhone)
          : error(refused, strings, state.suspect)
      }
    </div>
  </div>`;
}

function code(model: Verify, strings: Strings, send: Send): unknown {
  const { state, verification, now, locale } = model;
  const to = verification.destinationOf(verification.method);
  const sent = verification.codeState(now);
  const minutes = duration(verification.lifetime, 'minute', locale);
  const hint = {
    none: to ? strings.codeHint : '',
    sent: strings.codeSent,
    expired: strings.codeExpired,
  };
  // The error says what to do; that a code will come, or has, would be at odds with it.
  const said = isAboutSecret(model) && sent !== 'expired' ? '' : hint[sent];
  const canSend = verification.canSend(now) && !state.job;
  return html`<div part="field">
    <label part="label" for="code">${strings.code}</label>
    <div class="row">
      <input
        part="input"
        class="input code"
        id="code"
        form="form"
        type="text"
        inputmode="numeric"
        autocomplete="one-time-code"
        autocapitalize="none"
        spellcheck="false"
        dir="ltr"
        aria-describedby=${isAboutSecret(model) ? 'error hint' : 'hint'}
        aria-invalid=${isWrong(state.error) ? 'true' : nothing}
        ?readonly=${isLocked(state)}
        .value=${verification.typed.code}
        @input=${onInput('code', send)}
      />
      <button
        part="send-button"
        type="button"
        aria-disabled=${canSend ? nothing : 'true'}
        @click=${() => send({ type: 'send' })}
      >
        ${state.job === 'send' ? spinner : nothing} ${strings.sendCode}
      </button>
    </div>
    ${isAboutSecret(model) ? error(state.error, strings, state.suspect) : nothing}
    <p part="hint" id="hint" role="status">${fill(said, { to, minutes })}</p>
    ${waitFor(verification.method, strings.sendWait, model)}
  </div>`;
}

function password(model: Verify, strings: Strings, send: Send): unknown {
  const { state, verification, username } = model;
  const { revealed, typed } = verification;
  return html`<div part="field">
    <!-- Hidden: it tells a password manager whose password is asked for. -->
    <input type="text" form="form" autocomplete="username" hidden .value=${username} />
    <label part="label" for="password">${strings.password}</label>
    <div class="row">
      <input
        part="input"
        class="input"
        id="password"
        form="form"
        type=${revealed ? 'text' : 'password'}
        autocomplete="current-password"
        autocapitalize="none"
        spellcheck="false"
        aria-describedby=${isAboutField(model) ? 'error' : nothing}
        aria-invalid=${isWrong(state.error) ? 'true' : nothing}
        ?readonly=${isLocked(state)}
        .value=${typed.password}
        @input=${onInput('password', send)}
      />
      <button part="reveal-button" type="button" @click=${() => send({ type: 'reveal' })}>
        ${revealed ? strings.hidePassword : strings.showPassword}
      </button>
    </div>
    ${isAboutField(model) ? error(state.error, strings, state.suspect) : nothing}
  </div>`;
}

/** Not a live region: nobody wants to hear every second of it. */
function waitFor(
  key: VerifyMethod | 'verify',
  text: string,
  { verification, now, locale }: Verify,
): unknown {
  const seconds = verification.wait(key, now);
  return seconds > 0
    ? html`<p part="hint">${fill(text, { seconds: duration(seconds, 'second', locale) })}</p>`
    : nothing;
}

function onInput(field: Field, send: Send) {
  return (event: Event) =>
    send({ type: 'fill', field, text: (event.target as HTMLInputElement).value });
}
