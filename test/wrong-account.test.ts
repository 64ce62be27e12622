import type { DeleteAccountClient } from '../src/index.js';
import '../src/index.js';
import {
  acknowledge,
  answerWith,
  press,
  ready,
  submit,
  text,
  untilStep,
} from './support/element.js';
import { itOnce as it } from './support/engine.js';
import { expect } from './support/expect.js';
import { ending } from './support/last-press.js';
import { until } from './support/until.js';
import { EMAIL, idle, PHONE, Scene } from './support/verify.js';

const REQUEST = 'delete-account-token-request';

/** Ann is signed in, and Bob has an account in the same app. The page verifies both. */
async function annAndBob(options: { signedOut?: boolean } = {}) {
  const scene = await Scene.set(PHONE, {
    app: { deleteNeedsBearer: false },
    attributes: { verification: 'host' },
    ...options,
  });
  const { account, control, element } = scene;
  const bob = await control.createAccount(account.appId, EMAIL);
  const bobsToken = async () =>
    (await control.issueDeleteToken(account.appId, bob.userId)).deleteAccountToken;
  const expectBothAlive = async () => {
    expect(await account.deleteRequests(), 'delete requests').to.equal(0);
    expect(await account.exists(), 'Ann').to.be.true;
    expect((await control.account(account.appId, bob.userId)).exists, 'Bob').to.be.true;
  };
  return { scene, account, element, control, bob, bobsToken, expectBothAlive };
}

/** A client that can only delete, and how often it was asked to. */
function deletingClient() {
  const calls: unknown[] = [];
  const client: DeleteAccountClient = {
    deleteAccount: (dto) => {
      calls.push(dto);
      return Promise.resolve({ statusCode: 200, message: '', data: { success: true } });
    },
  };
  return { client, calls };
}

describe('When the account that was shown can’t be read any more', () => {
  it('because its user was signed out, nobody else’s token is sent', async () => {
    const { scene, element, bobsToken, expectBothAlive } = await annAndBob();
    answerWith(element, bobsToken);
    await ready(element);
    element.accessToken = null;
    await element.updateComplete;

    expect(await ending(scene, () => press(element))).to.equal('verification-failed: unauthorized');

    expect(scene.failures[0]?.operation).to.equal('profile');
    await expectBothAlive();
  });

  it('because its user was signed out while a token was on its way, it is not sent', async () => {
    const { scene, account, element, control, bobsToken, expectBothAlive } = await annAndBob();
    let answer: (token: string) => void = () => {};
    answerWith(element, () => new Promise<string>((resolve) => (answer = resolve)));
    await submit(element);
    await untilStep(element, 'waiting');
    await control.revoke(account.appId, account.accessToken);
    element.accessToken = null;
    await element.updateComplete;

    const end = await ending(scene, async () => answer(await bobsToken()));

    expect(end).to.equal('verification-failed: unauthorized');
    expect(scene.failures[0]?.operation).to.equal('profile');
    await expectBothAlive();
  });

  it('because a client without getProfile took its place, that client deletes nobody', async () => {
    const { scene, element, bobsToken, expectBothAlive } = await annAndBob();
    const { client, calls } = deletingClient();
    answerWith(element, bobsToken);
    await ready(element);
    element.client = client;
    await element.updateComplete;

    expect(await ending(scene, () => press(element))).to.equal('verification-failed: unauthorized');

    expect(calls).to.be.empty;
    await expectBothAlive();
  });

  it('no press sends anything until the panel has been closed', async () => {
    const { scene, element, bob, bobsToken, control, account, expectBothAlive } = await annAndBob();
    answerWith(element, bobsToken);
    await ready(element);
    element.accessToken = null;
    await element.updateComplete;
    for (let presses = 0; presses < 3; presses += 1) {
      await acknowledge(element);
      const end = await ending(scene, () => press(element));
      expect(end).to.equal('verification-failed: unauthorized');
      await expectBothAlive();
    }

    // From then on it is for the page alone to know whose token it brings: nobody was shown.
    element.close();
    await untilStep(element, 'idle');
    await ready(element);
    expect(await ending(scene, () => press(element))).to.equal('account-deleted: response');
    expect((await control.account(account.appId, bob.userId)).exists).to.be.false;
  });
});

