import { sendKeys } from '@web/test-runner-commands';
import type { AccountOptions } from '../demo/authing/control.js';
import '../src/index.js';
import { stopClock } from './support/clock.js';
import { focusedPart, part, press, root, text, untilStep } from './support/element.js';
import { expect } from './support/expect.js';
import { settled, until } from './support/until.js';
import {
  EMAIL,
  enter,
  everything,
  field,
  findField,
  hints,
  idle,
  PASSWORD,
  PHONE,
  pick,
  Scene,
  type Fill,
} from './support/verify.js';

const MINUTE = 60_000;
const BOTH = { ...PHONE, ...EMAIL };
const FORWARD = 'confirm-button send-button';

/** The parts that the forward button is. */
const forward = (element: Element) => part(element, 'confirm-button').getAttribute('part');

/** Counts what has the part, or is several at once. */
const count = (element: Element, name: string) =>
  root(element).querySelectorAll(`[part~="${name}"]`).length;

/** A click of a mouse, the second of a double click where `detail` is 2. */
function click(element: Element, detail: number): void {
  const init = { detail, bubbles: true, composed: true, cancelable: true };
  part(element, 'confirm-button').dispatchEvent(new MouseEvent('click', init));
}

describe('A code is asked for', () => {
  it('by the forward button, which is the one that has it sent, and there is no field yet', async () => {
    const scene = await Scene.set(PHONE);
    const { element } = scene;
    await scene.toVerify();
    expect(forward(element)).to.equal(FORWARD);
    expect(count(element, 'send-button')).to.equal(1);
    expect(count(element, 'confirm-button')).to.equal(1);
    expect(count(element, 'input')).to.equal(0);
    expect(!findField(element, 'one-time-code')).to.be.true;
    expect(await scene.changes()).to.equal(0);
  });

  it('before there is one field for it, with the button for another one, and one that deletes', async () => {
    stopClock();
    const scene = await Scene.set(PHONE);
    const { element } = scene;
    await scene.toCode();
    expect(count(element, 'input')).to.equal(1);
    expect(part(element, 'input').getAttribute('autocomplete')).to.equal('one-time-code');
    expect(part(element, 'send-button').getAttribute('part')).to.equal('send-button');
    expect(part(element, 'send-button').ariaDisabled).to.equal('true');
    expect(text(element, 'send-button')).to.equal('Resend in 1:00');
    expect(forward(element)).to.equal('confirm-button');
    expect(text(element, 'confirm-button')).to.equal('Delete account');
    expect(part(element, 'confirm-button').disabled).to.be.true;
  });

  it('anew by a method that is picked and has sent none', async () => {
    const scene = await Scene.set(BOTH);
    const { element } = scene;
    await scene.toCode();
    await pick(element, /Email/);
    expect(forward(element)).to.equal(FORWARD);
    expect(text(element, 'confirm-button')).to.equal('Send code to u***@example.com');
    expect(!findField(element, 'one-time-code')).to.be.true;

    await pick(element, /Text message/);
    expect(forward(element)).to.equal('confirm-button');
    expect(field(element, 'one-time-code').value).to.equal('');
    expect(await scene.changes()).to.equal(1);
  });
});

describe('A token at hand', () => {
  it('takes the place of a code until it runs out; then the button has one sent, and says so', async () => {
    const clock = stopClock();
    const scene = await Scene.set(PHONE);
    const { element } = scene;
    await scene.toVerify();
    const detail = { deleteAccountToken: 'TOKEN', tokenExpiresIn: 60 };
    element.dispatchEvent(new CustomEvent('delete-account-token', { detail }));
    await element.updateComplete;
    expect(text(element, 'confirm-button')).to.equal('Delete account');
    expect(forward(element)).to.equal('confirm-button');
    expect(hints(element)).not.to.contain('send a code');

    clock.tick(MINUTE);
    await element.updateComplete;
    expect(text(element, 'confirm-button')).to.equal('Send code to 188****5678');
    expect(forward(element)).to.equal(FORWARD);
    expect(await scene.changes()).to.equal(0);
  });

  it('deletes by the press that says so, and no code is sent', async () => {
    const scene = await Scene.set(PHONE);
    const { element, account } = scene;
    await scene.toVerify();
    const detail = { deleteAccountToken: await account.token(), tokenExpiresIn: 60 };
    element.dispatchEvent(new CustomEvent('delete-account-token', { detail }));
    await element.updateComplete;
    press(element);
    await untilStep(element, 'deleted');
    expect(await scene.requests('sendSms')).to.be.empty;
  });
});

