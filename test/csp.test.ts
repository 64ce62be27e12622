import type { AuthingDeleteAccount } from '../src/index.js';
import '../src/index.js';
import en from '../src/locales/en.js';
import { Account } from './support/authing.js';
import { catchConsole } from './support/console.js';
import {
  acknowledge,
  answerWith,
  attempt,
  create,
  findPart,
  open,
  part,
  press,
  pressAndWait,
  ready,
  root,
  setUp,
  submit,
  text,
  untilStep,
} from './support/element.js';
import { expect } from './support/expect.js';
import { record } from './support/events.js';
import { openPage, type Page } from './support/page.js';
import { settled, until } from './support/until.js';

function createIn(page: Page, account: Account, attributes: Record<string, string | boolean> = {}) {
  const element = page.document.createElement('authing-delete-account');
  setUp(element, account, attributes);
  page.document.body.append(element);
  return element;
}

const POLICIES = ['self', 'trusted-types'];

for (const policy of POLICIES) {
  const openStrictPage = () => openPage(`/test/pages/element.html?policy=${policy}`);

  describe(`Under the content security policy "${policy}"`, () => {
    for (const inline of [false, true]) {
      it(`the account is deleted (${inline ? 'panel' : 'dialog'}), and nothing is violated`, async () => {
        const page = await openStrictPage();
        const account = await Account.create();
        const element = createIn(page, account, { inline, confirmation: 'phrase' });
        answerWith(element, () => account.token());
        await account.fault({ kind: 'throttled' });

        part(element, 'trigger').click();
        await untilStep(element, 'confirm');
        await acknowledge(element);
        await pressAndWait(element);
        expect(findPart(element, 'error')).not.to.be.null;
        await pressAndWait(element);

        expect(element.step).to.equal('deleted');
        expect(page.violations).to.deep.equal([]);
      });
    }

    it('an outcome that nobody knows violates nothing', async () => {
      const page = await openStrictPage();
      const account = await Account.create();
      const element = createIn(page, account);
      await account.fault({ kind: 'cut-after' });
      element.deleteAccountToken = await account.token();
      await attempt(element);
      expect(element.step).to.equal('unknown');
      expect(page.violations).to.deep.equal([]);
    });

    it('the panel looks as it should', async () => {
      const page = await openStrictPage();
      const element = createIn(page, await Account.create());
      await open(element);
      const { display, padding } = getComputedStyle(part(element, 'panel'));
      expect(display).not.to.equal('inline');
      expect(padding).not.to.equal('0px');
    });

    it('a violation would be noticed', async () => {
      const page = await openStrictPage();
      const script = page.document.createElement('script');
      try {
        script.textContent = 'window.ran = true';
        page.document.body.append(script);
      } catch {
        // Trusted types refuse even the text.
      }
      await until(() => page.violations.length > 0);
      expect(page.document.defaultView).not.to.have.property('ran');
    });
  });
}

const MARKUP = '<img src="data:," onerror="window.ran = true"><b>bold</b>';

/** Expects that the markup has become no element, neither in the shadow root nor on the page. */
async function expectOnlyText(element: AuthingDeleteAccount): Promise<void> {
  await settled();
  expect(root(element).querySelector('img, b')).to.be.null;
  expect(window).not.to.have.property('ran');
}

describe('Markup in a text stays text', () => {
  it('when the service refuses with it', async () => {
    const account = await Account.create();
    await account.fault({ kind: 'envelope', statusCode: 403, message: MARKUP });
    const element = create(account);
    element.deleteAccountToken = await account.token();
    await attempt(element);
    expect(text(element, 'error')).to.contain(MARKUP);
    await expectOnlyText(element);
  });

  it('when the service answers nothing of use', async () => {
    const account = await Account.create();
    await account.fault({ kind: 'http', status: 502, body: MARKUP });
    const element = create(account);
    element.deleteAccountToken = await account.token();
    await attempt(element);
    await expectOnlyText(element);
  });

  it('when a client has it in every field', async () => {
    const element = create(null);
    element.client = {
      deleteAccount: () =>
        Promise.resolve({
          statusCode: 403,
          message: MARKUP,
          requestId: MARKUP,
          data: { success: false },
        }),
    };
    element.deleteAccountToken = 'token';
    await attempt(element);
    expect(text(element, 'request-id')).to.contain(MARKUP);
    await expectOnlyText(element);
  });

  it('when the page has it in every string, in every step', async () => {
    const account = await Account.create();
    const element = create(account, {
      confirmation: 'phrase',
      'confirmation-phrase': MARKUP,
    });
    element.strings = Object.fromEntries(
      Object.entries(en).map(([name, words]) => [name, `${MARKUP} ${words}`]),
    );
    await account.fault({ kind: 'throttled' });
    await ready(element);
    expect(text(element, 'heading')).to.contain(MARKUP);
    expect(text(element, 'phrase-text')).to.equal(MARKUP);
    await expectOnlyText(element);

    press(element);
    await untilStep(element, 'waiting');
    await expectOnlyText(element);

    element.deleteAccountToken = await account.token();
    await until(() => findPart(element, 'error'));
    await expectOnlyText(element);

    element.deleteAccountToken = await account.token();
    await element.updateComplete;
    press(element);
    await untilStep(element, 'deleted');
    await expectOnlyText(element);
  });

  it('when the page calls the request off with it', async () => {
    const account = await Account.create();
    const element = create(account);
    answerWith(element, () => Promise.reject(new Error(MARKUP)));
    await attempt(element);
    expect(text(element, 'error')).to.contain(MARKUP);
    await expectOnlyText(element);
  });
});

describe('A script in place of an address', () => {
  it('is nowhere to go after the deletion', async () => {
    catchConsole();
    const account = await Account.create();
    const element = create(account, { 'post-logout-redirect-uri': 'javascript:window.ran=true' });
    const heard = record(element);
    element.deleteAccountToken = await account.token();
    await submit(element);
    await until(() => heard.outcomes.length > 0);
    for (const event of heard.all<Event & { url?: unknown }>('sign-out')) {
      expect(String(event.url)).not.to.contain('javascript');
    }
    await element.updateComplete;
    findPart(element, 'confirm-button')?.click();
    await expectOnlyText(element);
  });
});
