import { StandIn } from '../demo/authing/control.js';
import type { AuthingDeleteAccount, SignOutEvent } from '../src/index.js';
import '../src/index.js';
import { Account } from './support/authing.js';
import { stopClock } from './support/clock.js';
import { catchConsole } from './support/console.js';
import { create, findPart, open, part, press, ready, setUp, untilStep } from './support/element.js';
import { record } from './support/events.js';
import { expect } from './support/expect.js';
import { openPage } from './support/page.js';
import { settled, until } from './support/until.js';

const FAREWELL = `${location.origin}/test/pages/farewell.html`;

type Attributes = Record<string, string | boolean>;

/** Deletes an account, and returns the page's last word on it. */
async function deleted(
  attributes: Attributes = {},
  use: (element: AuthingDeleteAccount) => void = () => {},
) {
  const account = await Account.create();
  const element = create(account, attributes);
  use(element);
  const heard = record(element);
  element.deleteAccountToken = await account.token();
  await ready(element);
  press(element);
  await untilStep(element, 'deleted');
  const [signOut] = heard.all<SignOutEvent>('sign-out');
  return { account, element, heard, url: signOut?.url ?? null };
}

/** Deletes an account in a page of its own, which may be navigated anywhere. */
async function inPage(
  attributes: Attributes = {},
  use: (element: AuthingDeleteAccount) => void = () => {},
) {
  const page = await openPage('/test/pages/element.html');
  const window = page.document.defaultView!;
  const account = await Account.create({}, { deleteNeedsBearer: true });
  const element = page.document.createElement('authing-delete-account');
  setUp(element, account, { verification: 'host', confirmation: 'none', ...attributes });
  page.document.body.append(element);
  const control = new StandIn(account.host);
  const { accessToken, idToken } = await control.signIn(account.appId, account.userId);
  element.accessToken = accessToken;
  element.idToken = idToken;
  use(element);
  element.deleteAccountToken = await account.token();
  await open(element);
  press(element);
  await untilStep(element, 'deleted');
  return { account, element, window };
}

function whereIs(window: Window): string {
  try {
    return window.location.href;
  } catch {
    return 'elsewhere';
  }
}

/**
 * Waits until the page is where the service sent it, with the state that only the service could
 * bring back.
 */
async function untilFarewell(window: Window): Promise<void> {
  await until(
    () => whereIs(window).startsWith(FAREWELL),
    () => `the farewell, not ${whereIs(window)}`,
  );
  expect(new URL(whereIs(window)).searchParams.get('state')).to.match(/^[0-9a-f]{32}$/);
}

describe('sign-out', () => {
  it('comes right after account-deleted, once', async () => {
    const { heard } = await deleted();
    expect(heard.types.slice(-2)).to.deep.equal(['account-deleted', 'sign-out']);
    expect(heard.count('sign-out')).to.equal(1);
  });

  it('can be canceled, bubbles, and tells nothing else', async () => {
    const { heard } = await deleted();
    const [event] = heard.all<SignOutEvent>('sign-out');
    expect(event).to.include({ cancelable: true, bubbles: true, composed: true, detail: null });
  });

  it('does not come when nothing was deleted', async () => {
    const account = await Account.create();
    await account.fault({ kind: 'throttled' });
    const element = create(account);
    const heard = record(element);
    element.deleteAccountToken = await account.token();
    await ready(element);
    press(element);
    await until(() => heard.outcomes.length > 0);
    expect(heard.types).not.to.include('sign-out');
  });
});

