import { html, redirect } from '../answers.js';
import { httpUrl } from '../http-url.js';
import { claims } from '../jwt.js';
import { noSessionCookie } from '../session-cookie.js';
import type { Endpoint } from './call.js';

/**
 * OIDC RP-initiated logout. It works for a deleted account, too: a user who has just deleted theirs
 * must still be able to sign out.
 */
export const endSession: Endpoint = ({ app, accessToken, query }) => {
  const hint = query.get('id_token_hint');
  if (hint !== null && !app.sessions.issued(hint)) return html(400, 'id_token_hint is not valid.');
  const target = query.get('post_logout_redirect_uri');
  const url = target === null ? null : httpUrl(target);
  if (target !== null && url === null) {
    return html(400, 'post_logout_redirect_uri is not an http(s) URL.');
  }

  const user = hint === null ? null : claims(hint)?.['sub'];
  if (typeof user === 'string') {
    app.sessions.end(user);
    app.authorizations.end(user);
  }
  if (accessToken !== null) app.sessions.revoke(accessToken);

  const state = query.get('state');
  if (url && state !== null) url.searchParams.set('state', state);
  const answer = redirect(302, url?.href ?? 'end/success');
  answer.headers['set-cookie'] = noSessionCookie;
  return answer;
};
