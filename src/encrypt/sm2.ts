import type { EncryptFunction } from '../settings.js';

/** The order of the parts of a cipher text, C1C3C2, which Authing expects. */
const CIPHER_MODE = 1;

/**
 * An `encryptFunction` for `password-encrypt-type="sm2"`, the Chinese national curve. Needs the
 * optional peer `sm-crypto`, which comes when the first password does.
 */
export const encryptFunction: EncryptFunction = async (plaintext, publicKey) => {
  // A CommonJS module: a bundler may give its exports by name, Node only as the default.
  const module = await import('sm-crypto');
  const { sm2 } = 'default' in module ? (module.default as typeof module) : module;
  return sm2.doEncrypt(plaintext, publicKey, CIPHER_MODE);
};

export default encryptFunction;
