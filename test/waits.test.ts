import type { Fault } from '../demo/authing/control.js';
import type { AuthingDeleteAccount } from '../src/index.js';
import '../src/index.js';
import { Account, BACKEND } from './support/authing.js';
import { stopClock } from './support/clock.js';
import {
  answerWith,
  create,
  findPart,
  open,
  part,
  press,
  root,
  submit,
  text,
  untilStep,
} from './support/element.js';
import { itOnce as it } from './support/engine.js';
import { record } from './support/events.js';
import { expect } from './support/expect.js';
import { AuthenticationClient } from './support/sdk.js';
import { settled, until } from './support/until.js';
import {
  canSendCode,
  EMAIL,
  enter,
  hints,
  PASSWORD,
  PHONE,
  pick,
  Scene,
} from './support/verify.js';

const MINUTE = 60_000;
const BOTH = { ...PHONE, ...EMAIL };

/** A page whose backend passes on for how long the service wants no request. */
async function throttled(
  operation: 'sendSms' | 'verifyDeleteAccountRequest',
  fault: Fault,
  details: object = PHONE,
) {
  const clock = stopClock();
  const scene = await Scene.set(details, {
    app: { host: BACKEND },
    attributes: { verification: 'authing' },
    signedOut: true,
  });
  await scene.account.startSession();
  await scene.fault(operation, fault);
  if (operation === 'sendSms') {
    await scene.toVerify();
    await scene.failure(() => part(scene.element, 'send-button').click());
  } else {
    await scene.fillIn();
    await scene.failure(() => press(scene.element));
  }
  return { clock, scene, element: scene.element };
}

const retryAfter = (seconds: number): Fault => ({
  kind: 'throttled',
  status: 429,
  retryAfter: seconds,
});

describe('The time for which a service wants no request', () => {
  it('is not believed beyond five minutes, for a code', async () => {
    const { clock, scene, element } = await throttled('sendSms', retryAfter(99_999_999));
    await scene.pass(clock, 5 * MINUTE - 1000);
    expect(canSendCode(element), 'before').to.be.false;
    await scene.pass(clock, 1000);
    expect(canSendCode(element), 'after').to.be.true;
  });

  it('is not believed beyond five minutes, for the last button', async () => {
    const fault = retryAfter(99_999_999);
    const { clock, scene, element } = await throttled(
      'verifyDeleteAccountRequest',
      fault,
      PASSWORD,
    );
    await enter(element, 'current-password', PASSWORD.password);
    await scene.pass(clock, 5 * MINUTE - 1000);
    expect(part(element, 'confirm-button').disabled, 'before').to.be.true;
    await scene.pass(clock, 1000);
    expect(part(element, 'confirm-button').disabled, 'after').to.be.false;
    await scene.finish();
  });

  it('is forgotten when the panel is closed', async () => {
    const { clock, scene, element } = await throttled('sendSms', retryAfter(290));
    element.close();
    await untilStep(element, 'idle');
    // Nevertheless the service wants a minute between two codes.
    await scene.pass(clock, MINUTE);
    await scene.toVerify();
    expect(canSendCode(element)).to.be.true;
  });

  const BODY = JSON.stringify({
    statusCode: 429,
    message: 'Too many requests',
    requestId: 'b1a4c7f0-0000-4000-8000-000000000000',
    retryAfter: 290,
  });
  for (const status of [200, 429]) {
    it(`is read from a header alone, not from the body (HTTP ${status})`, async () => {
      const { clock, scene, element } = await throttled('sendSms', {
        kind: 'http',
        status,
        body: BODY,
      });
      await scene.pass(clock, MINUTE);
      expect(canSendCode(element)).to.be.true;
    });
  }

  it('is not read from what a client of the page’s answers', async () => {
    const clock = stopClock();
    const scene = await Scene.set(PHONE, { signedOut: true });
    const sdk = new AuthenticationClient(scene.account);
    sdk.sendSms = () =>
      Promise.resolve(
        Object.assign({ statusCode: 429, message: '', data: null }, { retryAfter: 290 }),
      );
    scene.element.client = sdk;
    await scene.toVerify();
    await scene.failure(() => part(scene.element, 'send-button').click());
    await scene.pass(clock, MINUTE);
    expect(canSendCode(scene.element)).to.be.true;
  });
});

describe('A clock that is set back', () => {
  const HOUR = 60 * MINUTE;

  it('does not prolong the wait for another code', async () => {
    const clock = stopClock();
    const scene = await Scene.set(PHONE);
    await scene.toVerify();
    await scene.sendCode();
    clock.setSystemTime(Date.now() - HOUR);
    await scene.pass(clock, MINUTE);
    expect(canSendCode(scene.element)).to.be.true;
    expect(text(scene.element, 'send-button')).to.equal('Resend');
  });

  it('does not prolong the wait of a service that is asked too often', async () => {
    const clock = stopClock();
    const scene = await Scene.set(PASSWORD);
    await scene.fillIn();
    await scene.fault('verifyDeleteAccountRequest', { kind: 'throttled' });
    await scene.failure(() => press(scene.element));
    await enter(scene.element, 'current-password', PASSWORD.password);
    clock.setSystemTime(Date.now() - HOUR);
    await scene.pass(clock, MINUTE);
    expect(part(scene.element, 'confirm-button').disabled).to.be.false;
    await scene.finish();
  });
});

