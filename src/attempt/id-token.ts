import { withDeadline } from '../authing/deadline.js';
import type { Settings } from '../settings.js';

/**
 * The id token to end the session with; null where there is none to be had, which is no reason to
 * keep an account. A promise only where the page has set a function.
 *
 * @param signal calls the question off
 */
export function readIdToken(
  { idToken, timeout }: Settings,
  signal?: AbortSignal,
): string | null | Promise<string | null> {
  if (typeof idToken !== 'function') return textOrNull(idToken);
  return withDeadline(timeout, signal, async () => idToken()).then(textOrNull, () => {
    if (!signal?.aborted) {
      console.error('<authing-delete-account>: idToken gave none.');
    }
    return null;
  });
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
