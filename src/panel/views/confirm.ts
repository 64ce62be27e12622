import { html, nothing } from 'lit';
import type { Strings } from '../../locales/strings.js';
import { isOpen } from '../gate.js';
import { account } from './account.js';
import { error } from './error.js';
import { gate } from './gate.js';
import type { ConfirmModel, StepView } from './model.js';

/** Which account, what is lost, and the acknowledgement. */
export const confirm: StepView<ConfirmModel> = (model, strings, actions) => {
  const { state, gate: given, isLast, preflight } = model;
  const { job, stale } = state;
  const loading = job === 'load';
  const blocked = preflight.blockers.length > 0;
  return {
    heading: html`<slot name="heading">${strings.confirmHeading}</slot>`,
    body: html`<div part="description" id="description">
        ${state.suspect ? html`<p class="doubt">${strings.doubt}</p>` : nothing}
        ${strings.confirmDescription}
      </div>
      ${account(model.account, loading && model.awaitsAccount)} ${blockers(model, strings)}
      <slot name="consequences"
        >${loading && model.awaitsPreflight ? skeleton : consequences(model, strings)}</slot
      >
      <slot name="export"></slot>
      ${blocked ? nothing : gate(given, strings, actions)}
      ${error(state.error, strings, state.suspect)}`,
    // The last button before the request says what it does; one before that doesn't.
    forward: stale ? strings.tryAgain : isLast ? strings.deleteAccount : strings.continue,
    danger: isLast && !stale,
    blocked: loading || (!stale && !isOpen(given)),
    cancel: strings.cancel,
    ...(job && { busy: loading ? strings.loading : strings.oneMoment }),
  };
};

/** What is lost is not known yet. */
const skeleton = html`<ul part="consequences" aria-hidden="true">
  <li><b class="bone">&nbsp;</b></li>
  <li><b class="bone">&nbsp;</b></li>
  <li><b class="bone">&nbsp;</b></li>
</ul>`;

/** What must be settled first, each with the place to do it. */
function blockers({ preflight }: ConfirmModel, strings: Strings): unknown {
  if (preflight.blockers.length === 0) return nothing;
  return html`<div part="blockers" role="alert">
    <p>${strings.blocked}</p>
    <ul role="list">
      ${preflight.blockers.map(
        ({ message, href }) =>
          html`<li>${href ? html`<a href=${href}>${message}</a>` : message}</li>`,
      )}
    </ul>
  </div>`;
}

function consequences({ preflight }: ConfirmModel, strings: Strings): unknown {
  const { consequenceProfile, consequenceAccess, consequenceFinal } = strings;
  const own = preflight.consequences;
  const lines = own.length > 0 ? own : [consequenceProfile, consequenceAccess, consequenceFinal];
  return html`<ul part="consequences" role="list">
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`;
}
