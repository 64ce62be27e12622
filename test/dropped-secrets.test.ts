import type { AccountOptions } from '../demo/authing/control.js';
import type { AuthingDeleteAccount } from '../src/index.js';
import '../src/index.js';
import { acknowledge, part, press, ready, text, untilStep } from './support/element.js';
import { itOnce as it } from './support/engine.js';
import { expect } from './support/expect.js';
import { ending } from './support/last-press.js';
import { until } from './support/until.js';
import {
  enter,
  everything,
  field,
  findField,
  idle,
  PASSWORD,
  PHONE,
  Scene,
  type Fill,
} from './support/verify.js';

const REQUEST = 'delete-account-token-request';
const SIGNED_OUT = 'a user who is no longer signed in';
const OTHER = { password: 'b0b’s own', username: 'bob' };

/** Has a code sent by a service that doesn't mind where to. */
async function sendAnywhere(scene: Scene): Promise<void> {
  const body = JSON.stringify({ statusCode: 200, message: 'success' });
  for (const operation of ['sendSms', 'sendEmail'] as const) {
    await scene.fault(operation, { kind: 'http', status: 200, body });
  }
  part(scene.element, 'send-button').click();
  await until(() => scene.sent.length > 0);
  await idle(scene.element);
}

/** Goes on to the form of whoever is shown. */
async function toForm(element: AuthingDeleteAccount): Promise<void> {
  await acknowledge(element);
  press(element);
  await untilStep(element, 'verify');
}

describe('What was typed before somebody else signs in', () => {
  it('is not in their form: the password of the first user', async () => {
    const scene = await Scene.set(PASSWORD);
    const { element, account, control } = scene;
    const bob = await control.createAccount(account.appId, OTHER);
    let { accessToken } = account;
    element.accessToken = () => accessToken;
    await scene.fillIn();
    ({ accessToken } = bob);
    const end = await ending(scene, () => press(element));
    expect(end).to.equal('verification-failed: account-mismatch');

    press(element);
    await until(() => text(element, 'account').includes('bob'));
    await idle(element);
    await toForm(element);

    expect(field(element, 'current-password').value).to.equal('');
    expect(everything(element)).not.to.contain(PASSWORD.password);
    part(element, 'reveal-button').click();
    await element.updateComplete;
    expect(everything(element)).not.to.contain(PASSWORD.password);
  });

  it('is not in their form: the address of the first user and the code sent there', async () => {
    const attributes = { 'verify-methods': 'EMAIL_PASSCODE' };
    const scene = await Scene.set(PASSWORD, { attributes });
    const { element, account, control } = scene;
    const bob = await control.createAccount(account.appId, OTHER);
    let { accessToken } = account;
    element.accessToken = () => accessToken;
    await scene.toVerify();
    await enter(element, 'email', 'ann@example.com');
    await sendAnywhere(scene);
    await enter(element, 'one-time-code', '123456');
    ({ accessToken } = bob);
    await ending(scene, () => press(element));
    press(element);
    await until(() => text(element, 'account').includes('bob'));
    await idle(element);
    await toForm(element);
    expect(field(element, 'email').value).to.equal('');
    expect(findField(element, 'one-time-code')).to.be.null;
    expect(everything(element)).not.to.contain('ann@example.com');
  });

  const typed: Record<string, [AccountOptions, string, [Fill, string][]]> = {
    'a password': [PASSWORD, 'PASSWORD', [['current-password', 'canary-1']]],
    'a code': [PHONE, 'PHONE_PASSCODE', [['one-time-code', 'canary-1']]],
    'an e-mail address and a code': [
      PASSWORD,
      'EMAIL_PASSCODE',
      [
        ['email', 'canary-1@example.com'],
        ['one-time-code', 'canary-2'],
      ],
    ],
    'a phone number and its country': [
      PASSWORD,
      'PHONE_PASSCODE',
      [
        ['tel-country-code', '+999'],
        ['tel-national', '5550001'],
      ],
    ],
  };
  for (const [what, [details, method, fields]] of Object.entries(typed)) {
    for (const to of ['another', 'nothing', 'a function'] as const) {
      it(`goes at once when accessToken changes: ${what} (from a string to ${to})`, async () => {
        const scene = await Scene.set(details, { attributes: { 'verify-methods': method } });
        const { element, account, control } = scene;
        const bob = await control.createAccount(account.appId, OTHER);
        await scene.toVerify();
        for (const [fill, value] of fields) {
          if (fill === 'one-time-code') await sendAnywhere(scene);
          await enter(element, fill, value);
        }
        const next = {
          another: bob.accessToken,
          nothing: null,
          'a function': () => bob.accessToken,
        };
        element.accessToken = next[to];
        await element.updateComplete;
        for (const [fill, value] of fields) {
          expect(findField(element, fill)?.value ?? '', fill).not.to.equal(value);
          expect(everything(element)).not.to.contain(value);
        }
      });
    }
  }

  it('goes at once when accessToken changes while it is being checked, and the attempt goes on', async () => {
    const scene = await Scene.set(PASSWORD);
    const { element, account } = scene;
    await scene.fillIn();
    await scene.fault('verifyDeleteAccountRequest', { kind: 'hold' });
    press(element);
    await until(async () => (await scene.requests('verifyDeleteAccountRequest')).length === 1);
    expect(field(element, 'current-password').value).to.equal(PASSWORD.password);
    element.accessToken = () => account.accessToken;
    await element.updateComplete;
    expect(everything(element)).not.to.contain(PASSWORD.password);
    await account.release();
    await untilStep(element, 'deleted');
    const [sent] = await scene.requests('verifyDeleteAccountRequest');
    expect(JSON.stringify(sent?.body)).to.contain(PASSWORD.password);
  });

  it('stays when a framework makes the same function anew', async () => {
    const scene = await Scene.set(PASSWORD);
    const { element } = scene;
    const { accessToken } = scene.account;
    element.accessToken = () => accessToken;
    await scene.fillIn();
    element.accessToken = () => accessToken;
    await element.updateComplete;
    expect(field(element, 'current-password').value).to.equal(PASSWORD.password);
    await scene.finish();
  });
});

