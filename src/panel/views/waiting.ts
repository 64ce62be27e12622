import { html } from 'lit';
import { sentences } from '../messages.js';
import type { StateOf, StepView } from './model.js';

/** The page is getting a token, or holds the request. */
export const waiting: StepView<StateOf<'waiting'>> = ({ suspect, late }, strings) => ({
  heading: strings.waitingHeading,
  body: html`<div part="description" id="description">
      ${sentences(suspect ? '' : strings.nothingDeletedYet, strings.waitingDescription)}
    </div>
    <slot name="verification"></slot>`,
  cancel: strings.cancel,
  busy: late ? strings.waitingLate : strings.oneMoment,
});
