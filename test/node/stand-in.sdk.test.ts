import assert from 'node:assert/strict';
import { constants, publicEncrypt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { AuthenticationClient, Models } from 'authing-node-sdk';
import { sm2 } from 'sm-crypto';
import { useStandIn } from '../fixtures/with-stand-in.js';

const { origin, standIn, signedIn } = useStandIn();
const { verifyMethod } = Models.VerifyDeleteAccountRequestDto;
const { passwordEncryptType } = Models.DeleteAccountByPasswordDto;
const deletion = 'CHANNEL_DELETE_ACCOUNT' as Models.SendSMSDto.channel &
  Models.SendEmailDto.channel;

function sdk(appId: string, accessToken: string): AuthenticationClient {
  const client = new AuthenticationClient({ appId, appHost: origin(), appSecret: 'unused' });
  client.setAccessToken(accessToken);
  return client;
}

async function deletesAndIsRefusedAfterwards(client: AuthenticationClient, token: string) {
  const deleted = await client.deleteAccount({ deleteAccountToken: token });
  assert.deepEqual(deleted, { statusCode: 200, message: 'success', data: { success: true } });
  const again = await client.deleteAccount({ deleteAccountToken: token });
  assert.deepEqual([again.statusCode, again.apiCode], [401, 2020]);
  const profile = await client.getProfile({});
  assert.deepEqual([profile.statusCode, profile.apiCode], [401, 2020]);
}

describe('The official SDK deletes an account', () => {
  it('after an SMS code', async () => {
    const { appId, accessToken } = await signedIn({ phone: '18812345678' });
    const client = sdk(appId, accessToken);
    const sent = await client.sendSms({ channel: deletion, phoneNumber: '18812345678' });
    assert.equal(sent.statusCode, 200);
    const verified = await client.verifyDeleteAccountRequest({
      verifyMethod: verifyMethod.PHONE_PASSCODE,
      phonePassCodePayload: {
        phoneNumber: '18812345678',
        passCode: await standIn().lastCode(appId),
        phoneCountryCode: '+86',
      },
    });
    assert.equal(verified.data.tokenExpiresIn, 60);
    await deletesAndIsRefusedAfterwards(client, verified.data.deleteAccountToken);
  });

  it('after an e-mail code', async () => {
    const { appId, accessToken } = await signedIn({ email: 'user@example.com' });
    const client = sdk(appId, accessToken);
    const sent = await client.sendEmail({ channel: deletion, email: 'user@example.com' });
    assert.equal(sent.statusCode, 200);
    const verified = await client.verifyDeleteAccountRequest({
      verifyMethod: verifyMethod.EMAIL_PASSCODE,
      emailPassCodePayload: {
        email: 'User@Example.com',
        passCode: await standIn().lastCode(appId),
      },
    });
    await deletesAndIsRefusedAfterwards(client, verified.data.deleteAccountToken);
  });

  const password = 'pässwörd 密码';
  const { NONE, RSA, SM2 } = passwordEncryptType;
  const types = { none: NONE, rsa: RSA, sm2: SM2 };
  const encryptions = {
    none: () => Promise.resolve(password),
    rsa: async (client: AuthenticationClient) => {
      const { publicKey } = (await client.getSystemInfo()).rsa;
      const key = `-----BEGIN PUBLIC KEY-----\n${publicKey}\n-----END PUBLIC KEY-----`;
      const padding = constants.RSA_PKCS1_PADDING;
      return publicEncrypt({ key, padding }, Buffer.from(password)).toString('base64');
    },
    sm2: async (client: AuthenticationClient) =>
      sm2.doEncrypt(password, (await client.getSystemInfo()).sm2.publicKey, 1),
  };

  for (const type of ['none', 'rsa', 'sm2'] as const) {
    it(`after a password, encrypted with ${type}`, async () => {
      const { appId, accessToken } = await signedIn({ username: 'user', password });
      const client = sdk(appId, accessToken);
      const encrypted = await encryptions[type](client);
      const verified = await client.verifyDeleteAccountRequest({
        verifyMethod: verifyMethod.PASSWORD,
        passwordPayload: {
          password: encrypted,
          passwordEncryptType: types[type],
        },
      });
      assert.equal(verified.statusCode, 200);
      await deletesAndIsRefusedAfterwards(client, verified.data.deleteAccountToken);
    });
  }
});

describe('The official SDK reads an account', () => {
  it('as it was made', async () => {
    const { appId, accessToken, userId } = await signedIn({ name: '林晓梅', phone: '18812345678' });
    const client = sdk(appId, accessToken);
    const profile = (await client.getProfile({})).data;
    assert.deepEqual(
      [profile.userId, profile.name, profile.phone, profile.phoneCountryCode, profile.email],
      [userId, '林晓梅', '18812345678', '+86', undefined],
    );
    const security = (await client.getSecurityLevel()).data;
    assert.deepEqual(
      [security.phoneBinded, security.emailBinded, security.passwordSet],
      [true, false, false],
    );
  });
});

describe('What the official SDK sends', () => {
  interface Recorded {
    method: string;
    path: string;
    headers: Record<string, string>;
    body: unknown;
  }

  it('is what has been recorded of it', async () => {
    const file = new URL('../fixtures/sdk-requests.json', import.meta.url);
    const recorded = JSON.parse(await readFile(file, 'utf8')) as { requests: Recorded[] };
    const { appId } = await standIn().createApp({ appId: 'APP_ID' });
    const client = sdk(appId, 'ACCESS_TOKEN');

    await client.sendSms({
      channel: deletion,
      phoneNumber: '18812345678',
      phoneCountryCode: '+86',
    });
    await client.sendEmail({ channel: deletion, email: 'user@example.com' });
    await client.verifyDeleteAccountRequest({
      verifyMethod: verifyMethod.PHONE_PASSCODE,
      phonePassCodePayload: {
        phoneNumber: '18812345678',
        passCode: '123456',
        phoneCountryCode: '+86',
      },
    });
    await client.verifyDeleteAccountRequest({
      verifyMethod: verifyMethod.EMAIL_PASSCODE,
      emailPassCodePayload: { email: 'user@example.com', passCode: '123456' },
    });
    await client.verifyDeleteAccountRequest({
      verifyMethod: verifyMethod.PASSWORD,
      passwordPayload: {
        password: 's3cret!',
        passwordEncryptType: passwordEncryptType.NONE,
      },
    });
    await client.deleteAccount({ deleteAccountToken: 'DELETE_ACCOUNT_TOKEN' });
    await client.getProfile({});
    await client.getSecurityLevel();
    await client.getSystemInfo();

    const arrived = (await standIn().requests(appId)).map(
      ({ method, path, headers, body }): Recorded => ({ method, path, headers, body }),
    );
    const expected = recorded.requests.map(({ method, path, headers, body }): Recorded => ({
      method,
      path,
      headers,
      body,
    }));
    assert.deepEqual(arrived, expected);
  });
});
