import { html } from 'lit';
import { isOpen } from '../gate.js';
import { error } from './error.js';
import { gate } from './gate.js';
import type { StepView } from './model.js';

/** What is lost, and the acknowledgement. */
export const confirm: StepView<'confirm'> = ({ state, gate: given }, strings, send) => ({
  heading: html`<slot name="heading">${strings.confirmHeading}</slot>`,
  body: html`<div part="description" id="description">${strings.confirmDescription}</div>
    <slot name="consequences"
      ><ul part="consequences">
        <li>${strings.consequenceProfile}</li>
        <li>${strings.consequenceAccess}</li>
        <li>${strings.consequenceFinal}</li>
      </ul></slot
    >
    <slot name="export"></slot>
    ${gate(given, strings, send)} ${error(state.error, strings)}`,
  forward: strings.deleteAccount,
  danger: true,
  // Set up wrongly, a press only looks whether it is right by now: that needs no acknowledgement.
  blocked: !isOpen(given) && state.error?.reason !== 'configuration',
  cancel: strings.cancel,
  ...(state.job && { busy: strings.oneMoment }),
});
