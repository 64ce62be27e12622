import { json, type Answer } from '../answers.js';
import { claims } from '../jwt.js';
import type { Endpoint } from './call.js';

/** The end of a sign-in by redirect. OIDC has errors of its own, without Authing's envelope. */
export const exchangeCode: Endpoint = ({ app, form, challenge }) => {
  if (form.get('grant_type') !== 'authorization_code') {
    return oidcError('unsupported_grant_type', 'grant_type must be authorization_code.');
  }
  const [code, redirectUri] = [form.get('code') ?? '', form.get('redirect_uri') ?? ''];
  const grant = app.authorizations.redeem(code, redirectUri, challenge);
  const account = app.accounts.find(grant?.userId ?? '');
  if (!grant || !account?.exists) {
    return oidcError('invalid_grant', 'The code is not valid, or its redirect_uri or verifier.');
  }
  const { accessToken, idToken } = app.sessions.start(account, { nonce: grant.nonce });
  const { iat, exp } = claims(accessToken) ?? {};
  return json({
    access_token: accessToken,
    id_token: idToken,
    expires_in: Number(exp) - Number(iat),
    scope: 'openid profile email phone',
    token_type: 'Bearer',
  });
};

export const oidcError = (error: string, error_description: string): Answer => ({
  ...json({ error, error_description }),
  status: 400,
});
