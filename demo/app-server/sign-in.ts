import { AuthingClient } from '../../src/authing/client.js';
import { StandIn } from '../authing/control.js';
import type { Session } from './sessions.js';

/**
 * Signs somebody in at Authing. An app would do that by OpenID Connect, with the tokens coming to the
 * server alone; the demo has two shorter ways.
 *
 * @param asked what the page has sent
 * @returns null if Authing refuses
 */
export type SignIn = (asked: unknown) => Promise<Session | null>;

/** The stand-in signs in whoever is named. */
export function signInByName(host: string, appId: string, fetch?: typeof globalThis.fetch): SignIn {
  return (asked) => new StandIn(host, fetch).signIn(appId, read(asked, 'userId'));
}

/** At a real tenant, the developer has brought an access token. The page keeps no copy of it. */
export function signInByToken(host: string, appId: string): SignIn {
  return async (asked) => {
    const accessToken = read(asked, 'accessToken');
    const profile = await new AuthingClient({ host, appId, accessToken }).getProfile();
    if (profile.statusCode !== 200) return null;
    return { userId: profile.data.userId, accessToken, idToken: null };
  };
}

/** Nobody is called by an empty name, and Authing refuses an empty token. */
function read(asked: unknown, key: string): string {
  const value: unknown = Reflect.get(Object(asked), key);
  return typeof value === 'string' ? value : '';
}
