import type { AccountOptions, Fault } from '../demo/authing/control.js';
import '../src/index.js';
import type { AuthingDeleteAccount } from '../src/index.js';
import { catchConsole } from './support/console.js';
import {
  acknowledge,
  has,
  focusedPart,
  open,
  part,
  press,
  root,
  text,
  untilStep,
} from './support/element.js';
import { expect } from './support/expect.js';
import { settled, until } from './support/until.js';
import {
  EMAIL,
  field,
  findField,
  idle,
  offered,
  PASSWORD,
  PHONE,
  pick,
  Scene,
} from './support/verify.js';

const STUCK = 'We can’t delete your account right now';
const LOCKED: Fault = { kind: 'envelope', statusCode: 403, apiCode: 2005, message: 'Locked.' };
const CAPTCHA: Fault = { kind: 'envelope', statusCode: 403, apiCode: 2000, message: 'Captcha.' };

/** The page's way to help, which is put in its slot. */
function offerHelp(element: AuthingDeleteAccount): HTMLElement {
  const help = document.createElement('a');
  help.slot = 'support';
  help.textContent = 'Write to us';
  element.append(help);
  return help;
}

/** What is there to acknowledge, and what for. */
const GATE = ['gate', 'checkbox', 'consequences', 'account'];
const shown = (element: Element, names: readonly string[]) =>
  names.filter((name) => has(element, name));

function expectStuck(element: AuthingDeleteAccount): void {
  expect(text(element, 'heading')).to.equal(STUCK);
  expect(text(element, 'error')).not.to.be.empty;
  expect(part(element, 'error').getAttribute('role')).to.equal('alert');
  expect(shown(element, GATE)).to.deep.equal([]);
  expect(has(element, 'input')).to.be.false;
  expect(text(element, 'confirm-button')).to.equal('Try again');
  expect(part(element, 'confirm-button').disabled).to.be.false;
  expect(element.querySelector('[slot="support"]')?.checkVisibility()).to.be.true;
}

interface Case {
  details?: AccountOptions;
  /** Brings the dead end about. */
  before: (scene: Scene) => unknown;
  /** Takes its cause away; what the page has set up wrongly, it can put right at any time. */
  after?: (scene: Scene) => unknown;
  /** The panel notices that by itself. */
  isNoticed?: boolean;
}

/** Each keeps the user from going on in the first step. */
const causes: Record<string, Case> = {
  'no method': { details: { social: 'wechat' }, before: () => {} },
  'a profile that can’t be had': {
    before: (scene) => scene.fault('getProfile', { kind: 'http', status: 502 }, { times: null }),
  },
  'a profile without an answer that can be read': {
    before: (scene) => scene.fault('getProfile', { kind: 'cut-before' }, { times: null }),
  },
  'a locked account': { before: (scene) => scene.fault('getProfile', LOCKED, { times: null }) },
  'a captcha': { before: (scene) => scene.fault('getProfile', CAPTCHA, { times: null }) },
  'an element that is not set up': {
    before: ({ element }) => {
      catchConsole();
      element.host = 'javascript:alert(1)';
    },
    after: ({ element, account }) => (element.host = account.host),
    isNoticed: true,
  },
  'an account that may not be deleted': {
    before: ({ element }) => (element.userId = 'somebody-else'),
    after: ({ element }) => (element.userId = null),
  },
};

