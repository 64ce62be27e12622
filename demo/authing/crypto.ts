import { constants, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import { sm2 } from 'sm-crypto';

export const encryptTypes = ['none', 'rsa', 'sm2'] as const;
export type EncryptType = (typeof encryptTypes)[number];

/** sm-crypto's name for C1C3C2, the order that Authing's clients write. */
const C1C3C2 = 1;

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const sm = sm2.generateKeyPairHex();

/** As `/api/v3/system` gives them: base64 of the DER without PEM lines, and hex. */
export const publicKeys = {
  rsa: rsa.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  sm2: sm.publicKey,
};

/** The password, or null where the text is not encrypted for this server. */
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
 * Takes the PKCS#1 v1.5 padding off by hand: Node 20 refuses RSA_PKCS1_PADDING for decryption
 * (CVE-2023-46809). The timing side channel it guards against gives away nothing here.
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
