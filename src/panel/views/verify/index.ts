import { html, nothing } from 'lit';
import type { Field } from '../../../attempt/verification/form.js';
import type { State } from '../../../flow/state.js';
import { account } from '../account.js';
import { error } from '../error.js';
import type { StepView, VerifyModel } from '../model.js';
import { address } from './address.js';
import { choice } from './choice.js';
import { code } from './code.js';
import { isAboutField, isWrong } from './error-place.js';
import { password } from './password.js';
import { waitFor } from './wait.js';

/** What went wrong was with what that field holds, which is another now. */
export function isMended(state: State, field: Field): boolean {
  if (state.step !== 'verify') return false;
  const isSecret = field === 'code' || field === 'password';
  return isSecret ? isWrong(state.error) : state.error?.operation === 'send-passcode';
}

/** The user proves who they are, in the built-in form or in the page's own. */
export const verify: StepView<VerifyModel> = (model, strings, actions) => {
  const { state, form, now, isTokenAtHand } = model;
  const { slotted, job } = state;
  return {
    heading: strings.verifyHeading,
    body: html`<div part="description" id="description">${strings.verifyDescription}</div>
      ${account(model.account, false)}
      ${
        slotted
          ? html`<slot name="verification"></slot>`
          : html`${choice(model, strings, actions)} ${address(model, strings, actions)}
            ${form.takesCode ? code(model, strings, actions) : password(model, strings, actions)}`
      }
      ${isAboutField(model) ? nothing : error(state.error, strings, state.suspect)}
      ${slotted ? nothing : waitFor('verify', strings.verifyWait, model)}`,
    ...(!slotted && {
      forward: strings.deleteAccount,
      danger: true,
      blocked: !form.isReady(now) && !isTokenAtHand,
    }),
    cancel: strings.cancel,
    ...(job && { busy: strings.oneMoment, aside: job === 'send-code' }),
  };
};
