import { sendKeys } from '@web/test-runner-commands';
import type { AuthingDeleteAccount } from '../src/index.js';
import '../src/index.js';
import { Account } from './support/authing.js';
import {
  acknowledge,
  answerWith,
  create,
  findPart,
  open,
  part,
  press,
  root,
  ready,
  submit,
  untilStep,
} from './support/element.js';
import { record } from './support/events.js';
import { expect } from './support/expect.js';
import { settled, until } from './support/until.js';

/** An element with a token at hand and its request held, so that there is time to press again. */
async function held(attributes: Record<string, string | boolean> = {}) {
  const account = await Account.create();
  await account.fault({ kind: 'hold' });
  const element = create(account, attributes);
  element.deleteAccountToken = await account.token();
  await ready(element);
  return { account, element, heard: record(element) };
}

/** Lets the held request go on, and expects that it is the only one. */
async function expectOne(account: Account, element: AuthingDeleteAccount): Promise<void> {
  await settled();
  await until(async () => (await account.deleteRequests()) > 0);
  await account.release();
  await untilStep(element, 'deleted');
  await settled();
  expect(await account.deleteRequests()).to.equal(1);
}

const submitForm = (element: AuthingDeleteAccount) =>
  root(element)
    .querySelector('form')
    ?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));

describe('One attempt sends one request', () => {
  const pressesAgain: Record<string, (element: AuthingDeleteAccount) => unknown> = {
    'two clicks in one frame': (element) => {
      const button = part(element, 'confirm-button');
      button.click();
      button.click();
    },
    'a click in every turn of the event loop': async (element) => {
      const button = part(element, 'confirm-button');
      for (let turn = 0; turn < 10; turn += 1) {
        button.click();
        await settled();
      }
    },
    'a click after each rendering': async (element) => {
      for (let turn = 0; turn < 10; turn += 1) {
        findPart(element, 'confirm-button')?.click();
        await element.updateComplete;
      }
    },
    'the form submitted twice in one frame': (element) => {
      submitForm(element);
      submitForm(element);
    },
    'the form submitted while the request is out': async (element) => {
      press(element);
      await untilStep(element, 'deleting');
      submitForm(element);
    },
    'show() while the request is out': async (element) => {
      press(element);
      await untilStep(element, 'deleting');
      element.show();
      element.open = true;
      findPart(element, 'trigger')?.click();
      findPart(element, 'confirm-button')?.click();
    },
    'close() and show() while the request is out': async (element) => {
      press(element);
      await untilStep(element, 'deleting');
      element.close();
      element.show();
    },
    'show() between press and request': (element) => {
      press(element);
      element.show();
    },
    'another token while the request is out': async (element) => {
      press(element);
      await untilStep(element, 'deleting');
      element.deleteAccountToken = 'another';
      await settled();
      findPart(element, 'confirm-button')?.click();
    },
    'a press out of before-delete': (element) => {
      element.addEventListener('before-delete', () => {
        findPart(element, 'confirm-button')?.click();
        element.show();
      });
      press(element);
    },
    'a press out of every step change': (element) => {
      element.addEventListener('step-change', ({ detail }) => {
        if (detail.step === 'deleting') findPart(element, 'confirm-button')?.click();
      });
      press(element);
    },
  };

  for (const [what, pressAgain] of Object.entries(pressesAgain)) {
    it(`after ${what}`, async () => {
      const { account, element, heard } = await held();
      await pressAgain(element);
      await expectOne(account, element);
      expect(heard.count('before-delete')).to.equal(1);
      expect(heard.count('account-deleted')).to.equal(1);
    });
  }

  it('after a double click with the mouse', async () => {
    const { account, element } = await held();
    const button = part(element, 'confirm-button');
    for (let click = 0; click < 2; click += 1) {
      button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
      button.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, composed: true }));
      button.click();
    }
    button.dispatchEvent(new MouseEvent('dblclick', { bubbles: true, composed: true }));
    await expectOne(account, element);
  });

  for (const field of ['confirm-button', 'input'] as const) {
    it(`while Enter is held down in ${field}`, async () => {
      const confirmation = field === 'input' ? 'phrase' : 'checkbox';
      const { account, element, heard } = await held({ confirmation });
      part(element, field).focus();
      // A key repeats by going down again without having come up.
      for (let repeat = 0; repeat < 8; repeat += 1) await sendKeys({ down: 'Enter' });
      await account.release();
      await untilStep(element, 'deleted');
      for (let repeat = 0; repeat < 3; repeat += 1) await sendKeys({ down: 'Enter' });
      await sendKeys({ up: 'Enter' });

      expect(await account.deleteRequests()).to.equal(1);
      expect(heard.count('account-deleted')).to.equal(1);
    });
  }

  it('while Enter is held down on the trigger', async () => {
    const account = await Account.create();
    const element = create(account, { confirmation: 'none' });
    element.deleteAccountToken = await account.token();
    part(element, 'trigger').focus();
    for (let repeat = 0; repeat < 8; repeat += 1) await sendKeys({ down: 'Enter' });
    await sendKeys({ up: 'Enter' });
    await settled();
    expect(await account.deleteRequests()).to.equal(0);
  });
});

