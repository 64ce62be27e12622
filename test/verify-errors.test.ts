import '../src/index.js';
import { stopClock } from './support/clock.js';
import { findPart, part, press, root, text, untilStep } from './support/element.js';
import { expect } from './support/expect.js';
import { settled } from './support/until.js';
import {
  EMAIL,
  enter,
  everything,
  field,
  findField,
  idle,
  offered,
  PASSWORD,
  PHONE,
  Scene,
} from './support/verify.js';

const MESSAGE = 'Said by <b>the service</b>.';

interface Case {
  statusCode: number;
  apiCode?: number;
  reason: string;
  /** What the user reads. Without it, that is what the service says. */
  says?: RegExp;
  /** No field shows: nothing that is filled in helps. */
  isDeadEnd?: boolean;
}

const own = /Said by <b>the service<\/b>\./;
const cases: Case[] = [
  { statusCode: 400, apiCode: 2001, reason: 'wrong-credential', says: /code is incorrect/ },
  { statusCode: 403, apiCode: 2006, reason: 'wrong-credential', says: /Incorrect password/ },
  { statusCode: 403, apiCode: 2333, reason: 'wrong-credential', says: /Incorrect password/ },
  { statusCode: 403, apiCode: 2005, reason: 'locked', says: /locked/, isDeadEnd: true },
  { statusCode: 403, apiCode: 2057, reason: 'locked', says: /locked/, isDeadEnd: true },
  { statusCode: 403, apiCode: 2000, reason: 'rejected', says: /not a robot/, isDeadEnd: true },
  { statusCode: 401, apiCode: 2020, reason: 'unauthorized', says: /no longer signed in/ },
  { statusCode: 401, reason: 'unauthorized', says: /no longer signed in/ },
  { statusCode: 429, reason: 'throttled', says: /Too many/ },
  { statusCode: 429, apiCode: 2080, reason: 'throttled', says: /Too many/ },
  { statusCode: 500, apiCode: 1000, reason: 'throttled', says: /Too many/ },
  { statusCode: 404, apiCode: 2004, reason: 'user-not-found', says: /couldn’t find this account/ },
  { statusCode: 402, reason: 'rejected' },
  { statusCode: 403, reason: 'rejected' },
  { statusCode: 403, apiCode: 1001, reason: 'rejected' },
  { statusCode: 500, reason: 'rejected' },
  { statusCode: 601, reason: 'rejected' },
  { statusCode: 403, apiCode: 1635, reason: 'rejected' },
  { statusCode: 400, apiCode: 98765, reason: 'rejected' },
];

const named = ({ statusCode, apiCode, reason }: Case) =>
  `${statusCode}${apiCode ? `/${apiCode}` : ''}: ${reason}`;

const fault = ({ statusCode, apiCode }: Case) => ({
  kind: 'envelope' as const,
  statusCode,
  message: MESSAGE,
  ...(apiCode !== undefined && { apiCode }),
});

function expectSaid(
  scene: Scene,
  { statusCode, apiCode, reason, says = own, isDeadEnd = false }: Case,
): void {
  const { element } = scene;
  const failure = scene.failures.at(-1);
  expect(failure?.reason).to.equal(reason);
  const { requestId, ...detail } = failure!.detail;
  expect(detail).to.deep.equal({
    statusCode,
    message: MESSAGE,
    ...(apiCode !== undefined && { apiCode }),
    data: { success: false },
  });
  expect(text(element, 'error')).to.match(says);
  expect(part(element, 'error').getAttribute('role')).to.equal('alert');
  expect(part(element, 'error').querySelector('b')).to.be.null;
  expect(requestId).not.to.be.empty;
  // The user has nothing to quote where they know what to do.
  expect(text(element, 'request-id')).to.equal(
    reason === 'rejected' && !isDeadEnd ? `Request ID: ${requestId} Copy` : '',
  );
  expect(element.step).to.equal('verify');
  expect(text(element, 'confirm-button') === 'Try again').to.equal(isDeadEnd);
  if (isDeadEnd) expect(findPart(element, 'input')).to.be.null;
}

