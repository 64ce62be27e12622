import type { AccountOptions, Operation } from '../demo/authing/control.js';
import type { AuthingDeleteAccount, SignOutEvent } from '../src/index.js';
import '../src/index.js';
import en from '../src/locales/en.js';
import { Account } from './support/authing.js';
import { Backend, BackendScene } from './support/backend.js';
import { Watch } from './support/canaries.js';
import { create, open, press, setUp, text, untilStep } from './support/element.js';
import { record } from './support/events.js';
import { expect } from './support/expect.js';
import { openPage } from './support/page.js';
import { held } from './support/search.js';
import { overhear, type Overheard } from './support/traffic.js';
import { settled, until } from './support/until.js';
import { EMAIL, PASSWORD, PHONE } from './support/verify.js';

const FAREWELL = `${location.origin}/test/pages/farewell.html`;

const METHODS: Record<string, [method: string, details: AccountOptions]> = {
  'a text message': ['PHONE_PASSCODE', PHONE],
  'an e-mail': ['EMAIL_PASSCODE', EMAIL],
  'the password': ['PASSWORD', PASSWORD],
};

/** An element in a page of its own, which may be navigated anywhere. The cookie is the same. */
async function inPage(account: Account, attributes: Record<string, string> = {}) {
  const page = await openPage('/test/pages/element.html');
  const element = page.document.createElement('authing-delete-account');
  setUp(element, account, {
    host: '/backend',
    verification: 'host',
    confirmation: 'none',
    ...attributes,
  });
  page.document.body.append(element);
  return { element, window: page.document.defaultView! };
}

async function deleteIn(element: AuthingDeleteAccount, account: Account): Promise<void> {
  element.deleteAccountToken = await account.token();
  await open(element);
  press(element);
  await untilStep(element, 'deleted');
}

describe('With a backend in between, the account is deleted', () => {
  for (const [means, [verifyMethod, details]] of Object.entries(METHODS)) {
    it(`by ${means}, with a token that only the backend has`, async () => {
      const { scene, backend } = await BackendScene.set(details);
      await scene.fillIn();
      await scene.finish();

      const [event] = scene.heard.deleted;
      expect(event?.source).to.equal('response');
      expect(event?.receipt.verifyMethod).to.equal(verifyMethod);
      expect(await scene.account.exists()).to.be.false;
      expect(await scene.account.deleteRequests()).to.equal(1);
      for (const { headers } of await scene.requests()) {
        expect(headers['authorization']).to.equal(`Bearer ${backend.accessToken}`);
      }
    });
  }

  it('and the app’s server hears of it once, with the time that the page hears of', async () => {
    const { scene, backend } = await BackendScene.set(PHONE);
    await scene.fillIn();
    await scene.finish();
    const { deletions, arrivals } = await backend.seen();
    const { userId } = scene.account;
    const [{ deletedAt, ...told } = { deletedAt: '' }] = deletions;
    expect(deletions).to.have.length(1);
    expect(told).to.deep.equal({ userId, source: 'response' });
    expect(Math.abs(Date.parse(deletedAt) - Date.now())).to.be.lessThan(60_000);
    expect(arrivals.filter(({ path }) => path.endsWith('/delete-account'))).to.have.length(1);
  });

  it('with a token that the app’s own server got', async () => {
    const { scene } = await BackendScene.set(PHONE, { verification: 'host' });
    await deleteIn(scene.element, scene.account);
    expect(await scene.account.exists()).to.be.false;
  });

  it('although the answer to the delete was lost: the backend looks for itself', async () => {
    const { scene, backend } = await BackendScene.set(PHONE);
    await scene.fillIn();
    await scene.fault('deleteAccount', { kind: 'cut-after' });
    await scene.finish();
    expect(scene.heard.outcomes).to.deep.equal(['account-deleted']);
    const { deletions } = await backend.seen();
    expect(deletions.map(({ source }) => source)).to.deep.equal(['probe']);
  });
});

