import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AuthingClient } from '../../src/authing/client.js';
import { PAGE, useBackend } from '../fixtures/with-backend.js';

const { backend, origin } = useBackend();

const ACCOUNT = {
  phone: '18812345678',
  email: 'ann@example.com',
  name: 'Ann',
  password: 's3cret!',
};
const CHANNEL = 'CHANNEL_DELETE_ACCOUNT';

/** Two clients of the same user: one asks Authing, and the other the backend, as a page does. */
async function clients() {
  const one = await backend({}, { account: ACCOUNT });
  const { appId, accessToken, api } = one;
  const throughBackend: typeof fetch = (input, init) => {
    const headers = new Headers(init?.headers);
    assert.deepEqual([...headers.keys()], init?.body ? ['content-type'] : []);
    headers.set('sec-fetch-site', 'same-origin');
    return api(new Request(input, { ...init, headers }));
  };
  return {
    ...one,
    direct: new AuthingClient({ host: origin(), appId, accessToken }),
    behind: new AuthingClient({ host: `${PAGE}/account-api`, fetch: throughBackend }),
  };
}

/** What matters of an answer; each refusal has an id of its own. */
const told = ({ requestId, ...answer }: { requestId?: string }) => ({
  ...answer,
  hasId: requestId !== undefined,
});

describe('The element’s client hears from the backend what it hears from Authing', () => {
  const calls: Record<string, (client: AuthingClient) => Promise<object>> = {
    getProfile: (client) => client.getProfile(),
    'getProfile with flags': (client) => client.getProfile({ withCustomData: true }),
    getSecurityLevel: (client) => client.getSecurityLevel(),
    getSystemInfo: (client) => client.getSystemInfo(),
    'sendSms, refused': (client) => client.sendSms({ channel: CHANNEL, phoneNumber: '1' }),
    'sendEmail, refused': (client) =>
      client.sendEmail({ channel: CHANNEL, email: 'bob@x.example' }),
    'verify, refused': (client) =>
      client.verifyDeleteAccountRequest({
        verifyMethod: 'EMAIL_PASSCODE',
        emailPassCodePayload: { passCode: '000000' },
      }),
    'deleteAccount, refused': (client) => client.deleteAccount({ deleteAccountToken: 'unknown' }),
  };
  for (const [name, call] of Object.entries(calls)) {
    it(name, async () => {
      const { direct, behind } = await clients();
      assert.deepEqual(told(await call(behind)), told(await call(direct)));
    });
  }

  it('a code, a verification and the deletion', async () => {
    const { behind, control, appId, exists, sent } = await clients();
    assert.equal(
      (await behind.sendEmail({ channel: CHANNEL, email: ACCOUNT.email })).statusCode,
      200,
    );
    const verified = await behind.verifyDeleteAccountRequest({
      verifyMethod: 'EMAIL_PASSCODE',
      emailPassCodePayload: { passCode: await control.lastCode(appId) },
    });
    assert.equal(verified.data.tokenExpiresIn, 60);
    assert.deepEqual(await behind.deleteAccount(verified.data), {
      statusCode: 200,
      message: 'success',
      data: { success: true },
    });
    assert.deepEqual([await exists(), await sent()], [false, 1]);
  });

  it('how long it is to leave Authing alone', async () => {
    const { behind, fault } = await clients();
    await fault('sendEmail', { kind: 'throttled', retryAfter: 90, status: 429 });
    const answer = await behind.sendEmail({ channel: CHANNEL, email: ACCOUNT.email });
    assert.deepEqual([answer.statusCode, answer.retryAfter], [429, 90]);
  });

  it('that it is to leave Authing alone, where only a gateway says so', async () => {
    const { behind, fault } = await clients();
    await fault('sendEmail', { kind: 'http', status: 429 });
    assert.equal(
      (await behind.sendEmail({ channel: CHANNEL, email: ACCOUNT.email })).statusCode,
      429,
    );
  });

  it('that there is no key, where Authing refuses to give one', async () => {
    const { direct, behind, fault } = await clients();
    for (const client of [direct, behind]) {
      await fault('getSystemInfo', { kind: 'throttled' });
      await assert.rejects(client.getSystemInfo(), { reason: 'invalid-response' });
    }
  });

  it('that nobody knows, where Authing says nothing of use', async () => {
    const faults = [
      { kind: 'http', status: 502 },
      { kind: 'cut-before' },
      { kind: 'body', body: 'truncated' },
      { kind: 'body', body: 'wrong-types' },
    ] as const;
    for (const trouble of faults) {
      const { behind, fault } = await clients();
      for (const operation of [
        'getProfile',
        'getSecurityLevel',
        'verifyDeleteAccountRequest',
      ] as const) {
        await fault(operation, trouble);
      }
      const payload = { password: 'x' };
      const answers = [
        await behind.getProfile(),
        await behind.getSecurityLevel(),
        await behind.verifyDeleteAccountRequest({
          verifyMethod: 'PASSWORD',
          passwordPayload: payload,
        }),
      ];
      assert.deepEqual(
        answers.map(({ statusCode }) => statusCode),
        [499, 499, 499],
      );
    }
  });
});
