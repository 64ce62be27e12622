import { sendKeys } from '@web/test-runner-commands';
import type { AccountOptions } from '../demo/authing/control.js';
import type { VerifyMethod } from '../src/index.js';
import '../src/index.js';
import { stopClock } from './support/clock.js';
import { findPart, part, press, root, text, untilStep } from './support/element.js';
import { expect } from './support/expect.js';
import { clickEdge } from './support/mouse.js';
import { AuthenticationClient } from './support/sdk.js';
import { settled, until } from './support/until.js';
import {
  canSendCode,
  EMAIL,
  enter,
  field,
  type Fill,
  findField,
  hints,
  idle,
  PASSWORD,
  PHONE,
  Scene,
} from './support/verify.js';

/**
 * Goes to the form of a client that reads no profile, so that the user must be asked for the
 * address.
 */
async function unknownAddress(method: string, details: AccountOptions = { ...PHONE, ...EMAIL }) {
  const scene = await Scene.set(details, {
    attributes: { 'verify-methods': method },
    signedOut: true,
  });
  const sdk = new AuthenticationClient(scene.account);
  Object.assign(sdk, { getProfile: undefined, getSecurityLevel: undefined });
  scene.element.client = sdk;
  await scene.toVerify();
  return scene;
}

/** The texts that describe the field. */
function describedBy(input: HTMLInputElement): string[] {
  const tree = input.getRootNode() as ShadowRoot;
  const ids = (input.getAttribute('aria-describedby') ?? '').split(' ');
  return ids.map((id) => tree.getElementById(id)?.textContent.replace(/\s+/g, ' ').trim() ?? '');
}

/** What the browser is told to fill the field with that has the focus. */
const focusedField = (element: Element) =>
  root(element).activeElement?.getAttribute('autocomplete');

/** The text of the label that names the field. */
function labelOf(element: Element, fill: Fill): string {
  const { id } = field(element, fill);
  return root(element).querySelector(`label[for="${id}"]`)?.textContent.trim() ?? '';
}

describe('The field of a code', () => {
  it('is one that a phone can fill by itself', async () => {
    const scene = await Scene.set(PHONE);
    await scene.toCode();
    const input = field(scene.element, 'one-time-code');
    expect(input.inputMode).to.equal('numeric');
    expect(input.type).to.equal('text');
    expect(input.getAttribute('part')).to.contain('input');
    expect(labelOf(scene.element, 'one-time-code')).not.to.be.empty;
    expect(input.maxLength).to.equal(-1);
  });

  it('has the focus once a code was sent', async () => {
    const scene = await Scene.set(PHONE);
    await scene.toVerify();
    part(scene.element, 'send-button').focus();
    await scene.sendCode();
    await settled();
    expect(focusedField(scene.element)).to.equal('one-time-code');
  });

  const pasted: Record<string, (code: string) => string> = {
    'with white space around': (code) => ` \t${code}\n`,
    'with a space in the middle': (code) => `${code.slice(0, 3)} ${code.slice(3)}`,
    'with a no-break space in the middle': (code) => `${code.slice(0, 3)}\u00a0${code.slice(3)}`,
    'in full-width digits': (code) =>
      code.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  };
  for (const [how, paste] of Object.entries(pasted)) {
    it(`takes one that is pasted ${how}`, async () => {
      const scene = await Scene.set(PHONE);
      const code = await scene.toCode();
      await enter(scene.element, 'one-time-code', paste(code));
      await scene.finish();
      const [request] = await scene.requests('verifyDeleteAccountRequest');
      expect(request?.body).to.have.nested.property('phonePassCodePayload.passCode', code);
    });
  }

  it('counts as empty as long as it holds only white space', async () => {
    const scene = await Scene.set(PHONE);
    await scene.toCode();
    await enter(scene.element, 'one-time-code', '   ');
    expect(part(scene.element, 'confirm-button').disabled).to.be.true;
  });
});