describe('One code is sent, and nothing is deleted,', () => {
  it('by a double click', async () => {
    const scene = await Scene.set(PHONE);
    const { element } = scene;
    await scene.toVerify();
    click(element, 1);
    click(element, 2);
    await until(() => scene.sent.length > 0);
    await idle(element);
    expect(await scene.changes()).to.equal(1);
  });

  it('by a double click so slow that a code has come, and filled itself in, before its second click', async () => {
    const scene = await Scene.set(PHONE);
    const { element } = scene;
    await scene.toVerify();
    click(element, 1);
    await until(() => scene.sent.length > 0);
    await idle(element);
    await enter(element, 'one-time-code', await scene.control.lastCode(scene.account.appId));
    expect(part(element, 'confirm-button').disabled).to.be.false;
    click(element, 2);
    await settled();
    expect(await scene.changes()).to.equal(1);
    expect(element.step).to.equal('verify');

    click(element, 1);
    await untilStep(element, 'deleted');
  });

  it('while Enter is held down, though the code fills itself in meanwhile', async () => {
    const scene = await Scene.set(PHONE);
    const { element } = scene;
    await scene.toVerify();
    part(element, 'confirm-button').focus();
    for (let repeat = 0; repeat < 3; repeat += 1) await sendKeys({ down: 'Enter' });
    await until(() => scene.sent.length > 0);
    await until(() => focusedPart(element) === 'input');
    await enter(element, 'one-time-code', await scene.control.lastCode(scene.account.appId));
    for (let repeat = 0; repeat < 3; repeat += 1) {
      await sendKeys({ down: 'Enter' });
      await settled();
    }
    expect(await scene.changes()).to.equal(1);
    expect(element.step).to.equal('verify');

    await sendKeys({ up: 'Enter' });
    await sendKeys({ press: 'Enter' });
    await untilStep(element, 'deleted');
    expect(await scene.account.deleteRequests()).to.equal(1);
  });

  afterEach(() => sendKeys({ up: 'Enter' }));

  it('by Enter pressed twice on the same spot', async () => {
    const scene = await Scene.set(PHONE);
    const { element } = scene;
    await scene.toVerify();
    part(element, 'confirm-button').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => scene.sent.length > 0);
    await until(() => focusedPart(element) === 'input');
    await sendKeys({ press: 'Enter' });
    part(element, 'confirm-button').focus();
    await sendKeys({ press: 'Enter' });
    click(element, 1);
    await settled();
    expect(element.step).to.equal('verify');
    expect(part(element, 'confirm-button').disabled).to.be.true;
    expect(await scene.changes()).to.equal(1);
    expect(scene.heard.types).to.deep.equal(['passcode-sent']);
  });

  for (const how of ['typed', 'pasted']) {
    it(`by a whole code that is ${how}`, async () => {
      const scene = await Scene.set(PHONE);
      const { element } = scene;
      const code = await scene.toCode();
      field(element, 'one-time-code').focus();
      if (how === 'typed') await sendKeys({ type: code });
      else await enter(element, 'one-time-code', code);
      await settled();
      await settled();
      expect(field(element, 'one-time-code').value).to.equal(code);
      expect(element.step).to.equal('verify');
      expect(await scene.changes()).to.equal(1);
      await scene.finish();
    });
  }
});

describe('The panel that is opened again after a code was sent', () => {
  it('goes straight to the field for it while it is good', async () => {
    const clock = stopClock();
    const scene = await Scene.set(PHONE);
    const { element } = scene;
    const code = await scene.toCode();
    element.close();
    await untilStep(element, 'idle');
    // The service's own clock goes on meanwhile.
    await scene.pass(clock, MINUTE - 15_000);
    await scene.toVerify();
    expect(text(element, 'confirm-button')).to.equal('Delete account');
    expect(text(element, 'send-button')).to.equal('Resend in 0:15');
    expect(field(element, 'one-time-code').value).to.equal('');
    expect(focusedPart(element)).to.equal('input');

    await enter(element, 'one-time-code', code);
    await scene.finish();
    expect(await scene.requests('sendSms')).to.have.length(1);
  });

  it('asks for another one if it has expired meanwhile', async () => {
    const clock = stopClock();
    const scene = await Scene.set(PHONE);
    const { element } = scene;
    await scene.toCode();
    element.close();
    await untilStep(element, 'idle');
    await scene.pass(clock, MINUTE);
    await scene.toVerify();
    expect(forward(element)).to.equal(FORWARD);
    expect(!findField(element, 'one-time-code')).to.be.true;
    expect(root(element).textContent).not.to.contain('expired');
    await enter(element, 'one-time-code', await scene.sendCode());
    await scene.finish();
  });

  it('asks for one of their own if somebody else is signed in', async () => {
    const scene = await Scene.set(PHONE);
    const { element, control, account } = scene;
    const bob = await control.createAccount(account.appId, { phone: '13900001111' });
    await scene.toCode();
    element.close();
    await untilStep(element, 'idle');
    element.accessToken = bob.accessToken;
    await scene.toVerify();
    expect(text(element, 'confirm-button')).to.equal('Send code to 139****1111');
    expect(!findField(element, 'one-time-code')).to.be.true;
    expect(part(element, 'confirm-button').disabled, 'waits for the code of somebody else').to.be
      .false;
    await enter(element, 'one-time-code', await scene.sendCode());
    await scene.finish();
    expect(await account.exists()).to.be.true;
  });
});

