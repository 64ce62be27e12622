import type { DeleteFailedEvent } from '../src/index.js';
import '../src/index.js';
import { Account } from './support/authing.js';
import { catchConsole } from './support/console.js';
import {
  answerWith,
  attempt,
  create,
  open,
  part,
  press,
  ready,
  submit,
  text,
  untilStep,
} from './support/element.js';
import { itOnce as it } from './support/engine.js';
import { record } from './support/events.js';
import { expect } from './support/expect.js';
import {
  atLastPress,
  ending,
  inDoubt,
  NOT_DONE,
  pressed,
  toUnknown,
} from './support/last-press.js';
import { settled, until } from './support/until.js';
import { EMAIL, idle, PASSWORD, Scene } from './support/verify.js';

const CLAIM = /nothing (was|has been|is) deleted/i;
const WARNING = /earlier request/i;

const veto = (event: Event) => event.preventDefault();

const unresolvedOf = (failure: DeleteFailedEvent | undefined): unknown =>
  Reflect.get(failure ?? {}, 'unresolved');

/** Goes all the way again to a veto, which must be told as one in doubt or as one that is not. */
async function again(scene: Scene, expected: string, doubt: boolean): Promise<void> {
  const { element } = scene;
  element.addEventListener('before-delete', veto, { once: true });
  await scene.fillIn();
  expect(await ending(scene, () => press(element))).to.equal(expected);
  element.removeEventListener('before-delete', veto);
  await element.updateComplete;
  expect(unresolvedOf(scene.heard.failures.at(-1)), 'unresolved').to.equal(doubt);
  expect(text(element, 'error')).not.to.be.empty;
  if (doubt) expect(text(element, 'panel')).not.to.match(CLAIM);
  else expect(text(element, 'panel')).to.match(CLAIM);
}

describe('Without a doubt', () => {
  it('an attempt that was called off is said to have deleted nothing', async () => {
    const scene = await Scene.set(PASSWORD);
    await again(scene, 'delete-failed: vetoed', false);
  });

  it('nothing is said of an earlier request', async () => {
    const scene = await Scene.set(PASSWORD);
    await open(scene.element);
    expect(text(scene.element, 'panel')).not.to.match(WARNING);
  });

  it('an account that was found three times is a failure that is settled', async () => {
    const { clock, scene } = await atLastPress();
    await scene.fault('deleteAccount', NOT_DONE);
    expect(await pressed(scene, clock)).to.equal('delete-failed: invalid-response');
    expect(unresolvedOf(scene.heard.failures[0])).to.be.false;
  });

  it('the page’s form is shown with the words that nothing has been deleted', async () => {
    const scene = await Scene.set(PASSWORD, { attributes: { verification: 'host' } });
    await submit(scene.element);
    await untilStep(scene.element, 'waiting');
    expect(text(scene.element, 'panel')).to.match(CLAIM);
  });
});

describe('While an earlier request may have deleted the account', () => {
  it('the user is told so before anything else is asked', async () => {
    const { scene } = await inDoubt();
    await open(scene.element);
    const said = text(scene.element, 'panel');
    expect(said).to.match(WARNING);
    expect(said.search(WARNING)).to.be.lessThan(said.indexOf(text(scene.element, 'gate')));
  });

  it('an attempt that was called off is unresolved', async () => {
    const { scene } = await inDoubt();
    await again(scene, 'delete-failed: vetoed', true);
  });

  it('an attempt that took too long is unresolved', async () => {
    const { clock, scene } = await inDoubt();
    const { element } = scene;
    element.addEventListener('before-delete', (event) => event.waitUntil(new Promise(() => {})));
    await scene.fillIn();
    press(element);
    await untilStep(element, 'waiting');
    const end = await ending(scene, () => clock.tick(60_000));
    expect(end).to.equal('delete-failed: token-expired');
    expect(unresolvedOf(scene.heard.failures.at(-1))).to.be.true;
    expect(text(element, 'panel')).not.to.match(CLAIM);
  });

  it('an attempt without a token is unresolved, and the wait for one makes no claim', async () => {
    const { scene } = await inDoubt();
    const { element } = scene;
    element.verification = 'host';
    let answer: (token: string) => void = () => {};
    answerWith(element, () => new Promise<string>((resolve) => (answer = resolve)));
    await submit(element);
    await untilStep(element, 'waiting');
    expect(text(element, 'panel')).not.to.match(CLAIM);
    expect(await ending(scene, () => answer(''))).to.equal('delete-failed: token-missing');
    expect(unresolvedOf(scene.heard.failures.at(-1))).to.be.true;
    expect(text(element, 'panel')).not.to.match(CLAIM);
  });

  it('no claim is made when another account turns out to be signed in', async () => {
    let accessToken = '';
    const { scene } = await inDoubt(NOT_DONE, {}, ({ element, account }) => {
      ({ accessToken } = account);
      element.accessToken = () => accessToken;
    });
    const { element, control, account } = scene;
    await scene.fillIn();
    ({ accessToken } = await control.createAccount(account.appId, PASSWORD));
    const end = await ending(scene, () => press(element));
    expect(end).to.equal('verification-failed: account-mismatch');
    expect(text(element, 'error')).not.to.match(CLAIM);
  });

  const ways: Record<string, (scene: Scene) => unknown> = {
    'by Cancel': ({ element }) => press(element, 'cancel-button'),
    'by close()': ({ element }) => element.close(),
    'by the browser': ({ element }) =>
      part(element, 'dialog').dispatchEvent(new Event('cancel', { cancelable: true })),
  };
  for (const [how, close] of Object.entries(ways)) {
    it(`closing the panel ${how} is no cancellation`, async () => {
      const { scene } = await inDoubt();
      await ready(scene.element);
      await close(scene);
      await untilStep(scene.element, 'idle');
      await settled();
      expect(scene.heard.count('delete-canceled')).to.equal(0);
    });
  }

  it('Cancel in the form is no cancellation, either', async () => {
    const { scene } = await inDoubt();
    await scene.fillIn();
    press(scene.element, 'cancel-button');
    await untilStep(scene.element, 'idle');
    expect(scene.heard.count('delete-canceled')).to.equal(0);
  });

  it('closing the panel again and again changes nothing about it', async () => {
    const { scene } = await inDoubt();
    for (let times = 0; times < 3; times += 1) {
      await open(scene.element);
      press(scene.element, 'cancel-button');
      await untilStep(scene.element, 'idle');
    }
    await again(scene, 'delete-failed: vetoed', true);
  });

  it('removing the element and putting it back changes nothing about it', async () => {
    const { scene } = await inDoubt();
    scene.element.remove();
    await settled();
    document.body.append(scene.element);
    await scene.element.updateComplete;
    await again(scene, 'delete-failed: vetoed', true);
  });

  it('all this holds where no profile tells whose account it is, too', async () => {
    const account = await Account.create();
    await account.fault({ kind: 'cut-before' });
    const element = create(account);
    const heard = record(element);
    element.deleteAccountToken = await account.token();
    await attempt(element);
    expect(heard.outcomes).to.deep.equal(['outcome-unknown']);
    press(element, 'cancel-button');
    await untilStep(element, 'idle');

    element.addEventListener('before-delete', veto);
    element.deleteAccountToken = await account.token();
    await submit(element);
    await until(() => heard.failures.length > 0);
    await element.updateComplete;
    expect(unresolvedOf(heard.failures[0])).to.be.true;
    expect(text(element, 'panel')).not.to.match(CLAIM);
  });
});

