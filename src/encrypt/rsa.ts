import type { EncryptFunction } from '../authing-delete-account.js';

/**
 * An `encryptFunction` for `password-encrypt-type="rsa"`: RSAES-PKCS1-v1_5, base64, as Authing's
 * SDKs do it. Needs the optional peer `jsencrypt`, which comes when the first password does.
 *
 * @throws Error when the key is none, or the text is too long for it
 */
export const encryptFunction: EncryptFunction = async (plaintext, publicKey) => {
  const { JSEncrypt } = await import('jsencrypt');
  const cipher = new JSEncrypt();
  cipher.setPublicKey(publicKey);
  const encrypted = cipher.encrypt(plaintext);
  if (!encrypted) throw new Error('RSA encryption failed.');
  return encrypted;
};

export default encryptFunction;
