import { AuthingDeleteAccount } from '../src/index.js';
import { Account } from './support/authing.js';
import { stopClock } from './support/clock.js';
import { catchConsole } from './support/console.js';
import {
  answerWith,
  attempt,
  create,
  press,
  ready,
  setUp,
  submit,
  text,
  untilStep,
} from './support/element.js';
import { record } from './support/events.js';
import { expect } from './support/expect.js';
import { settled, until } from './support/until.js';

const bring = (detail: unknown, init: EventInit = {}): Event =>
  new CustomEvent('delete-account-token', { bubbles: true, ...init, detail });

/** Waits in `waiting`, where the page has been asked for a token. */
async function asked(element: AuthingDeleteAccount): Promise<void> {
  await submit(element);
  await untilStep(element, 'waiting');
}

async function expectSent(account: Account, ...tokens: string[]): Promise<void> {
  expect(await account.sentTokens()).to.deep.equal(tokens);
}

describe('A token can be brought', () => {
  const ways: Record<string, (element: AuthingDeleteAccount, token: string) => void> = {
    'by attribute': (element, token) => element.setAttribute('delete-account-token', token),
    'by property': (element, token) => {
      element.deleteAccountToken = token;
    },
    'by an event on the element': (element, deleteAccountToken) =>
      element.dispatchEvent(bring({ deleteAccountToken, tokenExpiresIn: 60 })),
    'by an event that bubbles up from a slotted form': (element, deleteAccountToken) => {
      const form = document.createElement('form');
      form.slot = 'verification';
      form.append(document.createElement('input'));
      element.append(form);
      form.firstElementChild?.dispatchEvent(bring({ deleteAccountToken }));
    },
    'by an event whose detail is the bare token': (element, token) =>
      element.dispatchEvent(bring(token)),
    'by an event whose detail is the whole envelope': (element, deleteAccountToken) => {
      const data = { deleteAccountToken, tokenExpiresIn: 60 };
      element.dispatchEvent(bring({ statusCode: 200, message: 'success', data }));
    },
  };

  for (const [way, give] of Object.entries(ways)) {
    it(`${way}, before the panel is open`, async () => {
      const account = await Account.create();
      const element = create(account);
      const token = await account.token();
      give(element, token);
      const heard = record(element);

      await submit(element);
      await untilStep(element, 'deleted');

      await expectSent(account, token);
      expect(heard.types).not.to.include('delete-account-token-request');
    });

    it(`${way}, while the element waits for one`, async () => {
      const account = await Account.create();
      const element = create(account);
      await asked(element);
      await expectSent(account);

      const token = await account.token();
      give(element, token);
      await untilStep(element, 'deleted');

      await expectSent(account, token);
    });
  }

  it('before the element is upgraded', async () => {
    const account = await Account.create();
    const token = await account.token();
    const element = document.createElement('not-yet-upgraded');
    Object.assign(element, { deleteAccountToken: token });
    setUp(element, account, {});
    document.body.append(element);
    class Upgraded extends AuthingDeleteAccount {}
    customElements.define('not-yet-upgraded', Upgraded);
    if (!(element instanceof Upgraded)) throw new Error('Not upgraded.');

    await submit(element);
    await untilStep(element, 'deleted');

    expect(element.deleteAccountToken).to.be.null;
    await expectSent(account, token);
  });

  it('in the markup', async () => {
    const account = await Account.create();
    const token = await account.token();
    document.body.innerHTML = `<authing-delete-account host="${account.host}"
      app-id="${account.appId}" delete-account-token="${token}"></authing-delete-account>`;
    const element = document.querySelector('authing-delete-account')!;

    expect(element.hasAttribute('delete-account-token')).to.be.false;
    await submit(element);
    await untilStep(element, 'deleted');
    await expectSent(account, token);
  });
});