describe('A doubt about one account', () => {
  async function bobSignsIn({ element, account, control }: Scene) {
    const bob = await control.createAccount(account.appId, { ...EMAIL, ...PASSWORD });
    element.accessToken = bob.accessToken;
    await element.updateComplete;
  }

  it('is none about another', async () => {
    const { scene } = await inDoubt();
    const { element } = scene;
    await bobSignsIn(scene);
    await open(element);
    expect(text(element, 'account')).to.contain('u***@example.com');
    expect(text(element, 'panel')).not.to.match(WARNING);
    press(element, 'cancel-button');
    await untilStep(element, 'idle');
    // Something was sent, even though for somebody else.
    expect(scene.heard.count('delete-canceled')).to.equal(0);

    await again(scene, 'delete-failed: vetoed', false);
  });

  it('is still there when its user is back', async () => {
    const { scene } = await inDoubt();
    const { element, account } = scene;
    await bobSignsIn(scene);
    await open(element);
    press(element, 'cancel-button');
    await untilStep(element, 'idle');
    element.accessToken = account.accessToken;
    await element.updateComplete;
    await open(element);
    expect(text(element, 'panel')).to.match(WARNING);
    press(element, 'cancel-button');
    await untilStep(element, 'idle');
    await again(scene, 'delete-failed: vetoed', true);
  });
});

describe('A doubt ends', () => {
  it('when "Check again" has found the account three times', async () => {
    const { clock, scene } = await atLastPress();
    await toUnknown(scene, clock, NOT_DONE);
    expect(await pressed(scene, clock)).to.equal('delete-failed: invalid-response');
    expect(unresolvedOf(scene.heard.failures[0])).to.be.false;

    press(scene.element, 'cancel-button');
    await untilStep(scene.element, 'idle');
    expect(scene.heard.count('delete-canceled')).to.equal(1);
    await again(scene, 'delete-failed: vetoed', false);
  });

  it('when the next attempt’s looks have found the account three times', async () => {
    const { clock, scene } = await inDoubt();
    await scene.fillIn();
    await scene.fault('deleteAccount', NOT_DONE);
    expect(await pressed(scene, clock)).to.equal('delete-failed: invalid-response');
    scene.element.close();
    await untilStep(scene.element, 'idle');
    await open(scene.element);
    expect(text(scene.element, 'panel')).not.to.match(WARNING);
    scene.element.close();
    await untilStep(scene.element, 'idle');
    await again(scene, 'delete-failed: vetoed', false);
  });

  it('not when one look alone has found the account', async () => {
    const { clock, scene } = await atLastPress();
    await scene.fault('deleteAccount', NOT_DONE);
    await scene.fault('getProfile', { kind: 'http', status: 502 }, { times: 2, skip: 1 });
    // The third look finds it.
    expect(await pressed(scene, clock)).to.equal('outcome-unknown');
    press(scene.element, 'cancel-button');
    await untilStep(scene.element, 'idle');
    await again(scene, 'delete-failed: vetoed', true);
  });

  it('when the account was deleted after all', async () => {
    const { scene } = await inDoubt();
    await scene.fillIn();
    await scene.finish();
    expect(scene.heard.outcomes).to.deep.equal(['outcome-unknown', 'account-deleted']);
  });
});

describe('A failure of setting up', () => {
  it('is none that is unresolved', async () => {
    catchConsole();
    const element = create(null, { host: 'ftp://nowhere' });
    const heard = record(element);
    element.show();
    await until(() => heard.failures.length > 0);
    expect(heard.failures[0]?.reason).to.equal('configuration');
    expect(unresolvedOf(heard.failures[0])).to.be.false;
    await idle(element);
  });
});
