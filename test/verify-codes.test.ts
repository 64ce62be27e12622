import '../src/index.js';
import { BACKEND } from './support/authing.js';
import { stopClock } from './support/clock.js';
import { findPart, part, press, root, text, untilStep } from './support/element.js';
import { expect } from './support/expect.js';
import { settled, until } from './support/until.js';
import {
  canSendCode,
  EMAIL,
  enter,
  everything,
  field,
  hints,
  idle,
  PASSWORD,
  PHONE,
  pick,
  Scene,
} from './support/verify.js';

const MINUTE = 60_000;
const BOTH = { ...PHONE, ...EMAIL };

async function sendPressed(scene: Scene): Promise<void> {
  part(scene.element, 'send-button').click();
  await settled();
}

describe('A code', () => {
  it('has its destination shown before it is sent, and its lifetime after that', async () => {
    const scene = await Scene.set(BOTH);
    const { element } = scene;
    await scene.toVerify();
    expect(text(element, 'confirm-button')).to.equal('Send code to 188****5678');
    await scene.sendCode();
    expect(text(element, 'description')).to.equal('Enter the code we sent to 188****5678.');
    expect(hints(element)).to.contain('1 minute');
    await pick(element, /Email/);
    expect(text(element, 'confirm-button')).to.equal('Send code to u***@example.com');
    await scene.sendCode();
    expect(text(element, 'description')).to.equal('Enter the code we sent to u***@example.com.');
    expect(hints(element)).to.contain('5 minutes');
  });

  it('has its destination in a hint, where no choice of methods has it', async () => {
    for (const [details, hint] of [
      [PHONE, 'We’ll send a code to 188****5678.'],
      [BOTH, ''],
    ] as const) {
      const scene = await Scene.set(details);
      await scene.toVerify();
      expect(hints(scene.element)).to.equal(hint);
      scene.element.remove();
    }
  });

  it('that is wrong is called wrong, and can be corrected', async () => {
    const scene = await Scene.set(PHONE);
    const code = await scene.toCode();
    await enter(scene.element, 'one-time-code', code === '123456' ? '654321' : '123456');

    const failure = await scene.failure(() => press(scene.element));

    expect(failure.reason).to.equal('wrong-credential');
    expect(failure.operation).to.equal('verify');
    expect(text(scene.element, 'error')).to.match(/code is incorrect/);
    expect(field(scene.element, 'one-time-code').value).to.equal('');
    await enter(scene.element, 'one-time-code', code);
    await scene.finish();
  });

  it('is good for one use', async () => {
    const scene = await Scene.set(PHONE);
    await scene.fault('deleteAccount', { kind: 'envelope', statusCode: 403, message: 'No.' });
    const code = await scene.toCode();
    await enter(scene.element, 'one-time-code', code);
    press(scene.element);
    await until(() => scene.heard.failures.length === 1);
    await untilStep(scene.element, 'verify');
    expect(field(scene.element, 'one-time-code').value).to.equal('');

    await enter(scene.element, 'one-time-code', code);
    const failure = await scene.failure(() => press(scene.element));

    expect(failure.reason).to.equal('wrong-credential');
    expect(await scene.account.deleteRequests()).to.equal(1);
    expect(await scene.account.exists()).to.be.true;
  });

  it('is good for one attempt, even if the page calls that off', async () => {
    const scene = await Scene.set(PHONE);
    const veto = (event: Event) => event.preventDefault();
    scene.element.addEventListener('before-delete', veto, { once: true });
    const code = await scene.toCode();
    await enter(scene.element, 'one-time-code', code);
    press(scene.element);
    await until(() => scene.heard.failures.length === 1);
    await idle(scene.element);

    expect(scene.heard.failures[0]?.reason).to.equal('vetoed');
    expect(scene.element.step).to.equal('verify');
    expect(part(scene.element, 'confirm-button').disabled).to.be.true;
    await enter(scene.element, 'one-time-code', code);
    const failure = await scene.failure(() => press(scene.element));
    expect(failure.reason).to.equal('wrong-credential');
    expect(await scene.account.deleteRequests()).to.equal(0);
  });

  const lifetimes = { 'by SMS': [PHONE, MINUTE], 'by e-mail': [EMAIL, 5 * MINUTE] } as const;
  for (const [how, [details, lifetime]] of Object.entries(lifetimes)) {
    it(`${how} is good for ${lifetime / MINUTE} min; then the user is told, and can request another one`, async () => {
      const clock = stopClock();
      const scene = await Scene.set(details);
      const { element } = scene;
      const code = await scene.toCode();
      await enter(element, 'one-time-code', code);
      await scene.pass(clock, lifetime - 1000);
      expect(hints(element)).not.to.contain('expired');

      await scene.pass(clock, 1000);
      expect(hints(element)).to.contain('expired');
      const failure = await scene.failure(() => press(element));
      expect(failure.reason).to.equal('wrong-credential');

      await enter(element, 'one-time-code', await scene.sendCode());
      expect(hints(element)).not.to.contain('expired');
      await scene.finish();
    });
  }

  it('by e-mail still works in its fifth minute', async () => {
    const clock = stopClock();
    const scene = await Scene.set(EMAIL);
    await scene.fillIn();
    await scene.pass(clock, 5 * MINUTE - 1000);
    await scene.finish();
  });
});

