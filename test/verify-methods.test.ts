import type { AccountOptions } from '../demo/authing/control.js';
import '../src/index.js';
import { catchConsole } from './support/console.js';
import {
  answerWith,
  findPart,
  open,
  part,
  press,
  ready,
  text,
  untilStep,
} from './support/element.js';
import { expect } from './support/expect.js';
import { settled, until } from './support/until.js';
import {
  EMAIL,
  enter,
  field,
  findField,
  offered,
  PASSWORD,
  pick,
  PHONE,
  Scene,
} from './support/verify.js';

const BOTH = { ...PHONE, ...EMAIL };

describe('The method is discovered', () => {
  const found: Record<string, [AccountOptions, 'one-time-code' | 'current-password']> = {
    'a phone': [{ ...PHONE, ...PASSWORD }, 'one-time-code'],
    'an e-mail address': [{ ...EMAIL, ...PASSWORD }, 'one-time-code'],
    'a password, where there is neither': [PASSWORD, 'current-password'],
  };
  for (const [what, [details, fill]] of Object.entries(found)) {
    it(`in ${what}, without a choice`, async () => {
      const scene = await Scene.set(details);
      await scene.toVerify();
      if (fill === 'one-time-code') await scene.sendCode();
      expect(field(scene.element, fill).checkVisibility()).to.be.true;
      expect(findPart(scene.element, 'method')).to.be.null;
      expect(await scene.requests('getSecurityLevel')).to.have.length(1);
    });
  }

  it('in a phone and an e-mail address, of which the user chooses, seeing where each leads', async () => {
    const scene = await Scene.set({ ...BOTH, ...PASSWORD });
    await scene.toVerify();
    expect(offered(scene.element)).to.deep.equal([
      'Text message to 188****5678',
      'Email to u***@example.com',
    ]);
    await scene.sendCode();
    expect(scene.sent[0]?.verifyMethod).to.equal('PHONE_PASSCODE');
  });

  it('and the choice counts', async () => {
    const scene = await Scene.set(BOTH);
    await scene.toVerify();
    await pick(scene.element, /Email/);
    await enter(scene.element, 'one-time-code', await scene.sendCode());
    await scene.finish();
    expect(scene.sent[0]?.verifyMethod).to.equal('EMAIL_PASSCODE');
    expect(scene.heard.deleted[0]?.receipt.verifyMethod).to.equal('EMAIL_PASSCODE');
  });

  it('also where the service answers null for what is not bound', async () => {
    const scene = await Scene.set(PASSWORD, { app: { absent: 'null' } });
    await scene.fillIn();
    await scene.finish();
  });

  it('but not in a failed answer, which is an error that the forward button tries to mend', async () => {
    const scene = await Scene.set(PHONE);
    await scene.fault('getSecurityLevel', { kind: 'envelope', statusCode: 500, message: 'Hm.' });
    const failure = await scene.failure(() => open(scene.element));
    expect(failure.operation).to.equal('profile');
    press(scene.element);
    await until(() => !findPart(scene.element, 'error'));
    await scene.toVerify();
  });
});

