import { sendKeys } from '@web/test-runner-commands';
import type { AccountOptions, Operation } from '../demo/authing/control.js';
import '../src/index.js';
import type { StepChangeEvent } from '../src/index.js';
import { stopClock } from './support/clock.js';
import { has, focusedPart, open, part, press, ready, text, untilStep } from './support/element.js';
import { expect } from './support/expect.js';
import { atLastPress, LOST, toUnknown } from './support/last-press.js';
import { settled, until } from './support/until.js';
import { enter, everything, field, idle, PASSWORD, PHONE, Scene } from './support/verify.js';

/** Has the service hold a request, and waits until it is out. */
async function holding(scene: Scene, operation: Operation, act: () => unknown): Promise<void> {
  const { length: before } = await scene.requests(operation);
  await scene.fault(operation, { kind: 'hold' });
  act();
  await until(async () => (await scene.requests(operation)).length > before);
  await scene.element.updateComplete;
}

const last = ({ heard }: Scene) => heard.all<StepChangeEvent>('step-change').at(-1)?.detail;

describe('Back', () => {
  for (const confirmation of ['checkbox', 'phrase']) {
    it(`leads to the first step, where the acknowledgement is kept (${confirmation})`, async () => {
      const scene = await Scene.set(PASSWORD, { attributes: { confirmation } });
      const { element } = scene;
      await scene.toVerify();
      expect(part(element, 'back-button').ariaLabel).to.equal('Back');
      press(element, 'back-button');
      await untilStep(element, 'confirm');

      expect(last(scene)).to.deep.equal({ step: 'confirm', previous: 'verify' });
      expect(scene.heard.types).to.deep.equal([]);
      if (confirmation === 'checkbox') expect(part(element, 'checkbox').checked).to.be.true;
      else expect(part(element, 'input').value).to.equal('delete my account');
      expect(text(element, 'confirm-button')).to.equal('Continue');
      expect(part(element, 'confirm-button').disabled).to.be.false;
      expect(focusedPart(element)).to.equal('cancel-button');
      expect(has(element, 'back-button')).to.be.false;
      expect(await scene.changes()).to.equal(0);
    });
  }

  const secrets: [AccountOptions, 'one-time-code' | 'current-password'][] = [
    [PHONE, 'one-time-code'],
    [PASSWORD, 'current-password'],
  ];
  for (const [details, fill] of secrets) {
    it(`drops what is secret (${fill})`, async () => {
      const scene = await Scene.set(details);
      const { element } = scene;
      await scene.fillIn();
      const { value } = field(element, fill);
      press(element, 'back-button');
      await untilStep(element, 'confirm');
      expect(everything(element)).not.to.contain(value);
      press(element);
      await untilStep(element, 'verify');
      expect(field(element, fill).value).to.equal('');
      // The code that was sent is still good.
      expect(text(element, 'confirm-button')).to.equal('Delete account');
      await enter(element, fill, value);
      await scene.finish();
    });
  }

  it('leads away from a code that has run out: the next time another one is asked for', async () => {
    const clock = stopClock();
    const scene = await Scene.set(PHONE);
    const { element } = scene;
    await scene.toCode();
    await scene.pass(clock, 60_000);
    expect(text(element, 'confirm-button')).to.equal('Delete account');
    press(element, 'back-button');
    await untilStep(element, 'confirm');
    press(element);
    await untilStep(element, 'verify');
    expect(text(element, 'confirm-button')).to.equal('Send code to 188****5678');
    expect(has(element, 'input')).to.be.false;
  });

  it('keeps an address that was typed', async () => {
    const attributes = { 'verify-methods': 'EMAIL_PASSCODE' };
    const scene = await Scene.set(PASSWORD, { attributes });
    const { element } = scene;
    await scene.toVerify();
    await enter(element, 'email', 'user@example.com');
    press(element, 'back-button');
    await untilStep(element, 'confirm');
    press(element);
    await untilStep(element, 'verify');
    expect(field(element, 'email').value).to.equal('user@example.com');
  });

  it('takes an error of the form with it', async () => {
    const scene = await Scene.set(PHONE);
    const { element } = scene;
    await scene.fillIn();
    await scene.fault('verifyDeleteAccountRequest', { kind: 'http', status: 502 });
    await scene.failure(() => press(element));
    press(element, 'back-button');
    await untilStep(element, 'confirm');
    expect(has(element, 'error')).to.be.false;
    press(element);
    await untilStep(element, 'verify');
    expect(has(element, 'error')).to.be.false;
  });

  const under: Record<string, (scene: Scene) => Promise<void>> = {
    'a code is being sent': async (scene) => {
      await scene.toVerify();
      await holding(scene, 'sendSms', () => press(scene.element));
    },
    'the last press is under way': async (scene) => {
      await scene.fillIn();
      await holding(scene, 'verifyDeleteAccountRequest', () => press(scene.element));
    },
  };
  for (const [what, begin] of Object.entries(under)) {
    it(`can’t be used while ${what}`, async () => {
      const scene = await Scene.set(PHONE);
      const { element } = scene;
      await begin(scene);
      const before = scene.heard.steps.length;
      expect(part(element, 'back-button').ariaDisabled).to.equal('true');
      press(element, 'back-button');
      await settled();
      expect(scene.heard.steps).to.have.length(before);
      await scene.account.release();
      await idle(element);
    });
  }

  it('works by the keyboard', async () => {
    const scene = await Scene.set(PASSWORD);
    const { element } = scene;
    await scene.toVerify();
    part(element, 'back-button').focus();
    await sendKeys({ press: 'Enter' });
    await untilStep(element, 'confirm');
    expect(scene.heard.types).to.deep.equal([]);
  });
});

