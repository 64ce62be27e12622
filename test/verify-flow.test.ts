import type { AccountOptions } from '../demo/authing/control.js';
import type { BeforeDeleteEvent } from '../src/index.js';
import '../src/index.js';
import { stopClock } from './support/clock.js';
import { findPart, open, part, press, ready, text, untilStep } from './support/element.js';
import { expect } from './support/expect.js';
import { settled, until } from './support/until.js';
import {
  EMAIL,
  enter,
  everything,
  field,
  findField,
  PASSWORD,
  PHONE,
  Scene,
} from './support/verify.js';

const accounts: Record<string, AccountOptions> = {
  PHONE_PASSCODE: PHONE,
  EMAIL_PASSCODE: EMAIL,
  PASSWORD,
};

describe('The user is verified and the account deleted', () => {
  for (const [method, details] of Object.entries(accounts)) {
    for (const inline of [false, true]) {
      it(`by ${method}, ${inline ? 'inline' : 'in the dialog'}`, async () => {
        const scene = await Scene.set(details, { attributes: { inline } });

        await scene.fillIn();
        await scene.finish();

        expect(await scene.account.exists()).to.be.false;
        expect(await scene.account.deleteRequests()).to.equal(1);
        expect(scene.heard.steps).to.deep.equal(['confirm', 'verify', 'deleting', 'deleted']);
        expect(scene.heard.deleted[0]?.receipt.verifyMethod).to.equal(method);
        expect(scene.heard.failures).to.be.empty;
        expect(scene.failures).to.be.empty;
      });
    }
  }

  it('with an event for the code, which says how it was sent', async () => {
    const scene = await Scene.set(PHONE);
    await scene.fillIn();
    const [sent] = scene.sent;
    expect(sent?.verifyMethod).to.equal('PHONE_PASSCODE');
    expect(sent?.detail).to.deep.equal({ statusCode: 200, message: 'success' });
    expect(scene.heard.types).to.deep.equal(['passcode-sent']);
  });

  it('with all events in order', async () => {
    const scene = await Scene.set(EMAIL);
    await scene.fillIn();
    await scene.finish();
    expect(scene.heard.types.slice(0, 3)).to.deep.equal([
      'passcode-sent',
      'before-delete',
      'account-deleted',
    ]);
  });
});

describe('The last button', () => {
  it('is that of verify: confirm says "Continue", verify says "Delete account" in the end', async () => {
    const scene = await Scene.set(PHONE);
    const { element } = scene;
    await ready(element);
    expect(text(element, 'confirm-button')).to.equal('Continue');
    press(element);
    await untilStep(element, 'verify');
    expect(text(element, 'confirm-button')).to.equal('Send code to 188****5678');
    await scene.sendCode();
    expect(text(element, 'confirm-button')).to.equal('Delete account');
  });

  it('is that of verify from the start, where there is a password', async () => {
    const scene = await Scene.set(PASSWORD);
    await scene.toVerify();
    expect(text(scene.element, 'confirm-button')).to.equal('Delete account');
  });

  it('is that of confirm when a token is at hand', async () => {
    const scene = await Scene.set(PHONE);
    scene.element.deleteAccountToken = await scene.account.token();
    await ready(scene.element);
    expect(text(scene.element, 'confirm-button')).to.equal('Delete account');
    await scene.finish();
    expect(scene.heard.steps).not.to.include('verify');
  });

  it('is that of confirm when a token comes while the user reads', async () => {
    const scene = await Scene.set(PHONE);
    await ready(scene.element);
    scene.element.deleteAccountToken = await scene.account.token();
    await scene.element.updateComplete;
    expect(text(scene.element, 'confirm-button')).to.equal('Delete account');
    await scene.finish();
  });

  it('is that of verify again when the token at hand has expired', async () => {
    const clock = stopClock();
    const scene = await Scene.set(PHONE);
    const token = await scene.account.issueToken();
    scene.element.dispatchEvent(new CustomEvent('delete-account-token', { detail: token }));
    await ready(scene.element);
    await scene.pass(clock, 60_000);
    press(scene.element);
    await untilStep(scene.element, 'verify');
    await scene.sendCode();
    expect(text(scene.element, 'confirm-button')).to.equal('Delete account');
    expect(await scene.account.deleteRequests()).to.equal(0);
  });

  it('verifies and deletes at once', async () => {
    const scene = await Scene.set(PHONE);
    await scene.fillIn();
    const { length: before } = await scene.requests();

    press(scene.element);
    await untilStep(scene.element, 'deleted');

    const operations = (await scene.requests()).slice(before).map(({ operation }) => operation);
    expect(operations).to.deep.equal(['getProfile', 'verifyDeleteAccountRequest', 'deleteAccount']);
  });

  it('does so once, however often it is pressed', async () => {
    const scene = await Scene.set(PHONE);
    await scene.fillIn();
    const button = part(scene.element, 'confirm-button');
    for (let presses = 0; presses < 3; presses += 1) button.click();
    await untilStep(scene.element, 'deleting');
    button.click();
    await untilStep(scene.element, 'deleted');
    expect(await scene.requests('verifyDeleteAccountRequest')).to.have.length(1);
    expect(await scene.account.deleteRequests()).to.equal(1);
  });

  it('can’t be pressed before there is something to verify with', async () => {
    for (const details of [PHONE, PASSWORD]) {
      const scene = await Scene.set(details);
      await scene.toVerify();
      if (details === PHONE) await scene.sendCode();
      expect(text(scene.element, 'confirm-button')).to.equal('Delete account');
      expect(part(scene.element, 'confirm-button').disabled).to.be.true;
      scene.element.remove();
    }
  });
});

