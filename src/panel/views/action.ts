import type { Field } from '../../attempt/verification/form.js';
import type { VerifyMethod } from '../../authing/dto.js';

/** All a user does. */
export type Action =
  | { type: 'press' }
  | { type: 'close' }
  | { type: 'acknowledge'; checked: boolean }
  | { type: 'type-phrase'; text: string }
  | { type: 'fill'; field: Field; text: string }
  /** The user goes on from the field for an address to another one. */
  | { type: 'finish-address' }
  | { type: 'pick'; method: VerifyMethod }
  | { type: 'reveal' }
  | { type: 'send-code' };

export type Act = (action: Action) => void;