describe('A request for a token can be answered', () => {
  const answers: Record<string, (issued: { deleteAccountToken: string }) => unknown> = {
    'with the token': ({ deleteAccountToken }) => deleteAccountToken,
    'with what verifyDeleteAccountRequest gave': (issued) => issued,
    'with the whole envelope': (data) => ({ statusCode: 200, message: 'success', data }),
    'with a promise': ({ deleteAccountToken }) => Promise.resolve(deleteAccountToken),
    'with white space around the token': ({ deleteAccountToken }) => ` ${deleteAccountToken}\n`,
  };
  for (const [how, answer] of Object.entries(answers)) {
    it(how, async () => {
      const account = await Account.create();
      const element = create(account);
      const issued = await account.issueToken();
      answerWith(element, () => answer(issued) as string);

      await submit(element);
      await untilStep(element, 'deleted');

      await expectSent(account, issued.deleteAccountToken);
    });
  }

  it('later, as long as the element waits', async () => {
    const account = await Account.create();
    const element = create(account);
    let answer: (token: string) => void = () => {};
    element.addEventListener('delete-account-token-request', (event) => {
      answer = (token) => event.respondWith(token);
    });
    await asked(element);

    const token = await account.token();
    answer(token);
    await untilStep(element, 'deleted');

    await expectSent(account, token);
  });

  it('once: a second answer throws and changes nothing', async () => {
    const account = await Account.create();
    const element = create(account);
    const token = await account.token();
    let thrown: unknown;
    element.addEventListener('delete-account-token-request', (event) => {
      event.respondWith(token);
      try {
        event.respondWith('another');
      } catch (error) {
        thrown = error;
      }
    });

    await submit(element);
    await untilStep(element, 'deleted');

    expect(thrown).to.be.instanceOf(DOMException).with.property('name', 'InvalidStateError');
    await expectSent(account, token);
  });

  it('but not once the user has canceled', async () => {
    const account = await Account.create();
    const element = create(account);
    let answer: (token: string) => void = () => {};
    const late = new Promise<string>((resolve) => (answer = resolve));
    answerWith(element, () => late);
    await asked(element);

    press(element, 'cancel-button');
    answer(await account.token());
    await settled();
    expect(element.step).to.equal('idle');

    await asked(element);
    await expectSent(account);
  });
});

describe('An answer that is no token', () => {
  const wrong: Record<string, () => unknown> = {
    'an empty string': () => '',
    'white space': () => ' \n\t',
    undefined: () => undefined,
    null: () => null,
    'a number': () => 42,
    'an object of another shape': () => ({ token: 'token' }),
    'an empty token': () => ({ deleteAccountToken: '' }),
    'a token that is no string': () => ({ deleteAccountToken: 7 }),
    'a lifetime that is no number': () => ({ deleteAccountToken: 'token', tokenExpiresIn: 'soon' }),
    'the envelope of a refusal': () => ({ statusCode: 403, message: 'No', apiCode: 2001 }),
    'a promise of undefined': () => Promise.resolve(undefined),
  };

  for (const [what, answer] of Object.entries(wrong)) {
    it(`fails with token-missing: ${what}`, async () => {
      const account = await Account.create();
      const element = create(account);
      const heard = record(element);
      answerWith(element, () => answer() as string);

      await submit(element);
      await untilStep(element, 'confirm');
      await until(() => heard.failures.length > 0);

      expect(heard.failures.map(({ reason }) => reason)).to.deep.equal(['token-missing']);
      expect(heard.failures[0]?.detail).to.deep.include({
        statusCode: 499,
        data: { success: false },
      });
      await element.updateComplete;
      expect(text(element, 'error')).not.to.be.empty;
      await expectSent(account);
    });
  }

  for (const way of ['property', 'attribute', 'event']) {
    it(`fails with token-missing: an empty token by ${way}`, async () => {
      const account = await Account.create();
      const element = create(account);
      const heard = record(element);
      await asked(element);

      if (way === 'property') element.deleteAccountToken = '';
      else if (way === 'attribute') element.setAttribute('delete-account-token', '');
      else element.dispatchEvent(bring({ deleteAccountToken: '' }));
      await untilStep(element, 'confirm');

      expect(heard.failures.map(({ reason }) => reason)).to.deep.equal(['token-missing']);
      await expectSent(account);
    });
  }

  it('fails with token-missing: an event without a detail', async () => {
    const account = await Account.create();
    const element = create(account);
    const heard = record(element);
    await asked(element);
    element.dispatchEvent(new CustomEvent('delete-account-token'));
    await untilStep(element, 'confirm');
    expect(heard.failures.map(({ reason }) => reason)).to.deep.equal(['token-missing']);
    await expectSent(account);
  });

  it('is not an answer at all when a framework sets the property to nothing', async () => {
    const element = create(await Account.create());
    const heard = record(element);
    await asked(element);
    element.deleteAccountToken = null;
    Object.assign(element, { deleteAccountToken: undefined });
    await settled();
    expect(element.step).to.equal('waiting');
    expect(heard.outcomes).to.be.empty;
  });

  it('fails with the words of a rejected promise', async () => {
    const account = await Account.create();
    const element = create(account);
    const heard = record(element);
    answerWith(element, () => Promise.reject(new Error('The code is wrong.')));

    await submit(element);
    await untilStep(element, 'confirm');
    await element.updateComplete;

    expect(heard.failures.map(({ reason }) => reason)).to.deep.equal(['token-missing']);
    expect(heard.failures[0]?.detail.message).to.equal('The code is wrong.');
    expect(text(element, 'error')).to.contain('The code is wrong.');
    await expectSent(account);
  });

  it('can be made good, for pressing again asks again', async () => {
    const account = await Account.create();
    const element = create(account);
    const token = await account.token();
    const answers = ['', token];
    answerWith(element, () => answers.shift() ?? '');

    await submit(element);
    await untilStep(element, 'confirm');
    press(element);
    await untilStep(element, 'deleted');

    await expectSent(account, token);
  });
});

