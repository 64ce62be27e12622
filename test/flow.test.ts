import { sendKeys } from '@web/test-runner-commands';
import type { AuthingDeleteAccount } from '../src/index.js';
import '../src/index.js';
import { Account, BACKEND } from './support/authing.js';
import {
  acknowledge,
  answerWith,
  create,
  findPart,
  focusedPart,
  open,
  part,
  press,
  ready,
  submit,
  text,
  type,
  untilStep,
} from './support/element.js';
import { record } from './support/events.js';
import { expect } from './support/expect.js';
import { until } from './support/until.js';

/**
 * Presses Tab up to a part. It never goes past the last control, for from there an engine may go on
 * to its own buttons.
 */
async function tabTo(element: AuthingDeleteAccount, name: string, back = false): Promise<void> {
  const there = () => focusedPart(element)?.split(' ').includes(name);
  if (back) await sendKeys({ down: 'Shift' });
  for (let tabs = 0; tabs < 10 && !there(); tabs += 1) await sendKeys({ press: 'Tab' });
  if (back) await sendKeys({ up: 'Shift' });
  if (!there()) throw new Error(`Tab does not lead to ${name}.`);
}

const by = {
  async click(element: AuthingDeleteAccount): Promise<void> {
    part(element, 'trigger').click();
    await untilStep(element, 'confirm');
    await acknowledge(element);
    press(element);
  },

  async keyboard(element: AuthingDeleteAccount): Promise<void> {
    part(element, 'trigger').focus();
    await sendKeys({ press: 'Enter' });
    await untilStep(element, 'confirm');
    if (element.confirmation === 'phrase') {
      await tabTo(element, 'input', true);
      await sendKeys({ type: text(element, 'phrase-text') });
    } else if (element.confirmation === 'checkbox') {
      await tabTo(element, 'checkbox', true);
      await sendKeys({ press: ' ' });
      await tabTo(element, 'confirm-button');
    } else {
      await tabTo(element, 'confirm-button');
    }
    await sendKeys({ press: 'Enter' });
  },
};

describe('The account is deleted', () => {
  for (const confirmation of ['checkbox', 'phrase', 'none']) {
    for (const inline of [false, true]) {
      for (const [means, goThrough] of Object.entries(by)) {
        it(`${inline ? 'inline' : 'in the dialog'}, by ${means}, with confirmation="${confirmation}"`, async () => {
          const account = await Account.create();
          const element = create(account, { confirmation, inline });
          element.deleteAccountToken = await account.token();

          await goThrough(element);
          await untilStep(element, 'deleted');

          expect(await account.exists()).to.be.false;
          expect(await account.profileStatus()).to.equal(401);
          expect(await account.deleteRequests()).to.equal(1);
        });
      }
    }
  }
});

describe('A page that brings the token', () => {
  it('hears what happens, in order and without a secret', async () => {
    const account = await Account.create();
    const element = create(account, { verification: 'host' });
    const heard = record(element);
    answerWith(element, () => account.issueToken());

    await submit(element);
    await untilStep(element, 'deleted');

    expect(heard.types.slice(0, 4)).to.deep.equal([
      'delete-account-token-request',
      'before-delete',
      'account-deleted',
      'sign-out',
    ]);
    expect(heard.steps).to.deep.equal(['confirm', 'waiting', 'deleting', 'deleted']);
    const [deleted] = heard.deleted;
    expect(deleted?.detail).to.deep.equal({
      statusCode: 200,
      message: 'success',
      data: { success: true },
    });
    expect(deleted?.source).to.equal('response');
    expect(deleted?.receipt.locale).to.equal('en');
    expect(Date.parse(deleted!.receipt.deletedAt)).to.be.closeTo(Date.now(), 60_000);
  });

  it('hears each step change once, with the step before it', async () => {
    const account = await Account.create();
    const element = create(account);
    const changes: unknown[] = [];
    element.addEventListener('step-change', ({ detail }) => {
      changes.push({ ...detail, now: element.step });
    });
    element.deleteAccountToken = await account.token();

    await submit(element);
    await untilStep(element, 'deleted');

    expect(changes).to.deep.equal([
      { step: 'confirm', previous: 'idle', now: 'confirm' },
      { step: 'deleting', previous: 'confirm', now: 'deleting' },
      { step: 'deleted', previous: 'deleting', now: 'deleted' },
    ]);
  });

  it('hears everything outside the shadow tree that holds the element', async () => {
    const account = await Account.create();
    const outer = document.createElement('div');
    document.body.append(outer);
    const element = create(account);
    outer.attachShadow({ mode: 'open' }).append(element);
    const heard = record(document.body);
    element.deleteAccountToken = await account.token();

    await submit(element);
    await untilStep(element, 'deleted');

    expect(heard.types.slice(0, 2)).to.deep.equal(['before-delete', 'account-deleted']);
  });

  it('has the request sent that the official SDK sends, with its bearer', async () => {
    const account = await Account.create({}, { deleteNeedsBearer: true });
    const element = create(account, { verification: 'host', 'user-pool-id': 'pool' });
    element.accessToken = () => Promise.resolve(account.accessToken);
    const { deleteAccountToken } = await account.issueToken();
    element.deleteAccountToken = deleteAccountToken;

    await submit(element);
    await untilStep(element, 'deleted');

    const request = (await account.requests()).find(({ method }) => method === 'POST');
    expect(request?.path).to.equal('/api/v3/delete-account');
    expect(request?.body).to.deep.equal({ deleteAccountToken });
    expect(request?.headers).to.deep.equal({
      authorization: `Bearer ${account.accessToken}`,
      'content-type': 'application/json',
      'x-authing-app-id': account.appId,
      'x-authing-userpool-id': 'pool',
    });
  });

  it('can use a backend of its own origin that knows the user by a cookie', async () => {
    const account = await Account.create({}, { host: BACKEND, deleteNeedsBearer: true });
    await account.startSession();
    const element = create(account, { verification: 'host' });
    answerWith(element, () => account.token());

    await submit(element);
    await untilStep(element, 'deleted');

    expect(await account.exists()).to.be.false;
  });

  it('can bring a client of its own', async () => {
    const element = create(null);
    const sent: unknown[] = [];
    element.client = {
      deleteAccount(dto) {
        sent.push(dto);
        return Promise.resolve({ statusCode: 200, message: 'ok', data: { success: true } });
      },
    };
    element.deleteAccountToken = 'token';

    await submit(element);
    await untilStep(element, 'deleted');

    expect(sent).to.deep.equal([{ deleteAccountToken: 'token' }]);
  });
});

