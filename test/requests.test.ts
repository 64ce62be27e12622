import type { AccountOptions, Operation, RequestRecord } from '../demo/authing/control.js';
import '../src/index.js';
import { encryptFunction } from '../src/encrypt/rsa.js';
import { expect } from './support/expect.js';
import { EMAIL, PASSWORD, PHONE, Scene } from './support/verify.js';

interface Recorded {
  sdkCall: string;
  method: string;
  path: string;
  body: unknown;
}

const fixture = (await (await fetch('/test/fixtures/sdk-requests.json')).json()) as {
  requests: Recorded[];
};

/** What the official SDK sends, without what only a run can know. */
function ofSdk(call: string): object {
  const recorded = fixture.requests.find(({ sdkCall }) => sdkCall === call);
  if (!recorded) throw new Error(`The SDK has no ${call}.`);
  const { method, path, body } = recorded;
  return { method, path: path.replace(/\?.*/, ''), body: blank(body) };
}

function ofElement({ method, path, body }: RequestRecord): object {
  return { method, path, body: blank(body) };
}

/** Blanks codes and delete tokens, which are different each time. */
function blank(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body), (key, value: unknown) =>
    key === 'passCode' || key === 'deleteAccountToken' ? typeof value : value,
  );
}

const runs: Record<string, [AccountOptions, Partial<Record<Operation, string>>]> = {
  'a phone': [PHONE, { sendSms: 'sendSms', verifyDeleteAccountRequest: 'verify.phone' }],
  'an e-mail address': [
    EMAIL,
    { sendEmail: 'sendEmail', verifyDeleteAccountRequest: 'verify.email' },
  ],
  'a password': [PASSWORD, { verifyDeleteAccountRequest: 'verify.password' }],
};

describe('The requests are those of the official SDK', () => {
  for (const [what, [details, calls]] of Object.entries(runs)) {
    it(`for somebody with ${what}`, async () => {
      const scene = await Scene.set(details);
      await scene.fillIn();
      await scene.finish();

      const expected = {
        getProfile: 'getProfile',
        getSecurityLevel: 'getSecurity',
        ...calls,
        deleteAccount: 'delete',
      };
      const requests = await scene.requests();
      expect(new Set(requests.map(({ operation }) => operation))).to.deep.equal(
        new Set(Object.keys(expected)),
      );
      for (const request of requests) {
        const call = Reflect.get(expected, request.operation) as string;
        expect(ofElement(request), request.operation).to.deep.equal(ofSdk(call));
      }
    });
  }

  it('for the keys of an encryption', async () => {
    const scene = await Scene.set(PASSWORD, { attributes: { 'password-encrypt-type': 'rsa' } });
    scene.element.encryptFunction = encryptFunction;
    await scene.fillIn();
    await scene.finish();
    const [request] = await scene.requests('getSystemInfo');
    expect(ofElement(request!)).to.deep.equal(ofSdk('system'));
  });

  it('with the code and the token that the service gave', async () => {
    const scene = await Scene.set(PHONE);
    await scene.fillIn();
    const code = await scene.control.lastCode(scene.account.appId);
    await scene.finish();
    const [verify] = await scene.requests('verifyDeleteAccountRequest');
    expect(verify?.body).to.have.nested.property('phonePassCodePayload.passCode', code);
    expect(verify?.handled).to.equal(200);
  });

  it('for a number of another country', async () => {
    const scene = await Scene.set({ phone: '612345678', phoneCountryCode: '+31' });
    await scene.fillIn();
    await scene.finish();
    const [request] = await scene.requests('sendSms');
    expect(request?.body).to.deep.equal({
      channel: 'CHANNEL_DELETE_ACCOUNT',
      phoneNumber: '612345678',
      phoneCountryCode: '+31',
    });
  });
});

describe('The headers', () => {
  it('are a bearer, the app, the user pool and the kind of body; nothing else', async () => {
    const scene = await Scene.set(PHONE, { attributes: { 'user-pool-id': 'pool' } });
    await scene.fillIn();
    await scene.finish();
    for (const { operation, method, headers } of await scene.requests()) {
      expect(headers, operation).to.deep.equal({
        authorization: `Bearer ${scene.account.accessToken}`,
        'x-authing-app-id': scene.account.appId,
        'x-authing-userpool-id': 'pool',
        ...(method === 'POST' && { 'content-type': 'application/json' }),
      });
    }
  });

  it('say nothing of a user pool that nobody named', async () => {
    const scene = await Scene.set(PHONE);
    await scene.toVerify();
    for (const { headers } of await scene.requests()) {
      expect(headers).to.have.all.keys('authorization', 'x-authing-app-id');
    }
  });

  for (const written of ['Bearer ', 'bearer ', ' ']) {
    it(`have one "Bearer", although the page writes "${written}" before the token`, async () => {
      const scene = await Scene.set(PHONE);
      scene.element.accessToken = written + scene.account.accessToken;
      await scene.toVerify();
      for (const { headers } of await scene.requests()) {
        expect(headers['authorization']).to.equal(`Bearer ${scene.account.accessToken}`);
      }
    });
  }
});