describe('A token that expires while the page holds the request', () => {
  it('is called expired, and everything but the secret is kept', async () => {
    const clock = stopClock();
    const scene = await Scene.set({ ...PHONE, ...EMAIL });
    const { element } = scene;
    let hold: Promise<unknown> | null = new Promise(() => {});
    element.addEventListener('before-delete', (event: BeforeDeleteEvent) => {
      if (hold) event.waitUntil(hold);
    });
    const code = await scene.toCode();
    await enter(element, 'one-time-code', code);
    await scene.finish('waiting');

    await scene.pass(clock, 60_000);
    await untilStep(element, 'verify');

    expect(scene.heard.failures.map(({ reason }) => reason)).to.deep.equal(['token-expired']);
    expect(text(element, 'error')).not.to.be.empty;
    expect(field(element, 'one-time-code').value).to.equal('');
    expect(everything(element)).not.to.contain(code);
    const radios = part(element, 'method').querySelectorAll('input');
    expect([...radios].map(({ checked }) => checked)).to.deep.equal([true, false]);
    expect(await scene.account.deleteRequests()).to.equal(0);

    hold = null;
    await enter(element, 'one-time-code', await scene.sendCode());
    await scene.finish();
    expect(await scene.account.deleteRequests()).to.equal(1);
  });
});

describe('A hold that ends in time', () => {
  it('lets the request be sent, after one more look at whose account it is', async () => {
    const scene = await Scene.set(PHONE);
    let release: (value?: unknown) => void = () => {};
    scene.element.addEventListener('before-delete', (event) => {
      event.waitUntil(new Promise((resolve) => (release = resolve)));
    });
    await scene.fillIn();
    await scene.finish('waiting');
    const { length: before } = await scene.requests('getProfile');
    release();
    await untilStep(scene.element, 'deleted');
    expect(await scene.requests('getProfile')).to.have.length(before + 1);
  });

  it('deletes the account of whom it verified, whoever signs in meanwhile', async () => {
    const scene = await Scene.set(PHONE);
    const { element, control, account } = scene;
    const other = await control.createAccount(account.appId, EMAIL);
    let token = account.accessToken;
    element.accessToken = () => token;
    element.addEventListener('before-delete', () => (token = other.accessToken));
    await scene.fillIn();
    await scene.finish();
    expect(await account.exists()).to.be.false;
    expect((await control.account(account.appId, other.userId)).exists).to.be.true;
  });
});

describe('The form that was closed midway', () => {
  const secrets: Record<string, [AccountOptions, 'one-time-code' | 'current-password']> = {
    'a code': [PHONE, 'one-time-code'],
    'a password': [PASSWORD, 'current-password'],
  };
  const ends: Record<string, (scene: Scene) => void> = {
    Cancel: ({ element }) => press(element, 'cancel-button'),
    'close()': ({ element }) => element.close(),
    'the open attribute': ({ element }) => (element.open = false),
    removal: ({ element }) => element.remove(),
  };

  for (const [what, [details, fill]] of Object.entries(secrets)) {
    for (const [by, end] of Object.entries(ends)) {
      it(`by ${by} keeps ${what} nowhere, and no timer`, async () => {
        const clock = stopClock();
        const scene = await Scene.set(details);
        const { element } = scene;
        await scene.toVerify();
        if (fill === 'one-time-code') await scene.sendCode();
        await enter(element, fill, 'canary-77');

        end(scene);
        await untilStep(element, 'idle');
        await settled();

        expect(everything(element)).not.to.contain('canary-77');
        expect(clock.countTimers()).to.equal(0);

        document.body.append(element);
        await scene.toVerify();
        // The code that was sent is still good, and so there is a field for it.
        expect(field(element, fill).value).to.equal('');
        expect(everything(element)).not.to.contain('canary-77');
      });
    }
  }

  it('starts from the beginning: the acknowledgement is asked for again', async () => {
    const scene = await Scene.set(PHONE);
    await scene.toVerify();
    press(scene.element, 'cancel-button');
    await untilStep(scene.element, 'idle');
    await open(scene.element);
    expect(part(scene.element, 'checkbox').checked).to.be.false;
    expect(part(scene.element, 'confirm-button').disabled).to.be.true;
  });

  it('tells the page so, and sends nothing', async () => {
    const scene = await Scene.set(PHONE);
    await scene.toVerify();
    press(scene.element, 'cancel-button');
    await untilStep(scene.element, 'idle');
    expect(scene.heard.types).to.deep.equal(['delete-canceled']);
    expect(await scene.changes()).to.equal(0);
  });

  for (const operation of ['getProfile', 'verifyDeleteAccountRequest'] as const) {
    it(`while ${operation} is out deletes nothing`, async () => {
      const scene = await Scene.set(PHONE);
      const { element } = scene;
      await scene.fillIn();
      await scene.fault(operation, { kind: 'hold' });
      const { length: before } = await scene.requests(operation);
      press(element);
      await until(async () => (await scene.requests(operation)).length > before);

      press(element, 'cancel-button');
      await untilStep(element, 'idle');
      await scene.account.release();
      await settled();

      expect(element.step).to.equal('idle');
      expect(await scene.account.deleteRequests()).to.equal(0);
      expect(scene.heard.types).to.deep.equal(['passcode-sent', 'delete-canceled']);
    });
  }

  it('can be completed after all', async () => {
    const clock = stopClock();
    const scene = await Scene.set(PHONE);
    await scene.fillIn();
    scene.element.close();
    await untilStep(scene.element, 'idle');
    await scene.pass(clock, 60_000);
    await scene.fillIn();
    await scene.finish();
    expect(findField(scene.element, 'one-time-code')).to.be.null;
    expect(findPart(scene.element, 'error')).to.be.null;
  });
});