describe('Another code', () => {
  it('can’t be requested within a minute, and the seconds are counted down', async () => {
    const clock = stopClock();
    const scene = await Scene.set(PHONE);
    const { element } = scene;
    await scene.toVerify();
    expect(canSendCode(element)).to.be.true;
    await scene.sendCode();

    expect(canSendCode(element)).to.be.false;
    expect(text(element, 'send-button')).to.equal('Resend in 1:00');
    await scene.pass(clock, 1000);
    expect(text(element, 'send-button')).to.equal('Resend in 0:59');
    await scene.pass(clock, 57_000);
    expect(text(element, 'send-button')).to.equal('Resend in 0:02');

    await sendPressed(scene);
    expect(await scene.requests('sendSms')).to.have.length(1);
    expect(scene.failures).to.be.empty;
  });

  it('can be requested after a minute, and takes the place of the first', async () => {
    const clock = stopClock();
    const scene = await Scene.set(EMAIL);
    const { element } = scene;
    await scene.toVerify();
    const first = await scene.sendCode();
    await scene.pass(clock, MINUTE - 1000);
    expect(canSendCode(element)).to.be.false;
    await scene.pass(clock, 1000);
    expect(canSendCode(element)).to.be.true;
    expect(text(element, 'send-button')).to.equal('Resend');

    const second = await scene.sendCode();
    if (first !== second) {
      await enter(element, 'one-time-code', first);
      await scene.failure(() => press(element));
    }
    await enter(element, 'one-time-code', second);
    await scene.finish();
  });

  it('is waited for even if the panel is closed and opened again', async () => {
    const scene = await Scene.set(PHONE);
    await scene.toCode();
    scene.element.close();
    await untilStep(scene.element, 'idle');
    await scene.toVerify();
    expect(canSendCode(scene.element)).to.be.false;
  });

  it('is counted down outside any live region, and announced once when it was sent', async () => {
    const scene = await Scene.set(PHONE);
    await scene.toCode();
    const live = '[role="status"], [role="alert"], [aria-live]:not([aria-live="off"])';
    expect(text(scene.element, 'send-button')).to.match(/^Resend in \d:\d\d$/);
    expect(part(scene.element, 'send-button').matches(`:is(${live}) *`)).to.be.false;
    const all = [...root(scene.element).querySelectorAll('[part~="hint"]')];
    const said = all.filter(({ textContent }) => /Code sent/.test(textContent));
    expect(said.map((hint) => hint.matches(live))).to.deep.equal([true]);
  });

  it('for one method does not wait for that of another', async () => {
    const scene = await Scene.set(BOTH);
    await scene.toCode();
    await pick(scene.element, /Email/);
    expect(canSendCode(scene.element)).to.be.true;
    expect(hints(scene.element)).not.to.contain('seconds');
    await enter(scene.element, 'one-time-code', await scene.sendCode());
    await scene.finish();
  });
});

