import { AuthingDeleteAccount } from '../src/index.js';
import { Account } from './support/authing.js';
import { stopClock } from './support/clock.js';
import {
  acknowledge,
  create,
  findPart,
  open,
  part,
  press,
  ready,
  setUp,
  submit,
  text,
  untilStep,
} from './support/element.js';
import { itNeeds } from './support/engine.js';
import { record } from './support/events.js';
import { expect } from './support/expect.js';
import { openPage } from './support/page.js';
import { settled, until } from './support/until.js';

/** An element that has asked for a token. `answer` brings it. */
async function waiting(attributes: Record<string, string | boolean> = {}) {
  const account = await Account.create();
  const element = create(account, attributes);
  let resolve: (token: string) => void = () => {};
  const answer = new Promise<string>((settle) => (resolve = settle));
  element.addEventListener('delete-account-token-request', (event) => event.respondWith(answer));
  const heard = record(element);
  await submit(element);
  await untilStep(element, 'waiting');
  return { account, element, heard, answer: async () => resolve(await account.token()) };
}

/** An element whose request is out. */
async function deleting(attributes: Record<string, string | boolean> = {}) {
  const account = await Account.create();
  await account.fault({ kind: 'hold' });
  const element = create(account, attributes);
  element.deleteAccountToken = await account.token();
  const heard = record(element);
  await submit(element);
  await until(async () => (await account.deleteRequests()) === 1);
  await untilStep(element, 'deleting');
  return { account, element, heard };
}

function moveTo(parent: Element, element: Element): void {
  element.remove();
  parent.append(element);
}

function newParent(): HTMLElement {
  const parent = document.createElement('section');
  document.body.append(parent);
  return parent;
}

/** Notes the promises that were rejected without a handler. */
function watchRejections(): unknown[] {
  const seen: unknown[] = [];
  const listener = (event: PromiseRejectionEvent) => {
    event.preventDefault();
    seen.push(event.reason);
  };
  addEventListener('unhandledrejection', listener);
  cleanups.push(() => removeEventListener('unhandledrejection', listener));
  return seen;
}

const cleanups: (() => void)[] = [];
afterEach(() => cleanups.splice(0).forEach((cleanup) => cleanup()));

describe('Removed from the document', () => {
  it('while it waits, the element goes back to the start; a late answer does nothing', async () => {
    const { account, element, heard, answer } = await waiting();
    element.remove();
    await settled();
    expect(element.step).to.equal('idle');
    expect(element.open).to.be.false;

    await answer();
    await settled();
    expect(element.step).to.equal('idle');
    expect(await account.deleteRequests()).to.equal(0);
    expect(heard.types).not.to.include('delete-failed');

    document.body.append(element);
    await settled();
    expect(element.step).to.equal('idle');
    expect(await account.deleteRequests()).to.equal(0);
  });

  it('the element leaves no timers', async () => {
    const clock = stopClock();
    const before = clock.countTimers();
    const { element } = await waiting();
    expect(clock.countTimers()).to.be.greaterThan(before);
    element.remove();
    await settled();
    expect(clock.countTimers()).to.equal(before);
  });

  it('the element leaves no timers of a request that was answered', async () => {
    const clock = stopClock();
    const account = await Account.create();
    const before = clock.countTimers();
    const element = create(account);
    element.deleteAccountToken = await account.token();
    await submit(element);
    await untilStep(element, 'deleted');
    element.remove();
    await settled();
    expect(clock.countTimers()).to.equal(before);
  });

  it('while before-delete holds, the element leaves no timers and sends nothing', async () => {
    const clock = stopClock();
    const account = await Account.create();
    const before = clock.countTimers();
    const element = create(account);
    element.addEventListener('before-delete', (event) => {
      event.waitUntil(new Promise(() => {}));
    });
    element.dispatchEvent(
      new CustomEvent('delete-account-token', { detail: await account.issueToken() }),
    );
    await submit(element);
    await untilStep(element, 'waiting');
    element.remove();
    await settled();
    expect(clock.countTimers()).to.equal(before);
    expect(await account.deleteRequests()).to.equal(0);
  });

  it('while the request is out, the element does not take the request back, and learns the outcome', async () => {
    const { account, element, heard } = await deleting();
    element.remove();
    await settled();
    await account.release();
    await until(() => heard.outcomes.length > 0);

    expect(heard.outcomes).to.deep.equal(['account-deleted']);
    expect(element.step).to.equal('deleted');
    expect(await account.exists()).to.be.false;
    expect(await account.deleteRequests()).to.equal(1);
  });

  it('and put back while the request is out, the element shows how things stand', async () => {
    const { account, element } = await deleting();
    element.remove();
    await settled();
    document.body.append(element);
    await settled();
    await element.updateComplete;
    expect(element.step).to.equal('deleting');
    expect(element.open).to.be.true;
    expect(part(element, 'dialog').matches(':modal')).to.be.true;

    await account.release();
    await untilStep(element, 'deleted');
    expect(await account.deleteRequests()).to.equal(1);
  });

  it('in the turn in which it was opened, the element opens nothing', async () => {
    const rejections = watchRejections();
    const element = create(await Account.create());
    element.show();
    element.remove();
    await settled();
    await element.updateComplete;
    expect(element.step).to.equal('idle');
    expect(rejections).to.be.empty;
  });

  it('before a rendering, the element does not fail', async () => {
    const rejections = watchRejections();
    for (const inline of [false, true]) {
      const element = create(await Account.create(), { inline });
      await ready(element);
      element.requestUpdate();
      element.remove();
      await settled();
    }
    expect(rejections).to.be.empty;
  });

  it('in the turn in which the browser closes its dialog, the element does not fail', async () => {
    const failures: unknown[] = [];
    const listener = (event: ErrorEvent) => failures.push(event.error);
    addEventListener('error', listener);
    cleanups.push(() => removeEventListener('error', listener));
    const { account, element } = await deleting();
    const { onerror } = window;
    window.onerror = null;
    cleanups.push(() => (window.onerror = onerror));

    part(element, 'dialog').close();
    element.remove();
    await settled();
    await account.release();
    await untilStep(element, 'deleted');
    expect(failures).to.be.empty;
  });

  it('the element can be used again when it is put back', async () => {
    const account = await Account.create();
    const element = create(account);
    await ready(element);
    element.remove();
    await settled();
    document.body.append(element);
    element.deleteAccountToken = await account.token();

    await submit(element);
    await untilStep(element, 'deleted');
    expect(await account.deleteRequests()).to.equal(1);
  });

  it('the element still knows that the account is deleted', async () => {
    const account = await Account.create();
    const element = create(account);
    element.deleteAccountToken = await account.token();
    await submit(element);
    await untilStep(element, 'deleted');
    element.remove();
    await settled();
    document.body.append(element);
    await element.updateComplete;
    expect(element.step).to.equal('deleted');
    expect(findPart(element, 'trigger')).to.be.null;
  });
});

