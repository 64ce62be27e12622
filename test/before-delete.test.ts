import type { AuthingDeleteAccount, BeforeDeleteEvent } from '../src/index.js';
import '../src/index.js';
import { Account } from './support/authing.js';
import { stopClock } from './support/clock.js';
import {
  answerWith,
  attempt,
  create,
  has,
  part,
  press,
  ready,
  submit,
  text,
  untilStep,
} from './support/element.js';
import { record } from './support/events.js';
import { expect } from './support/expect.js';
import { settled, until } from './support/until.js';

type Listener = (event: BeforeDeleteEvent) => void;

/** An element that gets a token whenever it asks for one, and a page that listens. */
async function listening(listener: Listener, attributes: Record<string, string> = {}) {
  const account = await Account.create();
  const element = create(account, attributes);
  answerWith(element, () => account.issueToken());
  element.addEventListener('before-delete', listener);
  return { account, element, heard: record(element) };
}

/** A promise that the test settles later. */
function later() {
  let resolve: () => void = () => {};
  let reject: (reason: unknown) => void = () => {};
  const promise = new Promise<void>((...settle) => ([resolve, reject] = settle));
  return { promise, resolve, reject };
}

async function expectCalledOff(account: Account, element: AuthingDeleteAccount): Promise<void> {
  await settled();
  expect(element.step).to.equal('confirm');
  expect(await account.deleteRequests()).to.equal(0);
  expect(await account.exists()).to.be.true;
}

describe('before-delete', () => {
  it('comes once per attempt, when the token is there and nothing has been sent', async () => {
    const sentBefore: number[] = [];
    const { account, element, heard } = await listening((event) => {
      event.waitUntil(account.deleteRequests().then((sent) => sentBefore.push(sent)));
    });

    await submit(element);
    await untilStep(element, 'deleted');

    expect(sentBefore).to.deep.equal([0]);
    expect(heard.types.slice(0, 3)).to.deep.equal([
      'delete-account-token-request',
      'before-delete',
      'account-deleted',
    ]);
  });

  it('comes again with the next attempt', async () => {
    const { account, element, heard } = await listening(() => {});
    await account.fault({ kind: 'throttled' });
    await attempt(element);
    press(element);
    await untilStep(element, 'deleted');
    expect(heard.count('before-delete')).to.equal(2);
    expect(await account.deleteRequests()).to.equal(2);
  });

  it('does not come when the token ran out while the account was looked at', async () => {
    const clock = stopClock();
    const account = await Account.create();
    const element = create(account, { verification: 'host' });
    element.accessToken = account.accessToken;
    element.dispatchEvent(
      new CustomEvent('delete-account-token', { detail: await account.issueToken(10) }),
    );
    await ready(element);
    const heard = record(element);
    await account.fault({ kind: 'hold' }, 'getProfile');
    const { length: before } = await account.requests();
    press(element);
    await until(async () => (await account.requests()).length > before);
    clock.tick(10_000);
    await account.release();
    await until(() => heard.outcomes.length > 0);

    expect(heard.types).to.deep.equal(['delete-failed']);
    expect(heard.failures[0]?.reason).to.equal('token-expired');
    await expectCalledOff(account, element);
  });

  it('tells nothing', async () => {
    const { element, heard } = await listening(() => {});
    await submit(element);
    await untilStep(element, 'deleted');
    const [event] = heard.all<BeforeDeleteEvent>('before-delete');
    expect(event?.detail).to.be.null;
    expect(event?.cancelable).to.be.true;
  });
});

