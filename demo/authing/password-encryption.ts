import { sm2 } from 'sm-crypto';
import { fromBase64 } from './random.js';

export const encryptTypes = ['none', 'rsa', 'sm2'] as const;
export type EncryptType = (typeof encryptTypes)[number];

/** The number that sm-crypto gives to C1C3C2, the order in which Authing's clients write. */
const C1C3C2 = 1;

export interface EncryptionKeys {
  /** In the formats of `/api/v3/system`: base64 of the DER without PEM lines, and hex. */
  readonly public: { readonly rsa: string; readonly sm2: string };
  /** The password, or null if it is not encrypted with one of the public keys. */
  decrypt(encrypted: string, type: EncryptType): string | null;
}

/** For a request that is not about passwords. */
export const NO_KEYS: EncryptionKeys = { public: { rsa: '', sm2: '' }, decrypt: () => null };

let keys: Promise<EncryptionKeys> | undefined;

/** They are made when somebody first asks for them, because that takes a while. */
export const encryptionKeys = (): Promise<EncryptionKeys> => (keys ??= makeKeys());

async function makeKeys(): Promise<EncryptionKeys> {
  const pair = await crypto.subtle.generateKey(
    {
      // The algorithm is of no account here; what is wanted are the numbers.
      name: 'RSASSA-PKCS1-v1_5',
      hash: 'SHA-256',
      modulusLength: 2048,
      publicExponent: new Uint8Array([1, 0, 1]),
    },
    true,
    ['sign', 'verify'],
  );
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
  const { n = '', d = '' } = await crypto.subtle.exportKey('jwk', pair.privateKey);
  const [modulus, exponent] = [numberOf(fromBase64(n)), numberOf(fromBase64(d))];
  const sm = sm2.generateKeyPairHex();
  return {
    public: { rsa: btoa(String.fromCharCode(...spki)), sm2: sm.publicKey },
    decrypt(encrypted, type) {
      try {
        if (type === 'none') return encrypted;
        if (type === 'sm2') return sm2.doDecrypt(encrypted, sm.privateKey, C1C3C2) || null;
        return unpadded(power(numberOf(fromBase64(encrypted)), exponent, modulus));
      } catch {
        return null;
      }
    },
  };
}

const numberOf = (bytes: Uint8Array): bigint =>
  BigInt(`0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`);

/**
 * Decrypts by hand: the Web Crypto API has no PKCS#1 v1.5 for encryption, Node 20 refuses it for
 * decryption (CVE-2023-46809), and Node 24 turns what is encrypted with another key into random text
 * instead of failing. The timing side channel has nothing to reveal here.
 */
function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base % modulus;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

/** What is left without the padding of PKCS#1 v1.5, or null if that is unsound. */
function unpadded(value: bigint): string | null {
  const hex = value.toString(16).padStart(512, '0');
  const padded = Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  const end = padded.indexOf(0, 2);
  const sound = padded[0] === 0 && padded[1] === 2 && end >= 10;
  return sound ? new TextDecoder().decode(padded.subarray(end + 1)) : null;
}
