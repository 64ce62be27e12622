import { isJsonObject, type JsonObject } from './narrow.js';
import { base64url, fromBase64, randomToken } from './random.js';

const encode = (value: object): string =>
  base64url(new TextEncoder().encode(JSON.stringify(value)));

/**
 * Nobody but the stand-in could check the signature, because nobody else has its secret. It knows
 * the tokens that it has issued, and so a signature that can't be guessed will do.
 */
export const sign = (claims: object): string =>
  [encode({ alg: 'HS256', typ: 'JWT' }), encode(claims), randomToken()].join('.');

/** The claims, before it is known who has issued them: they name the application that knows. */
export function claims(jwt: string): JsonObject | null {
  try {
    const [, payload = ''] = jwt.split('.');
    const value: unknown = JSON.parse(new TextDecoder().decode(fromBase64(payload)));
    return isJsonObject(value) ? value : null;
  } catch {
    return null;
  }
}
