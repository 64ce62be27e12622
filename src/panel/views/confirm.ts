import { html } from 'lit';
import { isOpen } from '../gate.js';
import { account } from './account.js';
import { error } from './error.js';
import { gate } from './gate.js';
import type { StepView } from './model.js';

/** Which account, what is lost, and the acknowledgement. */
export const confirm: StepView<'confirm'> = (model, strings, send) => {
  const { state, gate: given, way } = model;
  const { job, stale } = state;
  const loading = job === 'load';
  // The last button before the request says what it does; one before that doesn't.
  const last = way !== 'form';
  return {
    heading: html`<slot name="heading">${strings.confirmHeading}</slot>`,
    body: html`<div part="description" id="description">${strings.confirmDescription}</div>
      ${account(model.account, loading)}
      <slot name="consequences"
        ><ul part="consequences">
          <li>${strings.consequenceProfile}</li>
          <li>${strings.consequenceAccess}</li>
          <li>${strings.consequenceFinal}</li>
        </ul></slot
      >
      <slot name="export"></slot>
      ${gate(given, strings, send)} ${error(state.error, strings)}`,
    forward: stale ? strings.tryAgain : last ? strings.deleteAccount : strings.continue,
    danger: last && !stale,
    blocked: loading || (!stale && !isOpen(given)),
    cancel: strings.cancel,
    ...(job && { busy: loading ? strings.loading : strings.oneMoment }),
  };
};
