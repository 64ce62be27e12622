import { StandIn } from '../demo/authing/control.js';
import '../src/index.js';
import { DeleteAccountTokenEvent } from '../src/index.js';
import { TRIGGER } from '../src/locales/trigger.js';
import { BACKEND } from './support/authing.js';
import { stopClock } from './support/clock.js';
import {
  acknowledge,
  create,
  open,
  part,
  press,
  ready,
  text,
  untilStep,
} from './support/element.js';
import { itOnce as it } from './support/engine.js';
import { expect } from './support/expect.js';
import { ending, NOT_DONE, pressed } from './support/last-press.js';
import { settled, until } from './support/until.js';
import { EMAIL, enter, idle, PASSWORD, PHONE, Scene } from './support/verify.js';

const REQUEST = 'delete-account-token-request';
const BOB_SHOWN = 'u***@example.com';
const NO_SUCH_USER = {
  kind: 'envelope',
  statusCode: 404,
  apiCode: 2004,
  message: 'User does not exist.',
} as const;

/** Ann is signed in, and Bob has an account in the same app. The page verifies both. */
async function annAndBob(attributes: Record<string, string> = {}) {
  const scene = await Scene.set(PHONE, {
    app: { deleteNeedsBearer: false },
    attributes: { verification: 'host', timeout: '600000', ...attributes },
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

/** Goes up to the last press, with a token for Ann at hand. */
async function annsToken({ account, element }: Scene): Promise<string> {
  const token = await account.token();
  element.deleteAccountToken = token;
  await ready(element);
  return token;
}

/** Does something that looks at the profile, and has that look held until `release`. */
async function held(scene: Scene, act: () => unknown): Promise<void> {
  const count = async () => (await scene.requests('getProfile')).length;
  const before = await count();
  await scene.fault('getProfile', { kind: 'hold' });
  await act();
  await until(
    async () => (await count()) > before,
    () => `a look at the profile, in ${scene.element.step}`,
  );
}

const click = (element: Element, detail: number) =>
  part(element, 'confirm-button').dispatchEvent(
    new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, detail }),
  );

describe('A press while the account is being looked at', () => {
  it('does not put another user’s token in the place of the attempt’s own', async () => {
    const { scene, account, element, control, bob, bobsToken } = await annAndBob();
    const own = await annsToken(scene);
    await held(scene, () => press(element));
    element.accessToken = bob.accessToken;
    element.deleteAccountToken = await bobsToken();
    await element.updateComplete;

    part(element, 'confirm-button').click();
    await account.release();
    await untilStep(element, 'deleted');

    expect(await account.sentTokens()).to.deep.equal([own]);
    expect((await control.account(account.appId, bob.userId)).exists, 'Bob').to.be.true;
  });

  it('does not put a token of the page’s in the place of what was filled in', async () => {
    const scene = await Scene.set(PASSWORD);
    const { account, element } = scene;
    await scene.fillIn();
    await held(scene, () => press(element));
    const late = await account.token();
    element.deleteAccountToken = late;

    part(element, 'confirm-button').click();
    await account.release();
    await untilStep(element, 'deleted');

    expect(await scene.requests('verifyDeleteAccountRequest')).to.have.length(1);
    expect(await account.sentTokens()).not.to.include(late);
  });
});

describe('A token', () => {
  it('that was given during a reload is dropped when the reload finds somebody else', async () => {
    const { scene, account, element, bob, expectBothAlive } = await annAndBob();
    let { accessToken } = account;
    element.accessToken = () => accessToken;
    await open(element);
    ({ accessToken } = bob);
    await held(scene, () =>
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
    );
    element.deleteAccountToken = await account.token();
    await account.release();
    await until(() => text(element, 'account').includes(BOB_SHOWN));
    await idle(element);
    await acknowledge(element);

    const end = await ending(scene, () => press(element), { also: [REQUEST] });

    expect(end).to.equal(REQUEST);
    await expectBothAlive();
  });

  it('that expires while the account is being looked at does not send an empty form', async () => {
    const clock = stopClock();
    const scene = await Scene.set(PASSWORD, { attributes: { timeout: '600000' } });
    const { account, element } = scene;
    await scene.toVerify();
    element.dispatchEvent(new DeleteAccountTokenEvent(await account.issueToken(1)));
    await element.updateComplete;
    await held(scene, () => press(element));
    await scene.pass(clock, 1500);

    expect(await ending(scene, () => account.release())).to.equal('delete-failed: token-expired');

    expect(await scene.changes()).to.equal(0);
  });
});

describe('user-id', () => {
  it('that before-delete changes to somebody else’s keeps the request from being sent', async () => {
    const { scene, account, element, bob, expectBothAlive } = await annAndBob();
    element.userId = account.userId;
    element.addEventListener('before-delete', () => (element.userId = bob.userId));
    await annsToken(scene);

    const end = await ending(scene, () => press(element));

    expect(end).to.equal('delete-failed: account-mismatch');
    await expectBothAlive();
  });
});

describe('Presses that listeners make', () => {
  it('are judged one after the other, and two reach no further than the empty form', async () => {
    const scene = await Scene.set(PASSWORD, { attributes: { confirmation: 'none' } });
    const { account, element } = scene;
    await open(element);
    const twice = () => {
      press(element);
      press(element);
    };
    element.addEventListener('delete-failed', twice, { once: true });
    const { deleteAccountToken } = await account.issueToken();

    element.dispatchEvent(new DeleteAccountTokenEvent({ deleteAccountToken, tokenExpiresIn: 0 }));
    await untilStep(element, 'verify');
    await settled();
    await idle(element);

    expect(element.step).to.equal('verify');
    expect(scene.failures).to.be.empty;
    expect(await scene.changes()).to.equal(0);
  });
});

describe('While Ann’s account is in doubt, "no such user" does not tell that it is gone', () => {
  type Ann = Awaited<ReturnType<typeof annAndBob>>;
  const signsInBob = ({ element, bob }: Ann) => (element.accessToken = bob.accessToken);
  const otherApp = async ({ control, element }: Ann) => {
    const { appId } = await control.createApp();
    await control.fault(appId, { operation: 'getProfile', fault: NO_SUCH_USER, times: null });
    element.appId = appId;
  };
  const otherHost = async ({ account: { appId }, element }: Ann) => {
    const elsewhere = new StandIn(BACKEND);
    await elsewhere.createApp({ appId });
    await elsewhere.fault(appId, { operation: 'getProfile', fault: NO_SUCH_USER, times: null });
    element.host = BACKEND;
  };
  const cases: [string, 'check' | 'hold' | 'closed', (ann: Ann) => unknown][] = [
    ['once Bob has signed in while her profile was read', 'check', signsInBob],
    ['once Bob has signed in while the page held the request', 'hold', signsInBob],
    ['once Bob has signed in while the panel was closed', 'closed', signsInBob],
    ['when another host says it', 'closed', otherHost],
    ['when another app says it', 'closed', otherApp],
  ];
  for (const [title, when, change] of cases) {
    it(title, async () => {
      const clock = stopClock();
      const ann = await annAndBob();
      const { scene, account, element, control } = ann;
      let letGo: () => void = () => {};
      if (when === 'hold') {
        element.addEventListener('before-delete', (event) => {
          event.waitUntil(new Promise<void>((resolve) => (letGo = resolve)));
        });
      }
      await annsToken(scene);
      const unreadable = (skip: number) =>
        scene.fault('getProfile', { kind: 'http', status: 502 }, { times: 3, skip });
      await scene.fault('deleteAccount', NOT_DONE);
      let end: string;
      if (when === 'check') {
        await held(scene, () => press(element));
        await change(ann);
        await unreadable(0);
        end = await ending(scene, () => account.release(), { clock });
      } else if (when === 'hold') {
        press(element);
        await untilStep(element, 'waiting');
        await change(ann);
        await unreadable(1);
        end = await ending(scene, () => letGo(), { clock });
      } else {
        await unreadable(1);
        end = await pressed(scene, clock);
      }
      expect(end).to.equal('outcome-unknown');
      await element.updateComplete;
      press(element, 'cancel-button');
      await untilStep(element, 'idle');
      if (when === 'closed') await change(ann);
      await control.fault(account.appId, {
        operation: 'getProfile',
        fault: NO_SUCH_USER,
        times: null,
      });

      element.show();
      await untilStep(element, 'confirm', 'deleted');
      await until(() => scene.failures.length > 0 || scene.heard.deleted.length > 0);
      await idle(element);

      expect(scene.heard.deleted).to.be.empty;
      expect(scene.failures.map(({ reason }) => reason)).to.deep.equal(['user-not-found']);
    });
  }

  it('when Bob is shown and Ann is back only at the press, which does not hang', async () => {
    const clock = stopClock();
    const { scene, account, element, bob } = await annAndBob();
    await annsToken(scene);
    await scene.fault('deleteAccount', NOT_DONE);
    await scene.fault('getProfile', { kind: 'http', status: 502 }, { times: 3, skip: 1 });
    expect(await pressed(scene, clock)).to.equal('outcome-unknown');
    press(element, 'cancel-button');
    await untilStep(element, 'idle');
    element.accessToken = bob.accessToken;
    await ready(element);
    expect(text(element, 'account')).to.contain(BOB_SHOWN);
    await scene.fault('getProfile', NO_SUCH_USER, { times: null });
    element.accessToken = account.accessToken;
    element.deleteAccountToken = await account.token();
    await element.updateComplete;

    expect(await pressed(scene, clock)).to.equal('verification-failed: user-not-found');

    expect(scene.heard.deleted).to.be.empty;
    expect(await account.deleteRequests()).to.equal(1);
  });
});

describe('In a browser that refuses the page a BroadcastChannel', () => {
  const { BroadcastChannel } = globalThis;
  afterEach(() => {
    globalThis.BroadcastChannel = BroadcastChannel;
  });

  it('the deletion goes on to its end, and the page hears of it', async () => {
    globalThis.BroadcastChannel = class extends BroadcastChannel {
      constructor(name: string) {
        super(name);
        this.close();
        throw new DOMException('Denied', 'SecurityError');
      }
    };
    const { scene, element } = await annAndBob();
    await annsToken(scene);

    expect(await ending(scene, () => press(element))).to.equal('account-deleted: response');

    expect(scene.heard.count('sign-out')).to.equal(1);
  });
});

describe('A reason of the page’s own', () => {
  it('is told and shown without the tokens that it names', async () => {
    const { scene, account, element } = await annAndBob();
    const token = await annsToken(scene);
    element.addEventListener('before-delete', (event) => {
      const why = `POST /hook?token=${token} by ${account.accessToken} came to nothing`;
      event.waitUntil(Promise.reject(new Error(why)));
    });

    expect(await ending(scene, () => press(element))).to.equal('delete-failed: vetoed');

    for (const said of [scene.heard.failures[0]?.detail.message, text(element, 'error')]) {
      expect(said).to.contain('came to nothing');
      expect(said).not.to.contain(token);
      expect(said).not.to.contain(account.accessToken);
    }
  });
});

describe('An element that a listener removes at the step to deleting', () => {
  it('sends nothing, and says so', async () => {
    const { scene, element, expectBothAlive } = await annAndBob();
    await annsToken(scene);
    element.addEventListener('step-change', ({ detail }) => {
      if (detail.step === 'deleting') element.remove();
    });

    expect(await ending(scene, () => press(element))).to.equal('delete-failed: aborted');

    await settled();
    expect(element.step).to.equal('idle');
    await expectBothAlive();
  });
});

describe('A double click on Continue', () => {
  it('presses once, even if the form it leads to is filled in at once', async () => {
    const scene = await Scene.set(PASSWORD);
    const { element } = scene;
    await ready(element);
    click(element, 1);
    await untilStep(element, 'verify');
    await enter(element, 'current-password', PASSWORD.password);

    click(element, 2);
    await settled();
    await idle(element);

    expect(element.step).to.equal('verify');
    expect(await scene.changes()).to.equal(0);
    click(element, 1);
    await untilStep(element, 'deleted');
  });
});

describe('A lang that a framework has set to nothing', () => {
  const page = document.documentElement;
  const pageLang = page.getAttribute('lang');
  afterEach(() => {
    if (pageLang === null) page.removeAttribute('lang');
    else page.setAttribute('lang', pageLang);
  });

  for (const lang of ['undefined', 'null', '']) {
    it(`does not take the page’s language from the element when it reads "${lang}"`, async () => {
      page.setAttribute('lang', 'de');
      const element = create(null, { lang });
      await element.updateComplete;
      expect(text(element, 'trigger')).to.equal(TRIGGER.de[0]);
    });
  }
});