describe('A code that is refused', () => {
  for (const one of cases) {
    it(`with ${named(one)} is said to be refused, and the user can go on`, async () => {
      const clock = stopClock();
      const scene = await Scene.set(PHONE);
      const { element } = scene;
      const code = await scene.toCode();
      await enter(element, 'one-time-code', code);
      await scene.fault('verifyDeleteAccountRequest', fault(one));

      const failure = await scene.failure(() => press(element));

      expect(failure.operation).to.equal('verify');
      expectSaid(scene, one);
      expect(everything(element)).not.to.contain(code);
      expect(await scene.account.deleteRequests()).to.equal(0);
      clock.tick(60_000);
      await element.updateComplete;
      if (one.isDeadEnd) press(element);
      await element.updateComplete;
      await enter(element, 'one-time-code', code);
      await scene.finish();
    });
  }
});

describe('A code that is not sent', () => {
  for (const one of cases) {
    it(`with ${named(one)} is said not to be sent, and the user can go on`, async () => {
      const clock = stopClock();
      const scene = await Scene.set(EMAIL);
      const { element } = scene;
      await scene.fault('sendEmail', fault(one));
      await scene.toVerify();

      const failure = await scene.failure(() => part(element, 'send-button').click());

      expect(failure.operation).to.equal('send-passcode');
      expectSaid(scene, one);
      expect(scene.sent).to.be.empty;
      clock.tick(60_000);
      await element.updateComplete;
      await enter(element, 'one-time-code', await scene.sendCode());
      expect(findPart(element, 'error')).to.be.null;
      await scene.finish();
    });
  }
});

describe('After an error', () => {
  it('everything typed but the secret is kept', async () => {
    const scene = await Scene.set(
      { ...PHONE, ...EMAIL },
      { attributes: { confirmation: 'phrase' } },
    );
    const { element } = scene;
    await scene.toVerify();
    part(element, 'method').querySelectorAll('input')[1]?.click();
    await element.updateComplete;
    await scene.sendCode();
    await enter(element, 'one-time-code', '000000');
    await scene.failure(() => press(element));

    const radios = part(element, 'method').querySelectorAll('input');
    expect([...radios].map(({ checked }) => checked)).to.deep.equal([false, true]);
    expect(field(element, 'one-time-code').value).to.equal('');
    await enter(element, 'one-time-code', await scene.control.lastCode(scene.account.appId));
    await scene.finish();
  });

  it('the field that is asked for again has the focus', async () => {
    const scene = await Scene.set(PASSWORD);
    await scene.toVerify();
    await enter(scene.element, 'current-password', 'wrong');
    await scene.failure(() => press(scene.element));
    await settled();
    expect(root(scene.element).activeElement?.id).to.equal('password');
  });

  it('the next attempt starts without it', async () => {
    const scene = await Scene.set(PASSWORD);
    await scene.toVerify();
    await enter(scene.element, 'current-password', 'wrong');
    await scene.failure(() => press(scene.element));
    await scene.fault('verifyDeleteAccountRequest', { kind: 'hold' });
    await enter(scene.element, 'current-password', PASSWORD.password);
    press(scene.element);
    await scene.element.updateComplete;
    expect(findPart(scene.element, 'error')).to.be.null;
    expect(part(scene.element, 'panel').ariaBusy).to.equal('true');
    await settled();
    await scene.account.release();
    scene.element.close();
  });

  it('that locks the account, the user is told that it is locked', async () => {
    const scene = await Scene.set(PASSWORD);
    await scene.toVerify();
    const reasons: string[] = [];
    for (let tries = 0; tries < 5; tries += 1) {
      await enter(scene.element, 'current-password', `wrong ${tries}`);
      reasons.push((await scene.failure(() => press(scene.element))).reason);
    }
    expect(reasons.slice(0, 4)).to.deep.equal(Array(4).fill('wrong-credential'));
    expect(reasons[4]).to.equal('locked');
    expect(text(scene.element, 'error')).to.match(/locked/);
  });
});

