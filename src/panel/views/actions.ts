import type { Field } from '../../attempt/verification/form.js';
import type { VerifyMethod } from '../../authing/dto.js';

/** All a user does. */
export interface Actions {
  /** The forward button. */
  press: () => void;
  /** Cancel, Close or Escape. */
  close: () => void;
  /** To the step before. */
  back: () => void;
  /** The acknowledgement box. */
  acknowledge: (checked: boolean) => void;
  typePhrase: (text: string) => void;
  /** The user goes on from the field for the phrase. */
  finishPhrase: () => void;
  fill: (field: Field, text: string) => void;
  /** The user goes on from a field for an address. */
  finishAddress: () => void;
  pick: (method: VerifyMethod) => void;
  /** Shows the password, or hides it. */
  reveal: () => void;
  /** Another code. */
  sendCode: () => void;
}
