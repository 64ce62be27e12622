import { html } from 'lit';
import type { Strings } from '../../locales/strings.js';
import { isOpen } from '../gate.js';
import { account } from './account.js';
import type { Actions } from './actions.js';
import { doubt } from './doubt.js';
import { error } from './error.js';
import { gate } from './gate.js';
import { bin, stop } from './icon.js';
import type { ConfirmModel, StepView, View } from './model.js';
import { progress } from './progress.js';
import { stuck, support } from './stuck.js';

/** Which account, what is lost, and the acknowledgement; or why it can't go on. */
export const confirm: StepView<ConfirmModel> = (model, strings, actions) => {
  const { stale, error: failure, suspect } = model.state;
  if (!stale) return ask(model, strings, actions);
  const view = failure ? stuck(failure, suspect, strings) : blocked(model, strings);
  return { ...view, cancel: strings.close };
};

function ask(model: ConfirmModel, strings: Strings, actions: Actions): View {
  const { state, gate: given, isLast, isFirst, isLoading } = model;
  return {
    icon: bin,
    ...(isFirst && { progress: progress(1, strings) }),
    heading: html`<slot name="heading">${strings.confirmHeading}</slot>`,
    describedBy: model.account ? 'description account' : 'description',
    body: html`<div part="description" id="description">
        ${doubt(state.suspect, strings)} ${strings.confirmDescription}
      </div>
      ${account(model.account, model.awaitsAccount)}
      <slot name="consequences"
        >${isLoading && model.awaitsPreflight ? skeleton : consequences(model, strings)}</slot
      >
      <slot name="export"></slot>
      ${gate(model, strings, actions)} ${error(state.error, strings, state.suspect)}`,
    // The last button before the request says what it does; one before that doesn't.
    forward: isLast ? strings.deleteAccount : strings.continue,
    danger: isLast,
    blocked: isLoading || !isOpen(given),
    cancel: strings.cancel,
    ...((isLoading || state.job) && { busy: isLoading ? strings.loading : strings.oneMoment }),
  };
}

/** What must be settled first, each with the place to do it. */
function blocked({ state, preflight }: ConfirmModel, strings: Strings): View {
  return {
    icon: stop,
    heading: strings.blockedHeading,
    body: html`<div part="description" id="description">
        ${doubt(state.suspect, strings)} ${strings.blocked}
      </div>
      <div part="blockers" role="alert">
        <ul role="list">
          ${preflight.blockers.map(
            ({ message, href }) =>
              html`<li>
                ${href ? html`<a href=${href}><bdi>${message}</bdi></a>` : html`<bdi>${message}</bdi>`}
              </li>`,
          )}
        </ul>
      </div>
      ${support}`,
    forward: strings.checkAgain,
  };
}

/** What is lost is not known yet. */
const skeleton = html`<ul part="consequences" aria-hidden="true">
  <li><b class="bone">&nbsp;</b></li>
  <li><b class="bone">&nbsp;</b></li>
</ul>`;

function consequences({ preflight }: ConfirmModel, strings: Strings): unknown {
  const own = preflight.consequences;
  const lines = own.length > 0 ? own : [strings.consequenceProfile, strings.consequenceAccess];
  return html`<ul part="consequences" role="list">
    ${lines.map((line) => html`<li><bdi>${line}</bdi></li>`)}
  </ul>`;
}