/** What can go wrong after the last press before anything is deleted. */
const errors: Record<string, (scene: Scene) => unknown> = {
  'a profile that is refused': (scene) =>
    scene.fault('getProfile', { kind: 'envelope', statusCode: 403, message: 'No.' }),
  'a profile that can’t be had': (scene) =>
    scene.fault('getProfile', { kind: 'cors' }, { times: null }),
  'a profile of a gateway': (scene) => scene.fault('getProfile', { kind: 'http', status: 502 }),
  [SIGNED_OUT]: ({ control, account }) => control.revoke(account.appId, account.accessToken),
  'a user who may not be deleted': ({ element }) => (element.userId = 'somebody-else'),
  'a page that calls it off': ({ element }) =>
    element.addEventListener('before-delete', (event) => event.preventDefault(), { once: true }),
  'a page that calls it off later': ({ element }) =>
    element.addEventListener(
      'before-delete',
      (event) => event.waitUntil(Promise.reject(new Error('No.'))),
      { once: true },
    ),
};

describe('A token of the page’s after an error past the last press', () => {
  for (const [what, goWrong] of Object.entries(errors)) {
    // No token is asked for while nobody is signed in.
    if (what === SIGNED_OUT) continue;
    it(`is gone, and is asked for again: ${what}`, async () => {
      const scene = await Scene.set(PASSWORD, { attributes: { verification: 'host' } });
      const { element, account } = scene;
      element.deleteAccountToken = await account.token();
      await ready(element);
      await goWrong(scene);
      await ending(scene, () => press(element));
      expect(await account.deleteRequests()).to.equal(0);
      await scene.control.clearFaults(account.appId);
      element.userId = null;

      // Where the account must be loaded again first, one press is not enough.
      await until(async () => {
        await idle(element);
        if (element.step === 'confirm') await acknowledge(element);
        const button = part(element, 'confirm-button');
        if (element.step === 'confirm' && !button.disabled) button.click();
        return element.step !== 'confirm';
      });

      expect(element.step).to.equal('waiting');
      expect(scene.heard.types).to.include(REQUEST);
      expect(await account.deleteRequests()).to.equal(0);
    });
  }
});

describe('A secret after an error past the last press', () => {
  for (const [what, goWrong] of Object.entries(errors)) {
    for (const details of [PASSWORD, PHONE]) {
      const fill = 'password' in details ? 'current-password' : 'one-time-code';
      it(`is gone from the form: ${what} (${fill})`, async () => {
        const scene = await Scene.set(details);
        const { element, account, control } = scene;
        await scene.fillIn();
        const secret = field(element, fill).value;
        expect(secret).not.to.be.empty;
        await goWrong(scene);
        await ending(scene, () => press(element));
        expect(findField(element, fill)?.value ?? '').to.equal('');
        expect(everything(element)).not.to.contain(secret);

        if (element.step === 'verify') return;
        // It does not come back with the form either.
        await control.clearFaults(account.appId);
        element.userId = null;
        await until(async () => {
          await idle(element);
          if (element.step !== 'confirm') return true;
          await acknowledge(element);
          part(element, 'confirm-button').click();
          return false;
        });
        expect(findField(element, fill)?.value ?? '').to.equal('');
      });
    }
  }
});