describe('A token at hand', () => {
  it('is out of sight at once', async () => {
    const element = create(await Account.create());
    element.setAttribute('delete-account-token', 'by attribute');
    expect(element.getAttribute('delete-account-token')).to.be.null;
    expect(element.deleteAccountToken).to.be.null;
    element.deleteAccountToken = 'by property';
    expect(element.deleteAccountToken).to.be.null;
    expect(element.hasAttribute('delete-account-token')).to.be.false;
  });

  it('stays with the element: the event that brought it goes no further', async () => {
    const element = create(await Account.create());
    const child = document.createElement('div');
    element.append(child);
    let leaked = 0;
    const leak = () => (leaked += 1);
    document.body.addEventListener('delete-account-token', leak);

    element.dispatchEvent(bring({ deleteAccountToken: 'a' }, { composed: true }));
    child.dispatchEvent(bring({ deleteAccountToken: 'b' }, { composed: true }));

    document.body.removeEventListener('delete-account-token', leak);
    expect(leaked).to.equal(0);
  });

  it('is replaced by a later one', async () => {
    const account = await Account.create();
    const element = create(account);
    element.deleteAccountToken = 'an older one';
    await ready(element);
    const token = await account.token();
    element.deleteAccountToken = token;
    press(element);
    await untilStep(element, 'deleted');
    await expectSent(account, token);
  });

  it('is for one use: after a refusal the page is asked for another', async () => {
    const account = await Account.create();
    const element = create(account);
    const heard = record(element);
    await account.fault({ kind: 'throttled' });
    element.deleteAccountToken = await account.token();

    await attempt(element);
    press(element);
    await untilStep(element, 'waiting');

    expect(heard.count('delete-account-token-request')).to.equal(1);
    expect(await account.deleteRequests()).to.equal(1);
  });

  it('is a new one even if its value is the same as before', async () => {
    const account = await Account.create();
    const element = create(account);
    await account.fault({ kind: 'throttled' });
    const token = await account.token();
    element.deleteAccountToken = token;
    await attempt(element);

    element.deleteAccountToken = token;
    press(element);
    await untilStep(element, 'deleted');

    await expectSent(account, token, token);
  });

  const drops: Record<string, (element: AuthingDeleteAccount) => unknown> = {
    'close() drops': (element) => element.close(),
    'open = false drops': (element) => (element.open = false),
    'Cancel drops': (element) => press(element, 'cancel-button'),
    'removing the element drops': async (element) => {
      element.remove();
      await settled();
      document.body.append(element);
    },
  };
  for (const [what, drop] of Object.entries(drops)) {
    it(`${what} it`, async () => {
      const account = await Account.create();
      const element = create(account);
      element.deleteAccountToken = await account.token();
      await ready(element);
      await drop(element);
      await asked(element);
      await expectSent(account);
    });
  }

  it('close() drops it while the panel is closed, too', async () => {
    const account = await Account.create();
    const element = create(account);
    element.deleteAccountToken = await account.token();
    element.close();
    await asked(element);
    await expectSent(account);
  });
});

