import type { AuthingDeleteAccount, SignOutEvent } from '../src/index.js';
import '../src/index.js';
import { FastClock } from './fixtures/fast-clock.js';
import { Account } from './support/authing.js';
import { stopClock } from './support/clock.js';
import { catchConsole } from './support/console.js';
import { create, press, ready, untilStep } from './support/element.js';
import { record, type Recorder } from './support/events.js';
import { expect } from './support/expect.js';
import { settled, until } from './support/until.js';

type IdToken = AuthingDeleteAccount['idToken'];

/** Somebody at the last button, whose page gives an id token. */
async function atTheButton(idToken: IdToken, attributes: Record<string, string> = {}) {
  const account = await Account.create({}, { deleteNeedsBearer: true });
  const element = create(account, { verification: 'host', ...attributes });
  element.accessToken = account.accessToken;
  element.idToken = idToken;
  element.deleteAccountToken = await account.token();
  await ready(element);
  return { account, element, heard: record(element) };
}

/** The hint in the address of the sign-out. */
function hintOf(heard: Recorder): string | null {
  const [event] = heard.all<SignOutEvent>('sign-out');
  return event?.url ? new URL(event.url).searchParams.get('id_token_hint') : null;
}

/** What another tab says of a deletion. */
function say({ host, appId, userId }: Account): void {
  const channel = new BroadcastChannel('authing-delete-account');
  channel.postMessage({ host, appId, userId });
  channel.close();
}

describe('A function that gives the id token', () => {
  const functions: Record<string, IdToken> = {
    'at once': () => 'a.b.c',
    later: async () => {
      await settled();
      return 'a.b.c';
    },
  };
  for (const [when, idToken] of Object.entries(functions)) {
    it(`${when} is asked for the hint`, async () => {
      const { element, heard } = await atTheButton(idToken);
      press(element);
      await untilStep(element, 'deleted');
      expect(hintOf(heard)).to.equal('a.b.c');
      expect(heard.types.slice(-2)).to.deep.equal(['account-deleted', 'sign-out']);
    });

    it(`${when} is asked when another tab has deleted the account, too`, async () => {
      const { account, element, heard } = await atTheButton(idToken);
      say(account);
      await until(() => heard.count('sign-out') > 0);
      expect(element.step).to.equal('deleted');
      expect(hintOf(heard)).to.equal('a.b.c');
    });
  }

  it('is asked once, at the last press, while the account is still there', async () => {
    const there: boolean[] = [];
    const idToken = async () => {
      there.push(await account.exists());
      return 'a.b.c';
    };
    const { account, element, heard } = await atTheButton(idToken);
    expect(there).to.be.empty;
    element.addEventListener('before-delete', (event) => event.waitUntil(settled()));
    press(element);
    await untilStep(element, 'deleted');
    expect(there).to.deep.equal([true]);
    expect(hintOf(heard)).to.equal('a.b.c');
  });

  it('leads Done there even if it takes until after the press', async () => {
    let give: (token: string) => void = () => {};
    const { account, element, heard } = await atTheButton(
      () => new Promise((resolve) => (give = resolve)),
    );
    say(account);
    await untilStep(element, 'deleted');
    element.addEventListener('sign-out', (event) => event.preventDefault());
    press(element);
    expect(heard.count('sign-out')).to.equal(0);
    give('a.b.c');
    await until(() => heard.count('sign-out') > 0);
    expect(hintOf(heard)).to.equal('a.b.c');
  });

  it('leads to a sign-out that is heard where the element stood, if a listener has removed it', async () => {
    const { account, element } = await atTheButton(async () => {
      await settled();
      return 'a.b.c';
    });
    const heard = record(document.body);
    element.addEventListener('account-deleted', () => element.remove());
    say(account);
    await until(() => heard.count('sign-out') > 0);
    expect(hintOf(heard)).to.equal('a.b.c');
  });

  it('counts as none when it throws, and that is said without what was thrown', async () => {
    const said = catchConsole();
    const { element, heard } = await atTheButton(() => {
      throw new Error('SECRET');
    });
    press(element);
    await untilStep(element, 'deleted');
    expect(heard.all<SignOutEvent>('sign-out')[0]?.url).to.be.null;
    expect(said.error).to.have.length(1);
    expect(said.error[0]).to.contain('idToken').and.not.to.contain('SECRET');
  });

  for (const nothing of ['', undefined, {}]) {
    it(`counts as none when it gives ${JSON.stringify(nothing)}`, async () => {
      const { element, heard } = await atTheButton(() => nothing as string);
      press(element);
      await untilStep(element, 'deleted');
      expect(heard.all<SignOutEvent>('sign-out')[0]?.url).to.be.null;
    });
  }

  it('keeps nobody’s account because it never answers', async () => {
    const said = catchConsole();
    const never = () => new Promise<string>(() => {});
    const { element, account } = await atTheButton(never, { timeout: '3000' });
    const time = new FastClock(stopClock());
    press(element);
    await until(() => time.isWaitedOn(3000));
    time.clock.tick(3000);
    await untilStep(element, 'deleted');
    expect(await account.exists()).to.be.false;
    expect(said.error).to.have.length(1);
  });
});
