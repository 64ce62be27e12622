import { html, nothing } from 'lit';
import type { Model, Send, View } from './model.js';

/** What all steps share; being one template, it keeps its elements, and so the focus, from step to step. */
export function frame({ inline, locale }: Model, view: View, send: Send): unknown {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    send({ type: 'press' });
  };
  return html`<form
    part="panel"
    novalidate
    lang=${locale}
    role=${inline ? 'group' : nothing}
    aria-labelledby=${inline ? 'heading' : nothing}
    aria-describedby=${inline ? 'description' : nothing}
    aria-busy=${view.busy ? 'true' : 'false'}
    @submit=${submit}
  >
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
              ?disabled=${view.blocked}
              aria-disabled=${view.busy ? 'true' : nothing}
            >
              ${view.forward}
            </button>`
          : nothing
      }
    </div>
  </form>`;
}
