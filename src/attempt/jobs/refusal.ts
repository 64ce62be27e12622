import type { Envelope, VerifyMethod } from '../../authing/dto.js';
import { failureOf } from '../../flow/failure.js';
import type { Secrets } from '../../authing/redact.js';
import { methodOf } from '../verification/methods.js';
import type { WaitFor } from '../verification/waits.js';
import { failure, type Known, type Outcome } from './job.js';

/** A request that is part of verifying the user, as far as it got. */
export interface Asked {
  what: WaitFor;
  method: VerifyMethod;
  /** Null while there is none. */
  answer: Envelope | null;
  secrets: Secrets;
}

/** What such a request comes to when the service, or something on the way to it, refuses. */
export function refusal(known: Known, asked: Asked, error: unknown): Outcome {
  const { what, method, answer, secrets } = asked;
  const told = failureOf(error, what === 'code' ? 'send-passcode' : 'verify');
  if (answer?.apiCode !== undefined && answer.apiCode === methodOf(method).unavailable) {
    // What else there is stays on offer.
    const isLast = known.form.methods.every((other) => other === method);
    const finding = { type: 'unavailable', method } as const;
    return failure({ ...told, ...(isLast && { reason: 'no-method' }) }, { finding, secrets });
  }
  if (told.reason !== 'throttled') return failure(told, { secrets });
  const seconds = answer?.retryAfter ?? 0;
  const finding = { type: 'throttled', what, method, at: Date.now(), seconds } as const;
  return failure(told, { finding, secrets });
}