describe('The field of a password', () => {
  it('is one that a password manager can fill', async () => {
    const scene = await Scene.set(PASSWORD);
    await scene.toVerify();
    const input = field(scene.element, 'current-password');
    expect(input.type).to.equal('password');
    expect(input.getAttribute('part')).to.contain('input');
    expect(labelOf(scene.element, 'current-password')).not.to.be.empty;
  });

  it('is never trimmed', async () => {
    const password = '  s p a c e s  ';
    const scene = await Scene.set({ password });
    await scene.toVerify();
    await enter(scene.element, 'current-password', password);
    await scene.finish();
    const [request] = await scene.requests('verifyDeleteAccountRequest');
    expect(request?.body).to.have.nested.property('passwordPayload.password', password);
  });

  it('can be read on demand, and what was typed stays', async () => {
    const scene = await Scene.set(PASSWORD);
    const { element } = scene;
    await scene.toVerify();
    await enter(element, 'current-password', 'typed');
    const toggle = async () => {
      part(element, 'reveal-button').click();
      await element.updateComplete;
      const { type, value } = field(element, 'current-password');
      return { type, value, button: part(element, 'reveal-button').ariaLabel };
    };
    expect(part(element, 'reveal-button').ariaLabel).to.equal('Show password');
    const shown = await toggle();
    const hidden = await toggle();
    expect(shown).to.deep.equal({ type: 'text', value: 'typed', button: 'Hide password' });
    expect(hidden).to.deep.equal({ type: 'password', value: 'typed', button: 'Show password' });
    expect(await scene.changes()).to.equal(0);
  });

  it('is hidden again after an error', async () => {
    const scene = await Scene.set(PASSWORD);
    await scene.toVerify();
    part(scene.element, 'reveal-button').click();
    await enter(scene.element, 'current-password', 'wrong');
    await scene.failure(() => press(scene.element));
    expect(field(scene.element, 'current-password').type).to.equal('password');
  });
});

describe('Enter', () => {
  it('in the field of a code is the last press', async () => {
    const scene = await Scene.set(PHONE);
    await scene.fillIn();
    field(scene.element, 'one-time-code').focus();
    await sendKeys({ press: 'Enter' });
    await untilStep(scene.element, 'deleted');
  });

  it('in the field of a password is the last press', async () => {
    const scene = await Scene.set(PASSWORD);
    await scene.fillIn();
    field(scene.element, 'current-password').focus();
    await sendKeys({ press: 'Enter' });
    await untilStep(scene.element, 'deleted');
  });

  it('in a revealed password does not hide it', async () => {
    const scene = await Scene.set(PASSWORD);
    await scene.fillIn();
    part(scene.element, 'reveal-button').click();
    await scene.element.updateComplete;
    field(scene.element, 'current-password').focus();
    await sendKeys({ press: 'Enter' });
    await untilStep(scene.element, 'deleted');
  });

  for (const details of [PHONE, PASSWORD]) {
    it(`in an empty field (${Object.keys(details).join()}) does nothing`, async () => {
      const scene = await Scene.set(details);
      await scene.toVerify();
      if (details === PHONE) await scene.sendCode();
      part(scene.element, 'input').focus();
      const before = await scene.changes();
      await sendKeys({ press: 'Enter' });
      await settled();
      expect(scene.element.step).to.equal('verify');
      expect(await scene.changes()).to.equal(before);
    });
  }

  const addresses: [string, Fill, Record<string, string>][] = [
    ['EMAIL_PASSCODE', 'email', { email: EMAIL.email }],
    ['PHONE_PASSCODE', 'tel-national', { 'tel-national': PHONE.phone }],
    ['PHONE_PASSCODE', 'tel-country-code', { 'tel-national': PHONE.phone }],
  ];
  for (const [method, fill, typed] of addresses) {
    it(`in the field ${fill} requests a code, goes on in the field for it, and does not submit the form`, async () => {
      const scene = await unknownAddress(method);
      for (const [name, value] of Object.entries(typed)) {
        await enter(scene.element, name as Fill, value);
      }
      field(scene.element, fill).focus();
      await sendKeys({ press: 'Enter' });
      await until(() => scene.sent.length === 1);
      await until(() => focusedField(scene.element) === 'one-time-code');
      expect(scene.element.step).to.equal('verify');
      expect(await scene.requests('verifyDeleteAccountRequest')).to.be.empty;
    });

    it(`in the field ${fill} does not submit the form once the code is typed`, async () => {
      const scene = await unknownAddress(method);
      for (const [name, value] of Object.entries(typed)) {
        await enter(scene.element, name as Fill, value);
      }
      await enter(scene.element, 'one-time-code', await scene.sendCode());
      field(scene.element, fill).focus();
      await sendKeys({ press: 'Enter' });
      await settled();
      expect(scene.element.step).to.equal('verify');
      expect(await scene.changes()).to.equal(1);
    });
  }
});

