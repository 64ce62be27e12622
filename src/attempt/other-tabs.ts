import { readHost } from '../authing/host.js';
import { CHANNEL, deletionOf, isAbout, userOf } from '../channel.js';
import type { Session, Tenant } from './session.js';

/** Tells the other tabs of this origin that an account is gone. */
export function tellOtherTabs(tenant: Tenant, userId: string): void {
  const deletion = deletionOf(tenant, userId, readHost);
  if (!deletion) return;
  try {
    const channel = new BroadcastChannel(CHANNEL);
    channel.postMessage(deletion);
    channel.close();
  } catch {
    // There is none, or this page may not have one; the page itself must still hear of it.
  }
}

/** What another tab said is about the very account that this element is for. */
export function concerns(message: unknown, session: Session): boolean {
  const { settings, tenant, service, witness, account } = session;
  // Once a delete is under way it is for whom it was pressed, whatever the page sets meanwhile.
  const userId = service && witness ? witness.userId : account?.userId || userOf(settings);
  return isAbout(message, deletionOf(tenant, userId, readHost));
}
