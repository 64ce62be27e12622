import { sendKeys } from '@web/test-runner-commands';
import type { AuthingDeleteAccount } from '../src/index.js';
import '../src/index.js';
import { Account } from './support/authing.js';
import {
  create,
  findPart,
  focusedPart,
  open,
  part,
  press,
  ready,
  root,
  submit,
  text,
  untilStep,
} from './support/element.js';
import { record } from './support/events.js';
import { expect } from './support/expect.js';
import { settled, until } from './support/until.js';

/** An element whose request stays out until it is released. */
async function deleting(attributes: Record<string, string | boolean> = {}) {
  const account = await Account.create();
  await account.fault({ kind: 'hold' });
  const element = create(account, attributes);
  element.deleteAccountToken = await account.token();
  await submit(element);
  await until(async () => (await account.deleteRequests()) === 1);
  await untilStep(element, 'deleting');
  const release = async () => {
    await account.release();
    await untilStep(element, 'deleted');
  };
  return { account, element, release };
}

const isModal = (element: AuthingDeleteAccount) => part(element, 'dialog').matches(':modal');

function described(element: AuthingDeleteAccount, by: string): string {
  const holder = root(element).querySelector(`[${by}]`);
  const ids = holder?.getAttribute(by)?.split(' ') ?? [];
  return ids.map((id) => root(element).getElementById(id)?.textContent ?? '').join(' ');
}

describe('The dialog', () => {
  it('is a native modal one', async () => {
    const element = create(await Account.create());
    await open(element);
    expect(part(element, 'dialog')).to.be.instanceOf(HTMLDialogElement);
    expect(isModal(element)).to.be.true;
  });

  it('is an alertdialog, labelled and described inside one shadow root, in every step', async () => {
    const { account, element, release } = await deleting();
    const steps = [element.step];
    const check = () => {
      expect(part(element, 'dialog').getAttribute('role')).to.equal('alertdialog');
      expect(described(element, 'aria-labelledby').trim()).not.to.be.empty;
      expect(described(element, 'aria-describedby').trim()).not.to.be.empty;
    };
    check();
    await release();
    check();

    const waiting = create(account);
    await ready(waiting);
    expect(described(waiting, 'aria-labelledby')).to.contain('Delete your account?');
    press(waiting);
    await untilStep(waiting, 'waiting');
    expect(described(waiting, 'aria-labelledby').trim()).not.to.be.empty;
    expect(described(waiting, 'aria-describedby').trim()).not.to.be.empty;
    expect(steps).to.deep.equal(['deleting']);
  });

  it('opens with the focus on Cancel, never on the button that deletes', async () => {
    for (const confirmation of ['checkbox', 'phrase', 'none']) {
      const element = create(await Account.create(), { confirmation });
      await open(element);
      expect(focusedPart(element)).to.be.oneOf(['cancel-button', 'input']);
      press(element, 'cancel-button');
    }
  });

  it('never has the focus on the button that deletes after an error either', async () => {
    const account = await Account.create();
    await account.fault({ kind: 'throttled' });
    const element = create(account);
    element.deleteAccountToken = await account.token();
    await submit(element);
    await until(() => findPart(element, 'error'));
    expect(focusedPart(element)).not.to.equal('confirm-button');
    expect(focusedPart(element)).not.to.be.null;
  });

  it('keeps Tab inside', async () => {
    document.body.append(document.createElement('input'));
    const element = create(await Account.create());
    document.body.append(document.createElement('input'));
    await ready(element);
    const visited = new Set<string | null>();
    for (let tabs = 0; tabs < 8; tabs += 1) {
      await sendKeys({ press: 'Tab' });
      visited.add(document.activeElement?.localName ?? null);
    }
    expect([...visited].filter((name) => name === 'input')).to.be.empty;
  });

  it('does not take the focus when it is a panel in the page', async () => {
    const input = document.createElement('input');
    document.body.append(input);
    const element = create(await Account.create(), { inline: true });
    input.focus();
    await open(element);
    expect(document.activeElement?.localName).to.equal('input');
    expect(findPart(element, 'dialog')).to.be.null;
  });

  it('is named as a group when it is a panel in the page', async () => {
    const element = create(await Account.create(), { inline: true });
    await open(element);
    expect(described(element, 'aria-labelledby')).to.contain('Delete your account?');
    expect(described(element, 'aria-describedby').trim()).not.to.be.empty;
  });
});

