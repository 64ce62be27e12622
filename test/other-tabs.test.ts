import { StandIn } from '../demo/authing/control.js';
import type { AuthingDeleteAccount } from '../src/index.js';
import '../src/index.js';
import { Account } from './support/authing.js';
import { catchConsole } from './support/console.js';
import {
  acknowledge,
  create,
  findPart,
  open,
  part,
  press,
  ready,
  setUp,
  text,
  untilStep,
} from './support/element.js';
import { record } from './support/events.js';
import { expect } from './support/expect.js';
import { openPage } from './support/page.js';
import { settled, until } from './support/until.js';
import { idle } from './support/verify.js';

const CHANNEL = 'authing-delete-account';

type Attributes = Record<string, string | boolean>;

/** Somebody who is signed in, here and in another tab. */
async function signedIn(attributes: Attributes = {}) {
  const account = await Account.create({ phone: '18812345678' }, { deleteNeedsBearer: true });
  const element = create(account, { verification: 'host', ...attributes });
  element.accessToken = account.accessToken;
  return { account, element, heard: record(element) };
}

/** An element in a page of its own. */
async function inOtherTab(account: Account, attributes: Attributes = {}) {
  const page = await openPage('/test/pages/element.html');
  const element = page.document.createElement('authing-delete-account');
  setUp(element, account, { verification: 'host', confirmation: 'none', ...attributes });
  element.accessToken = account.accessToken;
  page.document.body.append(element);
  return element;
}

async function deleteIn(element: AuthingDeleteAccount, account: Account): Promise<void> {
  element.deleteAccountToken = await account.token();
  await open(element);
  press(element);
  await untilStep(element, 'deleted');
}

/** Says something as another tab would. */
function say(...messages: unknown[]): void {
  const channel = new BroadcastChannel(CHANNEL);
  for (const message of messages) channel.postMessage(message);
  channel.close();
}

const deletionOf = ({ host, appId, userId }: Account) => ({ host, appId, userId });

/** Gives every message the time to arrive, and the panel the time to load. */
async function quiet(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await settled();
}

const channels: BroadcastChannel[] = [];
afterEach(() => channels.splice(0).forEach((channel) => channel.close()));

function listen(): unknown[] {
  const channel = new BroadcastChannel(CHANNEL);
  channels.push(channel);
  const messages: unknown[] = [];
  channel.onmessage = ({ data }) => messages.push(data);
  return messages;
}

describe('A deletion in another tab', () => {
  it('is known here at once, even if the panel was never opened', async () => {
    const { account, element, heard } = await signedIn();
    await deleteIn(await inOtherTab(account), account);
    await untilStep(element, 'deleted');

    expect(heard.types).to.deep.equal(['account-deleted', 'sign-out']);
    const [event] = heard.deleted;
    expect(event?.source).to.equal('other-tab');
    const { message, ...detail } = event!.detail;
    expect(detail).to.deep.equal({ statusCode: 200, data: { success: true } });
    expect(message).not.to.be.empty;
    expect(element.open).to.be.false;
    expect(findPart(element, 'trigger')).to.be.null;
  });

  it('is known by an element that knows its user only by user-id', async () => {
    const account = await Account.create({}, { deleteNeedsBearer: true });
    const element = create(account, { 'user-id': account.userId });
    await deleteIn(await inOtherTab(account), account);
    await untilStep(element, 'deleted');
  });

  it('is known by an element whose user-id is empty', async () => {
    const { account, element } = await signedIn({ 'user-id': '' });
    say(deletionOf(account));
    await untilStep(element, 'deleted');
  });

  it('is known by an element that knows its user only by the profile', async () => {
    const { account, element } = await signedIn();
    element.accessToken = () => account.accessToken;
    await open(element);
    await deleteIn(await inOtherTab(account), account);
    await untilStep(element, 'deleted');
    expect(element.open).to.be.true;
  });

  it('is known by another element of the same page', async () => {
    const { account, element } = await signedIn();
    const other = create(account, { verification: 'host', confirmation: 'none' });
    other.accessToken = account.accessToken;
    await deleteIn(other, account);
    await untilStep(element, 'deleted');
  });

  it('is known even if the host is written in another way', async () => {
    const account = await Account.create({}, { host: '/account-api' });
    const element = create(account, {
      host: `${location.origin}/account-api/`,
      'user-id': account.userId,
    });
    await deleteIn(await inOtherTab(account), account);
    await untilStep(element, 'deleted');
  });

  it('that was found out by a probe is known as well', async () => {
    const { account, element } = await signedIn();
    const other = await inOtherTab(account);
    await account.fault({ kind: 'envelope', statusCode: 403, message: 'No.', handled: true });
    await deleteIn(other, account);
    await untilStep(element, 'deleted');
  });

  it('is told in words without secrets', async () => {
    const messages = listen();
    const { account } = await signedIn();
    await deleteIn(await inOtherTab(account), account);
    await until(() => messages.length > 0);
    await quiet();
    expect(messages).to.deep.equal([deletionOf(account)]);
  });

  it('that did not happen is not told', async () => {
    const messages = listen();
    const account = await Account.create({}, { deleteNeedsBearer: true });
    const other = await inOtherTab(account);
    const heard = record(other);
    await account.fault({ kind: 'throttled' });
    other.deleteAccountToken = await account.token();
    await open(other);
    press(other);
    await until(() => heard.outcomes.length > 0);
    await quiet();
    expect(messages).to.be.empty;
  });
});

