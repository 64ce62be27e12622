import type { Envelope } from '../authing/dto.js';
import type { Failure, Reason } from '../flow/failure.js';
import type { Input } from '../flow/state.js';
import { redactor, type Secrets } from './redact.js';

type Clean = (text: string) => string;

/**
 * What happened, as the flow, an event and the screen may have it: without the secrets that the
 * service or the page may have put into its words, and with words of ours where there are none. All
 * that a job or the page brings in goes through here.
 *
 * @param words what there is to say of a failure
 */
export function tellable(input: Input, secrets: Secrets, words: (reason: Reason) => string): Input {
  switch (input.type) {
    case 'fail':
    case 'refused':
    case 'unclear':
      return { ...input, failure: worded(input.failure, redactor(secrets), words) };
    case 'confirmed':
      return { ...input, answer: redacted(input.answer, redactor(secrets)) };
    case 'code-sent':
      return { ...input, answer: redacted(input.answer, redactor(secrets)) };
    default:
      return input;
  }
}

function worded(failure: Failure, clean: Clean, words: (reason: Reason) => string): Failure {
  const { reason, said } = failure;
  const detail = redacted(failure.detail, clean);
  const isSilent = detail.statusCode === 499 && detail.message === '';
  return {
    ...failure,
    ...(said !== undefined && { said: clean(said) }),
    detail: isSilent ? { ...detail, message: words(reason) } : detail,
  };
}

function redacted<T extends Pick<Envelope, 'message' | 'requestId'>>(answer: T, clean: Clean): T {
  const { message, requestId } = answer;
  const id = requestId !== undefined && { requestId: clean(requestId) };
  return { ...answer, message: clean(message), ...id };
}
