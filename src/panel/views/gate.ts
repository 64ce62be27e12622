import { html, nothing } from 'lit';
import { isAttempt } from '../../flow/machine.js';
import type { Strings } from '../../locales/strings.js';
import type { Actions } from './actions.js';
import { problem } from './error.js';
import type { ConfirmModel } from './model.js';

/** The acknowledgement before anything can be deleted. */
export function gate(
  { state, gate: { kind, phrase, checked, typed }, isMistyped }: ConfirmModel,
  strings: Strings,
  actions: Actions,
): unknown {
  if (kind === 'none') return nothing;
  if (kind === 'checkbox') {
    return html`<label part="gate">
      <input
        part="checkbox"
        form="form"
        type="checkbox"
        ?disabled=${isAttempt(state)}
        .checked=${checked}
        @change=${(event: Event) => actions.acknowledge((event.target as HTMLInputElement).checked)}
      />
      <span part="label">${strings.acknowledge}</span>
    </label>`;
  }
  const [before = '', after = ''] = strings.typePhrase.split('{phrase}');
  return html`<div part="gate field" class="field">
    <label part="phrase label" for="phrase"
      >${before}<strong part="phrase-text"><bdi>${phrase}</bdi></strong
      >${after}</label
    >
    <input
      part="input"
      form="form"
      id="phrase"
      type="text"
      autocomplete="off"
      autocapitalize="none"
      autocorrect="off"
      spellcheck="false"
      aria-invalid=${isMistyped ? 'true' : nothing}
      aria-describedby=${isMistyped ? 'mismatch' : nothing}
      ?readonly=${isAttempt(state)}
      .value=${typed}
      @input=${(event: Event) => actions.typePhrase((event.target as HTMLInputElement).value)}
      @focusout=${actions.finishPhrase}
    />
    <div id="mismatch">${isMistyped ? problem(strings.phraseMismatch) : nothing}</div>
  </div>`;
}
