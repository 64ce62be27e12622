import { endSessionUrl } from '../authing/end-session.js';
import { Refused } from './answers.js';
import type { Context } from './context.js';
import { isOwnOrigin } from './own-page.js';

/**
 * Signs the user out: of the app, by its own callback, and of Authing, where the browser is sent
 * with the id token that only the server has. Reference: `GET /oidc/session/end`, OpenID Connect
 * RP-initiated logout.
 *
 * @throws Refused 400 for a destination that is none of the app's
 */
export async function endSession(context: Context): Promise<Response> {
  const { url } = context.request;
  const { searchParams, origin } = new URL(url);
  const { host, appId, origins } = context.setup;
  const destination = searchParams.get('post_logout_redirect_uri');
  if (destination !== null && !isOwn(destination, url, origins)) {
    throw new Refused(400, 'post_logout_redirect_uri must be an address of the app.');
  }
  // Before the session ends, and the token with it.
  const idToken = await hint(context);
  const headers = await signOut(context);
  const options = { host, appId, idToken, postLogoutRedirectUri: destination, pageUrl: origin };
  const target = new URL(endSessionUrl(options) ?? `${host}/oidc/session/end`);
  if (!idToken) target.searchParams.set('client_id', appId);
  // The page's own, if it has given one, for it comes back to the page.
  const state = searchParams.get('state');
  if (destination !== null && state !== null) target.searchParams.set('state', state);
  headers.set('location', target.href);
  headers.set('cache-control', 'no-store');
  headers.set('referrer-policy', 'no-referrer');
  return new Response(null, { status: 303, headers });
}

function isOwn(destination: string, url: string, origins: readonly string[]): boolean {
  if (!URL.canParse(destination, url)) return false;
  const { protocol, origin } = new URL(destination, url);
  return /^https?:$/.test(protocol) && isOwnOrigin(origin, url, origins);
}

/** Authing ends the session without it, too, but asks the user first. */
async function hint(context: Context): Promise<string | null> {
  const { idToken } = context.setup;
  if (!idToken) return null;
  try {
    const token = await context.within(context.patience, 'idToken', async () =>
      idToken(context.request),
    );
    return typeof token === 'string' && token ? token : null;
  } catch (error) {
    context.report(error);
    return null;
  }
}

/** Where the app's own session can't be ended, Authing's is all the same. */
async function signOut(context: Context): Promise<Headers> {
  const { onSignOut, timeout } = context.setup;
  try {
    const given = await context.within(timeout, 'onSignOut', async () =>
      onSignOut?.(context.request),
    );
    return new Headers(given ?? {});
  } catch (error) {
    context.report(error);
    return new Headers();
  }
}
