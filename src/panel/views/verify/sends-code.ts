import type { VerifyModel } from '../model.js';

/** The forward button has a code sent. */
export function sendsCode({ form, now, isTokenAtHand }: VerifyModel): boolean {
  return form.wantsCode(now) && !isTokenAtHand;
}