const forms: Record<string, [AccountOptions, Fill]> = {
  'A code': [PHONE, 'one-time-code'],
  'A password': [PASSWORD, 'current-password'],
};

for (const [what, [details, fill]] of Object.entries(forms)) {
  describe(`${what} that was typed`, () => {
    /** Holds the verification, or the look at whose account it is before that. */
    async function held(operation: 'verifyDeleteAccountRequest' | 'getProfile') {
      const scene = await Scene.set(details);
      const { element } = scene;
      await scene.fillIn();
      const { value } = field(element, fill);
      const { length: before } = await scene.requests(operation);
      await scene.fault(operation, { kind: 'hold' });
      press(element);
      await until(async () => (await scene.requests(operation)).length > before);
      await element.updateComplete;
      return { scene, element, value };
    }

    for (const operation of ['getProfile', 'verifyDeleteAccountRequest'] as const) {
      it(`stays in its field, and can’t be changed, while ${operation} is out`, async () => {
        const { scene, element, value } = await held(operation);
        expect(field(element, fill).value).to.equal(value);
        expect(field(element, fill).readOnly).to.be.true;
        expect(part(element, 'panel').ariaBusy).to.equal('true');
        await enter(element, fill, 'something else');

        await scene.account.release();
        await untilStep(element, 'deleted');
        const [request] = await scene.requests('verifyDeleteAccountRequest');
        expect(JSON.stringify(request?.body)).to.contain(value);
      });
    }

    it('is gone once it was taken, before before-delete is heard', async () => {
      const { scene, element, value } = await held('verifyDeleteAccountRequest');
      const seen: string[] = [];
      element.addEventListener('before-delete', () => seen.push(everything(element)));
      await scene.account.release();
      await untilStep(element, 'deleted');
      expect(seen.map((all) => all.includes(value))).to.deep.equal([false]);
      expect(everything(element)).not.to.contain(value);
    });

    it('is gone once it was refused, before verification-failed is heard', async () => {
      const scene = await Scene.set(details);
      const { element } = scene;
      await scene.fillIn();
      const { value } = field(element, fill);
      const seen: string[] = [];
      element.addEventListener('verification-failed', () => seen.push(everything(element)));
      await scene.fault('verifyDeleteAccountRequest', { kind: 'cut-before' });
      await scene.failure(() => press(element));
      expect(seen.map((all) => all.includes(value))).to.deep.equal([false]);
      expect(field(element, fill).value).to.equal('');
      expect(field(element, fill).readOnly).to.be.false;
    });

    it('is gone with a token at hand, which makes it needless, before before-delete is heard', async () => {
      const scene = await Scene.set(details);
      const { element } = scene;
      await scene.fillIn();
      const { value } = field(element, fill);
      element.deleteAccountToken = await scene.account.token();
      const seen: string[] = [];
      element.addEventListener('before-delete', () => seen.push(everything(element)));
      await scene.finish();
      expect(seen.map((all) => all.includes(value))).to.deep.equal([false]);
      expect(await scene.requests('verifyDeleteAccountRequest')).to.be.empty;
    });

    const ways = { Cancel: 'cancel-button', 'the ×': 'close-button', Back: 'back-button' } as const;
    for (const [way, name] of Object.entries(ways)) {
      it(`is gone by ${way}, before the page hears of that`, async () => {
        const scene = await Scene.set(details);
        const { element } = scene;
        await scene.fillIn();
        const { value } = field(element, fill);
        const seen: string[] = [];
        element.addEventListener('step-change', () => seen.push(everything(element)));
        press(element, name);
        expect(seen.map((all) => all.includes(value))).to.deep.equal([false]);
        await settled();
        expect(everything(element)).not.to.contain(value);
      });
    }

    for (const [way, name] of Object.entries({
      Cancel: 'cancel-button',
      'the ×': 'close-button',
    } as const)) {
      it(`is gone by ${way} while it is checked, and nothing is deleted`, async () => {
        const { scene, element, value } = await held('verifyDeleteAccountRequest');
        press(element, name);
        expect(everything(element)).not.to.contain(value);
        await untilStep(element, 'idle');
        await scene.account.release();
        await settled();
        expect(await scene.account.deleteRequests()).to.equal(0);
      });
    }
  });
}