describe('The url of sign-out', () => {
  it('is null unless there is something to end a session with', async () => {
    const { url } = await deleted();
    expect(url).to.be.null;
  });

  it('has the id token for a hint', async () => {
    const { account, url } = await deleted({}, (element) => (element.idToken = 'a.b/c+d=='));
    expect(url).to.equal(`${account.host}/oidc/session/end?id_token_hint=a.b%2Fc%2Bd%3D%3D`);
  });

  it('has the id token, where to go, and a state', async () => {
    const { account, url } = await deleted(
      { 'post-logout-redirect-uri': 'https://app.example/bye?a=1&b=2' },
      (element) => (element.idToken = 'a.b.c'),
    );
    const [whole, state] = /^(.*)&state=([0-9a-f]{32})$/.exec(url ?? '')?.slice(1) ?? [];
    expect(state).not.to.be.undefined;
    expect(whole).to.equal(
      `${account.host}/oidc/session/end?id_token_hint=a.b.c` +
        '&post_logout_redirect_uri=https%3A%2F%2Fapp.example%2Fbye%3Fa%3D1%26b%3D2',
    );
  });

  it('has the app id in place of a missing hint', async () => {
    const { account, url } = await deleted({ 'post-logout-redirect-uri': FAREWELL });
    const { searchParams, pathname, origin } = new URL(url ?? '');
    expect(origin + pathname).to.equal(`${account.host}/oidc/session/end`);
    expect(Object.fromEntries(searchParams)).to.deep.equal({
      client_id: account.appId,
      post_logout_redirect_uri: FAREWELL,
      state: searchParams.get('state'),
    });
  });

  it('resolves a relative address against the page', async () => {
    const { url } = await deleted({ 'post-logout-redirect-uri': '/bye' });
    const target = new URL(url ?? '').searchParams.get('post_logout_redirect_uri');
    expect(target).to.equal(`${location.origin}/bye`);
  });

  it('has another state each time', async () => {
    const states = [];
    for (let round = 0; round < 3; round += 1) {
      const { element, url } = await deleted({ 'post-logout-redirect-uri': FAREWELL });
      states.push(new URL(url ?? '').searchParams.get('state'));
      element.remove();
    }
    expect(new Set(states).size).to.equal(3);
  });

  for (const suffix of ['', '/']) {
    it(`is below the path of the host (/account-api${suffix})`, async () => {
      const account = await Account.create({}, { host: '/account-api' });
      const element = create(account, { host: `/account-api${suffix}`, verification: 'host' });
      element.accessToken = account.accessToken;
      element.idToken = 'a.b.c';
      const heard = record(element);
      element.deleteAccountToken = await account.token();
      await ready(element);
      press(element);
      await untilStep(element, 'deleted');
      const [signOut] = heard.all<SignOutEvent>('sign-out');
      expect(signOut?.url).to.equal(
        `${location.origin}/account-api/oidc/session/end?id_token_hint=a.b.c`,
      );
    });
  }

  it('is null where a client takes the place of the host', async () => {
    const element = create(null);
    const heard = record(element);
    element.idToken = 'a.b.c';
    element.client = {
      deleteAccount: () =>
        Promise.resolve({ statusCode: 200, message: '', data: { success: true } }),
    };
    element.deleteAccountToken = 'token';
    await ready(element);
    press(element);
    await untilStep(element, 'deleted');
    expect(heard.all<SignOutEvent>('sign-out')[0]?.url).to.be.null;
  });
});

describe('The browser goes to the url of sign-out, and from there on', () => {
  const closes: Record<string, (element: AuthingDeleteAccount) => void> = {
    'when the user presses Done': (element) => press(element),
    'when the user presses the ×': (element) => press(element, 'close-button'),
    'when the user closes the dialog': (element) =>
      void part(element, 'dialog').dispatchEvent(new Event('cancel', { cancelable: true })),
    'on close()': (element) => element.close(),
    'when open is set to false': (element) => (element.open = false),
    'when the attribute is taken away': (element) => element.removeAttribute('open'),
  };
  for (const [when, close] of Object.entries(closes)) {
    it(when, async () => {
      const { account, element, window } = await inPage({ 'post-logout-redirect-uri': FAREWELL });
      expect(await account.exists()).to.be.false;
      await settled();
      expect(whereIs(window)).to.contain('element.html');
      close(element);
      await untilFarewell(window);
      const last = (await account.requests()).at(-1);
      expect(last?.operation).to.equal('endSession');
    });
  }

  it('without an id token', async () => {
    const { element, window } = await inPage(
      { 'post-logout-redirect-uri': '/test/pages/farewell.html' },
      (element) => (element.idToken = null),
    );
    press(element);
    await untilFarewell(window);
  });

  it('when a listener of account-deleted closes the panel', async () => {
    const { window } = await inPage({ 'post-logout-redirect-uri': FAREWELL }, (element) => {
      element.addEventListener('account-deleted', () => element.close());
    });
    await untilFarewell(window);
  });

  it('as a panel in the page, too', async () => {
    const { element, window } = await inPage({
      inline: true,
      'post-logout-redirect-uri': FAREWELL,
    });
    press(element);
    await untilFarewell(window);
  });

  it('and sees a service that is signed out, though no redirect was asked for', async () => {
    const { account, element, window } = await inPage();
    press(element);
    await until(async () => (await account.requests()).at(-1)?.operation === 'endSession');
    await until(() => whereIs(window) === 'elsewhere');
  });
});

