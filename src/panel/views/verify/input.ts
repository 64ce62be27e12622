import { html, nothing } from 'lit';
import type { Field } from '../../../attempt/verification/form.js';
import { isAttempt } from '../../../flow/machine.js';
import type { Actions } from '../actions.js';
import type { VerifyModel } from '../model.js';

/** What is particular to a field. */
interface Input {
  type: 'text' | 'password' | 'email' | 'tel';
  autocomplete: AutoFill;
  /** Not the field the step asks for: only its neighbour. */
  isSecondary?: boolean;
  isNumeric?: boolean;
  /** Written from left to right in every language. */
  isLatin: boolean;
  isWrong: boolean;
  /** The ids of what describes it. */
  describedBy: string | null;
  onFocusOut?: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
}

/** A field of the form; nothing that is typed in it is corrected. */
export function input(field: Field, options: Input, model: VerifyModel, actions: Actions): unknown {
  const { type, autocomplete, isSecondary, isNumeric, isLatin, isWrong, describedBy } = options;
  const { state, form } = model;
  const fill = (event: Event) => actions.fill(field, (event.target as HTMLInputElement).value);
  return html`<input
    part=${isSecondary ? nothing : 'input'}
    class=${isNumeric ? 'input code' : 'input'}
    id=${field}
    form="form"
    type=${type}
    inputmode=${isNumeric ? 'numeric' : nothing}
    autocomplete=${autocomplete}
    autocapitalize="none"
    spellcheck="false"
    dir=${isLatin ? 'ltr' : nothing}
    aria-describedby=${describedBy ?? nothing}
    aria-invalid=${isWrong ? 'true' : nothing}
    ?readonly=${isAttempt(state)}
    .value=${form.typed[field]}
    @input=${fill}
    @focusout=${options.onFocusOut}
    @keydown=${options.onKeyDown}
  />`;
}
