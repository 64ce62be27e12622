import type { AccountOptions } from '../demo/authing/control.js';
import type { DeleteAccountClient } from '../src/index.js';
import '../src/index.js';
import { encryptFunction } from '../src/encrypt/rsa.js';
import { stopClock } from './support/clock.js';
import { catchConsole } from './support/console.js';
import {
  answerWith,
  create,
  findPart,
  open,
  part,
  press,
  ready,
  text,
  untilStep,
} from './support/element.js';
import { expect } from './support/expect.js';
import { AuthenticationClient } from './support/sdk.js';
import { settled, until } from './support/until.js';
import {
  EMAIL,
  enter,
  everything,
  field,
  offered,
  PASSWORD,
  PHONE,
  Scene,
} from './support/verify.js';

/** A page that has the SDK, and so gives the element neither a host nor an access token. */
async function withSdk(details: AccountOptions, attributes: Record<string, string> = {}) {
  const scene = await Scene.set(details, { attributes, signedOut: true });
  const sdk = new AuthenticationClient(scene.account);
  scene.element.host = null;
  scene.element.client = sdk;
  return { scene, sdk };
}

describe('A client of the official SDK', () => {
  const accounts: Record<string, AccountOptions> = {
    PHONE_PASSCODE: PHONE,
    EMAIL_PASSCODE: EMAIL,
    PASSWORD,
  };
  for (const [method, details] of Object.entries(accounts)) {
    it(`does it all by ${method}`, async () => {
      const { scene, sdk } = await withSdk(details);
      await scene.fillIn();
      await scene.finish();
      expect(await scene.account.exists()).to.be.false;
      expect(sdk.calls.slice(-3)).to.deep.equal([
        'getProfile',
        'verifyDeleteAccountRequest',
        'deleteAccount',
      ]);
      for (const { headers } of await scene.requests()) {
        expect(headers['authorization']).to.equal(scene.account.accessToken);
      }
    });
  }

  it('gives the key for an encryption', async () => {
    const { scene, sdk } = await withSdk(PASSWORD, { 'password-encrypt-type': 'rsa' });
    scene.element.encryptFunction = encryptFunction;
    await scene.fillIn();
    await scene.finish();
    expect(sdk.calls).to.include('getSystemInfo');
  });

  it('tells whose account it is', async () => {
    const { scene } = await withSdk({ ...PHONE, name: 'Wei' });
    await open(scene.element);
    expect(text(scene.element, 'account')).to.match(/Wei ?188\*\*\*\*5678/);
  });

  it('has its refusals shown', async () => {
    const { scene } = await withSdk(PHONE);
    await scene.toCode();
    await enter(scene.element, 'one-time-code', '000000');
    const failure = await scene.failure(() => press(scene.element));
    expect(failure.reason).to.equal('wrong-credential');
    expect(failure.detail.apiCode).to.equal(2001);
    expect(failure.detail.requestId).not.to.be.empty;
    expect(text(scene.element, 'error')).to.match(/code is incorrect/);
  });

  it('comes before the element’s own access token', async () => {
    const { scene } = await withSdk(PHONE);
    scene.element.host = scene.account.host;
    scene.element.accessToken = () => Promise.reject(new Error('Not to be asked'));
    await scene.fillIn();
    await scene.finish();
  });
});

describe('A client that can only delete', () => {
  const deletes = (): DeleteAccountClient => ({
    deleteAccount: () =>
      Promise.resolve({ statusCode: 200, message: 'ok', data: { success: true } }),
  });

  it('leaves the verification to the page, which brings the token', async () => {
    const scene = await Scene.set(PHONE);
    scene.element.client = deletes();
    answerWith(scene.element, () => 'token');
    await ready(scene.element);
    expect(text(scene.element, 'confirm-button')).to.equal('Delete account');
    await scene.finish();
    expect(scene.heard.steps).to.deep.equal(['confirm', 'waiting', 'deleting', 'deleted']);
    expect(await scene.requests()).to.be.empty;
  });

  it('can’t verify, and the page is told so', async () => {
    const said = catchConsole();
    const element = create(null, { verification: 'authing' });
    element.client = deletes();
    await open(element);
    await until(() => findPart(element, 'error'));
    expect(said.error).to.have.length(1);
    expect(said.error[0]).to.contain('verifyDeleteAccountRequest');
  });
});

describe('A client without deleteAccount', () => {
  it('is a mistake, and the page is told so', async () => {
    const said = catchConsole();
    const scene = await Scene.set(PHONE);
    scene.element.client = {} as DeleteAccountClient;
    await open(scene.element);
    await until(() => scene.heard.failures.length > 0);
    expect(scene.heard.failures[0]?.reason).to.equal('configuration');
    expect(said.error).to.have.length(1);
    expect(await scene.requests()).to.be.empty;
  });
});

