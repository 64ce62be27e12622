import { html } from 'lit';
import { spinner } from './icon.js';
import type { StateOf, StepView } from './model.js';

/** The request is out, or its outcome is looked for: nothing to press. */
export const deleting: StepView<StateOf<'deleting'>> = ({ job }, strings) => ({
  icon: spinner,
  isOutcome: true,
  heading: strings.deletingHeading,
  body: html`<div part="description" id="description">${strings.deletingDescription}</div>`,
  busy: job === 'probe' ? strings.probing : strings.oneMoment,
});
