import { html } from 'lit';
import { error } from './error.js';
import type { StepView } from './model.js';

/** Nobody can tell whether the account is gone, and we say so. */
export const unknown: StepView<'unknown'> = ({ state, probes }, strings) => ({
  heading: strings.unknownHeading,
  body: html`<div part="description" id="description">${strings.unknownDescription}</div>
    ${error(state.cause, strings)}`,
  cancel: strings.close,
  // Without a way to look, the button would do nothing.
  ...(probes && { forward: strings.checkAgain }),
});
