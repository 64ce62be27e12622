import { html, nothing } from 'lit';
import type { Model, Send, View } from './model.js';

/**
 * What all steps share; the fields belong to the form by its id. It is empty, because a form of the
 * host's in a slot of it would be a form within a form, whose `submit` browsers keep from the page.
 *
 * Being one template, it keeps its elements, and so the focus, from step to
 * step.
 */
export function frame({ inline, locale }: Model, view: View, send: Send): unknown {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    send({ type: 'press' });
  };
  return html`<div
    part="panel"
    lang=${locale}
    role=${inline ? 'group' : nothing}
    aria-labelledby=${inline ? 'heading' : nothing}
    aria-describedby=${inline ? 'description' : nothing}
    aria-busy=${view.busy ? 'true' : 'false'}
  >
    <form id="form" novalidate hidden @submit=${submit}></form>
    ${view.icon ?? nothing}
    <h2 part="heading" id="heading" tabindex="-1">${view.heading}</h2>
    ${view.body}
    <p part="status" role="status">
      ${view.busy ? html`<span part="spinner" aria-hidden="true"></span>${view.busy}` : nothing}
    </p>
    <div part="actions">
      ${
        view.cancel
          ? html`<button
              part="cancel-button"
              type="button"
              @click=${() => send({ type: 'cancel' })}
            >
              ${view.cancel}
            </button>`
          : nothing
      }
      ${
        view.forward
          ? html`<button
              part="confirm-button"
              class=${view.danger ? 'danger' : 'plain'}
              type="submit"
              form="form"
              ?disabled=${view.blocked}
              aria-disabled=${view.busy ? 'true' : nothing}
            >
              ${view.forward}
            </button>`
          : nothing
      }
    </div>
  </div>`;
}
