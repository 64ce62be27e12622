import { sendKeys } from '@web/test-runner-commands';
import type { AuthingDeleteAccount } from '../src/index.js';
import '../src/index.js';
import { StandIn } from '../demo/authing/control.js';
import { Account, TENANT } from './support/authing.js';
import { catchConsole } from './support/console.js';
import {
  acknowledge,
  create,
  findPart,
  formOf,
  open,
  part,
  press,
  ready,
  text,
  type,
  untilStep,
} from './support/element.js';
import { record } from './support/events.js';
import { expect } from './support/expect.js';
import { watchTraffic } from './support/traffic.js';
import { settled, until } from './support/until.js';
import { PASSWORD, Scene } from './support/verify.js';

/** Does everything that a user can do to get on. */
async function tryHard(element: AuthingDeleteAccount): Promise<void> {
  await open(element);
  await acknowledge(element);
  findPart(element, 'confirm-button')?.click();
  findPart(element, 'panel')?.dispatchEvent(
    new SubmitEvent('submit', { bubbles: true, cancelable: true }),
  );
  await settled();
  findPart(element, 'confirm-button')?.click();
  await settled();
}

describe('Wrong use sends nothing and says so', () => {
  const hosts: Record<string, string | null> = {
    'no host': null,
    'an empty host': '',
    'a host without a scheme': 'tenant.authing.example',
    'http:// to another site': 'http://tenant.authing.example',
    'a javascript: host': 'javascript:alert(1)//',
    'a data: host': 'data:text/html,hello',
    'a ws: host': 'wss://tenant.authing.example',
    'a host of any scheme': '//evil.example',
    'a host of any scheme on this machine': TENANT.replace('http:', ''),
    'a host of any scheme, in disguise': '/\\evil.example',
    'a host of any scheme, in a longer disguise': '/\t/evil.example',
    'https: without slashes': 'https:evil.example',
    'a host with a name in it': 'https://user@tenant.authing.example',
    'a host with a password in it': 'https://user:secret@tenant.authing.example',
    'a host with a query': 'https://tenant.authing.example/?tenant=1',
    'a path with a query': '/account-api?tenant=1',
    'a host with a fragment': 'https://tenant.authing.example/#a',
    'a relative path': 'account-api',
    'a path out of nowhere': '../account-api',
    'a host that is no address': 'https://',
  };
  const settings: Record<string, Record<string, string>> = {
    'an unknown verification': { verification: 'none' },
    'an unknown confirmation': { confirmation: 'captcha' },
    'a negative timeout': { timeout: '-1' },
    'a timeout that is no number': { timeout: 'soon' },
    'a timeout longer than a timer can take': { timeout: '2147483648' },
    'an endless timeout': { timeout: 'Infinity' },
  };

  async function expectRefused(element: AuthingDeleteAccount, account: Account): Promise<void> {
    const traffic = watchTraffic();
    const said = catchConsole();
    const heard = record(element);
    element.deleteAccountToken = await account.token();

    await tryHard(element);

    expect(traffic).to.be.empty;
    expect(await account.deleteRequests()).to.equal(0);
    expect(said.error).to.have.length(1);
    expect(said.error[0]).to.contain('<authing-delete-account>');
    expect(text(element, 'error')).not.to.be.empty;
    expect(part(element, 'error').getAttribute('role')).to.equal('alert');
    expect(element.step).to.equal('confirm');
    expect(new Set(heard.types)).to.deep.equal(new Set(['delete-failed']));
    for (const failure of heard.failures) {
      expect(failure.reason).to.equal('configuration');
      expect(failure.detail).to.deep.include({ statusCode: 499, data: { success: false } });
    }
  }

  for (const [what, host] of Object.entries(hosts)) {
    it(`for ${what}`, async () => {
      const account = await Account.create();
      const element = create(account);
      element.host = host;
      await expectRefused(element, account);
    });
  }

  for (const [what, attributes] of Object.entries(settings)) {
    it(`for ${what}`, async () => {
      const account = await Account.create();
      await expectRefused(create(account, attributes), account);
    });
  }

  it('for a client that can’t delete', async () => {
    const account = await Account.create();
    const element = create(account);
    element.client = {} as NonNullable<typeof element.client>;
    await expectRefused(element, account);
  });
});

