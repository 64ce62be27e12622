import type { PasswordEncryptType } from '../../authing/dto.js';
import { withDeadline } from '../../authing/deadline.js';
import { Failed, unanswered } from '../../flow/failure.js';
import type { Settings } from '../../settings.js';
import type { Service } from '../service.js';

/**
 * The password as it is to be sent.
 *
 * @throws Failed `encryption-unavailable` when encryption is asked for and can't be done: a password
 * is never sent in the clear instead
 */
export async function encrypted(
  password: string,
  type: PasswordEncryptType,
  settings: Settings,
  service: Service,
  signal: AbortSignal,
): Promise<string> {
  const { encryptFunction, timeout } = settings;
  if (type === 'none') return password;
  let sealed: unknown;
  try {
    if (typeof encryptFunction === 'function') {
      const { publicKey } = (await service.systemInfo(signal))[type];
      if (publicKey) {
        const encrypt = async () => encryptFunction(password, publicKey);
        sealed = await withDeadline(timeout, signal, encrypt);
      }
    }
  } catch {
    // Whatever it was comes to the same, and is said below.
  }
  if (typeof sealed !== 'string' || !sealed || sealed === password) {
    throw new Failed(unanswered('encryption-unavailable'));
  }
  return sealed;
}