describe('A dead end in the first step', () => {
  for (const [what, { details = PHONE, before, after, isNoticed }] of Object.entries(causes)) {
    it(`offers help, and hides what there would be to acknowledge: ${what}`, async () => {
      const scene = await Scene.set(details);
      const { element } = scene;
      offerHelp(element);
      await before(scene);
      await open(element);
      expectStuck(element);
      expect(text(element, 'cancel-button')).to.equal('Close');
      expect(focusedPart(element)).to.equal('cancel-button');
      expect(has(element, 'progress')).to.be.false;
      expect(await scene.changes()).to.equal(0);
    });

    for (const inTime of [true, false]) {
      it(`is tried again, ${inTime ? '' : 'in vain, '}but nothing deleted, though a token is at hand: ${what}`, async () => {
        const scene = await Scene.set(details);
        const { element, account } = scene;
        await before(scene);
        await open(element);
        element.deleteAccountToken = await account.token();
        await element.updateComplete;
        expect(text(element, 'confirm-button')).to.equal('Try again');
        if (inTime) {
          await scene.control.clearFaults(account.appId);
          await after?.(scene);
        }
        await element.updateComplete;
        if (!inTime || !isNoticed) press(element);
        await idle(element);
        await settled();
        expect(element.step).to.equal('confirm');
        expect(await scene.changes()).to.equal(0);
        expect(scene.heard.count('before-delete')).to.equal(0);
        // A user without a method stays without one.
        if (!inTime || 'social' in details) {
          expect(text(element, 'heading')).to.equal(STUCK);
          return;
        }

        expect(text(element, 'heading')).to.equal('Delete your account?');
        expect(shown(element, GATE)).to.deep.equal(GATE);
        expect(part(element, 'checkbox').checked).to.be.false;
        expect(part(element, 'confirm-button').disabled).to.be.true;
      });
    }
  }

  const refusals = { 'a locked account': LOCKED, 'a captcha': CAPTCHA };
  for (const [what, fault] of Object.entries(refusals)) {
    it(`is what the refusal of a token of the page’s leads to: ${what}`, async () => {
      const scene = await Scene.set(PHONE, { attributes: { verification: 'host' } });
      const { element, account } = scene;
      offerHelp(element);
      await scene.fault('deleteAccount', fault);
      element.deleteAccountToken = await account.token();
      await open(element);
      await acknowledge(element);
      press(element);
      await until(() => scene.heard.failures.length > 0);
      await untilStep(element, 'confirm');
      expectStuck(element);

      element.deleteAccountToken = await account.token();
      await element.updateComplete;
      press(element);
      await idle(element);
      await settled();
      expect(element.step).to.equal('confirm');
      expect(await account.deleteRequests()).to.equal(1);
      expect(text(element, 'confirm-button')).to.equal('Delete account');
    });
  }
});

describe('What must be settled before an account can be deleted', () => {
  /** A page that has something against it until `settle` is called. */
  async function blocked() {
    const scene = await Scene.set(PHONE);
    const { element } = scene;
    offerHelp(element);
    let blockers = [{ message: 'Pay the invoice.', href: '/pay' }, { message: 'Say goodbye.' }];
    element.preflight = () => Promise.resolve({ blockers });
    await open(element);
    return { scene, element, settle: () => (blockers = []) };
  }

  it('is listed, with help, in place of what there would be to acknowledge', async () => {
    const { scene, element } = await blocked();
    expect(text(element, 'heading')).to.equal('Not yet');
    const items = part(element, 'blockers').querySelectorAll('li');
    expect([...items].map(({ textContent }) => textContent.trim())).to.deep.equal([
      'Pay the invoice.',
      'Say goodbye.',
    ]);
    expect(part(element, 'blockers').querySelector('a')?.getAttribute('href')).to.equal(
      `${location.origin}/pay`,
    );
    expect(shown(element, GATE)).to.deep.equal([]);
    expect(text(element, 'confirm-button')).to.equal('Check again');
    expect(text(element, 'cancel-button')).to.equal('Close');
    expect(element.querySelector('[slot="support"]')?.checkVisibility()).to.be.true;
    expect(await scene.changes()).to.equal(0);
  });

  for (const isSettled of [true, false]) {
    it(`is checked again, and nothing deleted, though a token is at hand and it ${isSettled ? 'was' : 'wasn’t'} settled`, async () => {
      const { scene, element, settle } = await blocked();
      element.deleteAccountToken = await scene.account.token();
      if (isSettled) settle();
      press(element);
      await idle(element);
      await settled();
      expect(element.step).to.equal('confirm');
      expect(await scene.changes()).to.equal(0);
      expect(text(element, 'heading')).to.equal(isSettled ? 'Delete your account?' : 'Not yet');
      expect(shown(element, GATE)).to.deep.equal(isSettled ? GATE : []);
    });
  }
});

const walls = { 'a locked account': LOCKED, 'a captcha': CAPTCHA };

