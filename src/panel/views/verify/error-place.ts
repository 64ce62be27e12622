import type { Field } from '../../../attempt/verification/form.js';
import type { Failure } from '../../../flow/failure.js';
import type { State } from '../../../flow/state.js';
import type { VerifyModel } from '../model.js';

/** The code or the password was refused. */
export function isWrong(error: Failure | null): boolean {
  return error?.operation === 'verify' && error.reason === 'wrong-credential';
}

/** The error is said beside a field, not of the whole attempt. */
export function isAboutField({ state: { error, slotted } }: VerifyModel): boolean {
  if (!error || slotted) return false;
  return error.operation === 'send-passcode' || isWrong(error);
}

/** The service was asked, and would not send anything to that address. */
export function isAboutAddress({ state: { error }, form }: VerifyModel): boolean {
  const { statusCode = 499 } = error?.detail ?? {};
  const refused = error?.operation === 'send-passcode' && statusCode !== 499;
  return refused && error.reason !== 'throttled' && form.lacksAddress;
}

/** The error is said beside the field for the code or the password. */
export function isAboutSecret(model: VerifyModel): boolean {
  return isAboutField(model) && !isAboutAddress(model);
}

/** What went wrong was with what that field holds, which is another now. */
export function isMended(state: State, field: Field): boolean {
  if (state.step !== 'verify') return false;
  const isSecret = field === 'code' || field === 'password';
  return isSecret ? isWrong(state.error) : state.error?.operation === 'send-passcode';
}