/** The panel asks as if nothing had been wrong, and sends nothing by itself. */
async function expectAsked(element: AuthingDeleteAccount): Promise<void> {
  await settled();
  expect(element.step).to.equal('confirm');
  expect(findPart(element, 'error')).to.be.null;
  expect(text(element, 'heading')).to.equal('Delete your account?');
  expect(part(element, 'checkbox').checked).to.be.false;
  expect(part(element, 'confirm-button').disabled).to.be.true;
}

describe('Wrong use can be put right', () => {
  it('before the press', async () => {
    catchConsole();
    const account = await Account.create();
    const element = create(account, { confirmation: 'captcha' });
    element.deleteAccountToken = await account.token();
    await open(element);

    element.setAttribute('confirmation', 'checkbox');
    await element.updateComplete;
    await expectAsked(element);
    await acknowledge(element);
    press(element);
    await untilStep(element, 'deleted');
  });

  it('after it', async () => {
    const said = catchConsole();
    const account = await Account.create();
    const element = create(null);
    element.deleteAccountToken = await account.token();
    await tryHard(element);

    element.setAttribute('app-id', account.appId);
    element.setAttribute('host', account.host);
    await element.updateComplete;
    await expectAsked(element);
    await acknowledge(element);
    press(element);
    await untilStep(element, 'deleted');
    expect(said.error).to.have.length(1);
    expect(await account.deleteRequests()).to.equal(1);
  });

  it('and is noticed even if it was right at first', async () => {
    const said = catchConsole();
    const traffic = watchTraffic();
    const account = await Account.create();
    const element = create(account);
    const heard = record(element);
    element.deleteAccountToken = await account.token();
    await ready(element);

    element.host = '//evil.example';
    press(element);
    await until(() => heard.failures.length > 0);

    expect(heard.failures[0]?.reason).to.equal('configuration');
    expect(said.error).to.have.length(1);
    expect(traffic).to.be.empty;
  });
});

describe('An address that is fine', () => {
  for (const add of ['/', '//']) {
    it(`may end in ${add}`, async () => {
      const account = await Account.create();
      const element = create(account, { host: account.host + add });
      element.deleteAccountToken = await account.token();
      await ready(element);
      press(element);
      await untilStep(element, 'deleted');
      expect((await account.requests()).at(-1)?.path).to.equal('/api/v3/delete-account');
    });
  }

  it('is the page’s own origin over http', async () => {
    const account = await Account.create({}, { host: '/account-api' });
    const element = create(account, {
      host: `${location.origin}/account-api`,
      verification: 'host',
    });
    element.accessToken = account.accessToken;
    element.deleteAccountToken = await account.token();
    await ready(element);
    press(element);
    await untilStep(element, 'deleted');
  });
});

describe('A timeout that is fine', () => {
  it('is 0, which means the default', async () => {
    const account = await Account.create();
    const element = create(account, { timeout: '0' });
    element.deleteAccountToken = await account.token();
    await ready(element);
    press(element);
    await untilStep(element, 'deleted');
    expect(element.timeout).to.equal(15_000);
  });
});

