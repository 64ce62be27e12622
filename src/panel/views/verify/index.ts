import { html, nothing } from 'lit';
import { isDeadEnd } from '../../../flow/failure.js';
import type { Strings } from '../../../locales/strings.js';
import type { Actions } from '../actions.js';
import { error } from '../error.js';
import type { StepView, VerifyModel, View } from '../model.js';
import { progress } from '../progress.js';
import { stuck, support } from '../stuck.js';
import { fill } from '../text.js';
import { address } from './address.js';
import { choice } from './choice.js';
import { code } from './code.js';
import { isAboutField } from './error-place.js';
import { password } from './password.js';
import { waitFor } from './wait.js';

/** The user proves who they are, in the built-in form or in the page's own. */
export const verify: StepView<VerifyModel> = (model, strings, actions) => {
  const { state, account } = model;
  return {
    // A space that a template begins with would be lost when it is minified.
    progress: html`${progress(2, strings)}${account ? html`${' · '}<bdi>${account.name}</bdi>` : nothing}`,
    hasBack: true,
    heading: strings.verifyHeading,
    describedBy: 'progress description',
    cancel: strings.cancel,
    ...(state.job && { busy: strings.oneMoment }),
    ...(state.slotted ? ownForm(model, strings) : form(model, strings, actions)),
  };
};

/** The page's own. */
function ownForm({ state }: VerifyModel, strings: Strings): Pick<View, 'body'> {
  return {
    body: html`<div part="description" id="description">${strings.verifyDescription}</div>
      <slot name="verification"></slot>
      ${
        // A token of the page's deletes, and the last button of ours before it must have said so.
        error(state.error, strings, state.suspect, false)
      }
      ${state.error && isDeadEnd(state.error) ? support : nothing}`,
  };
}

type FormView = Omit<View, 'heading'>;

function form(model: VerifyModel, strings: Strings, actions: Actions): FormView {
  const { state, form, now, isTokenAtHand } = model;
  const { error: failure, suspect, job } = state;
  const wantsCode = form.wantsCode(now);
  const sends = wantsCode && !isTokenAtHand;
  const methods = choice(model, strings, actions);
  // Nothing that could be filled in helps; another method may.
  if (failure && isDeadEnd(failure)) {
    return { ...stuck(failure, suspect, strings, methods), sends };
  }
  const to = form.destination;
  const asksForCode = form.takesCode && !wantsCode;
  return {
    body: html`<div part="description" id="description">
        ${asksForCode ? fill(strings.enterCode, { to }) : strings.verifyDescription}
      </div>
      ${methods} ${address(model, strings, actions)}
      ${form.takesCode ? code(model, strings, actions) : password(model, strings, actions)}
      ${isAboutField(model) ? nothing : error(failure, strings, suspect)}
      ${waitFor('verify', strings.verifyWait, model)}`,
    forward: sends ? sendLabel(model, strings) : strings.deleteAccount,
    sends,
    danger: !sends,
    blocked: sends ? form.secondsLeft('code', now) > 0 : !form.isReady(now) && !isTokenAtHand,
    aside: job === 'send-code' && !sends,
  };
}

function sendLabel({ form }: VerifyModel, { sendCode, sendCodeTo }: Strings): string {
  return form.lacksAddress ? sendCode : fill(sendCodeTo, { to: form.destination });
}
