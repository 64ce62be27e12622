import { html } from 'lit';
import { sentences } from '../messages.js';
import type { StepView, WaitingModel } from './model.js';

/** The page is getting a token, or holds the request. */
export const waiting: StepView<WaitingModel> = ({ state }, strings) => ({
  heading: strings.waitingHeading,
  body: html`<div part="description" id="description">
      ${sentences(state.suspect ? '' : strings.nothingDeletedYet, strings.waitingDescription)}
    </div>
    <slot name="verification"></slot>`,
  cancel: strings.cancel,
  busy: state.late ? strings.waitingLate : strings.oneMoment,
});
