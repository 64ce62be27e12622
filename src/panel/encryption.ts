import type { AuthingDeleteAccount } from '../authing-delete-account.js';
import { withDeadline } from '../authing/deadline.js';
import { AuthingError } from '../authing/errors.js';
import type { Service } from './service.js';

/**
 * The password as it is to be sent.
 *
 * @throws AuthingError `encryption-unavailable` when encryption is asked for and can't be done:
 * a password is never sent in the clear instead
 */
export async function encrypted(
  password: string,
  host: AuthingDeleteAccount,
  service: Service,
  signal: AbortSignal,
): Promise<string> {
  const { passwordEncryptType: type, encryptFunction } = host;
  if (type === 'none') return password;
  let sealed: unknown;
  try {
    if (typeof encryptFunction === 'function') {
      const info = await service.systemInfo(signal);
      const { publicKey = '' } = info?.[type] ?? {};
      if (publicKey) {
        const encrypt = async () => encryptFunction(password, publicKey);
        sealed = await withDeadline(host.timeout, signal, encrypt);
      }
    }
  } catch {
    // Said below, whatever it was.
  }
  if (typeof sealed !== 'string' || !sealed || sealed === password) {
    throw new AuthingError('encryption-unavailable', 'The password could not be encrypted.');
  }
  return sealed;
}
