import { html, redirect, type Answer } from '../answers.js';
import type { App } from '../app.js';
import { httpUrl } from '../http-url.js';
import type { Endpoint } from './call.js';

/**
 * OIDC authorization with PKCE. It signs in whoever the test has said, without a login page. With
 * `prompt=none`, which a page asks in a hidden frame, it only tells who has a session already.
 */
export const authorize: Endpoint = ({ app, query }) => {
  const redirectUri = query.get('redirect_uri') ?? '';
  const url = httpUrl(redirectUri);
  if (!url) return html(400, 'redirect_uri is not an http(s) URL.');
  const mode = query.get('response_mode') ?? 'query';
  const reply = responseModes[mode];
  if (!reply) return html(400, 'response_mode is unknown.');

  const state = query.get('state');
  const answer = (values: Record<string, string>) =>
    reply(url, { ...values, ...(state !== null && { state }) });
  const refuse = (error: string, why: string) => answer({ error, error_description: why });

  const challenge = query.get('code_challenge');
  if (query.get('response_type') !== 'code') {
    return refuse('unsupported_response_type', 'response_type must be code.');
  }
  if (challenge === null || query.get('code_challenge_method') !== 'S256') {
    return refuse('invalid_request', 'A code_challenge by S256 is wanted.');
  }
  const userId = userFor(app, query.get('prompt'));
  if (userId === null) return refuse('login_required', 'Nobody is signed in.');
  const nonce = query.get('nonce');
  return answer({ code: app.authorizations.issue({ userId, redirectUri, nonce, challenge }) });
};

function userFor({ accounts, authorizations }: App, prompt: string | null): string | null {
  const { session } = authorizations;
  const signedIn = session !== null && accounts.find(session)?.exists ? session : null;
  if (prompt === 'none') return signedIn;
  const user = (prompt === 'login' ? null : signedIn) ?? authorizations.signIn();
  return user !== null && accounts.find(user)?.exists ? user : null;
}

type Reply = (url: URL, values: Record<string, string>) => Answer;

const responseModes: Partial<Record<string, Reply>> = {
  fragment: (url, values) => {
    url.hash = String(new URLSearchParams(values));
    return redirect(302, url.href);
  },
  query: (url, values) => {
    for (const [name, value] of Object.entries(values)) url.searchParams.set(name, value);
    return redirect(302, url.href);
  },
  /** To the page around the frame, or to the one that has opened the window. */
  web_message: (url, response) => {
    const message = literal({ type: 'authorization_response', response });
    const target = 'window.opener ?? window.parent';
    return html(
      200,
      `<script>(${target}).postMessage(${message}, ${literal(url.origin)})</script>`,
    );
  },
};

/** For a script in HTML, which nothing in it may end. */
const literal = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
