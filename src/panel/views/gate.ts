import { html, nothing } from 'lit';
import type { Strings } from '../../locales/strings.js';
import type { Gate } from '../gate.js';
import type { Actions } from './actions.js';

/** The acknowledgement before anything can be deleted. */
export function gate(
  { kind, phrase, checked, typed }: Gate,
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
        .checked=${checked}
        @change=${(event: Event) => actions.acknowledge((event.target as HTMLInputElement).checked)}
      />
      <span part="label">${strings.acknowledge}</span>
    </label>`;
  }
  const [before = '', after = ''] = strings.typePhrase.split('{phrase}');
  return html`<div part="gate field">
    <label part="phrase label" for="phrase"
      >${before}<strong part="phrase-text">${phrase}</strong>${after}</label
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
      .value=${typed}
      @input=${(event: Event) => actions.typePhrase((event.target as HTMLInputElement).value)}
    />
  </div>`;
}