describe('A token that expires', () => {
  it('is used while it lives', async () => {
    const clock = stopClock();
    const account = await Account.create();
    const element = create(account);
    element.dispatchEvent(bring(await account.issueToken()));
    await ready(element);
    clock.tick(59_000);
    press(element);
    await untilStep(element, 'deleted');
  });

  it('is never sent, and the page is asked for another', async () => {
    const clock = stopClock();
    const account = await Account.create();
    const element = create(account);
    const heard = record(element);
    element.dispatchEvent(bring(await account.issueToken()));
    await ready(element);
    clock.tick(60_000);

    press(element);
    await untilStep(element, 'waiting');
    expect(heard.types).to.deep.equal(['delete-account-token-request']);

    const fresh = await account.token();
    element.dispatchEvent(bring({ deleteAccountToken: fresh, tokenExpiresIn: 60 }));
    await untilStep(element, 'deleted');
    await expectSent(account, fresh);
  });

  it('lives from when it was brought, not from when the panel was opened', async () => {
    const clock = stopClock();
    const account = await Account.create();
    const element = create(account);
    element.dispatchEvent(bring(await account.issueToken()));
    clock.tick(60_000);
    await asked(element);
    await expectSent(account);
  });

  it('is not sent when it expired before it came', async () => {
    const account = await Account.create();
    const element = create(account);
    await asked(element);
    const { deleteAccountToken } = await account.issueToken();
    element.dispatchEvent(bring({ deleteAccountToken, tokenExpiresIn: 0 }));
    await settled();
    expect(element.step).to.be.oneOf(['confirm', 'waiting']);
    await expectSent(account);
  });
});

describe('The element waits', () => {
  it('and says so when the page takes long; Cancel stays usable', async () => {
    const clock = stopClock();
    const account = await Account.create();
    const element = create(account, { timeout: '2000' });
    const heard = record(element);
    await asked(element);
    const before = text(element, 'status');

    clock.tick(2000);
    await element.updateComplete;

    expect(element.step).to.equal('waiting');
    expect(text(element, 'status')).not.to.equal(before);
    press(element, 'cancel-button');
    expect(element.step).to.equal('idle');
    expect(heard.types).to.deep.equal(['delete-account-token-request', 'delete-canceled']);
    await expectSent(account);
  });

  describe('and when nobody answers', () => {
    /** Waits twice, each time for longer than the page may take. */
    async function waitTwice(use: (element: AuthingDeleteAccount) => unknown = () => {}) {
      const clock = stopClock();
      const said = catchConsole();
      const element = create(await Account.create(), { timeout: '2000' });
      use(element);
      for (let time = 0; time < 2; time += 1) {
        await asked(element);
        if (time === 0) expect(said.error).to.be.empty;
        clock.tick(2000);
        await element.updateComplete;
        element.close();
      }
      return said.error;
    }

    it('says so in the console, once', async () => {
      const said = await waitTwice();
      expect(said).to.have.length(1);
      expect(said[0]).to.contain('delete-account-token-request was not answered');
    });

    it('says nothing there while a promise is the answer', async () => {
      const never = () => new Promise<string>(() => {});
      expect(await waitTwice((element) => answerWith(element, never))).to.be.empty;
    });

    it('says nothing there where the page has its own form', async () => {
      const said = await waitTwice((element) => {
        const form = document.createElement('form');
        form.slot = 'verification';
        element.append(form);
      });
      expect(said).to.be.empty;
    });
  });

  it('with the page’s own form in the panel', async () => {
    const element = create(await Account.create());
    const form = document.createElement('form');
    form.slot = 'verification';
    form.textContent = 'Your code';
    element.append(form);
    await asked(element);
    expect(form.assignedSlot?.name).to.equal('verification');
    expect(form.checkVisibility()).to.be.true;
  });
});
