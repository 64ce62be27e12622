import type { AuthingDeleteAccount } from '../authing-delete-account.js';
import { isRecord } from '../authing/envelope.js';
import { readHost } from '../authing/host.js';
import { CHANNEL } from '../channel.js';
import { claim } from './jwt.js';

/** What is said on it: which account is gone. Nothing secret. */
interface Deletion {
  host: string;
  appId: string;
  userId: string;
}

/** Tells the other tabs. @param shown whose account it was, if a profile told */
export function tell(host: AuthingDeleteAccount, shown: string | null): void {
  const deletion = describe(host, shown);
  if (!deletion || typeof BroadcastChannel !== 'function') return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(deletion);
  channel.close();
}

/** What another tab said is about the very account that this element is for. */
export function concerns(
  message: unknown,
  host: AuthingDeleteAccount,
  shown: string | null,
): boolean {
  const own = describe(host, shown);
  return (
    own !== null &&
    isRecord(message) &&
    message['host'] === own.host &&
    message['appId'] === own.appId &&
    message['userId'] === own.userId
  );
}

function describe(host: AuthingDeleteAccount, shown: string | null): Deletion | null {
  const { accessToken, appId } = host;
  const subject = typeof accessToken === 'string' ? claim(accessToken, 'sub') : null;
  const userId = shown || host.userId || subject;
  if (typeof userId !== 'string' || !userId) return null;
  try {
    return { host: readHost(host.host), appId: appId ?? '', userId };
  } catch {
    return null;
  }
}
