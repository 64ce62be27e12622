import type { EncryptFunction } from '../settings.js';

/**
 * An `encryptFunction` for `password-encrypt-type="rsa"`: RSAES-PKCS1-v1_5, base64, as Authing's
 * SDKs do it. Needs the optional peer `jsencrypt`, which comes when the first password does.
 *
 * @throws Error when the key is none, or the text too long for it or beyond the 65,536 characters
 * that `jsencrypt` knows
 */
export const encryptFunction: EncryptFunction = async (plaintext, publicKey) => {
  const { JSEncrypt } = await import('jsencrypt');
  // It encodes these as two halves of a character, and the service would see another password.
  if (/[\u{10000}-\u{10ffff}]/u.test(plaintext)) throw new Error('RSA encryption failed.');
  const cipher = new JSEncrypt();
  cipher.setPublicKey(publicKey);
  const encrypted = cipher.encrypt(plaintext);
  // It counts characters, while it is bytes that must fit, beside 11 of padding.
  const { length } = new TextEncoder().encode(plaintext);
  if (!encrypted || length > atob(encrypted).length - 11) throw new Error('RSA encryption failed.');
  return encrypted;
};

export default encryptFunction;