describe('The browser stays', () => {
  it('however long nobody does anything: there is no timer', async () => {
    const clock = stopClock();
    const before = clock.countTimers();
    const { element } = await deleted({ 'post-logout-redirect-uri': FAREWELL });
    expect(clock.countTimers()).to.equal(before);
    clock.tick(7 * 24 * 3_600_000);
    await settled();
    expect(element.step).to.equal('deleted');
    expect(element.open).to.be.true;
  });

  it('when sign-out was canceled', async () => {
    const { account, element, window } = await inPage(
      { 'post-logout-redirect-uri': FAREWELL },
      (element) => element.addEventListener('sign-out', (event) => event.preventDefault()),
    );
    press(element);
    await until(() => !element.open);
    await settled();
    expect(whereIs(window)).to.contain('element.html');
    expect((await account.requests()).map(({ operation }) => operation)).not.to.include(
      'endSession',
    );
  });

  it('when the element is removed', async () => {
    const { element, window } = await inPage({ 'post-logout-redirect-uri': FAREWELL });
    element.remove();
    await settled();
    await settled();
    expect(whereIs(window)).to.contain('element.html');
  });

  it('when there is no url: Done closes the panel, and the trigger is gone', async () => {
    const { element } = await deleted();
    press(element);
    await until(() => !element.open);
    await element.updateComplete;
    expect(element.step).to.equal('deleted');
    expect(findPart(element, 'trigger')).to.be.null;
    expect(findPart(element, 'dialog')?.open ?? false).to.be.false;
  });
});

describe('A post-logout-redirect-uri of a foreign scheme', () => {
  for (const uri of [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    'ftp://x',
  ]) {
    it(`is refused: ${uri}`, async () => {
      const said = catchConsole();
      const account = await Account.create();
      const element = create(account, { 'post-logout-redirect-uri': uri });
      const heard = record(element);
      element.deleteAccountToken = await account.token();
      element.show();
      await until(() => heard.failures.length > 0);
      expect(heard.failures.map(({ reason }) => reason)).to.deep.equal(['configuration']);
      expect(said.error).to.have.length(1);
      expect(said.error[0]).to.contain('post-logout-redirect-uri');
      expect(await account.requests()).to.be.empty;
    });
  }
});

describe('Leaving the page', () => {
  function isGuarded(): boolean {
    const event = new Event('beforeunload', { cancelable: true });
    dispatchEvent(event);
    return event.defaultPrevented;
  }

  it('is guarded while the request is out, and at no other time', async () => {
    const account = await Account.create();
    await account.fault({ kind: 'hold' });
    const element = create(account);
    const guarded: Record<string, boolean> = { idle: isGuarded() };
    element.addEventListener('step-change', ({ detail }) => {
      guarded[detail.step] = isGuarded();
    });
    element.addEventListener('delete-account-token-request', (event) => {
      event.respondWith(account.issueToken());
    });
    await ready(element);
    press(element);
    await until(async () => (await account.deleteRequests()) === 1);
    expect(isGuarded()).to.be.true;
    document.body.prepend(element);
    expect(isGuarded()).to.be.true;
    await account.release();
    await untilStep(element, 'deleted');
    expect(guarded).to.deep.equal({
      idle: false,
      confirm: false,
      waiting: false,
      deleting: true,
      deleted: false,
    });
    expect(isGuarded()).to.be.false;
  });

  for (const [what, act] of Object.entries({
    'is opened': (other: AuthingDeleteAccount) => open(other),
    'is removed': (other: AuthingDeleteAccount) => other.remove(),
  })) {
    it(`is guarded while the request is out, although another element ${what}`, async () => {
      const account = await Account.create();
      await account.fault({ kind: 'hold' });
      const other = create(account, { inline: true });
      await open(other);
      other.close();
      const element = create(account);
      element.deleteAccountToken = await account.token();
      await ready(element);
      press(element);
      await until(async () => (await account.deleteRequests()) === 1);
      await act(other);
      await settled();
      expect(isGuarded()).to.be.true;
      await account.release();
      await untilStep(element, 'deleted');
      expect(isGuarded()).to.be.false;
    });
  }

  it('is guarded while the account is being looked for, and no longer once nobody can tell', async () => {
    const clock = stopClock();
    const account = await Account.create();
    await account.fault({ kind: 'http', status: 502 });
    const element = create(account, { verification: 'host' });
    element.accessToken = account.accessToken;
    element.deleteAccountToken = await account.token();
    await ready(element);
    await new StandIn(account.host).fault(account.appId, {
      operation: 'getProfile',
      fault: { kind: 'http', status: 502 },
      times: null,
      skip: 1,
    });
    press(element);
    await untilStep(element, 'deleting');
    await until(() => clock.countTimers() > 0 && isGuarded());
    await until(() => {
      clock.tick(500);
      return element.step === 'unknown';
    });
    expect(isGuarded()).to.be.false;
  });

  it('is not guarded by an element that was removed', async () => {
    const account = await Account.create();
    await account.fault({ kind: 'hold' });
    const element = create(account);
    element.deleteAccountToken = await account.token();
    await ready(element);
    press(element);
    await until(async () => (await account.deleteRequests()) === 1);
    element.remove();
    expect(isGuarded()).to.be.false;
    document.body.append(element);
    expect(isGuarded()).to.be.true;
    await account.release();
    await untilStep(element, 'deleted');
  });
});