describe('What the answer to the delete says back of the verification', () => {
  const TRICKY = 'p"a\\s s+w&ö%';
  const shapes: Record<string, (secret: string) => string> = {
    'as it is': (secret) => secret,
    'in JSON': (secret) => JSON.stringify(secret).slice(1, -1),
    'in a URL': encodeURIComponent,
    'in a form': (secret) => new URLSearchParams({ q: secret }).toString().slice(2),
  };

  /** Everything that the page and the user get to know. */
  const told = ({ element, heard }: Scene) =>
    everything(element) +
    JSON.stringify(heard.events.map((event) => (event as CustomEvent<unknown>).detail));

  for (const [shape, write] of Object.entries(shapes)) {
    it(`is not its password, ${shape}`, async () => {
      const scene = await Scene.set({ password: TRICKY });
      await scene.toVerify();
      await enter(scene.element, 'current-password', TRICKY);
      const message = `Refused: ${write(TRICKY)}, sorry.`;
      await scene.fault('deleteAccount', { kind: 'envelope', statusCode: 403, message });
      const end = await ending(scene, () => press(scene.element));
      expect(end).to.equal('delete-failed: rejected');
      expect(scene.heard.failures[0]?.detail.message).to.contain('Refused: ');
      expect(scene.heard.failures[0]?.detail.message).not.to.contain(write(TRICKY));
      expect(text(scene.element, 'error')).not.to.contain(write(TRICKY));
    });
  }

  it('is not its code, neither as it was typed nor as it was sent', async () => {
    const scene = await Scene.set(PHONE);
    await scene.toVerify();
    const code = await scene.sendCode();
    const wide = Array.from(code, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    const typed = `${wide.slice(0, 3).join('')} ${wide.slice(3).join('')}`;
    await enter(scene.element, 'one-time-code', typed);
    const message = `Refused: ${code}, ${typed}, ${encodeURIComponent(typed)}.`;
    await scene.fault('deleteAccount', { kind: 'envelope', statusCode: 403, message });
    const end = await ending(scene, () => press(scene.element));
    expect(end).to.equal('delete-failed: rejected');
    for (const secret of [code, typed, encodeURIComponent(typed)]) {
      expect(told(scene)).not.to.contain(secret);
    }
  });

  it('is not its encrypted password', async () => {
    const scene = await Scene.set(PASSWORD, { attributes: { 'password-encrypt-type': 'rsa' } });
    const sealed = 'c2VhbGVk+/c2VhbGVk==';
    scene.element.encryptFunction = () => sealed;
    let passed: unknown;
    // The service can't decrypt it, but what matters here is what is said of it.
    const realFetch = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      if (!url.endsWith('/verify-delete-account-request')) return realFetch(input, init);
      passed = init?.body;
      return Response.json({
        statusCode: 200,
        message: '',
        data: await scene.account.issueToken(),
      });
    };
    await scene.fillIn();
    const message = `Refused: ${sealed}, ${encodeURIComponent(sealed)}.`;
    await scene.fault('deleteAccount', { kind: 'envelope', statusCode: 403, message });
    const end = await ending(scene, () => press(scene.element)).finally(() => {
      globalThis.fetch = realFetch;
    });
    expect(passed).to.contain(sealed);
    expect(end).to.equal('delete-failed: rejected');
    expect(told(scene)).not.to.contain(sealed);
    expect(told(scene)).not.to.contain(encodeURIComponent(sealed));
  });

  it('is not in a success, either', async () => {
    const scene = await Scene.set(PASSWORD);
    await scene.fillIn();
    const body = JSON.stringify({
      statusCode: 200,
      message: `Deleted by ${PASSWORD.password}`,
      requestId: PASSWORD.password,
      data: { success: true },
    });
    await scene.fault('deleteAccount', { kind: 'http', status: 200, body, handled: true });
    const end = await ending(scene, () => press(scene.element));
    expect(end).to.equal('account-deleted: response');
    expect(told(scene)).not.to.contain(PASSWORD.password);
  });

  it('is not in an answer that tells nothing', async () => {
    const scene = await Scene.set(PASSWORD, { attributes: { timeout: '600000' } });
    await scene.fillIn();
    const message = `Broken by ${PASSWORD.password}`;
    await scene.fault('deleteAccount', { kind: 'envelope', statusCode: 500, message });
    await scene.fault('getProfile', { kind: 'http', status: 502 }, { skip: 1, times: 3 });
    const end = await ending(scene, () => press(scene.element));
    expect(end).to.equal('outcome-unknown');
    expect(told(scene)).not.to.contain(PASSWORD.password);
  });
});