describe('Moved within the document', () => {
  it('while it is open, the element stays modal and keeps what was entered', async () => {
    const account = await Account.create();
    const element = create(account, { confirmation: 'phrase' });
    const heard = record(element);
    element.deleteAccountToken = await account.token();
    await ready(element);

    moveTo(newParent(), element);
    await settled();
    await element.updateComplete;

    expect(element.step).to.equal('confirm');
    expect(part(element, 'dialog').matches(':modal')).to.be.true;
    expect(part(element, 'input').value).to.equal(text(element, 'phrase-text'));
    press(element);
    await untilStep(element, 'deleted');
    expect(heard.types).not.to.include('delete-canceled');
    expect(heard.steps).to.deep.equal(['confirm', 'deleting', 'deleted']);
  });

  it('while it is open as a panel in the page, the flow goes on', async () => {
    const account = await Account.create();
    const element = create(account, { inline: true });
    await ready(element);
    moveTo(newParent(), element);
    await settled();
    expect(element.step).to.equal('confirm');
    expect(part(element, 'checkbox').checked).to.be.true;
  });

  it('while it waits, the answer still counts', async () => {
    const { account, element, answer } = await waiting();
    moveTo(newParent(), element);
    await settled();
    expect(element.step).to.equal('waiting');
    expect(part(element, 'dialog').matches(':modal')).to.be.true;

    await answer();
    await untilStep(element, 'deleted');
    expect(await account.deleteRequests()).to.equal(1);
  });

  it('while the request is out, the answer still counts', async () => {
    const { account, element } = await deleting();
    moveTo(newParent(), element);
    await settled();
    expect(element.step).to.equal('deleting');
    expect(part(element, 'dialog').matches(':modal')).to.be.true;

    await account.release();
    await untilStep(element, 'deleted');
    expect(await account.deleteRequests()).to.equal(1);
  });

  it('the element keeps the token at hand', async () => {
    const account = await Account.create();
    const element = create(account);
    const heard = record(element);
    element.deleteAccountToken = await account.token();
    moveTo(newParent(), element);
    await submit(element);
    await untilStep(element, 'deleted');
    expect(heard.types).not.to.include('delete-account-token-request');
  });

  it('together with what is around it, the element goes on just as well', async () => {
    const { element, answer } = await waiting();
    const parent = newParent();
    parent.append(element);
    const outer = newParent();
    moveTo(outer, parent);
    await answer();
    await untilStep(element, 'deleted');
  });
});