describe('A client that can’t read a profile', () => {
  async function blind(verifyMethods: string | null, ...missing: (keyof DeleteAccountClient)[]) {
    const { scene, sdk } = await withSdk({ ...PHONE, ...EMAIL });
    const names = ['deleteAccount', 'verifyDeleteAccountRequest', 'sendSms', 'sendEmail'] as const;
    const client = Object.fromEntries(names.map((name) => [name, (dto: never) => sdk[name](dto)]));
    for (const name of missing) Reflect.deleteProperty(client, name);
    scene.element.client = client as unknown as DeleteAccountClient;
    scene.element.verifyMethods = verifyMethods;
    return scene;
  }

  it('has the user asked where to send the code', async () => {
    const scene = await blind('EMAIL_PASSCODE');
    await scene.toVerify();
    await enter(scene.element, 'email', EMAIL.email);
    await enter(scene.element, 'one-time-code', await scene.sendCode());
    await scene.finish();
    expect(await scene.account.exists()).to.be.false;
  });

  it('offers what it can send', async () => {
    const scene = await blind(null);
    await scene.toVerify();
    expect(offered(scene.element)).to.have.length(2);
  });

  it('offers nothing it can’t send', async () => {
    const scene = await blind(null, 'sendSms');
    await scene.toVerify();
    expect(offered(scene.element)).to.be.empty;
    expect(field(scene.element, 'email').checkVisibility()).to.be.true;
  });
});

describe('What a client does wrong', () => {
  const wrongs: Record<string, [() => unknown, reason: string]> = {
    throws: [
      () => {
        throw new Error('canary-cause');
      },
      'network',
    ],
    rejects: [() => Promise.reject(new Error('canary-cause')), 'network'],
    'rejects with nothing, and is no real promise': [
      () => ({ then: (_: unknown, reject: () => void) => reject() }),
      'network',
    ],
    'gives nothing': [() => undefined, 'invalid-response'],
    'gives a text': [() => Promise.resolve('200'), 'invalid-response'],
    'gives an answer without a statusCode': [() => ({ data: {} }), 'invalid-response'],
    'gives a statusCode in quotes': [() => ({ statusCode: '200', data: {} }), 'invalid-response'],
    'gives a success without data': [() => ({ statusCode: 200 }), 'invalid-response'],
  };
  const methods = ['getProfile', 'getSecurityLevel', 'verifyDeleteAccountRequest'] as const;

  for (const name of methods) {
    for (const [what, [wrong, reason]] of Object.entries(wrongs)) {
      it(`is an error when ${name} ${what}, and nothing is deleted`, async () => {
        const { scene, sdk } = await withSdk(PHONE);
        const right = sdk[name].bind(sdk) as () => Promise<never>;
        let calls = 0;
        sdk[name] = (...args: []) => (calls++ === 0 ? (wrong() as Promise<never>) : right(...args));

        const verifies = name === 'verifyDeleteAccountRequest';
        if (verifies) await scene.fillIn();
        const failure = await scene.failure(() =>
          verifies ? press(scene.element) : open(scene.element),
        );

        expect(failure.reason).to.equal(reason);
        expect(failure.operation).to.equal(verifies ? 'verify' : 'profile');
        expect(failure.detail).to.deep.include({ statusCode: 499, data: { success: false } });
        expect(everything(scene.element)).not.to.contain('canary-cause');
        expect(JSON.stringify(failure.detail)).not.to.contain('canary-cause');
        expect(await scene.account.deleteRequests()).to.equal(0);

        if (!verifies) {
          press(scene.element);
          await until(() => findPart(scene.element, 'account'));
        }
        expect(scene.element.step).to.equal(verifies ? 'verify' : 'confirm');
      });
    }
  }

  it('is an error when sendSms rejects; the next press sends', async () => {
    const { scene, sdk } = await withSdk(PHONE);
    const right = sdk.sendSms.bind(sdk);
    sdk.sendSms = () => Promise.reject(new Error('canary-cause'));
    await scene.toVerify();
    const failure = await scene.failure(() => part(scene.element, 'send-button').click());
    expect(failure.operation).to.equal('send-passcode');
    expect(failure.reason).to.equal('network');
    sdk.sendSms = right;
    await enter(scene.element, 'one-time-code', await scene.sendCode());
    await scene.finish();
  });

  for (const name of ['getProfile', 'verifyDeleteAccountRequest'] as const) {
    it(`is a timeout when ${name} never ends`, async () => {
      const clock = stopClock();
      const { scene, sdk } = await withSdk(PHONE, { timeout: '3000' });
      const verifies = name === 'verifyDeleteAccountRequest';
      if (verifies) await scene.fillIn();
      let called = false;
      sdk[name] = () => {
        called = true;
        return new Promise<never>(() => {});
      };
      if (verifies) press(scene.element);
      else scene.element.show();
      await until(() => called);
      clock.tick(2999);
      await settled();
      expect(scene.failures).to.be.empty;

      const failure = await scene.failure(() => clock.tick(1));

      expect(failure.reason).to.equal('timeout');
      await untilStep(scene.element, verifies ? 'verify' : 'confirm');
      expect(await scene.account.deleteRequests()).to.equal(0);
    });
  }

  it('costs no password when it has no key to encrypt one with', async () => {
    const { scene, sdk } = await withSdk(PASSWORD, { 'password-encrypt-type': 'rsa' });
    Object.assign(sdk, { getSystemInfo: undefined });
    scene.element.encryptFunction = encryptFunction;
    await scene.fillIn();
    const failure = await scene.failure(() => press(scene.element));
    expect(failure.reason).to.equal('encryption-unavailable');
    expect(sdk.calls).not.to.include('verifyDeleteAccountRequest');
  });
});