describe('verify-methods', () => {
  it('is the choice, in its order', async () => {
    const scene = await Scene.set(BOTH, {
      attributes: { 'verify-methods': 'EMAIL_PASSCODE PASSWORD PHONE_PASSCODE' },
    });
    await scene.toVerify();
    expect(offered(scene.element)).to.deep.equal([
      'Email to u***@example.com',
      'Password',
      'Text message to 188****5678',
    ]);
    await scene.sendCode();
    expect(scene.sent[0]?.verifyMethod).to.equal('EMAIL_PASSCODE');
  });

  it('says it all, so the service is not asked', async () => {
    const scene = await Scene.set(BOTH, { attributes: { 'verify-methods': 'PHONE_PASSCODE' } });
    await scene.toVerify();
    expect(offered(scene.element)).to.be.empty;
    expect(await scene.requests('getSecurityLevel')).to.be.empty;
  });

  it('may have white space around and in between, and one method twice', async () => {
    const scene = await Scene.set(BOTH, {
      attributes: { 'verify-methods': '  PHONE_PASSCODE \n EMAIL_PASSCODE PHONE_PASSCODE ' },
    });
    await scene.toVerify();
    expect(offered(scene.element)).to.have.length(2);
  });

  it('can be changed between two openings', async () => {
    const scene = await Scene.set({ ...BOTH, ...PASSWORD });
    await scene.toVerify();
    scene.element.close();
    await untilStep(scene.element, 'idle');
    scene.element.verifyMethods = 'PASSWORD';
    await scene.toVerify();
    expect(field(scene.element, 'current-password').checkVisibility()).to.be.true;
  });

  it('with an unknown method is a mistake that the console and the panel tell of', async () => {
    const said = catchConsole();
    const scene = await Scene.set(PHONE, { attributes: { 'verify-methods': 'SMS' } });
    await open(scene.element);
    await until(() => scene.heard.failures.length > 0);
    expect(scene.heard.failures.map(({ reason }) => reason)).to.deep.equal(['configuration']);
    expect(said.error).to.have.length(1);
    expect(said.error[0]).to.contain('verify-methods');
    expect(text(scene.element, 'error')).not.to.be.empty;
    await settled();
    expect(await scene.requests()).to.be.empty;
  });
});

describe('Somebody who has nothing to be verified by', () => {
  it('is told so, and never asked for a password they don’t have', async () => {
    const scene = await Scene.set({ social: 'wechat', name: 'Wei' });
    const failure = await scene.failure(() => open(scene.element));
    expect(failure.reason).to.equal('no-method');
    expect(failure.detail).to.deep.include({ statusCode: 499, data: { success: false } });
    expect(text(scene.element, 'error')).to.match(/We can’t verify it’s you/);
    expect(findField(scene.element, 'current-password')).to.be.null;
    expect(await scene.changes()).to.equal(0);
  });

  it('stays where they are, and the forward button looks again', async () => {
    const scene = await Scene.set({ social: 'wechat' });
    await scene.failure(() => open(scene.element));
    expect(scene.element.step).to.equal('confirm');
    const failure = await scene.failure(() => press(scene.element));
    expect(failure.reason).to.equal('no-method');
    expect(scene.element.step).to.equal('confirm');
  });

  it('is verified by the page’s own form, if there is one, for then the page is asked', async () => {
    const scene = await Scene.set({ social: 'wechat' });
    slotted(scene);
    answerWith(scene.element, () => scene.account.issueToken());
    await ready(scene.element);
    expect(text(scene.element, 'confirm-button')).to.equal('Delete account');
    await scene.finish();
    expect(scene.heard.types).to.include('delete-account-token-request');
    expect(scene.failures).to.be.empty;
  });
});

function slotted({ element }: Scene): HTMLFormElement {
  const form = document.createElement('form');
  form.slot = 'verification';
  form.textContent = 'Ours';
  element.append(form);
  return form;
}

describe('What went wrong with one way', () => {
  it('is not said of another', async () => {
    const scene = await Scene.set(
      { ...PHONE, ...PASSWORD },
      { attributes: { 'verify-methods': 'PHONE_PASSCODE PASSWORD' } },
    );
    const { element } = scene;
    await scene.toCode();
    await enter(element, 'one-time-code', '000000');
    await scene.failure(() => press(element));
    expect(text(element, 'error')).not.to.be.empty;
    await pick(element, /password/i);
    expect(findPart(element, 'error')).to.be.null;
    expect(field(element, 'current-password').ariaInvalid).to.be.null;
  });
});