describe('Made before its class is known', () => {
  it('the element takes what was set on it', async () => {
    const account = await Account.create();
    const element = document.createElement('made-early');
    const token = await account.token();
    Object.assign(element, {
      host: account.host,
      appId: account.appId,
      confirmation: 'phrase',
      confirmationPhrase: 'away with it',
      inline: true,
      strings: { confirmHeading: 'Sure?' },
      deleteAccountToken: token,
    });
    document.body.append(element);
    class MadeEarly extends AuthingDeleteAccount {}
    customElements.define('made-early', MadeEarly);
    if (!(element instanceof MadeEarly)) throw new Error('Not upgraded.');

    await open(element);
    expect(text(element, 'heading')).to.equal('Sure?');
    expect(text(element, 'phrase-text')).to.equal('away with it');
    expect(findPart(element, 'dialog')).to.be.null;
    await acknowledge(element);
    press(element);
    await untilStep(element, 'deleted');
    expect(await account.sentTokens()).to.deep.equal([token]);
  });

  it('the element is open if it was set to be', async () => {
    const account = await Account.create();
    const element = document.createElement('opened-early');
    Object.assign(element, { open: true });
    setUp(element, account, {});
    document.body.append(element);
    class OpenedEarly extends AuthingDeleteAccount {}
    customElements.define('opened-early', OpenedEarly);
    if (!(element instanceof OpenedEarly)) throw new Error('Not upgraded.');
    await untilStep(element, 'confirm');
    expect(part(element, 'dialog').matches(':modal')).to.be.true;
  });
});

describe('The open attribute', () => {
  it('in the markup opens the panel', async () => {
    const account = await Account.create();
    document.body.innerHTML = `<authing-delete-account open host="${account.host}"
      app-id="${account.appId}"></authing-delete-account>`;
    const element = document.querySelector('authing-delete-account')!;
    const heard = record(element);
    await untilStep(element, 'confirm');
    expect(part(element, 'dialog').matches(':modal')).to.be.true;
    expect(heard.types).to.be.empty;
  });

  it('set before the element is in the document opens it once it is', async () => {
    const account = await Account.create();
    const element = document.createElement('authing-delete-account');
    setUp(element, account, { open: true });
    // The panel may be loaded this early.
    await import('../src/panel/index.js');
    await settled();
    expect(element.step).to.equal('idle');
    document.body.append(element);
    await untilStep(element, 'confirm');
    expect(part(element, 'dialog').matches(':modal')).to.be.true;
  });

  it('says what the property says', async () => {
    const element = create(await Account.create());
    element.open = true;
    expect(element.hasAttribute('open')).to.be.true;
    await untilStep(element, 'confirm');
    element.open = false;
    expect(element.hasAttribute('open')).to.be.false;
    element.setAttribute('open', '');
    expect(element.open).to.be.true;
    await untilStep(element, 'confirm');
  });

  it('is not there after the panel was opened and closed in one turn', async () => {
    const element = create(await Account.create());
    element.show();
    element.close();
    await settled();
    await element.updateComplete;
    expect(element.open).to.be.false;
    expect(element.step).to.equal('idle');
    expect(findPart(element, 'dialog')?.open ?? false).to.be.false;
  });

  it('is there after the panel was closed and opened in one turn', async () => {
    const element = create(await Account.create());
    await open(element);
    element.close();
    element.show();
    await untilStep(element, 'confirm');
    expect(element.open).to.be.true;
    expect(part(element, 'dialog').matches(':modal')).to.be.true;
  });

  for (const inline of [false, true]) {
    it(`can’t be taken away while the request is out (${inline ? 'panel' : 'dialog'})`, async () => {
      const { account, element } = await deleting({ inline });
      element.open = false;
      expect(element.open).to.be.true;
      element.removeAttribute('open');
      expect(element.open).to.be.true;
      expect(element.hasAttribute('open')).to.be.true;
      await settled();
      expect(element.step).to.equal('deleting');
      await account.release();
      await untilStep(element, 'deleted');
    });
  }
});

/** The same module, as a second copy on the page would have it. */
const AGAIN: string = '../src/index.ts?again';

describe('Registering', () => {
  it('twice is harmless', async () => {
    const again: unknown = await import(AGAIN);
    expect(again).to.have.property('AuthingDeleteAccount');
    expect(customElements.get('authing-delete-account')).to.equal(AuthingDeleteAccount);
  });

  it('makes an element that can be created without a document', () => {
    const element = new AuthingDeleteAccount();
    expect(element.step).to.equal('idle');
    expect(element.open).to.be.false;
    expect(element.attributes).to.have.length(0);
  });
});

describe('A panel that can’t be loaded', () => {
  /** An element whose panel could not be loaded at first, although it could be now. */
  async function failed() {
    const account = await Account.create();
    const place = `/flaky/${account.appId}`;
    const page = await openPage(`${place}/test/pages/element.html`);
    const element = page.document.createElement('authing-delete-account');
    setUp(element, account, { confirmation: 'none' });
    page.document.body.append(element);
    await element.updateComplete;

    await fetch(place, { method: 'POST' });
    part(element, 'trigger').click();
    await until(() => findPart(element, 'error'));
    await fetch(place, { method: 'DELETE' });
    return { account, element };
  }

  it('is an error that the user is told of', async () => {
    const { element } = await failed();
    expect(part(element, 'error').getAttribute('role')).to.equal('alert');
    expect(element.open).to.be.false;
    expect(element.step).to.equal('idle');
  });

  itNeeds('importAgain', 'can be tried again', async () => {
    const { account, element } = await failed();
    element.deleteAccountToken = await account.token();
    press(element);
    await untilStep(element, 'confirm');
    expect(findPart(element, 'error')).to.be.null;
    press(element);
    await untilStep(element, 'deleted');
  });
});
