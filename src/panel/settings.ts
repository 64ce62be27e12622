import type { AuthingDeleteAccount } from '../authing-delete-account.js';
import { AuthingError } from '../authing/errors.js';
import { readHost } from '../authing/host.js';

/** A timer takes no more than this; beyond it, it would go off at once. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

/** What keeps the element from working as it is set up, for the developer; null when nothing. */
export function misuse(host: AuthingDeleteAccount): string | null {
  const { client, timeout } = host;
  if (client) {
    if (typeof client.deleteAccount !== 'function') return 'client has no method deleteAccount.';
  } else {
    try {
      readHost(host.host);
    } catch (error) {
      return error instanceof AuthingError ? error.message : String(error);
    }
  }
  if (!(timeout > 0 && timeout <= LONGEST_TIMEOUT)) return 'timeout is not a number of ms.';
  return (
    oneOf('verification', host.verification, ['auto', 'authing', 'host']) ??
    oneOf('confirmation', host.confirmation, ['checkbox', 'phrase', 'none'])
  );
}

function oneOf(name: string, value: unknown, known: readonly string[]): string | null {
  return known.includes(String(value)) ? null : `${name} must be one of: ${known.join(', ')}.`;
}