describe('preventDefault() of before-delete', () => {
  it('calls the request off', async () => {
    const { account, element, heard } = await listening((event) => event.preventDefault());

    await attempt(element);

    await expectCalledOff(account, element);
    const [failure] = heard.failures;
    expect(failure?.reason).to.equal('vetoed');
    expect(failure?.detail).to.deep.include({ statusCode: 499, data: { success: false } });
    expect(text(element, 'error')).not.to.be.empty;
  });

  it('calls off this attempt only', async () => {
    let vetoes = 0;
    const { account, element } = await listening((event) => {
      if (vetoes++ === 0) event.preventDefault();
    });
    await attempt(element);

    press(element);
    await untilStep(element, 'deleted');

    expect(await account.deleteRequests()).to.equal(1);
  });

  it('calls it off although a promise was to be awaited', async () => {
    const { account, element, heard } = await listening((event) => {
      event.waitUntil(Promise.resolve());
      event.preventDefault();
    });
    await submit(element);
    await until(() => heard.failures.length > 0);
    await expectCalledOff(account, element);
  });

  it('comes too late once the event has been dispatched', async () => {
    const hold = later();
    let event: BeforeDeleteEvent | undefined;
    const { element } = await listening((dispatched) => {
      event = dispatched;
      dispatched.waitUntil(hold.promise);
    });
    await submit(element);
    await untilStep(element, 'waiting');
    await until(() => event);

    event?.preventDefault();
    hold.resolve();
    await untilStep(element, 'deleted');
  });
});

describe('waitUntil() of before-delete', () => {
  it('holds the request until the promise is fulfilled', async () => {
    const hold = later();
    const { account, element, heard } = await listening((event) => event.waitUntil(hold.promise));
    await submit(element);
    await until(() => heard.count('before-delete') === 1);
    await settled();
    expect(element.step).to.equal('waiting');
    expect(await account.deleteRequests()).to.equal(0);

    hold.resolve();
    await untilStep(element, 'deleted');
    expect(await account.deleteRequests()).to.equal(1);
  });

  it('holds it until all of them are', async () => {
    const first = later();
    const second = later();
    const { account, element, heard } = await listening((event) => {
      event.waitUntil(first.promise);
      event.waitUntil(second.promise);
    });
    await submit(element);
    await until(() => heard.count('before-delete') === 1);
    first.resolve();
    await settled();
    expect(await account.deleteRequests()).to.equal(0);

    second.resolve();
    await untilStep(element, 'deleted');
  });

  it('calls it off with the words of a rejection', async () => {
    const { account, element, heard } = await listening((event) =>
      event.waitUntil(Promise.reject(new Error('You still own <b>two</b> teams.'))),
    );
    await attempt(element);

    await expectCalledOff(account, element);
    expect(heard.failures[0]?.reason).to.equal('vetoed');
    expect(heard.failures[0]?.detail.message).to.equal('You still own <b>two</b> teams.');
    expect(text(element, 'error')).to.contain('You still own <b>two</b> teams.');
  });

  it('calls it off when the rejection has no words, too', async () => {
    const hold = later();
    const { account, element, heard } = await listening((event) => event.waitUntil(hold.promise));
    await submit(element);
    await until(() => heard.count('before-delete') === 1);
    hold.reject(undefined);
    await until(() => heard.failures.length > 0);
    await element.updateComplete;

    await expectCalledOff(account, element);
    expect(heard.failures.map(({ reason }) => reason)).to.deep.equal(['vetoed']);
    expect(text(element, 'error')).not.to.be.empty;
  });

  it('throws once the event has been dispatched', async () => {
    let event: BeforeDeleteEvent | undefined;
    const { element } = await listening((dispatched) => (event = dispatched));
    await submit(element);
    await untilStep(element, 'deleted');
    expect(() => event?.waitUntil(Promise.resolve()))
      .to.throw(DOMException)
      .with.property('name', 'InvalidStateError');
  });

  it('does not outlive the token: the attempt fails with token-expired, and nothing is sent', async () => {
    const clock = stopClock();
    const hold = later();
    const { account, element, heard } = await listening((event) => event.waitUntil(hold.promise));
    await submit(element);
    await until(() => heard.count('before-delete') === 1);
    await untilStep(element, 'waiting');
    clock.tick(60_000);
    await until(() => heard.failures.length > 0);
    expect(heard.failures.map(({ reason }) => reason)).to.deep.equal(['token-expired']);

    hold.resolve();
    await expectCalledOff(account, element);
    expect(heard.failures).to.have.length(1);
    expect(text(element, 'error')).not.to.be.empty;
  });

  it('holds it to the end of the token’s time, even if the page’s clock was set back', async () => {
    const clock = stopClock();
    const hold = later();
    const { account, element, heard } = await listening((event) => event.waitUntil(hold.promise));
    await submit(element);
    await until(() => heard.count('before-delete') === 1);
    await untilStep(element, 'waiting');
    clock.setSystemTime(Date.now() - 10_000);
    clock.tick(60_000);
    await settled();

    hold.reject(new Error('No'));
    await until(() => heard.outcomes.length > 0);
    await expectCalledOff(account, element);
  });

  it('may take longer than a request, and Cancel stays usable', async () => {
    const clock = stopClock();
    const hold = later();
    const { account, element, heard } = await listening((event) => event.waitUntil(hold.promise), {
      timeout: '2000',
    });
    await submit(element);
    await until(() => heard.count('before-delete') === 1);
    await untilStep(element, 'waiting');
    const before = text(element, 'status');
    clock.tick(2000);
    await element.updateComplete;
    expect(text(element, 'status')).not.to.equal(before);
    expect(element.step).to.equal('waiting');

    press(element, 'cancel-button');
    expect(element.step).to.equal('idle');
    expect(await account.deleteRequests()).to.equal(0);
  });

  const ends: Record<string, (element: AuthingDeleteAccount) => void> = {
    'close()': (element) => element.close(),
    Cancel: (element) => press(element, 'cancel-button'),
    'removing the element': (element) => element.remove(),
  };
  for (const [what, end] of Object.entries(ends)) {
    it(`sends nothing after ${what}, even if the promise is fulfilled`, async () => {
      const hold = later();
      const { account, element, heard } = await listening((event) => event.waitUntil(hold.promise));
      await submit(element);
      await until(() => heard.count('before-delete') === 1);
      await untilStep(element, 'waiting');

      end(element);
      await settled();
      hold.resolve();
      await settled();

      expect(element.step).to.equal('idle');
      expect(await account.deleteRequests()).to.equal(0);
      expect(heard.types).not.to.include('delete-failed');
    });
  }
});