describe('A deletion in another tab, while here the panel is open', () => {
  it('in confirm, is shown', async () => {
    const { account, element, heard } = await signedIn();
    await ready(element);
    say(deletionOf(account));
    await untilStep(element, 'deleted');
    expect(element.open).to.be.true;
    expect(heard.steps).to.deep.equal(['confirm', 'deleted']);
    expect(text(element, 'heading')).to.contain('deleted');
    press(element);
    expect(element.open).to.be.false;
  });

  it('in confirm while the profile loads, is shown, and the profile comes too late', async () => {
    const { account, element } = await signedIn();
    await account.fault({ kind: 'hold' }, 'getProfile');
    element.show();
    await untilStep(element, 'confirm');
    say(deletionOf(account));
    await untilStep(element, 'deleted');
    await account.release();
    await quiet();
    expect(element.step).to.equal('deleted');
  });

  it('in waiting, is shown, and a token that comes later is not sent', async () => {
    const { account, element, heard } = await signedIn();
    await ready(element);
    press(element);
    await untilStep(element, 'waiting');
    say(deletionOf(account));
    await untilStep(element, 'deleted');
    element.deleteAccountToken = await account.token();
    await quiet();
    expect(await account.deleteRequests()).to.equal(0);
    expect(heard.count('account-deleted')).to.equal(1);
  });

  it('in verify, is shown, and what was typed is gone', async () => {
    const { account, element } = await signedIn({ verification: 'authing' });
    await ready(element);
    press(element);
    await untilStep(element, 'verify');
    press(element);
    await until(() => findPart(element, 'input') !== null);
    const input = part(element, 'input');
    input.value = '123456';
    input.dispatchEvent(new InputEvent('input'));
    const left: string[] = [];
    element.addEventListener('step-change', () => left.push(input.value));
    say(deletionOf(account));
    await untilStep(element, 'deleted');
    expect(left).to.deep.equal(['']);
    expect(findPart(element, 'input') === null).to.be.true;
  });

  it('in deleting, is told once, whatever the answer', async () => {
    const { account, element, heard } = await signedIn();
    await account.fault({ kind: 'hold' });
    element.deleteAccountToken = await account.token();
    await ready(element);
    press(element);
    await until(async () => (await account.deleteRequests()) === 1);
    say(deletionOf(account));
    await untilStep(element, 'deleted');
    await account.release();
    await quiet();
    expect(heard.outcomes).to.deep.equal(['account-deleted']);
    expect(heard.deleted[0]?.source).to.equal('other-tab');
    expect(element.step).to.equal('deleted');
  });

  it('is told once, however often it is said', async () => {
    const { account, element, heard } = await signedIn();
    await open(element);
    say(deletionOf(account), deletionOf(account));
    await untilStep(element, 'deleted');
    say(deletionOf(account));
    await quiet();
    expect(heard.outcomes).to.deep.equal(['account-deleted']);
  });
});

