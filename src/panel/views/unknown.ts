import { html } from 'lit';
import { requestId } from './error.js';
import { dots } from './icon.js';
import { support } from './stuck.js';
import type { StepView, UnknownModel } from './model.js';

/**
 * Nobody can tell whether the account is gone, and we say so. Not why: what there is to say of a
 * failed request asks to try again, and a delete must not be tried again blindly.
 */
export const unknown: StepView<UnknownModel> = ({ cause, probes }, strings) => ({
  icon: dots,
  isOutcome: true,
  heading: strings.unknownHeading,
  said: strings.unknownHeading,
  body: html`<div part="description" id="description">${strings.unknownDescription}</div>
    ${requestId(cause, strings, true)} ${support}`,
  cancel: strings.close,
  // Without a way to look, the button would do nothing.
  ...(probes && { forward: strings.checkAgain }),
});
