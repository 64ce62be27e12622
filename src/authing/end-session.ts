import { readHost } from './host.js';

export interface EndSessionOptions {
  host: string | null;
  appId: string | null;
  idToken: string | null;
  postLogoutRedirectUri: string | null;
  /** The page's own address; a relative redirect is relative to it. */
  pageUrl: string;
}

/**
 * The address that ends the user's session, by OpenID Connect RP-initiated logout:
 * `GET /oidc/session/end`. It works although the user is gone.
 *
 * @returns null when there is nothing to end a session with
 * @throws AuthingError `configuration` when `host` can't be used
 */
export function endSessionUrl(options: EndSessionOptions): string | null {
  const { host, appId, idToken, postLogoutRedirectUri, pageUrl } = options;
  if (!host || (!idToken && !postLogoutRedirectUri)) return null;
  const url = new URL(`${readHost(host)}/oidc/session/end`);
  if (idToken) url.searchParams.set('id_token_hint', idToken);
  else if (appId) url.searchParams.set('client_id', appId);
  if (postLogoutRedirectUri) {
    url.searchParams.set('post_logout_redirect_uri', readRedirect(postLogoutRedirectUri, pageUrl));
    // Comes back with the redirect, so that a page which keeps it can tell that one from any other.
    url.searchParams.set('state', random());
  }
  return url.href;
}

/**
 * @param uri `http(s)`, or relative to the page
 * @param pageUrl the page's own address
 * @throws TypeError for anything else
 */
export function readRedirect(uri: string, pageUrl: string): string {
  const url = new URL(uri, pageUrl);
  if (!/^https?:$/.test(url.protocol)) throw new TypeError(url.protocol);
  return url.href;
}

function random(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
