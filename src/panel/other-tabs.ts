import type { AuthingDeleteAccount } from '../authing-delete-account.js';
import { isRecord } from '../authing/envelope.js';
import { readHost } from '../authing/host.js';
import { claim } from '../authing/jwt.js';
import { CHANNEL } from '../channel.js';
import type { Service } from './service.js';
import type { Session } from './session.js';

/** What is said on it: which account is gone. Nothing secret. */
interface Deletion {
  host: string;
  appId: string;
  userId: string;
}

/** Tells the other tabs. @param service where the delete was sent to */
export function tell({ host, appId }: Pick<Service, 'host' | 'appId'>, userId: string): void {
  const deletion = describe(host, appId, userId);
  if (!deletion || typeof BroadcastChannel !== 'function') return;
  try {
    const channel = new BroadcastChannel(CHANNEL);
    channel.postMessage(deletion);
    channel.close();
  } catch {
    // A browser that keeps this page from storage may refuse it; the page itself must still hear.
  }
}

/** What another tab said is about the very account that this element is for. */
export function concerns(message: unknown, { host, service, witness, account }: Session): boolean {
  // Once a delete is under way it is for whom it was pressed, whatever the page sets meanwhile.
  const own =
    service && witness
      ? describe(service.host, service.appId, witness.userId)
      : describe(host.host, host.appId, account?.userId || host.userId || subjectOf(host));
  return (
    own !== null &&
    isRecord(message) &&
    message['host'] === own.host &&
    message['appId'] === own.appId &&
    message['userId'] === own.userId
  );
}

function subjectOf({ accessToken }: AuthingDeleteAccount): unknown {
  return typeof accessToken === 'string' ? claim(accessToken, 'sub') : null;
}

function describe(host: string | null, appId: string | null, userId: unknown): Deletion | null {
  if (typeof userId !== 'string' || !userId) return null;
  try {
    return { host: readHost(host), appId: appId ?? '', userId };
  } catch {
    return null;
  }
}