describe('A service that is asked too often', () => {
  it('gets no request for a minute, which is counted down', async () => {
    const clock = stopClock();
    const scene = await Scene.set(PHONE);
    const { element } = scene;
    await scene.fault('sendSms', { kind: 'throttled' });
    await scene.toVerify();

    const failure = await scene.failure(() => sendPressed(scene));

    expect(failure.reason).to.equal('throttled');
    expect(failure.operation).to.equal('send-passcode');
    expect(canSendCode(element)).to.be.false;
    expect(hints(element)).to.match(/(60|59) seconds/);
    await scene.pass(clock, MINUTE);
    expect(canSendCode(element)).to.be.true;
    await enter(element, 'one-time-code', await scene.sendCode());
    await scene.finish();
  });

  it('gets no request for as long as it says, where that can be read', async () => {
    const clock = stopClock();
    const scene = await Scene.set(PHONE, {
      app: { host: BACKEND },
      attributes: { verification: 'authing' },
      signedOut: true,
    });
    await scene.account.startSession();
    await scene.fault('sendSms', { kind: 'throttled', status: 429, retryAfter: 300 });
    await scene.toVerify();
    await scene.failure(() => sendPressed(scene));

    await scene.pass(clock, 2 * MINUTE);
    expect(canSendCode(scene.element)).to.be.false;
    expect(hints(scene.element)).to.match(/180 seconds|3 minutes/);
    await scene.pass(clock, 3 * MINUTE);
    expect(canSendCode(scene.element)).to.be.true;
  });

  it('gets no verification for a minute, either', async () => {
    const clock = stopClock();
    const scene = await Scene.set(PASSWORD);
    const { element } = scene;
    await scene.fault('verifyDeleteAccountRequest', { kind: 'throttled' });
    await scene.fillIn();
    const failure = await scene.failure(() => press(element));
    expect(failure.reason).to.equal('throttled');

    await enter(element, 'current-password', PASSWORD.password);
    expect(part(element, 'confirm-button').disabled).to.be.true;
    expect(hints(element)).to.match(/try again in (60|59) seconds/);
    await scene.pass(clock, MINUTE);
    expect(part(element, 'confirm-button').disabled).to.be.false;
    await scene.finish();
  });

  it('may also be a gateway, which has no envelope', async () => {
    const scene = await Scene.set(PHONE);
    await scene.fault('sendSms', { kind: 'http', status: 429 });
    await scene.toVerify();
    const failure = await scene.failure(() => sendPressed(scene));
    expect(failure.reason).to.equal('throttled');
    expect(canSendCode(scene.element)).to.be.false;
  });
});

describe('Changing the method midway', () => {
  it('clears the secret and keeps the rest', async () => {
    const scene = await Scene.set(
      { ...BOTH, ...PASSWORD },
      { attributes: { 'verify-methods': 'PHONE_PASSCODE EMAIL_PASSCODE PASSWORD' } },
    );
    const { element } = scene;
    await scene.toCode();
    await enter(element, 'one-time-code', 'canary-1');
    await pick(element, /Email/);
    await scene.sendCode();
    expect(field(element, 'one-time-code').value).to.equal('');
    await enter(element, 'one-time-code', 'canary-2');
    await pick(element, /Password/);
    await enter(element, 'current-password', 'canary-3');
    await pick(element, /Text message/);
    expect(field(element, 'one-time-code').value).to.equal('');
    await pick(element, /Password/);
    expect(field(element, 'current-password').value).to.equal('');
    expect(everything(element)).not.to.contain('canary');
  });

  it('while a code is on its way to the first takes nothing from the second', async () => {
    const scene = await Scene.set(BOTH);
    const { element } = scene;
    await scene.fault('sendSms', { kind: 'hold' });
    await scene.toVerify();
    part(element, 'send-button').click();
    await until(async () => (await scene.requests('sendSms')).length === 1);
    await pick(element, /Email/);
    await scene.account.release();
    await until(() => scene.sent.length === 1);
    await idle(element);

    expect(scene.sent[0]?.verifyMethod).to.equal('PHONE_PASSCODE');
    expect(hints(element)).not.to.contain('Code sent');
    expect(text(element, 'confirm-button')).to.equal('Send code to u***@example.com');
    expect(canSendCode(element)).to.be.true;
    await pick(element, /Text message/);
    expect(canSendCode(element)).to.be.false;
  });

  it('while the account is being looked at sends no empty code', async () => {
    const scene = await Scene.set(BOTH);
    const { element } = scene;
    const code = await scene.toCode();
    await enter(element, 'one-time-code', code);
    await scene.fault('getProfile', { kind: 'hold' });
    const { length: before } = await scene.requests('getProfile');
    press(element);
    await until(async () => (await scene.requests('getProfile')).length > before);

    const radios = findPart(element, 'method')?.querySelectorAll('input') ?? [];
    const other = [...radios].find(({ checked, disabled }) => !checked && !disabled);
    other?.click();
    await element.updateComplete;
    await scene.account.release();
    await idle(element);
    await until(() => element.step !== 'deleting');

    // Either the code that was typed was sent, or nothing was.
    const codes = (await scene.requests('verifyDeleteAccountRequest')).map(
      ({ body }) => /"passCode":"(\d*)"/.exec(JSON.stringify(body))?.[1],
    );
    expect(codes.filter((sent) => sent !== code)).to.be.empty;
  });
});
