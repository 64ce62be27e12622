import { isRecord } from '../authing/envelope.js';
import { readHost } from '../authing/host.js';
import { claim } from '../authing/jwt.js';
import { CHANNEL } from '../channel.js';
import type { Settings } from '../settings.js';
import type { Session, Tenant } from './session.js';

/** What is said on the channel: which account is gone. Nothing in it is secret. */
interface Deletion {
  host: string;
  appId: string;
  userId: string;
}

/** Tells the other tabs of this origin that an account is gone. */
export function tellOtherTabs(tenant: Tenant, userId: string): void {
  const deletion = describe(tenant, userId);
  if (!deletion || typeof BroadcastChannel !== 'function') return;
  try {
    const channel = new BroadcastChannel(CHANNEL);
    channel.postMessage(deletion);
    channel.close();
  } catch {
    // A browser that denies this page its storage may refuse; the page itself must still hear of it.
  }
}

/** What another tab said is about the very account that this element is for. */
export function concerns(message: unknown, session: Session): boolean {
  const { settings, tenant, service, witness, account } = session;
  // Once a delete is under way it is for whom it was pressed, whatever the page sets meanwhile.
  const userId =
    service && witness ? witness.userId : account?.userId || settings.userId || subjectOf(settings);
  const own = describe(tenant, userId);
  return (
    own !== null &&
    isRecord(message) &&
    message['host'] === own.host &&
    message['appId'] === own.appId &&
    message['userId'] === own.userId
  );
}

function subjectOf({ accessToken }: Settings): unknown {
  return typeof accessToken === 'string' ? claim(accessToken, 'sub') : null;
}

function describe({ host, appId }: Tenant, userId: unknown): Deletion | null {
  if (typeof userId !== 'string' || !userId) return null;
  try {
    return { host: readHost(host), appId: appId ?? '', userId };
  } catch {
    return null;
  }
}