describe('An unusable answer', () => {
  const faults = {
    'a page of a gateway': [{ kind: 'http', status: 502 }, 'invalid-response'],
    'a success without a token': [{ kind: 'no-data' }, 'invalid-response'],
    'wrong types': [{ kind: 'body', body: 'wrong-types' }, 'invalid-response'],
    'a cut connection': [{ kind: 'cut-before' }, 'network'],
    'one the browser may not read': [{ kind: 'cors' }, 'network'],
    'a redirect': [{ kind: 'redirect-same' }, 'network'],
    'half a body': [{ kind: 'body', body: 'truncated', handled: false }, 'invalid-response'],
  } as const;
  for (const [what, [spoilt, reason]] of Object.entries(faults)) {
    it(`(${what}) deletes nothing, and the secret is asked for again`, async () => {
      const scene = await Scene.set(PASSWORD);
      await scene.fillIn();
      await scene.fault('verifyDeleteAccountRequest', spoilt);
      const failure = await scene.failure(() => press(scene.element));
      expect(failure.reason).to.equal(reason);
      expect(failure.operation).to.equal('verify');
      expect(failure.detail).to.deep.include({ statusCode: 499, data: { success: false } });
      expect(field(scene.element, 'current-password').value).to.equal('');
      expect(await scene.account.deleteRequests()).to.equal(0);
      await enter(scene.element, 'current-password', PASSWORD.password);
      await scene.finish();
    });
  }

  it('(none in time) is a timeout', async () => {
    const clock = stopClock();
    const scene = await Scene.set(PASSWORD, { attributes: { timeout: '3000' } });
    await scene.fillIn();
    await scene.fault('verifyDeleteAccountRequest', { kind: 'hang' });
    const failure = await scene.failure(async () => {
      press(scene.element);
      for (let sent = 0; sent === 0; await settled()) {
        sent = (await scene.requests('verifyDeleteAccountRequest')).length;
      }
      clock.tick(3000);
    });
    expect(failure.reason).to.equal('timeout');
    expect(scene.element.step).to.equal('verify');
  });
});

describe('What the service says back', () => {
  it('is never the secret', async () => {
    const scene = await Scene.set(PASSWORD);
    const message = `Wrong: ${PASSWORD.password}, by ${scene.account.accessToken}`;
    await scene.fillIn();
    await scene.fault('verifyDeleteAccountRequest', { kind: 'envelope', statusCode: 403, message });
    const failure = await scene.failure(() => press(scene.element));
    for (const secret of [PASSWORD.password, scene.account.accessToken]) {
      expect(everything(scene.element)).not.to.contain(secret);
      expect(JSON.stringify(failure.detail)).not.to.contain(secret);
    }
    expect(text(scene.element, 'error')).to.contain('Wrong: ');
  });
});

describe('A social account without a password', () => {
  it('is offered the other methods', async () => {
    const scene = await Scene.set(
      { ...EMAIL, social: 'wechat' },
      { attributes: { 'verify-methods': 'PASSWORD EMAIL_PASSCODE' } },
    );
    const { element } = scene;
    await scene.toVerify();
    const radios = part(element, 'method').querySelectorAll('input');
    radios[0]?.click();
    await element.updateComplete;
    await enter(element, 'current-password', 'guess');

    const failure = await scene.failure(() => press(element));

    expect(failure.detail.apiCode).to.equal(2027);
    expect(text(element, 'error')).to.match(/doesn’t have a password/);
    expect(element.step).to.equal('verify');
    expect(findField(element, 'current-password')).to.be.null;
    expect(offered(element)).to.be.empty;
    await enter(element, 'one-time-code', await scene.sendCode());
    await scene.finish();
  });

  it('is told that there is no way when there is no other method', async () => {
    const scene = await Scene.set(
      { social: 'wechat' },
      { attributes: { 'verify-methods': 'PASSWORD' } },
    );
    await scene.toVerify();
    await enter(scene.element, 'current-password', 'guess');
    const failure = await scene.failure(() => press(scene.element));
    expect(failure.reason).to.equal('no-method');
    await untilStep(scene.element, 'confirm');
    await idle(scene.element);
    expect(text(scene.element, 'error')).not.to.be.empty;
    expect(text(scene.element, 'error')).not.to.match(/another method/);
    expect(await scene.account.deleteRequests()).to.equal(0);
  });
});