describe('With a backend in between, no token is anywhere in the browser', () => {
  /** Where a secret was found, in the page or in what goes over the line. */
  async function search(watch: Watch, heard: readonly Overheard[], secrets: readonly string[]) {
    const texts = heard.flatMap(({ url, sent, headers, answer }) => {
      return [url, sent, [...headers].flat().join('\n'), answer];
    });
    const over = held(texts, secrets).map((secret) => `${secret} on the line`);
    return [...(await watch.find(secrets)), ...over];
  }

  /** What the page is given to delete the account with. */
  function deleteTokenOf(heard: readonly Overheard[]): string {
    const verified = heard.find(({ url }) => url.endsWith('/verify-delete-account-request'));
    return /"deleteAccountToken":"([^"]+)"/.exec(verified?.answer ?? '')?.[1] ?? '';
  }

  for (const [means, [, details]] of Object.entries(METHODS)) {
    it(`when the account is deleted by ${means}`, async () => {
      const { scene, backend } = await BackendScene.set(details, {
        'post-logout-redirect-uri': FAREWELL,
      });
      const watch = new Watch(scene.element);
      const heard = overhear();
      scene.element.addEventListener('sign-out', (event) => event.preventDefault());
      await scene.fillIn();
      await scene.finish();

      const own = [scene.account.accessToken, backend.accessToken, backend.idToken];
      expect(await search(watch, heard, own)).to.deep.equal([]);
      const token = deleteTokenOf(heard);
      expect(token).not.to.be.empty;
      expect(await watch.find([token])).to.deep.equal([]);
      const holders = heard.filter(({ url, headers, sent, answer }) => {
        return held([url, ...[...headers].flat(), sent, answer], [token]).length > 0;
      });
      expect(holders.map(({ url }) => new URL(url).pathname)).to.deep.equal([
        '/backend/api/v3/verify-delete-account-request',
        '/backend/api/v3/delete-account',
      ]);

      press(scene.element);
      await until(() => !scene.element.open);
      expect(await watch.find([...own, token])).to.deep.equal([]);
      expect(watch.looks).to.be.greaterThan(2);
    });
  }

  it('and no request has a bearer, nor a cookie that a script can read', async () => {
    const { scene, backend } = await BackendScene.set(PHONE);
    const heard = overhear();
    await scene.fillIn();
    await scene.finish();
    expect(heard.length).to.be.greaterThan(4);
    const names = heard.flatMap(({ headers }) => [...headers.keys()]);
    expect([...new Set(names)]).to.have.members(['content-type', 'x-authing-app-id']);
    const { arrivals } = await backend.seen();
    for (const { path, headers } of arrivals) {
      expect(headers, path).not.to.include('authorization');
      expect(headers, path).to.include('cookie');
    }
    expect(document.cookie).to.be.empty;
  });

  const echoes: Operation[] = [
    'getProfile',
    'getSecurityLevel',
    'sendSms',
    'verifyDeleteAccountRequest',
    'deleteAccount',
  ];
  for (const operation of echoes) {
    it(`when Authing says back what ${operation} was asked with`, async () => {
      const { scene, backend } = await BackendScene.set(PHONE);
      const watch = new Watch(scene.element);
      const heard = overhear();
      const message = `No: ${backend.accessToken} ${encodeURIComponent(backend.accessToken)}`;
      const spoil = () => scene.fault(operation, { kind: 'envelope', statusCode: 403, message });
      if (operation !== 'deleteAccount' && operation !== 'verifyDeleteAccountRequest') {
        await spoil();
        await scene.failure(async () => {
          await open(scene.element);
          if (operation !== 'sendSms') return;
          press(scene.element);
          await untilStep(scene.element, 'verify');
          press(scene.element);
        });
      } else {
        await scene.fillIn();
        await spoil();
        press(scene.element);
        await until(() => scene.heard.outcomes.length + scene.failures.length > 0);
      }
      expect(text(scene.element, 'panel')).to.contain('No: ');
      expect(await search(watch, heard, [backend.accessToken])).to.deep.equal([]);
      expect(await scene.account.exists()).to.be.true;
    });
  }
});

describe('With a backend in between, signing out', () => {
  it('goes by way of the backend, by an address without an id token', async () => {
    const { scene, backend } = await BackendScene.set(PHONE, {
      'post-logout-redirect-uri': FAREWELL,
    });
    scene.element.addEventListener('sign-out', (event) => event.preventDefault());
    await scene.fillIn();
    await scene.finish();
    const [event] = scene.heard.all<SignOutEvent>('sign-out');
    const url = new URL(event?.url ?? '');
    expect(url.origin + url.pathname).to.equal(`${location.origin}/backend/oidc/session/end`);
    expect([...url.searchParams.keys()]).to.have.members([
      'client_id',
      'post_logout_redirect_uri',
      'state',
    ]);

    const response = await fetch(url, { redirect: 'manual' });
    // The page can't read where it would lead.
    expect(response.type).to.equal('opaqueredirect');
    expect([...response.headers]).to.be.empty;
    expect(held([response.url, await response.text()], [backend.idToken])).to.be.empty;
  });

  it('leads to Authing with the hint, and back to the app, where nobody is signed in', async () => {
    const account = await Account.create(PHONE, { deleteNeedsBearer: true });
    const backend = await Backend.start(account);
    const { element, window } = await inPage(account, { 'post-logout-redirect-uri': FAREWELL });
    const heard = record(element);
    await deleteIn(element, account);
    const [event] = heard.all<SignOutEvent>('sign-out');
    const state = new URL(event?.url ?? '').searchParams.get('state') ?? '-';
    press(element);
    await until(
      () => window.location.href === `${FAREWELL}?state=${state}`,
      () => 'the farewell, with the state of the page',
    );

    const last = (await account.requests()).at(-1);
    expect(last?.operation).to.equal('endSession');
    const query = new URL(last?.path ?? '', location.origin).searchParams;
    expect(Object.fromEntries(query)).to.deep.equal({
      id_token_hint: backend.idToken,
      post_logout_redirect_uri: FAREWELL,
      state,
    });
    const { arrivals } = await backend.seen();
    expect(arrivals.at(-1)?.path).to.equal('/backend/oidc/session/end');
    expect(arrivals.at(-1)?.headers).to.include('cookie');

    const other = create(account, { host: '/backend', verification: 'authing' });
    const after = record(other);
    other.show();
    await until(() => after.count('verification-failed') > 0);
    expect(text(other, 'error')).to.contain(en.unauthorized);
    expect((await backend.seen()).arrivals.at(-1)?.headers).not.to.include('cookie');
  });
});

