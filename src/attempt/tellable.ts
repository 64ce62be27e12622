import type { Envelope } from '../authing/dto.js';
import type { Failure, Reason } from '../flow/failure.js';
import type { Input } from '../flow/state.js';
import { redactor, type Secrets } from '../authing/redact.js';

type Clean = (text: string) => string;

/**
 * What happened, as the flow, an event and the screen may have it: without the secrets that the
 * service or the page may have put into its words, and with words of ours where there are none. All
 * that a job or the page brings in goes through here.
 *
 * @param words what there is to say of a failure
 */
export function tellable(input: Input, secrets: Secrets, words: (reason: Reason) => string): Input {
  const clean = redactor(secrets);
  if ('failure' in input) return { ...input, failure: worded(input.failure, clean, words) };
  if (input.type === 'confirmed') return { ...input, answer: redacted(input.answer, clean) };
  return input.type === 'code-sent' ? { ...input, answer: redacted(input.answer, clean) } : input;
}

function worded(
  { isWordless, said, detail, ...failure }: Failure,
  clean: Clean,
  words: (reason: Reason) => string,
): Failure {
  const told = redacted(detail, clean);
  if (isWordless) told.message = words(failure.reason);
  return { ...failure, ...(said && { said: clean(said) }), detail: told };
}

function redacted<T extends Pick<Envelope, 'message' | 'requestId'>>(answer: T, clean: Clean): T {
  const told = { ...answer, message: clean(answer.message) };
  if (told.requestId !== undefined) told.requestId = clean(told.requestId);
  return told;
}