describe('A token that was given for one account', () => {
  it('is not sent once somebody else is signed in', async () => {
    const { scene, account, element, bob, expectBothAlive } = await annAndBob();
    element.deleteAccountToken = await account.token();
    await element.updateComplete;
    element.accessToken = bob.accessToken;
    await ready(element);
    expect(text(element, 'account')).to.contain('u***@example.com');

    const end = await ending(scene, () => press(element), { also: [REQUEST] });

    expect(end).to.equal(REQUEST);
    await expectBothAlive();
  });

  it('is dropped when another account is found than was shown', async () => {
    const { scene, account, element, bob, expectBothAlive } = await annAndBob();
    let accessToken = account.accessToken;
    element.accessToken = () => accessToken;
    await ready(element);
    element.deleteAccountToken = await account.token();
    await element.updateComplete;
    accessToken = bob.accessToken;
    expect(await ending(scene, () => press(element))).to.equal(
      'verification-failed: account-mismatch',
    );

    press(element);
    await until(() => text(element, 'account').includes('u***@example.com'));
    await idle(element);
    await acknowledge(element);
    const end = await ending(scene, () => press(element), { also: [REQUEST] });

    expect(end).to.equal(REQUEST);
    await expectBothAlive();
  });

  type Change = (scene: Scene) => unknown;
  const from: Record<string, Change> = {
    string: ({ element, account }) => (element.accessToken = account.accessToken),
    function: ({ element, account }) => (element.accessToken = () => account.accessToken),
    nothing: ({ element }) => (element.accessToken = null),
  };
  const to: Record<string, Change> = {
    'another string': async (scene) => (scene.element.accessToken = await scene.signIn()),
    'a function': ({ element, account }) => (element.accessToken = () => account.accessToken),
    nothing: ({ element }) => (element.accessToken = null),
  };
  for (const before of ['string', 'function', 'nothing']) {
    for (const after of ['another string', 'a function', 'nothing']) {
      if (before === after) continue;
      const keeps = before === 'function' && after === 'a function';
      // A framework makes the same function anew with every rendering.
      it(`${keeps ? 'stays' : 'is dropped'} when accessToken changes from ${before} to ${after}`, async () => {
        const { scene, account, element } = await annAndBob();
        await from[before]?.(scene);
        await element.updateComplete;
        element.deleteAccountToken = await account.token();
        await element.updateComplete;
        await to[after]?.(scene);
        await element.updateComplete;
        await ready(element);

        const end = await ending(scene, () => press(element), { also: [REQUEST] });

        expect(end).to.equal(keeps ? 'account-deleted: response' : REQUEST);
        expect(await account.exists()).to.equal(!keeps);
      });
    }
  }

  it('is dropped when accessToken changes while the panel shows the account', async () => {
    const { scene, account, element } = await annAndBob();
    element.deleteAccountToken = await account.token();
    await ready(element);
    element.accessToken = await scene.signIn();
    await element.updateComplete;

    const end = await ending(scene, () => press(element), { also: [REQUEST] });

    expect(end).to.equal(REQUEST);
    expect(await account.deleteRequests()).to.equal(0);
  });

  for (const first of ['deleteAccountToken', 'accessToken'] as const) {
    it(`stays when both are set at once, ${first} first`, async () => {
      const { scene, account, element } = await annAndBob({ signedOut: true });
      const { accessToken } = account;
      const deleteAccountToken = await account.token();
      await element.updateComplete;
      const both = { deleteAccountToken, accessToken };
      const { [first]: own, ...other } = both;
      Object.assign(element, { [first]: own }, other);
      await element.updateComplete;
      await ready(element);
      expect(await ending(scene, () => press(element))).to.equal('account-deleted: response');
    });
  }
});

describe('An attempt that is under way', () => {
  it('stays with its user, whoever signs in meanwhile', async () => {
    const scene = await Scene.set(PHONE);
    const { element, account, control } = scene;
    const bob = await control.createAccount(account.appId, EMAIL);
    await scene.fillIn();
    const { length: before } = await scene.requests();
    await scene.fault('getProfile', { kind: 'hold' });
    press(element);
    await until(async () => (await scene.requests()).length > before);
    element.accessToken = bob.accessToken;
    await element.updateComplete;
    await account.release();
    await untilStep(element, 'deleted');

    const bearers = (await scene.requests()).slice(before).map(({ headers }) => {
      return headers['authorization'];
    });
    expect(new Set(bearers)).to.deep.equal(new Set([`Bearer ${account.accessToken}`]));
    expect((await control.account(account.appId, bob.userId)).exists).to.be.true;
  });
});
