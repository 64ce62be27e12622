import type { HttpRequest } from './http.js';

const NAME = 'stand-in-session';

export interface CookieSession {
  appId: string;
  accessToken: string;
}

/**
 * A backend between a page and Authing recognizes its user by a cookie and adds the access token
 * itself. The stand-in does the same when it is mounted in the page's own origin.
 */
export const sessionCookie = ({ appId, accessToken }: CookieSession): string =>
  `${NAME}=${appId}:${accessToken}; Path=/; HttpOnly; SameSite=Strict`;

export const noSessionCookie = `${NAME}=; Path=/; Max-Age=0`;

export function cookieSession({ headers }: HttpRequest): CookieSession | null {
  for (const cookie of headers.cookie?.split(/;\s*/) ?? []) {
    const [, appId, accessToken] = /^stand-in-session=([^:]+):(.+)$/.exec(cookie) ?? [];
    if (appId && accessToken) return { appId, accessToken };
  }
  return null;
}