describe('Without the acknowledgement nothing is sent', () => {
  const tries: Record<string, (element: AuthingDeleteAccount) => unknown> = {
    'by a click': (element) => part(element, 'confirm-button').click(),
    'by a click on a button made to work': (element) => {
      part(element, 'confirm-button').disabled = false;
      part(element, 'confirm-button').click();
    },
    'by submitting the form': (element) => {
      part(element, 'panel').dispatchEvent(
        new SubmitEvent('submit', { bubbles: true, cancelable: true }),
      );
    },
    'by requestSubmit()': (element) => formOf(element).requestSubmit(),
    'by Enter': async (element) => {
      (findPart(element, 'input') ?? part(element, 'checkbox')).focus();
      await sendKeys({ press: 'Enter' });
    },
  };

  for (const confirmation of ['checkbox', 'phrase']) {
    for (const [how, attempt] of Object.entries(tries)) {
      it(`${how}, with confirmation="${confirmation}"`, async () => {
        const traffic = watchTraffic();
        const account = await Account.create();
        const element = create(account, { confirmation });
        element.deleteAccountToken = await account.token();
        await open(element);
        const heard = record(element);

        await attempt(element);
        await settled();

        expect(heard.types).to.be.empty;
        expect(element.step).to.equal('confirm');
        expect(traffic).to.be.empty;
      });
    }
  }

  const typed = {
    'a part of it': 'delete my',
    'more than it': 'delete my account now',
    'another phrase': 'delete your account',
    'white space': '   ',
    'quotation marks': '“”',
  };
  for (const [what, phrase] of Object.entries(typed)) {
    it(`with ${what} typed for the phrase`, async () => {
      const account = await Account.create();
      const element = create(account, { confirmation: 'phrase' });
      element.deleteAccountToken = await account.token();
      await open(element);
      type(element, phrase);
      await element.updateComplete;
      await tries['by Enter']?.(element);
      await tries['by submitting the form']?.(element);
      await settled();
      expect(element.step).to.equal('confirm');
      expect(part(element, 'confirm-button').disabled).to.be.true;
      expect(await account.deleteRequests()).to.equal(0);
    });
  }

  it('nor with one that was taken back', async () => {
    const account = await Account.create();
    const element = create(account);
    element.deleteAccountToken = await account.token();
    await ready(element);
    part(element, 'checkbox').click();
    await element.updateComplete;
    await tries['by submitting the form']?.(element);
    await settled();
    expect(element.step).to.equal('confirm');
  });

  it('nor with one from before the panel was closed', async () => {
    const account = await Account.create();
    const element = create(account);
    await ready(element);
    press(element, 'cancel-button');
    element.deleteAccountToken = await account.token();
    await open(element);
    expect(part(element, 'checkbox').checked).to.be.false;
    await tries['by submitting the form']?.(element);
    await settled();
    expect(element.step).to.equal('confirm');
  });

  it('nor once another phrase is asked for', async () => {
    const account = await Account.create();
    const element = create(account, { confirmation: 'phrase' });
    element.deleteAccountToken = await account.token();
    await ready(element);
    element.confirmationPhrase = 'something else';
    await element.updateComplete;
    await tries['by submitting the form']?.(element);
    await settled();
    expect(element.step).to.equal('confirm');
  });

  it('nor with an empty phrase of the page’s: the locale’s is asked for', async () => {
    const element = create(await Account.create(), {
      confirmation: 'phrase',
      'confirmation-phrase': ' “” ',
    });
    await open(element);
    expect(text(element, 'phrase-text')).to.equal('delete my account');
    expect(part(element, 'confirm-button').disabled).to.be.true;
  });
});

describe('While the account is looked at after the last press', () => {
  const gates: Record<string, (element: AuthingDeleteAccount) => unknown> = {
    checkbox: (element) => part(element, 'checkbox').click(),
    phrase: async (element) => {
      part(element, 'input').focus();
      await sendKeys({ press: 'Backspace' });
    },
  };
  for (const [confirmation, takeBack] of Object.entries(gates)) {
    it(`what was acknowledged can’t be taken back: ${confirmation}`, async () => {
      const { account, element } = await Scene.set(PASSWORD, { attributes: { confirmation } });
      element.deleteAccountToken = await account.token();
      await ready(element);
      await new StandIn(account.host).fault(account.appId, {
        operation: 'getProfile',
        fault: { kind: 'hold' },
      });
      const { length: before } = await account.requests();
      press(element);
      await until(async () => (await account.requests()).length > before);
      await element.updateComplete;
      await takeBack(element);
      await element.updateComplete;
      expect(part(element, 'confirm-button').disabled).to.be.false;
      await account.release();
      await untilStep(element, 'deleted');
    });
  }
});