describe('A gateway that throttles one method’s verification', () => {
  for (const fault of [
    { kind: 'http', status: 429 },
    { kind: 'throttled', status: 429 },
  ] as const) {
    it(`does not stop the other one (${fault.kind})`, async () => {
      stopClock();
      const scene = await Scene.set(BOTH);
      const { element } = scene;
      await scene.fillIn();
      await scene.fault('verifyDeleteAccountRequest', fault);
      const failure = await scene.failure(() => press(element));
      expect(failure.reason).to.equal('throttled');
      await enter(element, 'one-time-code', '123456');
      expect(part(element, 'confirm-button').disabled, 'the throttled one').to.be.true;

      await pick(element, /Email/);
      await enter(element, 'one-time-code', await scene.sendCode());
      expect(part(element, 'confirm-button').disabled, 'the other one').to.be.false;
      expect(hints(element)).not.to.contain('try again in');
      await scene.finish();
    });
  }

  it('after which an SMS code has expired says that another one is needed', async () => {
    const clock = stopClock();
    const scene = await Scene.set(PHONE);
    const { element } = scene;
    await scene.fillIn();
    await scene.fault('verifyDeleteAccountRequest', { kind: 'http', status: 429 });
    await scene.failure(() => press(element));
    expect(hints(element)).to.contain('expired');

    await scene.pass(clock, MINUTE);
    expect(hints(element)).to.contain('expired');
    await enter(element, 'one-time-code', await scene.sendCode());
    await scene.finish();
  });

  it('after which an e-mail code is still good says nothing of that', async () => {
    const clock = stopClock();
    const scene = await Scene.set(EMAIL);
    const { element } = scene;
    await scene.toVerify();
    const code = await scene.sendCode();
    await enter(element, 'one-time-code', code);
    await scene.fault('verifyDeleteAccountRequest', { kind: 'http', status: 429 });
    await scene.failure(() => press(element));
    expect(hints(element)).not.to.contain('expired');
    await scene.pass(clock, MINUTE);
    await enter(element, 'one-time-code', code);
    await scene.finish();
  });
});

describe('An empty token', () => {
  const gives: Record<string, (element: AuthingDeleteAccount) => void> = {
    'by attribute': (element) => element.setAttribute('delete-account-token', ''),
    'by property': (element) => (element.deleteAccountToken = ''),
  };
  for (const [how, give] of Object.entries(gives)) {
    it(`${how}, before the panel is open, is not a token, so the element asks for one and waits`, async () => {
      const element = create(await Account.create());
      give(element);
      await element.updateComplete;
      const heard = record(element);
      await submit(element);
      await settled();
      expect(element.step).to.equal('waiting');
      expect(heard.types).to.deep.equal(['delete-account-token-request']);
      expect(element.hasAttribute('delete-account-token')).to.be.false;
    });

    it(`${how}, while the user reads, is not a token, and not an error either`, async () => {
      const element = create(await Account.create());
      const heard = record(element);
      await open(element);
      give(element);
      await settled();
      expect(heard.types).to.be.empty;
      expect(findPart(element, 'error')).to.be.null;
    });

    it(`${how} does not replace the one at hand`, async () => {
      const account = await Account.create();
      const element = create(account);
      element.deleteAccountToken = await account.token();
      give(element);
      await submit(element);
      await untilStep(element, 'deleted', 'waiting');
      expect(element.step).to.equal('deleted');
    });
  }

  it('that was an answer has no effect on the next request, which waits for an answer of its own', async () => {
    const account = await Account.create();
    const element = create(account);
    const heard = record(element);
    let answers = 0;
    element.addEventListener('delete-account-token-request', (event) => {
      if (answers++ === 0) event.respondWith('');
    });
    await submit(element);
    await until(() => heard.failures.length === 1);
    await untilStep(element, 'confirm');
    press(element);
    await settled();
    expect(element.step).to.equal('waiting');
    expect(heard.failures).to.have.length(1);
    element.deleteAccountToken = await account.token();
    await untilStep(element, 'deleted');
  });
});

describe('A panel that could not be set up', () => {
  it('can be tried again, whatever threw', async () => {
    const account = await Account.create();
    const element = create(account, { confirmation: 'none' });
    await element.updateComplete;
    answerWith(element, () => account.token());
    const tree = root(element);
    let throws = 1;
    // An engine that is out of memory, or a polyfill, might do this.
    Object.defineProperty(tree, 'adoptedStyleSheets', {
      configurable: true,
      set: (sheets: CSSStyleSheet[]) => {
        if (throws-- > 0) throw new Error('No more sheets.');
        Reflect.deleteProperty(tree, 'adoptedStyleSheets');
        tree.adoptedStyleSheets = sheets;
      },
    });
    element.show();
    await until(() => throws < 1 && (findPart(element, 'error') || element.step === 'confirm'));
    if (element.step !== 'confirm') {
      expect(element.open).to.be.false;
      part(element, 'confirm-button').click();
    }
    await untilStep(element, 'confirm');
    press(element);
    await untilStep(element, 'deleted');
  });
});