describe('What another tab says does not concern', () => {
  const others: Record<string, (account: Account) => unknown> = {
    'another user': (account) => ({ ...deletionOf(account), userId: 'somebody-else' }),
    'another app': (account) => ({ ...deletionOf(account), appId: 'another-app' }),
    'another host': (account) => ({ ...deletionOf(account), host: 'https://other.example' }),
    'a host that only looks alike': (account) => ({
      ...deletionOf(account),
      host: `${account.host}/api`,
    }),
    'no user': ({ host, appId }) => ({ host, appId }),
    'an empty user': (account) => ({ ...deletionOf(account), userId: '' }),
    'a user who is a list': (account) => ({ ...deletionOf(account), userId: [account.userId] }),
  };
  for (const [whom, message] of Object.entries(others)) {
    for (const opened of [false, true]) {
      it(`${whom} (${opened ? 'open' : 'closed'})`, async () => {
        const { account, element, heard } = await signedIn();
        if (opened) await open(element);
        say(message(account));
        await quiet();
        expect(element.step).to.equal(opened ? 'confirm' : 'idle');
        expect(heard.types).to.be.empty;
      });
    }
  }

  it('an element that knows no user', async () => {
    const account = await Account.create();
    const element = create(account);
    say(deletionOf(account), { ...deletionOf(account), userId: undefined });
    await quiet();
    expect(element.step).to.equal('idle');
  });

  it('the user who was signed in here before', async () => {
    const { account, element, heard } = await signedIn();
    await open(element);
    press(element, 'cancel-button');
    const { userId } = await new StandIn(account.host).createAccount(account.appId);
    const { accessToken } = await new StandIn(account.host).signIn(account.appId, userId);
    element.accessToken = accessToken;

    say(deletionOf(account));
    await quiet();

    expect(element.step).to.equal('idle');
    expect(heard.types).not.to.include('account-deleted');
  });

  it('anybody but the user who is signed in now', async () => {
    const { account, element } = await signedIn();
    await open(element);
    press(element, 'cancel-button');
    const { userId } = await new StandIn(account.host).createAccount(account.appId);
    const { accessToken } = await new StandIn(account.host).signIn(account.appId, userId);
    element.accessToken = accessToken;

    say({ ...deletionOf(account), userId });
    await untilStep(element, 'deleted');
  });

  it('anybody, if it makes no sense', async () => {
    const said = catchConsole();
    const { element, heard } = await signedIn();
    say(
      null,
      undefined,
      0,
      '',
      'deleted',
      true,
      [],
      {},
      { host: null, appId: null, userId: null },
      { host: {}, appId: {}, userId: {} },
      new Date(),
      new Map([['userId', 'x']]),
      new Uint8Array(8),
      new Error('deleted'),
    );
    await quiet();
    await open(element);
    say(null, 7, { userId: [] });
    await quiet();
    expect(element.step).to.equal('confirm');
    expect(heard.types).to.be.empty;
    expect(said.error).to.be.empty;
  });

  it('an element that was removed', async () => {
    const { account, element, heard } = await signedIn();
    await open(element);
    element.remove();
    await settled();
    say(deletionOf(account));
    await quiet();
    expect(heard.types).not.to.include('account-deleted');
    expect(element.step).to.equal('idle');
  });
});

describe('A page that comes back from the history', () => {
  const comeBack = (persisted = true) =>
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted }));

  const profiles = async (account: Account) =>
    (await account.requests()).filter(({ operation }) => operation === 'getProfile').length;

  it('reads in confirm who is signed in now', async () => {
    const { account, element } = await signedIn();
    await ready(element);
    expect(await profiles(account)).to.equal(1);
    comeBack();
    await until(async () => (await profiles(account)) === 2);
    await idle(element);
    expect(element.step).to.equal('confirm');
  });

  it('takes the acknowledgement back when it is somebody else', async () => {
    const { account, element } = await signedIn();
    await ready(element);
    const control = new StandIn(account.host);
    const { accessToken } = await control.createAccount(account.appId, { phone: '18800009999' });
    element.accessToken = accessToken;
    comeBack();
    await until(() => text(element, 'account').includes('9999'));
    await idle(element);
    expect(part(element, 'checkbox').checked).to.be.false;
  });

  it('says in confirm that the account has since gone, and sends nothing', async () => {
    const { account, element } = await signedIn();
    await ready(element);
    const other = new StandIn(account.host);
    const { deleteAccountToken } = await account.issueToken();
    await fetch(`${account.host}/api/v3/delete-account`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-authing-app-id': account.appId,
        authorization: `Bearer ${account.accessToken}`,
      },
      body: JSON.stringify({ deleteAccountToken }),
    });
    expect((await other.account(account.appId, account.userId)).exists).to.be.false;
    comeBack();
    await until(() => findPart(element, 'error'));
    expect(text(element, 'error')).not.to.be.empty;
    expect(await account.deleteRequests()).to.equal(1);
  });

  it('starts again from verify', async () => {
    const { account, element } = await signedIn({ verification: 'authing' });
    await ready(element);
    press(element);
    await untilStep(element, 'verify');
    comeBack();
    await untilStep(element, 'confirm');
    await idle(element);
    expect(await profiles(account)).to.equal(2);
    await acknowledge(element);
  });

  it('reads nothing when it was not kept, or when the panel is closed', async () => {
    const { account, element } = await signedIn();
    comeBack();
    await open(element);
    comeBack(false);
    await quiet();
    expect(await profiles(account)).to.equal(1);
  });

  it('changes nothing while the request is out', async () => {
    const { account, element } = await signedIn();
    await account.fault({ kind: 'hold' });
    element.deleteAccountToken = await account.token();
    await ready(element);
    press(element);
    await until(async () => (await account.deleteRequests()) === 1);
    comeBack();
    await quiet();
    expect(element.step).to.equal('deleting');
    await account.release();
    await untilStep(element, 'deleted');
  });
});
