import { html } from 'lit';
import { tick } from './icon.js';
import type { StepView } from './model.js';

/** Done. */
export const deleted: StepView<null> = (_model, strings) => ({
  icon: tick,
  isOutcome: true,
  heading: strings.deletedHeading,
  said: strings.deletedHeading,
  body: html`<div part="description" id="description">
    <slot name="success">${strings.deletedDescription}</slot>
  </div>`,
  forward: strings.done,
});
