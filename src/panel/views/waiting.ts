import { html } from 'lit';
import { sentences } from '../messages.js';
import type { StepView, WaitingModel } from './model.js';

/** The page is getting a token, or holds the request. */
export const waiting: StepView<WaitingModel> = ({ state, hasForm }, strings) => {
  const { suspect, late, job } = state;
  const isPagesTurn = job === 'token';
  return {
    heading: isPagesTurn ? strings.waitingHeading : strings.holdHeading,
    body: html`<div part="description" id="description">
        ${sentences(
          suspect ? '' : strings.nothingDeletedYet,
          isPagesTurn && hasForm ? strings.waitingDescription : strings.holdDescription,
        )}
      </div>
      <slot name="verification"></slot>`,
    cancel: strings.cancel,
    busy: late ? strings.waitingLate : strings.oneMoment,
  };
};
