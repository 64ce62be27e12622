import type { AuthingDeleteAccount, IsSuccessRespDto } from '../src/index.js';
import '../src/index.js';
import { Account } from './support/authing.js';
import { stopClock } from './support/clock.js';
import {
  create,
  findPart,
  open,
  part,
  press,
  submit,
  text,
  type,
  untilStep,
} from './support/element.js';
import { record } from './support/events.js';
import { expect } from './support/expect.js';
import { atLastPress, ending, NOT_DONE } from './support/last-press.js';
import { AuthenticationClient } from './support/sdk.js';
import { settled, until } from './support/until.js';
import { PASSWORD, Scene } from './support/verify.js';

const REFUSAL = { statusCode: 403, message: 'No.', data: { success: false } };
const UNCLEAR = { statusCode: 500, message: 'Hm.', data: { success: false } };
const SUCCESS = { statusCode: 200, message: 'ok', data: { success: true } };

/** True when a panel can be seen, in a dialog or in the page. */
const shows = (element: AuthingDeleteAccount): boolean =>
  findPart(element, 'dialog')?.open === true || findPart(element, 'heading') !== null;

async function putBack(element: AuthingDeleteAccount): Promise<void> {
  document.body.append(element);
  await settled();
  await element.updateComplete;
}

function expectClosed(element: AuthingDeleteAccount, step = 'idle'): void {
  expect(element.step).to.equal(step);
  expect(element.open, 'open').to.be.false;
  expect(element.hasAttribute('open'), 'the attribute').to.be.false;
}

/** Removes the element while the request is out. `answer` is what the request comes to. */
async function removedWhileOut(attributes: Record<string, boolean> = {}) {
  const clock = stopClock();
  const timers = clock.countTimers();
  const scene = await Scene.set(PASSWORD, { signedOut: true, attributes });
  const { element } = scene;
  const sdk = new AuthenticationClient(scene.account);
  let answer: (envelope: IsSuccessRespDto) => void = () => {};
  let sent = 0;
  sdk.deleteAccount = () => {
    sent += 1;
    return new Promise((resolve) => (answer = resolve));
  };
  element.client = sdk;
  await scene.fillIn();
  press(element);
  await until(() => sent === 1);
  element.remove();
  await settled();
  expect(element.step).to.equal('deleting');
  return {
    scene,
    element,
    sdk,
    answered: (envelope: IsSuccessRespDto) => ending(scene, () => answer(envelope), { clock }),
    expectNoTimers: () => expect(clock.countTimers(), 'timers').to.equal(timers),
  };
}

/** Expects the next attempt, which is called off, to say that an earlier request is in doubt. */
async function expectDoubt(scene: Scene): Promise<void> {
  const { element, heard } = scene;
  element.addEventListener('before-delete', (event) => event.preventDefault(), { once: true });
  await scene.fillIn();
  expect(await ending(scene, () => press(element))).to.equal('delete-failed: vetoed');
  expect(Reflect.get(heard.failures.at(-1)!, 'unresolved'), 'unresolved').to.be.true;
  press(element, 'cancel-button');
  expect(heard.types).not.to.include('delete-canceled');
}

