import { html, nothing } from 'lit';
import type { Strings } from '../../locales/strings.js';
import { isOpen } from '../gate.js';
import { account } from './account.js';
import { error } from './error.js';
import { gate } from './gate.js';
import type { Model, StepView } from './model.js';

/** Which account, what is lost, and the acknowledgement. */
export const confirm: StepView<'confirm'> = (model, strings, send) => {
  const { state, gate: given, way, preflight } = model;
  const { job, stale } = state;
  const loading = job === 'load';
  const blocked = preflight.blockers.length > 0;
  // The last button before the request says what it does; one before that doesn't.
  const last = way !== 'form';
  return {
    heading: html`<slot name="heading">${strings.confirmHeading}</slot>`,
    body: html`<div part="description" id="description">
        ${state.suspect ? html`<p class="doubt">${strings.doubt}</p>` : nothing}
        ${strings.confirmDescription}
      </div>
      ${account(model.account, loading && model.probes)} ${blockers(model, strings)}
      <slot name="consequences"
        >${loading && model.asksFirst ? skeleton : consequences(model, strings)}</slot
      >
      <slot name="export"></slot>
      ${blocked ? nothing : gate(given, strings, send)}
      ${error(state.error, strings, state.suspect)}`,
    forward: stale ? strings.tryAgain : last ? strings.deleteAccount : strings.continue,
    danger: last && !stale,
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
function blockers({ preflight }: Model, strings: Strings): unknown {
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

function consequences({ preflight }: Model, strings: Strings): unknown {
  const { consequenceProfile, consequenceAccess, consequenceFinal } = strings;
  const own = preflight.consequences;
  const lines = own.length > 0 ? own : [consequenceProfile, consequenceAccess, consequenceFinal];
  return html`<ul part="consequences" role="list">
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`;
}