for (const [what, fault] of Object.entries(walls)) {
  describe(`A dead end in the form, at ${what},`, () => {
    /** Sending a code, or the verification, leads to it. */
    async function stuck(operation: 'send' | 'verify', details: AccountOptions = PHONE) {
      const scene = await Scene.set(details);
      const { element } = scene;
      offerHelp(element);
      if (operation === 'send') await scene.toVerify();
      else await scene.fillIn();
      await scene.fault(operation === 'send' ? 'sendSms' : 'verifyDeleteAccountRequest', fault);
      await scene.failure(() => press(element));
      return { scene, element };
    }

    for (const operation of ['send', 'verify'] as const) {
      it(`offers help, and has no field (${operation})`, async () => {
        const { element } = await stuck(operation);
        expect(element.step).to.equal('verify');
        expectStuck(element);
        expect(text(element, 'cancel-button')).to.equal('Cancel');
        expect(focusedPart(element)).to.equal('cancel-button');
        for (const name of ['back-button', 'close-button', 'progress']) {
          expect(has(element, name), name).to.be.true;
        }
      });

      it(`is tried again, but nothing deleted, though a token is at hand (${operation})`, async () => {
        const { scene, element } = await stuck(operation);
        element.deleteAccountToken = await scene.account.token();
        await element.updateComplete;
        press(element);
        await idle(element);
        await settled();
        expect(scene.heard.count('before-delete')).to.equal(0);
        expect(await scene.account.deleteRequests()).to.equal(0);
        expect(element.step).to.equal('verify');
        expect(has(element, 'error')).to.be.false;
        // From here on the button says what it does.
        expect(text(element, 'confirm-button')).to.equal('Delete account');
        await scene.finish();
      });

      it(`is left by a press that comes without a click, too, but nothing deleted (${operation})`, async () => {
        const { scene, element } = await stuck(operation);
        element.deleteAccountToken = await scene.account.token();
        root(element)
          .querySelector('form')
          ?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
        await settled();
        expect(await scene.account.deleteRequests()).to.equal(0);
        expect(element.step).to.equal('verify');
      });

      it(`is left by another method (${operation})`, async () => {
        const { scene, element } = await stuck(operation, { ...PHONE, ...EMAIL });
        expect(offered(element)).to.have.length(2);
        await pick(element, /Email/);
        expect(text(element, 'heading')).to.equal('Verify it’s you');
        expect(has(element, 'error')).to.be.false;
        expect(text(element, 'confirm-button')).to.equal('Send code to u***@example.com');
        expect(await scene.account.deleteRequests()).to.equal(0);
      });
    }

    it('is tried again by a code that is sent, where none was', async () => {
      const { scene, element } = await stuck('send');
      press(element);
      await until(() => scene.sent.length > 0);
      await idle(element);
      expect(await scene.requests('sendSms')).to.have.length(2);
      expect(field(element, 'one-time-code').value).to.equal('');
      expect(text(element, 'confirm-button')).to.equal('Delete account');
      expect(await scene.requests('verifyDeleteAccountRequest')).to.be.empty;
    });

    for (const details of [PHONE, PASSWORD]) {
      const fill = details === PHONE ? 'one-time-code' : 'current-password';
      it(`is tried again in the form, whose field is empty (${fill})`, async () => {
        const { scene, element } = await stuck('verify', details);
        const before = await scene.changes();
        press(element);
        await settled();
        expect(text(element, 'heading')).to.equal('Verify it’s you');
        expect(field(element, fill).value).to.equal('');
        expect(focusedPart(element)).to.equal('input');
        expect(text(element, 'confirm-button')).to.equal('Delete account');
        expect(part(element, 'confirm-button').disabled).to.be.true;
        expect(await scene.changes()).to.equal(before);
      });
    }
  });
}

describe('A dead end in the page’s own form', () => {
  it('offers help beside it', async () => {
    const scene = await Scene.set(PHONE);
    const { element } = scene;
    const help = offerHelp(element);
    const form = document.createElement('form');
    form.slot = 'verification';
    form.textContent = 'Ours';
    element.append(form);
    await scene.toVerify();
    expect(help.checkVisibility()).to.be.false;
    await scene.fault('deleteAccount', LOCKED);
    element.deleteAccountToken = await scene.account.token();
    await until(() => scene.heard.failures.length > 0);
    await untilStep(element, 'verify');
    expect(text(element, 'error')).to.match(/locked/);
    expect(form.checkVisibility()).to.be.true;
    expect(help.checkVisibility()).to.be.true;
  });
});

describe('An error that the user can mend', () => {
  it('offers no help of the page’s, and keeps the form', async () => {
    const scene = await Scene.set(PHONE);
    const { element } = scene;
    const help = offerHelp(element);
    await scene.fillIn();
    await scene.fault('verifyDeleteAccountRequest', { kind: 'http', status: 502 });
    await scene.failure(() => press(element));
    expect(text(element, 'error')).not.to.be.empty;
    expect(help.checkVisibility()).to.be.false;
    expect(!findField(element, 'one-time-code')).to.be.false;
  });
});
