import { AuthingError } from './errors.js';

/** A timer takes no more than this many milliseconds; beyond it, it would go off at once. */
export const LONGEST_DELAY = 2 ** 31 - 1;

/**
 * Runs a piece of work that must end in `timeout` milliseconds or when `signal` says so, whether
 * or not the work listens to the signal it is given.
 *
 * @throws AuthingError `timeout` or `aborted`, else what the work throws
 */
export async function withDeadline<T>(
  timeout: number,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const late = new AuthingError('timeout', 'The service did not answer in time.');
  return new Promise<T>((resolve, reject) => {
    const end = (error: AuthingError) => {
      done();
      reject(error);
      controller.abort(error);
    };
    const abort = () => end(new AuthingError('aborted', 'The request was called off.'));
    const timer = setTimeout(() => end(late), Math.min(timeout, LONGEST_DELAY));
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };
    if (signal?.aborted) return abort();
    signal?.addEventListener('abort', abort);
    work(controller.signal).then(resolve, reject).finally(done);
  });
}
