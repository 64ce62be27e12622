import type { Field } from '../../../attempt/verification/form.js';
import type { Act } from '../action.js';

/** What a field does when somebody types in it. */
export function onInput(field: Field, act: Act) {
  return (event: Event) =>
    act({ type: 'fill', field, text: (event.target as HTMLInputElement).value });
}
