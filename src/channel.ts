import { claim } from './authing/claim.js';
import type { AccessToken } from './authing/credentials.js';

/** The `BroadcastChannel` on which the tabs of an origin tell each other of a deletion. */
export const CHANNEL = 'authing-delete-account';

/** What is said on it: which account is gone. Nothing in it is secret. */
export interface Deletion {
  host: string;
  appId: string;
  userId: string;
}

/**
 * What is said of an account; null where it can't be named.
 *
 * @param read makes an address of the host, or throws: one host is told from another by it, however
 *   they are written
 */
export function deletionOf(
  { host, appId }: { host: string | null; appId: string | null },
  userId: unknown,
  read: (host: string) => string,
): Deletion | null {
  if (!host || typeof userId !== 'string' || !userId) return null;
  try {
    return { host: read(host).replace(/\/+$/, ''), appId: appId ?? '', userId };
  } catch {
    return null;
  }
}

interface Knowledge {
  userId: string | null;
  accessToken: AccessToken | null;
}

/** Whom an element is for, as far as the page's settings tell. */
export function userOf({ userId, accessToken }: Knowledge): unknown {
  return userId || (typeof accessToken === 'string' ? claim(accessToken, 'sub') : null);
}

/** Whether a message on the channel says that of this very account. */
export function isAbout(message: unknown, own: Deletion | null): boolean {
  const said = Object(message) as Partial<Deletion>;
  return (
    own !== null && said.host === own.host && said.appId === own.appId && said.userId === own.userId
  );
}
