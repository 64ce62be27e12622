import { html, nothing } from 'lit';
import { spinner } from './icon.js';
import type { Actions } from './actions.js';
import type { FrameModel, View } from './model.js';

/**
 * What all steps share; the fields belong to the form by its id. It is empty, because a form of the
 * page's in a slot of it would be a form within a form, whose `submit` browsers keep from the page.
 *
 * Being one template, it keeps its elements, and so the focus, from step to step.
 */
export function frame(
  { inline, locale, description, isHeard, isHosted }: FrameModel,
  view: View,
  actions: Actions,
): unknown {
  const { icon = nothing, busy, forward, aside, said } = view;
  const press = () => actions.press();
  // The second click of a double click was meant for what the button was at the first.
  const click = ({ detail }: MouseEvent) => {
    if (detail < 2) press();
  };
  // A click has pressed the button already: in a sandboxed frame no form is ever submitted. What is
  // left are submissions without a button, by a script or a password manager.
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!event.submitter) press();
  };
  // Beside what is busy, not in it: of that, some screen readers say nothing.
  return html`<p part="status" class="unseen" role="status" lang=${locale}>
      ${isHeard ? (busy ?? said) : nothing}
    </p>
    <div
      part="panel"
      class=${icon === nothing ? nothing : 'outcome'}
      lang=${locale}
      role=${inline ? 'group' : nothing}
      aria-labelledby=${inline ? 'heading' : nothing}
      aria-describedby=${inline ? description : nothing}
      aria-busy=${busy && !isHosted ? 'true' : 'false'}
    >
      <form id="form" novalidate hidden @submit=${submit}></form>
      ${icon}
      <h2 part="heading" id="heading" tabindex="-1">${view.heading}</h2>
      ${view.body}
      ${
        busy && !forward
          ? html`<p part="status" aria-hidden="true">
              ${icon === nothing ? spinner : nothing} ${busy}
            </p>`
          : nothing
      }
      <div part="actions">
        ${
          view.cancel
            ? html`<button part="cancel-button" type="button" @click=${actions.close}>
                ${view.cancel}
              </button>`
            : nothing
        }
        ${
          forward
            ? html`<button
                part="confirm-button"
                class=${view.danger ? 'danger' : 'plain'}
                type="submit"
                form="form"
                ?disabled=${view.blocked}
                aria-disabled=${busy ? 'true' : nothing}
                @click=${click}
              >
                ${busy && !aside ? spinner : nothing} ${forward}
              </button>`
            : nothing
        }
      </div>
    </div>`;
}
