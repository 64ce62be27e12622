import { html, nothing } from 'lit';
import { isDeadEnd } from '../../../flow/failure.js';
import type { Strings } from '../../../locales/strings.js';
import type { Actions } from '../actions.js';
import { error, support } from '../error.js';
import { stop } from '../icon.js';
import type { StepView, VerifyModel, View } from '../model.js';
import { progress } from '../progress.js';
import { fill } from '../text.js';
import { address } from './address.js';
import { choice } from './choice.js';
import { code } from './code.js';
import { isAboutField } from './error-place.js';
import { password } from './password.js';
import { sendsCode } from './sends-code.js';
import { waitFor } from './wait.js';

/** The user proves who they are, in the built-in form or in the page's own. */
export const verify: StepView<VerifyModel> = (model, strings, actions) => {
  const { state, account } = model;
  const { error: failure, slotted, job } = state;
  const isStuck = !slotted && failure !== null && isDeadEnd(failure);
  const step = slotted ? ownForm : isStuck ? stuck : form;
  return {
    progress: html`${progress(2, strings)}${account ? html` · <bdi>${account.name}</bdi>` : nothing}`,
    hasBack: true,
    heading: strings.verifyHeading,
    describedBy: 'progress description',
    cancel: strings.cancel,
    ...(job && { busy: strings.oneMoment }),
    ...step(model, strings, actions),
  };
};

/** The page's own. */
function ownForm({ state }: VerifyModel, strings: Strings): Pick<View, 'body'> {
  return {
    body: html`<div part="description" id="description">${strings.verifyDescription}</div>
      <slot name="verification"></slot>
      ${error(state.error, strings, state.suspect)}
      ${state.error && isDeadEnd(state.error) ? support : nothing}`,
  };
}

/** Nothing that could be filled in helps; another way may. */
function stuck(
  model: VerifyModel,
  strings: Strings,
  actions: Actions,
): Partial<View> & { body: unknown } {
  const { state } = model;
  return {
    icon: stop,
    heading: strings.stuckHeading,
    describedBy: 'progress error',
    body: html`${error(state.error, strings, state.suspect)} ${choice(model, strings, actions)}
    ${support}`,
    forward: strings.tryAgain,
    sends: sendsCode(model),
  };
}

function form(
  model: VerifyModel,
  strings: Strings,
  actions: Actions,
): Partial<View> & { body: unknown } {
  const { state, form, now, isTokenAtHand } = model;
  const sends = sendsCode(model);
  const to = form.destination;
  const asksForCode = form.takesCode && !form.wantsCode(now);
  return {
    body: html`<div part="description" id="description">
        ${asksForCode ? fill(strings.enterCode, { to }) : strings.verifyDescription}
      </div>
      ${choice(model, strings, actions)} ${address(model, strings, actions)}
      ${form.takesCode ? code(model, strings, actions) : password(model, strings, actions)}
      ${isAboutField(model) ? nothing : error(state.error, strings, state.suspect)}
      ${waitFor('verify', strings.verifyWait, model)}`,
    forward: !sends
      ? strings.deleteAccount
      : form.destinationOf(form.method)
        ? fill(strings.sendCodeTo, { to })
        : strings.sendCode,
    sends,
    danger: !sends,
    blocked: sends ? form.secondsLeft('code', now) > 0 : !form.isReady(now) && !isTokenAtHand,
    aside: state.job === 'send-code' && !sends,
  };
}