describe('The page’s form in the verification slot', () => {
  it('replaces the built-in one', async () => {
    const scene = await Scene.set(BOTH);
    const form = slotted(scene);
    await scene.toVerify();
    expect(form.checkVisibility()).to.be.true;
    for (const name of ['input', 'send-button', 'method', 'confirm-button']) {
      expect(findPart(scene.element, name), name).to.be.null;
    }
    expect(text(scene.element, 'cancel-button')).to.equal('Cancel');
  });

  it('brings the token by an event, and the account is deleted at once', async () => {
    const scene = await Scene.set(PHONE);
    const form = slotted(scene);
    await ready(scene.element);
    expect(text(scene.element, 'confirm-button')).to.equal('Delete account');
    press(scene.element);
    await untilStep(scene.element, 'verify');

    const detail = await scene.account.issueToken();
    form.dispatchEvent(new CustomEvent('delete-account-token', { detail, bubbles: true }));
    await untilStep(scene.element, 'deleted');

    expect(scene.heard.steps).to.deep.equal(['confirm', 'verify', 'deleting', 'deleted']);
    expect(await scene.account.deleteRequests()).to.equal(1);
    expect(await scene.requests('verifyDeleteAccountRequest')).to.be.empty;
  });

  it('stays when the token that it brings is refused', async () => {
    const scene = await Scene.set(PHONE);
    const form = slotted(scene);
    await scene.toVerify();
    const bring = (detail: unknown) =>
      form.dispatchEvent(new CustomEvent('delete-account-token', { detail, bubbles: true }));

    bring({ deleteAccountToken: '', tokenExpiresIn: 60 });
    await until(() => scene.heard.failures.length === 1);
    expect(scene.heard.failures[0]?.reason).to.equal('token-missing');
    expect(scene.element.step).to.equal('verify');
    expect(form.checkVisibility()).to.be.true;

    bring({ deleteAccountToken: 'nobody’s', tokenExpiresIn: 60 });
    await until(() => scene.heard.failures.length === 2);
    await untilStep(scene.element, 'verify');
    expect(scene.heard.failures[1]?.reason).to.equal('rejected');

    bring(await scene.account.issueToken());
    await untilStep(scene.element, 'deleted');
  });
});

describe('verification', () => {
  it('"host" asks the page, although the element could verify the user itself', async () => {
    const scene = await Scene.set(PHONE, { attributes: { verification: 'host' } });
    answerWith(scene.element, () => scene.account.issueToken());
    await ready(scene.element);
    expect(text(scene.element, 'confirm-button')).to.equal('Delete account');
    await scene.finish();
    expect(scene.heard.steps).to.deep.equal(['confirm', 'waiting', 'deleting', 'deleted']);
    expect(await scene.requests('getSecurityLevel')).to.be.empty;
    expect(scene.heard.deleted[0]?.receipt).not.to.have.property('verifyMethod');
  });

  it('"host" shows its slot while it waits', async () => {
    const scene = await Scene.set(PHONE, { attributes: { verification: 'host' } });
    const form = slotted(scene);
    await ready(scene.element);
    await scene.finish('waiting');
    expect(form.checkVisibility()).to.be.true;
    const detail = await scene.account.issueToken();
    form.dispatchEvent(new CustomEvent('delete-account-token', { detail, bubbles: true }));
    await untilStep(scene.element, 'deleted');
  });

  it('"auto" asks the page where there is no access token', async () => {
    const scene = await Scene.set(PHONE, { signedOut: true, app: { deleteNeedsBearer: false } });
    answerWith(scene.element, () => scene.account.issueToken());
    await ready(scene.element);
    await scene.finish();
    expect(scene.heard.steps).to.include('waiting');
  });

  it('"authing" says so when nobody is signed in', async () => {
    const scene = await Scene.set(PHONE, {
      signedOut: true,
      attributes: { verification: 'authing' },
    });
    const failure = await scene.failure(() => open(scene.element));
    expect(failure.reason).to.equal('unauthorized');
    expect(part(scene.element, 'error').getAttribute('role')).to.equal('alert');
    expect(await scene.changes()).to.equal(0);
  });
});
