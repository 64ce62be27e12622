import type { EncryptFunction } from '../src/index.js';
import '../src/index.js';
import { encryptFunction as rsa } from '../src/encrypt/rsa.js';
import { encryptFunction as sm2 } from '../src/encrypt/sm2.js';
import { part, press, text } from './support/element.js';
import { expect } from './support/expect.js';
import { settled, until } from './support/until.js';
import { enter, everything, field, PASSWORD, Scene } from './support/verify.js';

const types = { rsa, sm2 };

/** Sets an element up as a page would for an account that has nothing but a password. */
async function encrypting(type: string, encryptFunction: EncryptFunction | null, password = '') {
  const scene = await Scene.set(password ? { password } : PASSWORD, {
    attributes: { 'password-encrypt-type': type },
  });
  scene.element.encryptFunction = encryptFunction;
  return scene;
}

async function sentPassword(scene: Scene): Promise<{ password: string }> {
  const [request] = await scene.requests('verifyDeleteAccountRequest');
  return (request?.body as { passwordPayload: { password: string } }).passwordPayload;
}

describe('A password is encrypted', () => {
  for (const [type, encryptFunction] of Object.entries(types)) {
    it(`by ${type}, so that the service can read it and nobody else`, async () => {
      const scene = await encrypting(type, encryptFunction);
      await scene.fillIn();
      await scene.finish();
      const sent = await sentPassword(scene);
      expect(sent).to.have.property('passwordEncryptType', type);
      expect(sent.password).not.to.be.empty.and.not.to.contain(PASSWORD.password);
      expect(await scene.account.exists()).to.be.false;
    });

    it(`by ${type}, whatever script it is in`, async () => {
      const password = ' Paß 密码 ';
      const scene = await encrypting(type, encryptFunction, password);
      await scene.toVerify();
      await enter(scene.element, 'current-password', password);
      await scene.finish();
    });

    it(`by ${type}, and a wrong one is still wrong`, async () => {
      const scene = await encrypting(type, encryptFunction);
      await scene.toVerify();
      await enter(scene.element, 'current-password', 'wrong');
      const failure = await scene.failure(() => press(scene.element));
      expect(failure.detail.apiCode).to.equal(2006);
      await enter(scene.element, 'current-password', PASSWORD.password);
      await scene.finish();
    });
  }

  it('with the key that the service gives, and exactly as it was typed', async () => {
    const asked: [string, string][] = [];
    const scene = await encrypting('rsa', (plaintext, key) => {
      asked.push([plaintext, key]);
      return rsa(plaintext, key);
    });
    await scene.fillIn();
    await scene.finish();
    const response = await fetch(`${scene.account.host}/api/v3/system`, {
      headers: { 'x-authing-app-id': scene.account.appId },
    });
    const { rsa: key } = (await response.json()) as { rsa: { publicKey: string } };
    expect(asked).to.deep.equal([[PASSWORD.password, key.publicKey]]);
  });

  it('only where the page asks for it', async () => {
    const scene = await encrypting('none', () => {
      throw new Error('Not asked for');
    });
    await scene.fillIn();
    await scene.finish();
    expect(await sentPassword(scene)).to.deep.equal({
      password: PASSWORD.password,
      passwordEncryptType: 'none',
    });
    expect(await scene.requests('getSystemInfo')).to.be.empty;
  });
});

describe('A password that can’t be encrypted is not sent', () => {
  async function expectUnavailable(scene: Scene): Promise<void> {
    const { element } = scene;
    await scene.fillIn();
    const failure = await scene.failure(() => press(element));
    expect(failure.reason).to.equal('encryption-unavailable');
    expect(failure.operation).to.equal('verify');
    expect(failure.detail).to.deep.include({ statusCode: 499, data: { success: false } });
    expect(element.step).to.equal('verify');
    expect(text(element, 'error')).not.to.be.empty;
    expect(field(element, 'current-password').value).to.equal('');
    expect(everything(element)).not.to.contain(PASSWORD.password);
    expect(await scene.changes()).to.equal(0);
  }

  const functions: Record<string, EncryptFunction | null> = {
    'nothing to encrypt with': null,
    'a function that throws': () => {
      throw new Error(PASSWORD.password);
    },
    'a function that rejects': () => Promise.reject(new Error(PASSWORD.password)),
    'a function that gives an empty text': () => '',
    'a function that gives nothing': () => undefined as unknown as string,
    'a function that gives the password back': (plaintext) => plaintext,
  };
  for (const [what, encryptFunction] of Object.entries(functions)) {
    it(`with ${what}`, async () => {
      await expectUnavailable(await encrypting('rsa', encryptFunction));
    });
  }

  for (const type of ['rsa', 'sm2']) {
    it(`with a service that has no key (${type})`, async () => {
      const scene = await encrypting(type, types[type as keyof typeof types]);
      await scene.fault('getSystemInfo', { kind: 'other-answer', of: 'getProfile' });
      await expectUnavailable(scene);
    });
  }

  it('with a service that does not answer properly', async () => {
    const scene = await encrypting('rsa', rsa);
    await scene.fault('getSystemInfo', { kind: 'http', status: 500 });
    await expectUnavailable(scene);
  });

  it('but may be tried again', async () => {
    const scene = await encrypting('rsa', rsa);
    await scene.fault('getSystemInfo', { kind: 'cut-before' });
    await expectUnavailable(scene);
    await enter(scene.element, 'current-password', PASSWORD.password);
    await scene.finish();
  });
});

describe('An encryption that takes its time', () => {
  it('ends without effect when the user has canceled', async () => {
    let encrypt: (sealed: string) => void = () => {};
    const scene = await encrypting('rsa', () => new Promise((resolve) => (encrypt = resolve)));
    const { element } = scene;
    await scene.fillIn();
    press(element);
    await until(async () => (await scene.requests('getSystemInfo')).length === 1);
    await settled();
    press(element, 'cancel-button');

    await scene.toVerify();
    await enter(element, 'current-password', 'typed anew');
    encrypt('sealed');
    await settled();
    element.requestUpdate();
    await element.updateComplete;

    expect(field(element, 'current-password').value).to.equal('typed anew');
    expect(part(element, 'confirm-button').disabled).to.be.false;
    expect(await scene.changes()).to.equal(0);
  });
});
