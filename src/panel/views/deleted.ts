import { html } from 'lit';
import type { StepView } from './model.js';

/** Done. */
export const deleted: StepView<'deleted'> = (_model, strings) => ({
  icon: html`<svg class="done" viewBox="0 0 48 48" aria-hidden="true">
    <circle cx="24" cy="24" r="22" />
    <path d="m15 25 6 6 12-13" />
  </svg>`,
  heading: strings.deletedHeading,
  body: html`<div part="description" id="description">
    <slot name="success">${strings.deletedDescription}</slot>
  </div>`,
  forward: strings.done,
});
