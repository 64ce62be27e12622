import { constants, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import { sm2 } from 'sm-crypto';

export const encryptTypes = ['none', 'rsa', 'sm2'] as const;
export type EncryptType = (typeof encryptTypes)[number];

/** The number that sm-crypto gives to C1C3C2, the order in which Authing's clients write. */
const C1C3C2 = 1;

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const sm = sm2.generateKeyPairHex();

/** In the formats of `/api/v3/system`: base64 of the DER without PEM lines, and hex. */
export const publicKeys = {
  rsa: rsa.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  sm2: sm.publicKey,
};

/** The password, or null if it is not encrypted with one of the public keys. */
export function decrypt(encrypted: string, type: EncryptType): string | null {
  try {
    if (type === 'none') return encrypted;
    if (type === 'rsa') return decryptRsa(encrypted);
    return sm2.doDecrypt(encrypted, sm.privateKey, C1C3C2) || null;
  } catch {
    return null;
  }
}

/**
 * Removes the PKCS#1 v1.5 padding by hand, because Node 20 refuses RSA_PKCS1_PADDING for decryption
 * (CVE-2023-46809), and Node 24 turns what is encrypted with another key into random text instead
 * of failing. The timing side channel that both close has nothing to reveal here.
 */
function decryptRsa(encrypted: string): string | null {
  const padded = privateDecrypt(
    { key: rsa.privateKey, padding: constants.RSA_NO_PADDING },
    Buffer.from(encrypted, 'base64'),
  );
  const end = padded.indexOf(0, 2);
  const sound = padded[0] === 0 && padded[1] === 2 && end >= 10;
  return sound ? padded.subarray(end + 1).toString() : null;
}
