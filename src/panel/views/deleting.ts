import { html } from 'lit';
import type { StepView } from './model.js';

/** The request is out: nothing to press. */
export const deleting: StepView<'deleting'> = (_model, strings) => ({
  heading: strings.deletingHeading,
  body: html`<div part="description" id="description">${strings.deletingDescription}</div>`,
  busy: strings.oneMoment,
});