describe('The last button', () => {
  for (const verification of ['auto', 'host']) {
    it(`says "Delete account" with verification="${verification}"`, async () => {
      const element = create(await Account.create(), { verification });
      if (verification === 'auto') element.deleteAccountToken = 'token';
      await open(element);
      expect(text(element, 'confirm-button')).to.equal('Delete account');
    });
  }
});

describe('Once the account is deleted', () => {
  async function deleted(inline: boolean): Promise<AuthingDeleteAccount> {
    const account = await Account.create();
    const element = create(account, { inline });
    element.deleteAccountToken = await account.token();
    await submit(element);
    await untilStep(element, 'deleted');
    return element;
  }

  for (const inline of [false, true]) {
    it(`Done closes ${inline ? 'the panel' : 'the dialog'}; the step stays, and the trigger is gone`, async () => {
      const element = await deleted(inline);
      expect(text(element, 'confirm-button')).to.equal('Done');
      expect(findPart(element, 'trigger')).to.be.null;

      press(element);
      await until(() => !element.open);
      await element.updateComplete;

      expect(element.hasAttribute('open')).to.be.false;
      expect(element.step).to.equal('deleted');
      expect(findPart(element, 'panel')).to.be.null;
      expect(findPart(element, 'trigger')).to.be.null;
    });
  }

  it('the page can close the panel, which is no cancellation', async () => {
    const element = await deleted(false);
    const heard = record(element);
    element.close();
    await until(() => !element.open);
    expect(heard.types).to.be.empty;
    expect(element.step).to.equal('deleted');
  });

  it('a slot of the page’s says what comes next', async () => {
    const element = await deleted(true);
    const words = document.createElement('p');
    words.slot = 'success';
    words.textContent = 'Goodbye';
    element.append(words);
    await element.updateComplete;
    expect(words.checkVisibility()).to.be.true;
  });
});

describe('The step', () => {
  it('can be styled', async () => {
    const account = await Account.create();
    const element = create(account);
    const seen = () =>
      ['idle', 'confirm', 'waiting', 'deleting', 'deleted', 'unknown'].filter((step) =>
        element.matches(`:state(${step})`),
      );
    const shown = [seen()];
    element.addEventListener('step-change', () => shown.push(seen()));
    answerWith(element, () => account.token());

    await submit(element);
    await untilStep(element, 'deleted');

    expect(shown).to.deep.equal([['idle'], ['confirm'], ['waiting'], ['deleting'], ['deleted']]);
  });
});

describe('The phrase', () => {
  const accepted = {
    'as it is shown': 'delete my account',
    'in capitals': 'DELETE MY ACCOUNT',
    'with white space around and within': '  delete   my\taccount ',
    'in quotation marks': '\u201cdelete my account\u201d',
    'in full-width letters': '\uff44\uff45\uff4c\uff45\uff54\uff45 my account',
    'with a no-break space': 'delete\u00a0my account',
  };
  for (const [how, typed] of Object.entries(accepted)) {
    it(`may be typed ${how}`, async () => {
      const account = await Account.create();
      const element = create(account, { confirmation: 'phrase' });
      element.deleteAccountToken = await account.token();
      await open(element);
      type(element, typed);
      await element.updateComplete;
      press(element);
      await untilStep(element, 'deleted');
    });
  }

  it('can be the page’s own, and is shown as it is compared', async () => {
    const account = await Account.create();
    const element = create(account, {
      confirmation: 'phrase',
      'confirmation-phrase': 'Konto „Straße“ löschen',
    });
    element.deleteAccountToken = await account.token();
    await ready(element);
    expect(text(element, 'phrase-text')).to.equal('Konto „Straße“ löschen');
    press(element);
    await untilStep(element, 'deleted');
  });

  it('can be in any locale’s words', async () => {
    const element = create(await Account.create(), { confirmation: 'phrase' });
    element.strings = { phrase: '注销我的账号', typePhrase: '请输入“{phrase}”以确认' };
    await ready(element);
    expect(part(element, 'confirm-button').disabled).to.be.false;
  });
});
