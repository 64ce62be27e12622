import { ok } from '../answers.js';
import type { Endpoint } from './call.js';

export const getSecurityLevel: Endpoint = ({ app, accessToken }) => {
  const { email, phone, password } = app.accountOf(accessToken).details;
  const bound = [email, phone, password].filter((value) => value !== undefined);
  return ok({
    passwordSecurityLevel: password === undefined ? 0 : password.length < 12 ? 1 : 3,
    mfaEnrolled: false,
    passwordSet: password !== undefined,
    emailBinded: email !== undefined,
    phoneBinded: phone !== undefined,
    securityScore: 20 + 20 * bound.length,
  });
};