describe('With a backend in between, another tab', () => {
  it('hears of the deletion, if it knows whose account it shows', async () => {
    const { scene } = await BackendScene.set(PHONE);
    const { account, element, heard } = scene;
    const closed = create(account, { host: '/backend', 'user-id': account.userId });
    const heardClosed = record(closed);
    await open(element);
    const { element: other } = await inPage(account);
    await deleteIn(other, account);
    await untilStep(element, 'deleted');
    await untilStep(closed, 'deleted');
    expect(heard.deleted.map(({ source }) => source)).to.deep.equal(['other-tab']);
    expect(heardClosed.deleted.map(({ source }) => source)).to.deep.equal(['other-tab']);
    expect(await account.deleteRequests()).to.equal(1);
  });

  it('does not, if it is another app’s', async () => {
    const { scene } = await BackendScene.set(PHONE);
    const { account } = scene;
    const direct = create(account, { 'user-id': account.userId });
    const { element: other } = await inPage(account);
    await deleteIn(other, account);
    await settled();
    await settled();
    expect(direct.step).to.equal('idle');
  });
});

describe('With a backend in between, a session that has ended', () => {
  const ends: Record<string, (one: BackendScene) => Promise<void>> = {
    'in the app': ({ backend }) => backend.end(),
    'at Authing': async ({ scene, backend }) => {
      await scene.control.revoke(scene.account.appId, backend.accessToken);
    },
  };
  for (const [where, end] of Object.entries(ends)) {
    it(`${where} is said to be over when the panel opens`, async () => {
      const one = await BackendScene.set(PHONE);
      const { scene } = one;
      await end(one);
      const failure = await scene.failure(() => open(scene.element));
      expect([failure.reason, failure.operation]).to.deep.equal(['unauthorized', 'profile']);
      expect(text(scene.element, 'error')).to.contain(en.unauthorized);
      expect(await scene.changes()).to.equal(0);
    });

    it(`${where} is said to be over at the last press, and nothing is deleted`, async () => {
      const one = await BackendScene.set(PHONE);
      const { scene, backend } = one;
      await scene.fillIn();
      await end(one);
      const failure = await scene.failure(() => press(scene.element));
      expect(failure.reason).to.equal('unauthorized');
      expect(text(scene.element, 'error')).to.contain(en.unauthorized);
      expect(await scene.account.deleteRequests()).to.equal(0);
      expect(await scene.account.exists()).to.be.true;
      expect((await backend.seen()).deletions).to.be.empty;
    });
  }
});

describe('With a backend in between, the wrong account', () => {
  it('is refused when it is not that of user-id', async () => {
    const { scene } = await BackendScene.set(PHONE, { 'user-id': 'somebody-else' });
    const failure = await scene.failure(() => open(scene.element));
    expect(failure.reason).to.equal('account-mismatch');
    const again = await scene.failure(() => press(scene.element));
    expect(again.reason).to.equal('account-mismatch');
    expect(await scene.changes()).to.equal(0);
  });

  it('is refused when somebody else has signed in since the panel was opened', async () => {
    const { scene } = await BackendScene.set(PHONE);
    const { host, appId } = scene.account;
    await scene.fillIn();
    const other = await scene.control.createAccount(appId, EMAIL);
    await Backend.start({ host, appId, userId: other.userId });
    const failure = await scene.failure(() => press(scene.element));
    expect(failure.reason).to.equal('account-mismatch');
    expect(await scene.account.deleteRequests()).to.equal(0);
    expect(await scene.account.exists()).to.be.true;
  });
});