describe('Removed while the request is out', () => {
  for (const inline of [false, true]) {
    const where = inline ? 'panel' : 'dialog';

    it(`the element tells of a refusal, and is closed (${where})`, async () => {
      const { element, scene, answered, expectNoTimers } = await removedWhileOut({ inline });
      expect(await answered(REFUSAL)).to.equal('delete-failed: rejected');
      await settled();
      expectClosed(element);
      expectNoTimers();
      await putBack(element);
      expectClosed(element);
      expect(shows(element), 'a panel').to.be.false;
      expect(scene.heard.outcomes).to.have.length(1);
    });

    it(`the element tells of the deletion, and is closed (${where})`, async () => {
      const { element, answered, expectNoTimers } = await removedWhileOut({ inline });
      expect(await answered(SUCCESS)).to.equal('account-deleted: response');
      await settled();
      expectClosed(element, 'deleted');
      expectNoTimers();
      await putBack(element);
      expectClosed(element, 'deleted');
      expect(shows(element), 'a panel').to.be.false;
    });
  }

  it('the element looks once and at once after a refusal: the account is gone', async () => {
    const { element, sdk, answered, expectNoTimers } = await removedWhileOut();
    sdk.getProfile = () =>
      Promise.resolve({ statusCode: 404, apiCode: 2004, message: '', data: null });
    expect(await answered(REFUSAL)).to.equal('account-deleted: probe');
    await settled();
    expectClosed(element, 'deleted');
    expectNoTimers();
  });

  it('the element can’t know the outcome after a refusal and a look that tells nothing, and remembers that', async () => {
    const { element, scene, sdk, answered, expectNoTimers } = await removedWhileOut();
    const right = sdk.getProfile.bind(sdk);
    sdk.getProfile = () => Promise.reject(new Error('Broken'));
    expect(await answered(REFUSAL)).to.equal('outcome-unknown');
    await settled();
    expectClosed(element);
    expectNoTimers();
    sdk.getProfile = right;
    await putBack(element);
    expectClosed(element);
    expect(shows(element), 'a panel').to.be.false;
    await expectDoubt(scene);
  });

  it('the element can’t know the outcome without a clear answer, and waits for nothing', async () => {
    const { element, scene, answered, expectNoTimers } = await removedWhileOut();
    expect(await answered(UNCLEAR)).to.equal('outcome-unknown');
    await settled();
    expectClosed(element);
    expectNoTimers();
    await putBack(element);
    expectClosed(element);
    await expectDoubt(scene);
  });

  it('and put back before the answer, the element goes on where it was', async () => {
    const { element, answered } = await removedWhileOut();
    await putBack(element);
    expect(element.step).to.equal('deleting');
    expect(shows(element)).to.be.true;
    expect(await answered(REFUSAL)).to.equal('delete-failed: rejected');
    expect(element.step).to.equal('verify');
    expect(element.open).to.be.true;
  });

  it('the element can’t know the outcome if its session ended before', async () => {
    const { clock, scene } = await atLastPress();
    const { account, control, element } = scene;
    await scene.fault('deleteAccount', { kind: 'hold' });
    press(element);
    await until(async () => (await account.deleteRequests()) === 1);
    await control.revoke(account.appId, account.accessToken);
    element.remove();
    await settled();
    const end = await ending(scene, () => account.release(), { clock });
    expect(await account.exists()).to.be.true;
    expect(end).to.equal('outcome-unknown');
    expectClosed(element);
  });
});

describe('Removed while it looks for the account', () => {
  for (const inline of [false, true]) {
    it(`the element says that nobody knows, and is closed (${inline ? 'panel' : 'dialog'})`, async () => {
      const { clock, scene } = await atLastPress(PASSWORD, { attributes: { inline } });
      const { element, heard } = scene;
      await scene.fault('deleteAccount', NOT_DONE);
      press(element);
      await until(() => /still exists/.test(text(element, 'status')));
      element.remove();
      await settled();
      expect(heard.outcomes).to.deep.equal(['outcome-unknown']);
      expectClosed(element);

      await putBack(element);
      expectClosed(element);
      expect(shows(element), 'a panel').to.be.false;
      clock.tick(10_000);
      await settled();
      expect(heard.outcomes).to.have.length(1);
      await expectDoubt(scene);
    });
  }

  it('the element takes no answer to a look that is still out', async () => {
    const { clock, scene } = await atLastPress();
    const { element, heard, account } = scene;
    await scene.fault('deleteAccount', NOT_DONE);
    await scene.fault('getProfile', { kind: 'hold' }, { skip: 1 });
    const { length: before } = await scene.requests('getProfile');
    press(element);
    await until(async () => {
      clock.tick(25);
      return (await scene.requests('getProfile')).length === before + 2;
    });
    element.remove();
    await settled();
    expect(heard.outcomes).to.deep.equal(['outcome-unknown']);
    await account.release();
    await settled();
    expectClosed(element);
    await putBack(element);
    expectClosed(element);
    expect(shows(element), 'a panel').to.be.false;
  });
});

