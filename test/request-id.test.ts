import type { Fault } from '../demo/authing/control.js';
import '../src/index.js';
import { has, part, press, root, text, untilStep } from './support/element.js';
import { expect } from './support/expect.js';
import { atLastPress, NOT_DONE, pressed, toUnknown } from './support/last-press.js';
import { settled, until } from './support/until.js';
import { PASSWORD, Scene } from './support/verify.js';

const envelope = (statusCode: number, apiCode?: number): Fault => ({
  kind: 'envelope',
  statusCode,
  message: 'No.',
  ...(apiCode !== undefined && { apiCode }),
});

/** Whether an id shows after the last press has come to this. */
async function idAfter(fault: Fault) {
  const scene = await Scene.set(PASSWORD);
  await scene.fillIn();
  await scene.fault('verifyDeleteAccountRequest', fault);
  const failure = await scene.failure(() => press(scene.element));
  return { scene, element: scene.element, failure, id: failure.detail.requestId };
}

const REQUEST_ID = 'b1a4c7f0-0000-4000-8000-000000000000';
const senseless: Fault = {
  kind: 'http',
  status: 200,
  body: JSON.stringify({ statusCode: 200, message: '', requestId: REQUEST_ID, data: {} }),
};

describe('The id of a request', () => {
  it('is shown with what nobody expects: a refusal that tells nothing', async () => {
    const { element, failure, id } = await idAfter(envelope(403));
    expect(failure.reason).to.equal('rejected');
    expect(id).not.to.be.empty;
    expect(part(element, 'request-id').querySelector('bdi')?.textContent).to.equal(id);
    expect(text(element, 'request-id')).to.match(/^Request ID: /);
  });

  it('is shown with what nobody expects: an answer that makes no sense', async () => {
    const { clock, scene } = await atLastPress();
    await scene.fault('deleteAccount', senseless);
    expect(await pressed(scene, clock)).to.equal('delete-failed: invalid-response');
    expect(part(scene.element, 'request-id').querySelector('bdi')?.textContent).to.equal(
      REQUEST_ID,
    );
  });

  const expected: Record<string, Fault> = {
    'wrong-credential': envelope(403, 2006),
    locked: envelope(403, 2005),
    throttled: envelope(429),
    unauthorized: envelope(401),
    'user-not-found': envelope(404, 2004),
  };
  for (const [reason, fault] of Object.entries(expected)) {
    it(`is not shown where the user knows what to do: ${reason}`, async () => {
      const { element, failure, id } = await idAfter(fault);
      expect(failure.reason).to.equal(reason);
      expect(id).not.to.be.empty;
      expect(has(element, 'request-id')).to.be.false;
      expect(root(element).textContent).not.to.contain(id);
    });
  }

  it('is no part of what describes a field', async () => {
    const { element, id } = await idAfter(envelope(403));
    const described = root(element).querySelectorAll('[aria-describedby]');
    const ids = [...described].flatMap((one) => one.getAttribute('aria-describedby')!.split(' '));
    const texts = ids.map((one) => root(element).getElementById(one)?.textContent ?? '');
    expect(texts.join(' ')).not.to.contain(id);
  });

  it('is shown where nobody knows the outcome, for there the user has to ask', async () => {
    const { clock, scene } = await atLastPress();
    const message = 'Hm.';
    await toUnknown(scene, clock, { kind: 'envelope', statusCode: 500, message });
    const id = scene.heard.unknown[0]?.detail.requestId;
    expect(id).not.to.be.empty;
    expect(text(scene.element, 'request-id')).to.contain(id);
    expect(scene.element.step).to.equal('unknown');
  });

  it('is not spoken of where there is none', async () => {
    const { clock, scene } = await atLastPress();
    await toUnknown(scene, clock, NOT_DONE);
    expect(has(scene.element, 'request-id')).to.be.false;
    await untilStep(scene.element, 'unknown');
  });
});

describe('The button that copies the id', () => {
  /** Puts a clipboard in the place of the browser’s, which would ask the user. */
  function clipboard(writeText: (text: string) => Promise<void>): void {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  }

  afterEach(() => void Reflect.deleteProperty(navigator, 'clipboard'));

  const button = (element: Element) => part(element, 'request-id').querySelector('button')!;
  const said = (element: Element) =>
    part(element, 'request-id').querySelector('[role="status"]')?.textContent.trim();

  it('copies it, nothing else, and says so', async () => {
    const copied: string[] = [];
    clipboard((text) => {
      copied.push(text);
      return Promise.resolve();
    });
    const { scene, element, id } = await idAfter(envelope(403));
    const before = scene.heard.events.length;
    expect(button(element).type).to.equal('button');
    expect(button(element).ariaLabel ?? button(element).textContent.trim()).to.equal('Copy');
    expect(said(element)).to.equal('');
    button(element).click();
    await until(() => said(element) !== '');
    expect(copied).to.deep.equal([id]);
    expect(said(element)).to.equal('Copied');
    expect(scene.heard.events).to.have.length(before);
    expect(element.step).to.equal('verify');
  });

  it('is not in the page’s own form: a token of that form deletes, and our last button said so', async () => {
    const scene = await Scene.set(PASSWORD);
    const { element, account } = scene;
    const form = document.createElement('form');
    form.slot = 'verification';
    element.append(form);
    await scene.toVerify();
    await scene.fault('deleteAccount', envelope(403));
    element.deleteAccountToken = await account.token();
    await until(() => scene.heard.failures.length === 1);
    await until(() => has(element, 'request-id'));
    expect(element.step).to.equal('verify');
    expect(part(element, 'request-id').querySelectorAll('button')).to.have.length(0);
  });

  it('says nothing where the browser does not allow it, and the id can still be selected', async () => {
    clipboard(() => Promise.reject(new DOMException('No.', 'NotAllowedError')));
    const { element, id } = await idAfter(envelope(403));
    button(element).click();
    await settled();
    expect(said(element)).to.equal('');
    expect(text(element, 'request-id')).to.contain(id);
  });
});