describe('The dialog closes', () => {
  const closes: Record<string, (element: AuthingDeleteAccount) => unknown> = {
    'by Escape': () => sendKeys({ press: 'Escape' }),
    'by Cancel': (element) => press(element, 'cancel-button'),
    'by close()': (element) => element.close(),
    'by the open attribute': (element) => element.removeAttribute('open'),
  };

  for (const [how, close] of Object.entries(closes)) {
    it(`${how}, which is a cancellation`, async () => {
      const element = create(await Account.create());
      await open(element);
      const heard = record(element);

      await close(element);
      await untilStep(element, 'idle');

      expect(element.open).to.be.false;
      expect(element.hasAttribute('open')).to.be.false;
      expect(part(element, 'dialog').open).to.be.false;
      expect(heard.types).to.deep.equal(['delete-canceled']);
    });

    it(`${how} while it waits for a token`, async () => {
      const element = create(await Account.create());
      const heard = record(element);
      await submit(element);
      await untilStep(element, 'waiting');

      await close(element);
      await untilStep(element, 'idle');

      expect(heard.types).to.deep.equal(['delete-account-token-request', 'delete-canceled']);
    });
  }

  it('and opens again, as new', async () => {
    const element = create(await Account.create());
    await ready(element);
    await sendKeys({ press: 'Escape' });
    await untilStep(element, 'idle');
    await open(element);
    expect(isModal(element)).to.be.true;
    expect(part(element, 'checkbox').checked).to.be.false;
  });

  it('and gives the focus back to the trigger', async () => {
    const element = create(await Account.create());
    await element.updateComplete;
    part(element, 'trigger').focus();
    part(element, 'trigger').click();
    await untilStep(element, 'confirm');
    await sendKeys({ press: 'Escape' });
    await untilStep(element, 'idle');
    expect(focusedPart(element)).to.equal('trigger');
  });

  it('and gives the focus back to a slotted trigger', async () => {
    const element = create(await Account.create());
    const trigger = document.createElement('button');
    trigger.slot = 'trigger';
    element.append(trigger);
    await element.updateComplete;
    trigger.focus();
    trigger.click();
    await untilStep(element, 'confirm');
    expect(focusedPart(element)).to.be.oneOf(['cancel-button', 'input']);
    press(element, 'cancel-button');
    await untilStep(element, 'idle');
    expect(document.activeElement?.slot).to.equal('trigger');
  });

  it('and gives the focus back to the trigger though a click did not move it there', async () => {
    const element = create(await Account.create());
    await element.updateComplete;
    part(element, 'trigger').click();
    await untilStep(element, 'confirm');
    press(element, 'cancel-button');
    await untilStep(element, 'idle');
    expect(focusedPart(element)).to.equal('trigger');
  });
});

describe('While the request is out the dialog', () => {
  const tries: Record<string, (element: AuthingDeleteAccount) => unknown> = {
    'one Escape': () => sendKeys({ press: 'Escape' }),
    'three Escapes': async () => {
      for (let press = 0; press < 3; press += 1) await sendKeys({ press: 'Escape' });
    },
    'Escape after a click': async (element) => {
      part(element, 'heading').click();
      await sendKeys({ press: 'Escape' });
      part(element, 'heading').click();
      await sendKeys({ press: 'Escape' });
    },
    'close()': (element) => element.close(),
    'the attribute taken away': (element) => element.removeAttribute('open'),
    'open = false': (element) => (element.open = false),
    'a close of the dialog by a script': (element) => part(element, 'dialog').close(),
  };

  for (const [what, attempt] of Object.entries(tries)) {
    it(`stays open in spite of ${what}`, async () => {
      const { element, release } = await deleting();
      const heard = record(element);

      await attempt(element);
      await settled();
      await element.updateComplete;
      await until(() => isModal(element));

      expect(element.step).to.equal('deleting');
      expect(element.open).to.be.true;
      expect(element.hasAttribute('open')).to.be.true;
      expect(heard.types).to.be.empty;

      await release();
      expect(heard.types[0]).to.equal('account-deleted');
      expect(isModal(element)).to.be.true;
    });
  }

  it('has nothing to press, and says that it is busy', async () => {
    const { element, release } = await deleting();
    expect(findPart(element, 'cancel-button')?.disabled ?? true).to.be.true;
    expect(part(element, 'panel').getAttribute('aria-busy')).to.equal('true');
    expect(part(element, 'status').getAttribute('role')).to.equal('status');
    expect(text(element, 'status')).not.to.be.empty;
    await release();
  });

  it('can be closed by Escape as soon as the account is deleted', async () => {
    const { element, release } = await deleting();
    await sendKeys({ press: 'Escape' });
    await release();
    await sendKeys({ press: 'Escape' });
    await until(() => !element.open);
    expect(element.step).to.equal('deleted');
  });
});

describe('Events of the page’s own content', () => {
  for (const type of ['cancel', 'close']) {
    it(`do not concern the dialog: ${type}`, async () => {
      const element = create(await Account.create());
      const input = document.createElement('input');
      input.type = 'file';
      input.slot = 'consequences';
      element.append(input);
      await open(element);
      const heard = record(element);

      input.dispatchEvent(new Event(type, { bubbles: true, cancelable: true, composed: true }));
      await settled();

      expect(element.step).to.equal('confirm');
      expect(isModal(element)).to.be.true;
      expect(heard.types).to.be.empty;
    });
  }

  it('do not concern the dialog: the submit of a form of its own', async () => {
    const account = await Account.create();
    const element = create(account, { confirmation: 'none' });
    const form = document.createElement('form');
    form.slot = 'export';
    element.append(form);
    // The owner of the form would do this. Besides, Firefox sends a form even after a submit event
    // that a script made.
    form.addEventListener('submit', (event) => event.preventDefault());
    element.deleteAccountToken = await account.token();
    await open(element);

    form.dispatchEvent(
      new SubmitEvent('submit', { bubbles: true, cancelable: true, composed: true }),
    );
    await settled();

    expect(element.step).to.equal('confirm');
    expect(await account.deleteRequests()).to.equal(0);
  });
});

describe('Once the account is deleted', () => {
  it('the focus is on the heading', async () => {
    const { element, release } = await deleting();
    await release();
    expect(focusedPart(element)).to.equal('heading');
    expect(text(element, 'heading')).to.equal('Your account has been deleted');
  });

  it('the focus is on the heading of a panel in the page, too, if it was in the panel', async () => {
    const account = await Account.create();
    const element = create(account, { inline: true });
    element.deleteAccountToken = await account.token();
    await ready(element);
    part(element, 'confirm-button').focus();
    press(element);
    await untilStep(element, 'deleted');
    expect(focusedPart(element)).to.equal('heading');
  });
});