describe('A listener of account-deleted that removes', () => {
  const what: Record<string, (element: Element, section: Element) => void> = {
    'the element': (element) => element.remove(),
    'what is around it': (_element, section) => section.remove(),
    'all that is in the page': () => document.body.replaceChildren(),
  };
  for (const [which, remove] of Object.entries(what)) {
    it(`${which} does not keep sign-out from being heard, once by each`, async () => {
      const account = await Account.create();
      const section = document.createElement('section');
      document.body.append(section);
      const element = create(account);
      section.append(element);
      await settled();
      const heard: Record<'document' | 'element', Event[]> = { document: [], element: [] };
      const onDocument = (event: Event) => void heard.document.push(event);
      document.addEventListener('sign-out', onDocument);
      element.addEventListener('sign-out', (event) => void heard.element.push(event));
      element.addEventListener('account-deleted', () => remove(element, section));

      element.deleteAccountToken = await account.token();
      const all = record(element);
      await submit(element);
      await until(() => all.outcomes.length > 0);
      await settled();
      document.removeEventListener('sign-out', onDocument);

      expect(heard.element, 'on the element').to.have.length(1);
      expect(heard.document, 'on the document').to.have.length(1);
      expect(heard.document[0] === heard.element[0], 'the same event').to.be.true;
      expectClosed(element, 'deleted');
    });
  }

  it('nothing does not keep it from being heard once, either', async () => {
    const account = await Account.create();
    const element = create(account);
    let heard = 0;
    const onDocument = () => void (heard += 1);
    document.addEventListener('sign-out', onDocument);
    element.deleteAccountToken = await account.token();
    await submit(element);
    await untilStep(element, 'deleted');
    document.removeEventListener('sign-out', onDocument);
    expect(heard).to.equal(1);
  });

  it('the element has the browser stay when sign-out is called off on the document', async () => {
    const account = await Account.create();
    const element = create(account, { 'post-logout-redirect-uri': '/test/pages/farewell.html' });
    let prevented: boolean | null = null;
    const onDocument = (event: Event) => {
      event.preventDefault();
      prevented = event.defaultPrevented;
    };
    document.addEventListener('sign-out', onDocument);
    element.addEventListener('account-deleted', () => element.remove());
    element.deleteAccountToken = await account.token();
    const all = record(element);
    await submit(element);
    await until(() => all.outcomes.length > 0);
    await settled();
    document.removeEventListener('sign-out', onDocument);
    expect(prevented).to.be.true;
  });
});

describe('Adopted into another document', () => {
  const SEEN = ['padding', 'borderRadius', 'backgroundColor', 'borderTopStyle', 'display'] as const;

  function looks(element: AuthingDeleteAccount, name: string): string[] {
    const style = element.ownerDocument.defaultView!.getComputedStyle(part(element, name));
    return SEEN.map((property) => `${property}: ${style[property]}`);
  }

  async function frameDocument(): Promise<Document> {
    const frame = document.createElement('iframe');
    frame.width = '700';
    frame.height = '500';
    document.body.append(frame);
    await settled();
    return frame.contentDocument!;
  }

  it('the trigger keeps its looks', async () => {
    const element = create(await Account.create());
    await element.updateComplete;
    const before = looks(element, 'trigger');
    const page = await frameDocument();
    page.adoptNode(element);
    page.body.append(element);
    await settled();
    await element.updateComplete;
    expect(looks(element, 'trigger')).to.deep.equal(before);
  });

  for (const opened of [true, false]) {
    it(`the panel keeps its looks (${opened ? '' : 'not '}opened before)`, async () => {
      const account = await Account.create();
      const names = ['panel', 'confirm-button', 'cancel-button', 'dialog'];
      const model = create(account);
      await open(model);
      const before = names.map((name) => looks(model, name));
      model.close();
      const element = opened ? model : create(account);
      await element.updateComplete;

      const page = await frameDocument();
      page.adoptNode(element);
      page.body.append(element);
      await settled();
      await open(element);

      expect(names.map((name) => looks(element, name))).to.deep.equal(before);
    });
  }

  it('the panel says that a phrase was mistyped, too', async () => {
    const element = create(await Account.create(), { confirmation: 'phrase' });
    const page = await frameDocument();
    page.body.append(element);
    await open(element);
    const press = { bubbles: true, composed: true };
    part(element, 'heading').dispatchEvent(new PointerEvent('pointerdown', press));
    part(element, 'heading').dispatchEvent(new PointerEvent('pointerup', press));
    part(element, 'input').focus();
    type(element, 'delete my acount');
    part(element, 'cancel-button').focus();
    await until(() => part(element, 'input').ariaInvalid === 'true');
  });

  it('a frame without an address of its own leaves relative addresses to the page', async () => {
    const element = create(await Account.create(), { 'post-logout-redirect-uri': '/goodbye' });
    const page = await frameDocument();
    page.adoptNode(element);
    page.body.append(element);
    await settled();
    await open(element);
    expect(text(element, 'error')).to.equal('');
    expect(element.step).to.equal('confirm');
  });

  it('and back, it keeps them as well', async () => {
    const element = create(await Account.create());
    await open(element);
    const before = looks(element, 'panel');
    element.close();
    const page = await frameDocument();
    page.body.append(element);
    await settled();
    document.body.append(element);
    await settled();
    await open(element);
    expect(looks(element, 'panel')).to.deep.equal(before);
  });
});