describe('A listener of before-delete that', () => {
  const ends: Record<string, (element: AuthingDeleteAccount) => void> = {
    'closes the panel': (element) => element.close(),
    'removes the element': (element) => element.remove(),
  };
  for (const [what, end] of Object.entries(ends)) {
    it(`${what} calls the request off`, async () => {
      const { account, element } = await listening(() => end(element));
      await submit(element);
      await untilStep(element, 'idle');
      await settled();
      expect(element.step).to.equal('idle');
      expect(await account.deleteRequests()).to.equal(0);
    });
  }
});

describe('While the page holds the request', () => {
  for (const isInDoubt of [false, true]) {
    it(`the panel says that it is being prepared, and can be canceled${isInDoubt ? '; in doubt, nothing of what was deleted' : ''}`, async () => {
      let hold: Promise<void> | null = null;
      const { account, element, heard } = await listening((event) => {
        if (hold) event.waitUntil(hold);
      });
      if (isInDoubt) {
        await account.fault({ kind: 'http', status: 502 });
        await attempt(element);
        press(element, 'cancel-button');
        await untilStep(element, 'idle');
      }
      const { promise, resolve } = later();
      hold = promise;
      const sent = await account.deleteRequests();
      await submit(element);
      await until(() => text(element, 'heading') === 'Preparing to delete your account…');
      expect(element.step).to.equal('waiting');
      expect(text(element, 'description')).to.equal(
        isInDoubt ? 'You can still cancel.' : 'Nothing has been deleted yet. You can still cancel.',
      );
      expect(text(element, 'cancel-button')).to.equal('Cancel');
      expect(has(element, 'confirm-button')).to.be.false;
      expect(part(element, 'panel').ariaBusy).to.equal('true');

      press(element, 'cancel-button');
      await untilStep(element, 'idle');
      resolve();
      await settled();
      expect(await account.deleteRequests()).to.equal(sent);
      expect(heard.types.at(-1)).to.equal(isInDoubt ? 'before-delete' : 'delete-canceled');
    });
  }

  it('the heading is another one than while a token is waited for', async () => {
    const account = await Account.create();
    const element = create(account);
    element.addEventListener('before-delete', (event) => event.waitUntil(new Promise(() => {})));
    await submit(element);
    await untilStep(element, 'waiting');
    expect(text(element, 'heading')).to.equal('Verify it’s you');
    element.deleteAccountToken = await account.token();
    await until(() => text(element, 'heading') === 'Preparing to delete your account…');
    expect(element.step).to.equal('waiting');
  });
});