describe('An address that nobody knows', () => {
  it('is asked for: an e-mail address', async () => {
    const scene = await unknownAddress('EMAIL_PASSCODE');
    const { element } = scene;
    expect(field(element, 'email').type).to.equal('email');
    expect(labelOf(element, 'email')).not.to.be.empty;
    await enter(element, 'email', `  ${EMAIL.email} `);
    await enter(element, 'one-time-code', await scene.sendCode());
    await scene.finish();
    const [verify] = await scene.requests('verifyDeleteAccountRequest');
    expect(verify?.body).to.have.nested.property('emailPassCodePayload.email', EMAIL.email);
  });

  it('is gone on with by Enter, in the field that is wrong', async () => {
    const scene = await unknownAddress('PHONE_PASSCODE');
    const { element } = scene;
    field(element, 'tel-country-code').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => focusedField(element) === 'tel-national');
    expect(text(element, 'error')).to.match(/^Enter the country code/);
    expect(scene.sent).to.be.empty;
  });

  it('is asked for: a phone number and its country', async () => {
    const scene = await unknownAddress('PHONE_PASSCODE');
    const { element } = scene;
    expect(field(element, 'tel-country-code').value).to.equal('+86');
    expect(field(element, 'tel-national').type).to.equal('tel');
    expect(labelOf(element, 'tel-country-code')).not.to.be.empty;
    expect(labelOf(element, 'tel-national')).not.to.be.empty;
    await enter(element, 'tel-national', PHONE.phone);
    await enter(element, 'one-time-code', await scene.sendCode());
    await scene.finish();
    const [request] = await scene.requests('sendSms');
    expect(request?.body).to.deep.equal({
      channel: 'CHANNEL_DELETE_ACCOUNT',
      phoneNumber: PHONE.phone,
      phoneCountryCode: '+86',
    });
  });

  it('is not asked for where the page knows it', async () => {
    const scene = await unknownAddress('PHONE_PASSCODE');
    scene.element.close();
    await untilStep(scene.element, 'idle');
    scene.element.phoneNumber = PHONE.phone;
    scene.element.phoneCountryCode = '+86';
    await scene.fillIn();
    expect(findField(scene.element, 'tel-national')).to.be.null;
    await scene.finish();
  });

  const numbers: Record<string, string> = {
    'with spaces': '188 1234 5678',
    'with hyphens': '188-1234-5678',
    'in full-width digits': '１８８１２３４５６７８',
    'with its country code': '+8618812345678',
    'with its country code and spaces': '+86 188 1234 5678',
  };
  for (const [how, typed] of Object.entries(numbers)) {
    it(`can be a number ${how}`, async () => {
      const scene = await unknownAddress('PHONE_PASSCODE');
      await enter(scene.element, 'tel-national', typed);
      expect(canSendCode(scene.element)).to.be.true;
      await scene.sendCode();
      const [request] = await scene.requests('sendSms');
      expect(request?.body).to.deep.include({
        phoneNumber: PHONE.phone,
        phoneCountryCode: '+86',
      });
    });
  }

  const wrong: [string, string, Partial<Record<Fill, string>>][] = [
    ['no e-mail address', 'EMAIL_PASSCODE', { email: 'nobody' }],
    ['an e-mail address without a domain', 'EMAIL_PASSCODE', { email: 'nobody@' }],
    ['two e-mail addresses', 'EMAIL_PASSCODE', { email: 'a@b.c d@e.f' }],
    ['nothing', 'PHONE_PASSCODE', {}],
    ['no number', 'PHONE_PASSCODE', { 'tel-national': 'mine' }],
    ['a number too short', 'PHONE_PASSCODE', { 'tel-national': '12' }],
    ['no country', 'PHONE_PASSCODE', { 'tel-national': PHONE.phone, 'tel-country-code': 'China' }],
  ];
  for (const [what, method, typed] of wrong) {
    it(`gets no code when it is ${what}`, async () => {
      const scene = await unknownAddress(method);
      for (const [name, value] of Object.entries(typed)) {
        await enter(scene.element, name as Fill, value);
      }
      expect(text(scene.element, 'confirm-button')).to.equal('Send code');
      press(scene.element);
      await settled();
      expect(text(scene.element, 'error')).to.match(/^Enter /);
      expect(findField(scene.element, 'one-time-code')).to.be.null;
      expect(await scene.requests()).to.be.empty;
    });
  }

  it('is called invalid beside the field once the focus goes to another field', async () => {
    const { element } = await unknownAddress('PHONE_PASSCODE');
    const input = field(element, 'tel-national');
    await enter(element, 'tel-national', '12');
    expect(findPart(element, 'error')).to.be.null;
    input.focus();
    field(element, 'tel-country-code').focus();
    await element.updateComplete;
    expect(text(element, 'error')).to.match(/^Enter the country code/);
    expect(input.ariaInvalid).to.equal('true');
    expect(describedBy(input)).to.contain(text(element, 'error'));
    await enter(element, 'tel-national', PHONE.phone);
    expect(findPart(element, 'error')).to.be.null;
    expect(input.ariaInvalid).to.be.null;
  });

  const beside: [VerifyMethod, Fill, string, string][] = [
    ['EMAIL_PASSCODE', 'email', 'nobody', EMAIL.email],
    ['PHONE_PASSCODE', 'tel-national', '12', PHONE.phone],
  ];
  for (const [method, name, wrong, right] of beside) {
    it(`is called invalid once it was left for a button: ${name}`, async () => {
      const { element } = await unknownAddress(method);
      await enter(element, name, wrong);
      field(element, name).focus();
      part(element, 'cancel-button').focus();
      await element.updateComplete;
      expect(text(element, 'error')).to.match(/^Enter /);
    });

    it(`does not move Cancel away under the mouse that leaves it: ${name}`, async () => {
      const { element } = await unknownAddress(method);
      await enter(element, name, wrong);
      field(element, name).focus();
      await clickEdge(part(element, 'cancel-button'));
      await untilStep(element, 'idle');
    });

    it(`is called invalid when a code is requested, and the focus goes there: ${name}`, async () => {
      const scene = await unknownAddress(method);
      const { element } = scene;
      await enter(element, name, wrong);
      part(element, 'confirm-button').focus();
      press(element);
      await settled();
      expect(text(element, 'error')).to.match(/^Enter /);
      expect(describedBy(field(element, name))).to.contain(text(element, 'error'));
      expect(field(element, name).ariaInvalid).to.equal('true');
      expect(focusedField(element)).to.equal(name);
      expect(await scene.requests()).to.be.empty;

      await enter(element, name, right);
      expect(findPart(element, 'error')).to.be.null;
      expect(field(element, name).ariaInvalid).to.be.null;
      await enter(element, 'one-time-code', await scene.sendCode());
      await scene.finish();
    });

    it(`is not called invalid before anything was pressed: ${name}`, async () => {
      const { element } = await unknownAddress(method);
      await settled();
      expect(findPart(element, 'error')).to.be.null;
      expect(field(element, name).ariaInvalid).to.be.null;
      expect(focusedField(element)).to.equal(name);
    });

    it(`is asked for, and the focus goes there, when a code is requested without one: ${name}`, async () => {
      const scene = await unknownAddress(method);
      const { element } = scene;
      expect(part(element, 'confirm-button').disabled).to.be.false;
      part(element, 'confirm-button').focus();
      press(element);
      await settled();
      expect(text(element, 'error')).to.match(/^Enter /);
      expect(focusedField(element)).to.equal(name);
      expect(await scene.requests()).to.be.empty;
    });
  }

  it('has the focus in the part of it that is wrong', async () => {
    const { element } = await unknownAddress('PHONE_PASSCODE');
    await enter(element, 'tel-national', PHONE.phone);
    await enter(element, 'tel-country-code', 'China');
    part(element, 'confirm-button').focus();
    press(element);
    await settled();
    expect(focusedField(element)).to.equal('tel-country-code');
  });

  it('that isn’t the account’s is refused, can be corrected, and then gets the code', async () => {
    const scene = await unknownAddress('EMAIL_PASSCODE');
    const { element } = scene;
    await enter(element, 'email', 'else@example.com');
    const failure = await scene.failure(() => part(element, 'send-button').click());
    expect(failure.operation).to.equal('send-passcode');
    expect(failure.detail.statusCode).to.equal(403);
    expect(describedBy(field(element, 'email'))).to.contain(text(element, 'error'));
    expect(field(element, 'email').ariaInvalid).to.equal('true');
    expect(findField(element, 'one-time-code')).to.be.null;
    expect(field(element, 'email').value).to.equal('else@example.com');
    await enter(element, 'email', EMAIL.email);
    expect(findPart(element, 'error')).to.be.null;
    await enter(element, 'one-time-code', await scene.sendCode());
    await scene.finish();
  });

  it('that is changed after the code was sent takes the field for that code away', async () => {
    const scene = await unknownAddress('EMAIL_PASSCODE');
    const { element } = scene;
    await enter(element, 'email', EMAIL.email);
    await scene.sendCode();
    expect(hints(element)).to.contain('Code sent');
    expect(text(element, 'confirm-button')).to.equal('Delete account');
    await enter(element, 'email', 'else@example.com');
    expect(hints(element)).not.to.contain('Code sent');
    expect(findField(element, 'one-time-code')).to.be.null;
    expect(part(element, 'confirm-button').part.value).to.equal('confirm-button send-button');
    await enter(element, 'email', EMAIL.email);
    expect(findField(element, 'one-time-code')).not.to.be.null;
  });

  it('stays in its field after a wrong code', async () => {
    const scene = await unknownAddress('EMAIL_PASSCODE');
    await enter(scene.element, 'email', EMAIL.email);
    await scene.sendCode();
    await enter(scene.element, 'one-time-code', '000000');
    await scene.failure(() => press(scene.element));
    expect(field(scene.element, 'email').value).to.equal(EMAIL.email);
  });
});

