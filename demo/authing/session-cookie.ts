import type { IncomingMessage } from 'node:http';

const NAME = 'stand-in-session';

export interface CookieSession {
  appId: string;
  accessToken: string;
}

/**
 * A backend in between knows its user by a cookie and adds the token itself. Mounted in a page's
 * own origin, the stand-in does the same.
 */
export const sessionCookie = ({ appId, accessToken }: CookieSession): string =>
  `${NAME}=${appId}:${accessToken}; Path=/; HttpOnly; SameSite=Strict`;

export const noSessionCookie = `${NAME}=; Path=/; Max-Age=0`;

export function cookieSession({ headers }: IncomingMessage): CookieSession | null {
  for (const cookie of headers.cookie?.split(/;\s*/) ?? []) {
    const [, appId, accessToken] = /^stand-in-session=([^:]+):(.+)$/.exec(cookie) ?? [];
    if (appId && accessToken) return { appId, accessToken };
  }
  return null;
}
