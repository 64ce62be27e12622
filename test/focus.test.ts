import { sendKeys } from '@web/test-runner-commands';
import '../src/index.js';
import type { AuthingDeleteAccount } from '../src/index.js';
import { focusedPart, open, part, press, untilStep } from './support/element.js';
import { expect } from './support/expect.js';
import { until } from './support/until.js';
import { EMAIL, idle, PHONE, Scene } from './support/verify.js';

function own<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  parent: Element = document.body,
  slot = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.slot = slot;
  parent.append(element);
  return element;
}

/** Keeps the panel busy with a request that the service holds. */
async function holding(
  scene: Scene,
  operation: Parameters<Scene['fault']>[0],
  act: () => unknown,
): Promise<void> {
  const { length: before } = await scene.requests(operation);
  await scene.fault(operation, { kind: 'hold' });
  act();
  await until(async () => (await scene.requests(operation)).length > before);
}

async function answered(scene: Scene): Promise<void> {
  await scene.account.release();
  await idle(scene.element);
  await scene.element.updateComplete;
}

/** Clicks the button that has a code sent; not every browser moves the focus there. */
function sendCode(element: AuthingDeleteAccount, movesFocus = true): void {
  const button = part(element, 'send-button');
  if (movesFocus) button.focus();
  button.click();
}

describe('The focus stays where the user is', () => {
  it('in the page, while a code is being sent for the panel beside it', async () => {
    const scene = await Scene.set(PHONE, { attributes: { inline: true } });
    await scene.toVerify();
    const elsewhere = own('input');
    await holding(scene, 'sendSms', () => sendCode(scene.element));
    elsewhere.focus();
    await answered(scene);
    expect(document.activeElement?.localName).to.equal('input');
  });

  for (const name of ['cancel-button', 'back-button', 'close-button']) {
    it(`on the ${name}, while a code is being sent`, async () => {
      const scene = await Scene.set(PHONE);
      await scene.toVerify();
      await holding(scene, 'sendSms', () => sendCode(scene.element));
      part(scene.element, name).focus();
      await answered(scene);
      expect(focusedPart(scene.element)).to.equal(name);
    });
  }

  it('but not on Cancel, where it began: the user goes on in the field for the code', async () => {
    const scene = await Scene.set(PHONE);
    await scene.toVerify();
    expect(focusedPart(scene.element)).to.equal('cancel-button');
    await holding(scene, 'sendSms', () => sendCode(scene.element, false));
    await answered(scene);
    expect(focusedPart(scene.element)).to.equal('input');
  });

  it('in a form of the page’s whose token is of no use', async () => {
    const scene = await Scene.set(PHONE);
    const field = own('input', scene.element, 'verification');
    await open(scene.element);
    part(scene.element, 'checkbox').click();
    await scene.element.updateComplete;
    press(scene.element);
    await untilStep(scene.element, 'verify');
    field.focus();
    await scene.fault('getProfile', { kind: 'envelope', statusCode: 403, message: 'No.' });
    await scene.failure(() => (scene.element.deleteAccountToken = 'a-token'));
    expect(document.activeElement?.slot).to.equal('verification');
  });

  it('in the panel, when the control of the page’s that opened it disappears', async () => {
    const scene = await Scene.set(PHONE, { attributes: { inline: true } });
    const trigger = own('button', scene.element, 'trigger');
    trigger.focus();
    trigger.click();
    await untilStep(scene.element, 'confirm');
    await idle(scene.element);
    expect(focusedPart(scene.element)).to.equal('cancel-button');
  });

  it('in the panel, when the button that was pressed is disabled', async () => {
    const scene = await Scene.set(PHONE);
    await scene.fault('getProfile', { kind: 'cors' });
    await scene.failure(() => scene.element.show());
    const button = part(scene.element, 'confirm-button');
    button.focus();
    await holding(scene, 'getProfile', () => button.click());
    await scene.element.updateComplete;
    expect(focusedPart(scene.element)).to.equal('cancel-button');
    await answered(scene);
  });

  for (const fault of [null, { kind: 'envelope', statusCode: 403, message: 'No.' }] as const) {
    const end = fault
      ? 'the field, when the account could not be deleted'
      : 'the heading, in the end';
    it(`goes to ${end}, in a panel in the page whose button was pressed`, async () => {
      const scene = await Scene.set(PHONE, { attributes: { inline: true } });
      await scene.fillIn();
      if (fault) await scene.fault('deleteAccount', fault);
      part(scene.element, 'confirm-button').focus();
      await scene.finish(fault ? 'deleting' : 'deleted');
      await untilStep(scene.element, 'deleted', 'verify');
      expect(focusedPart(scene.element)).to.equal(fault ? 'input' : 'heading');
    });
  }

  it('in the field, when the element is moved within the page', async () => {
    const scene = await Scene.set(PHONE);
    await scene.toCode();
    await until(() => focusedPart(scene.element) === 'input');
    own('section').append(scene.element);
    await scene.element.updateComplete;
    await until(() => focusedPart(scene.element) === 'input');
  });
});

describe('By the keyboard alone, the focus goes', () => {
  const choice = (element: AuthingDeleteAccount) =>
    part(element, 'method').querySelector<HTMLInputElement>('input:checked')!;

  it('from the choice of a way to the field for the code that was sent', async () => {
    const scene = await Scene.set({ ...PHONE, ...EMAIL });
    await scene.toVerify();
    choice(scene.element).focus();
    await sendKeys({ press: 'Enter' });
    await until(() => focusedPart(scene.element) === 'input');
  });

  it('from the choice of a way to the field, while it can’t be chosen from', async () => {
    const scene = await Scene.set({ ...PHONE, ...EMAIL });
    await scene.fillIn();
    choice(scene.element).focus();
    await holding(scene, 'getProfile', () => sendKeys({ press: 'Enter' }));
    expect(choice(scene.element).disabled).to.be.true;
    expect(focusedPart(scene.element)).to.equal('input');
    await scene.account.release();
    await untilStep(scene.element, 'deleted');
  });
});