describe('The page’s own address', () => {
  it('comes before that of the profile', async () => {
    const scene = await Scene.set(EMAIL, { attributes: { email: 'own@example.com' } });
    await scene.toVerify();
    const failure = await scene.failure(() => part(scene.element, 'send-button').click());
    const [request] = await scene.requests('sendEmail');
    expect(request?.body).to.have.property('email', 'own@example.com');
    expect(failure.detail.statusCode).to.equal(403);
  });

  it('may have the country code in the number, too', async () => {
    const scene = await Scene.set(PHONE, {
      attributes: { 'phone-number': '+86 188 1234 5678', 'phone-country-code': '+86' },
    });
    await scene.fillIn();
    await scene.finish();
    const [request] = await scene.requests('sendSms');
    expect(request?.body).to.deep.include({ phoneNumber: PHONE.phone, phoneCountryCode: '+86' });
  });
});

/** The buttons that show that they are at work. */
function atWork(element: Element): (string | null)[] {
  const spinners = root(element).querySelectorAll('button [part="spinner"]');
  return [...spinners].map((spinner) => spinner.closest('button')?.getAttribute('part') ?? null);
}

describe('While a code is being sent', () => {
  it('the panel is busy, and a second press does nothing', async () => {
    stopClock();
    const scene = await Scene.set(PHONE);
    const { element } = scene;
    await scene.fault('sendSms', { kind: 'hold' });
    await scene.toVerify();
    const button = part(element, 'send-button');
    button.click();
    button.click();
    await until(async () => (await scene.requests('sendSms')).length > 0);
    expect(part(element, 'panel').ariaBusy).to.equal('true');
    expect(canSendCode(element)).to.be.false;
    expect(text(element, 'confirm-button')).to.equal('Send code to 188****5678');
    expect(atWork(element)).to.deep.equal(['confirm-button send-button']);
    button.click();
    await scene.account.release();
    await until(() => scene.sent.length === 1);
    await idle(element);
    expect(await scene.requests('sendSms')).to.have.length(1);
    expect(findPart(element, 'error')).to.be.null;
    expect(atWork(element)).to.deep.equal([]);
  });

  it('again, the button that was pressed is at work, not the one that deletes', async () => {
    const clock = stopClock();
    const scene = await Scene.set(EMAIL);
    const { element } = scene;
    await scene.toCode();
    await scene.pass(clock, 60_000);
    await scene.fault('sendEmail', { kind: 'hold' });
    for (let presses = 0; presses < 2; presses += 1) part(element, 'send-button').click();
    await until(async () => (await scene.requests('sendEmail')).length > 1);
    part(element, 'send-button').click();
    await element.updateComplete;
    expect(atWork(element)).to.deep.equal(['send-button']);
    await scene.account.release();
    await until(() => scene.sent.length === 2);
    await idle(element);
    expect(await scene.requests('sendEmail')).to.have.length(2);
  });
});
