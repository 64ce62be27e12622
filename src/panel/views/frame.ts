import { html, nothing } from 'lit';
import type { Strings } from '../../locales/strings.js';
import type { Actions } from './actions.js';
import { arrow, cross, spinner } from './icon.js';
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
  strings: Strings,
  actions: Actions,
): unknown {
  const { busy, forward, isOutcome, said } = view;
  // A click has pressed the button already: in a sandboxed frame no form is ever submitted. What is
  // left are submissions without a button, by a script or a password manager.
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!event.submitter) actions.press();
  };
  // Beside what is busy, not in it: of that, some screen readers say nothing.
  return html`<p part="status" class="unseen" role="status" lang=${locale}>
      ${isHeard ? (busy ?? said) : nothing}
    </p>
    <div
      part="panel"
      class=${isOutcome ? 'outcome' : nothing}
      lang=${locale}
      dir=${/^(ar|he)/.test(locale) ? 'rtl' : 'ltr'}
      role=${inline ? 'group' : nothing}
      aria-labelledby=${inline ? 'heading' : nothing}
      aria-describedby=${inline ? description : nothing}
      aria-busy=${busy && !isHosted ? 'true' : 'false'}
    >
      <form id="form" novalidate hidden @submit=${submit}></form>
      ${top(view, strings, actions)}
      <h2 part="heading" id="heading" tabindex="-1">${view.heading}</h2>
      ${view.body}
      ${
        busy && !forward
          ? html`<p part="status" aria-hidden="true">${isOutcome ? nothing : spinner} ${busy}</p>`
          : nothing
      }
      ${buttons(view, actions)}
    </div>`;
}

/** Where the user is, and the ways out. */
function top(view: View, { back, close }: Strings, actions: Actions): unknown {
  const { icon, progress, hasBack, busy, cancel, forward } = view;
  return html`<div class="top">
    ${
      hasBack
        ? html`<button
            part="back-button"
            class="quiet"
            type="button"
            aria-label=${back}
            aria-disabled=${busy ? 'true' : nothing}
            @click=${actions.back}
          >
            ${arrow}
          </button>`
        : nothing
    }
    ${icon} ${progress ? html`<p part="progress" id="progress">${progress}</p>` : nothing}
    ${
      (cancel ?? forward)
        ? html`<button
            part="close-button"
            class="quiet"
            type="button"
            aria-label=${close}
            @click=${actions.close}
          >
            ${cross}
          </button>`
        : nothing
    }
  </div>`;
}

function buttons(view: View, actions: Actions): unknown {
  const { busy, aside, cancel, forward, danger, sends, blocked } = view;
  // The second click of a double click was meant for what the button was at the first.
  const click = ({ detail }: MouseEvent) => {
    if (detail < 2) actions.press();
  };
  return html`<div part="actions">
    ${
      cancel
        ? html`<button part="cancel-button" type="button" @click=${actions.close}>
            ${cancel}
          </button>`
        : nothing
    }
    ${
      forward
        ? html`<button
            part=${sends ? 'confirm-button send-button' : 'confirm-button'}
            class=${danger ? 'danger' : 'plain'}
            type="submit"
            form="form"
            ?disabled=${blocked}
            aria-disabled=${busy ? 'true' : nothing}
            @click=${click}
          >
            <span>${busy && !aside ? spinner : nothing}${forward}</span>
          </button>`
        : nothing
    }
  </div>`;
}