/** Where the panel can be left, and how it gets there. */
const places: Record<string, (scene: Scene) => unknown> = {
  'the first step': ({ element }) => open(element),
  'the form': (scene) => scene.toVerify(),
  'the form once it is filled in': (scene) => scene.fillIn(),
  'the form while a code is being sent': async (scene) => {
    await scene.toVerify();
    await holding(scene, 'sendSms', () => press(scene.element));
  },
  'the form while its code is checked': async (scene) => {
    await scene.fillIn();
    await holding(scene, 'verifyDeleteAccountRequest', () => press(scene.element));
  },
  'the wait for the page': async (scene) => {
    scene.element.addEventListener('before-delete', (event) =>
      event.waitUntil(new Promise(() => {})),
    );
    await scene.fillIn();
    await scene.finish('waiting');
  },
  'a dead end': async (scene) => {
    await scene.fault('getProfile', { kind: 'http', status: 502 }, { times: null });
    await open(scene.element);
  },
};

describe('The ×', () => {
  for (const [where, go] of Object.entries(places)) {
    it(`does what Cancel does in ${where}`, async () => {
      const told: string[][] = [];
      for (const name of ['cancel-button', 'close-button'] as const) {
        const scene = await Scene.set(PHONE);
        const { element } = scene;
        await go(scene);
        expect(part(element, 'close-button').ariaLabel).to.equal('Close');
        const { length: before } = scene.heard.events;
        press(element, name);
        await untilStep(element, 'idle');
        await scene.account.release();
        await settled();
        expect(element.open).to.be.false;
        expect(await scene.account.deleteRequests()).to.equal(0);
        told.push(scene.heard.events.slice(before).map(({ type }) => type));
        element.remove();
        await settled();
      }
      expect(told[0]).to.deep.equal(['step-change', 'delete-canceled']);
      expect(told[1]).to.deep.equal(told[0]);
    });
  }

  it('does what Close does where nobody knows the outcome', async () => {
    const told: string[][] = [];
    for (const name of ['cancel-button', 'close-button'] as const) {
      const { clock, scene } = await atLastPress();
      await toUnknown(scene, clock, LOST);
      const { length: before } = scene.heard.events;
      press(scene.element, name);
      await untilStep(scene.element, 'idle');
      told.push(scene.heard.events.slice(before).map(({ type }) => type));
      clock.uninstall();
      scene.element.remove();
      await settled();
    }
    expect(told[0]).to.deep.equal(['step-change']);
    expect(told[1]).to.deep.equal(told[0]);
  });

  for (const inline of [false, true]) {
    it(`is not there while the account is being deleted (${inline ? 'inline' : 'dialog'})`, async () => {
      const scene = await Scene.set(PASSWORD, { attributes: { inline } });
      const { element } = scene;
      await scene.fillIn();
      expect(has(element, 'close-button')).to.be.true;
      await holding(scene, 'deleteAccount', () => press(element));
      expect(element.step).to.equal('deleting');
      expect(has(element, 'close-button')).to.be.false;
      expect(has(element, 'back-button')).to.be.false;
      expect(has(element, 'cancel-button')).to.be.false;
      await scene.account.release();
      await untilStep(element, 'deleted');

      const { length: before } = scene.heard.events;
      press(element, 'close-button');
      await until(() => !element.open);
      expect(element.step).to.equal('deleted');
      expect(has(element, 'trigger')).to.be.false;
      expect(scene.heard.events.slice(before)).to.deep.equal([]);
    });
  }

  it('calls off the wait for a token, too', async () => {
    const scene = await Scene.set(PHONE, { attributes: { verification: 'host' } });
    const { element } = scene;
    await ready(element);
    press(element);
    await untilStep(element, 'waiting');
    press(element, 'close-button');
    await untilStep(element, 'idle');
    expect(scene.heard.types).to.deep.equal(['delete-account-token-request', 'delete-canceled']);
  });
});
