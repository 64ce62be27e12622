import assert from 'node:assert/strict';
import { constants, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import { describe, it } from 'node:test';
import { encryptFunction } from '../../src/encrypt/rsa.js';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();

/** What a service reads that is as strict as RFC 8017: at least 8 bytes of padding. */
async function readBack(password: string): Promise<string> {
  const sealed = Buffer.from(await encryptFunction(password, pem), 'base64');
  const padding = constants.RSA_NO_PADDING;
  const bytes = privateDecrypt({ key: privateKey, padding }, sealed);
  const end = bytes.indexOf(0, 2);
  assert.deepEqual([bytes[0], bytes[1], end >= 10], [0, 2, true]);
  return bytes.toString('utf8', end + 1);
}

describe('A password that is encrypted by RSA', () => {
  // A key of 1024 bits takes 117 bytes.
  for (const longest of ['a'.repeat(117), 'é'.repeat(58), '密'.repeat(39), `${'密'.repeat(38)}a`]) {
    const what = `${longest.length} characters in ${Buffer.byteLength(longest)} bytes`;
    it(`may have ${what}`, async () => {
      assert.equal(await readBack(longest), longest);
    });
  }

  for (const tooLong of ['a'.repeat(118), 'é'.repeat(59), '密'.repeat(40), '密'.repeat(117)]) {
    const what = `${tooLong.length} characters in ${Buffer.byteLength(tooLong)} bytes`;
    it(`can’t have ${what}, which the service would take for another one`, async (test) => {
      // `jsencrypt` says so, but only of too many characters.
      test.mock.method(console, 'error', () => {});
      await assert.rejects(async () => encryptFunction(tooLong, pem), /RSA encryption failed/);
    });
  }
});