describe('Waiting for a token sends one request', () => {
  it('after presses while the element waits, and asks once', async () => {
    const account = await Account.create();
    const element = create(account);
    const heard = record(element);
    await submit(element);
    await untilStep(element, 'waiting');

    findPart(element, 'confirm-button')?.click();
    submitForm(element);
    element.show();
    await settled();
    expect(heard.count('delete-account-token-request')).to.equal(1);

    element.deleteAccountToken = await account.token();
    await untilStep(element, 'deleted');
    expect(await account.deleteRequests()).to.equal(1);
  });

  it('although the token comes in several ways at once', async () => {
    const account = await Account.create();
    await account.fault({ kind: 'hold' });
    const element = create(account);
    const token = await account.token();
    answerWith(element, () => Promise.resolve(token));
    element.addEventListener('delete-account-token-request', () => {
      element.deleteAccountToken = token;
      element.setAttribute('delete-account-token', token);
    });

    await submit(element);
    await untilStep(element, 'deleting');
    await expectOne(account, element);
  });

  it('after presses while before-delete holds it', async () => {
    const account = await Account.create();
    const element = create(account);
    let go: () => void = () => {};
    const hold = new Promise<void>((resolve) => (go = resolve));
    element.addEventListener('before-delete', (event) => event.waitUntil(hold));
    element.deleteAccountToken = await account.token();
    const heard = record(element);

    await submit(element);
    await untilStep(element, 'waiting');
    submitForm(element);
    findPart(element, 'confirm-button')?.click();
    element.show();
    await settled();
    expect(await account.deleteRequests()).to.equal(0);

    go();
    await untilStep(element, 'deleted');
    expect(await account.deleteRequests()).to.equal(1);
    expect(heard.count('before-delete')).to.equal(1);
  });
});

describe('A request that was sent is not sent again', () => {
  it('by Done, show() or another token after the deletion', async () => {
    const account = await Account.create();
    const element = create(account);
    element.deleteAccountToken = await account.token();
    await submit(element);
    await untilStep(element, 'deleted');

    press(element);
    element.deleteAccountToken = 'another';
    element.show();
    await element.updateComplete;
    findPart(element, 'confirm-button')?.click();
    await settled();

    expect(element.step).to.equal('deleted');
    expect(await account.deleteRequests()).to.equal(1);
  });

  it('while nobody can tell the outcome', async () => {
    const account = await Account.create();
    const element = create(account);
    await account.fault({ kind: 'cut-after' });
    element.deleteAccountToken = await account.token();
    await submit(element);
    await untilStep(element, 'unknown');
    const sent = await account.deleteRequests();

    element.deleteAccountToken = 'another';
    element.show();
    submitForm(element);
    await settled();

    expect(await account.deleteRequests()).to.equal(sent);
  });
});

describe('Two elements on a page', () => {
  it('each delete their own account, once', async () => {
    const accounts = [await Account.create(), await Account.create()];
    const elements = accounts.map((account) => create(account, { inline: true }));
    for (const [index, element] of elements.entries()) {
      element.deleteAccountToken = await accounts[index]!.token();
      await open(element);
      await acknowledge(element);
    }

    press(elements[0]!);
    await untilStep(elements[0]!, 'deleted');
    expect(elements[1]!.step).to.equal('confirm');
    expect(await accounts[1]!.exists()).to.be.true;

    press(elements[1]!);
    await untilStep(elements[1]!, 'deleted');
    for (const account of accounts) expect(await account.deleteRequests()).to.equal(1);
  });
});
