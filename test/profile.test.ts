import type { AccountOptions } from '../demo/authing/control.js';
import '../src/index.js';
import { BACKEND } from './support/authing.js';
import { catchConsole } from './support/console.js';
import {
  acknowledge,
  findPart,
  open,
  part,
  press,
  ready,
  text,
  untilStep,
} from './support/element.js';
import { expect } from './support/expect.js';
import { settled, until } from './support/until.js';
import { EMAIL, enter, everything, idle, PASSWORD, PHONE, Scene } from './support/verify.js';

describe('The account is shown', () => {
  const shown: Record<string, [AccountOptions, RegExp]> = {
    'by its masked e-mail address': [EMAIL, /u\*\*\*@example\.com/],
    'by its masked phone number': [PHONE, /188\*\*\*\*5678/],
    'by name and masked e-mail address': [{ ...EMAIL, name: 'Wei' }, /Wei ?u\*\*\*@example\.com/],
    'by nickname': [{ nickname: 'Xiao', password: 'x' }, /Xiao/],
    'by user name': [{ username: 'wei88', password: 'x' }, /wei88/],
    'masked, where the name is the e-mail address': [
      { ...EMAIL, username: EMAIL.email },
      /u\*\*\*@example\.com/,
    ],
    'masked, where the name is the phone number': [
      { ...PHONE, nickname: PHONE.phone },
      /188\*\*\*\*5678/,
    ],
  };
  for (const [how, [details, expected]] of Object.entries(shown)) {
    it(how, async () => {
      const scene = await Scene.set(details);
      await open(scene.element);
      expect(text(scene.element, 'account')).to.match(expected);
      await acknowledge(scene.element);
      press(scene.element);
      await untilStep(scene.element, 'verify');
      const all = everything(scene.element);
      for (const whole of [EMAIL.email, PHONE.phone]) expect(all).not.to.contain(whole);
    });
  }

  it('by its own name, whatever that looks like', async () => {
    const name = '<img src=x onerror="document.title=1">';
    const scene = await Scene.set({ ...PHONE, name });
    await open(scene.element);
    expect(text(scene.element, 'account')).to.contain(name);
    expect(part(scene.element, 'account').querySelector('img')).to.be.null;
  });

  const photos: Record<string, boolean> = {
    'https://localhost:1/face.png': true,
    'http://localhost:1/face.png': false,
    'javascript:alert(1)': false,
    'data:image/gif;base64,R0lGODlhAQABAAAAACw=': false,
    '//localhost:1/face.png': false,
    'face.png': false,
  };
  for (const [photo, fine] of Object.entries(photos)) {
    it(`${fine ? 'with' : 'without'} a picture from ${photo}`, async () => {
      const scene = await Scene.set({ ...PHONE, photo });
      await open(scene.element);
      const image = part(scene.element, 'account').querySelector('img');
      expect(image?.getAttribute('src') ?? null).to.equal(fine ? photo : null);
      expect(everything(scene.element).includes(photo)).to.equal(fine);
    });
  }
});

describe('While the profile loads', () => {
  async function loading() {
    const scene = await Scene.set(PHONE);
    await scene.fault('getProfile', { kind: 'hold' });
    scene.element.show();
    await untilStep(scene.element, 'confirm');
    await until(async () => (await scene.requests('getProfile')).length === 1);
    return scene;
  }

  it('the panel is busy and the forward button disabled', async () => {
    const scene = await loading();
    const { element } = scene;
    await acknowledge(element);
    expect(part(element, 'panel').ariaBusy).to.equal('true');
    expect(part(element, 'confirm-button').disabled).to.be.true;
    expect(text(element, 'confirm-button')).to.equal('Continue');
    expect(text(element, 'status')).not.to.be.empty;

    await scene.account.release();
    await idle(element);
    expect(text(element, 'account')).to.contain('188****5678');
  });

  it('Cancel works, and the answer that comes after that changes nothing', async () => {
    const scene = await loading();
    const { element, heard } = scene;
    press(element, 'cancel-button');
    await untilStep(element, 'idle');
    const before = heard.events.length;

    await scene.account.release();
    await settled();
    await settled();

    expect(element.step).to.equal('idle');
    expect(element.open).to.be.false;
    expect(heard.events.slice(before)).to.be.empty;
    expect(findPart(element, 'account')).to.be.null;
  });

  it('the profile is asked for anew on the next opening', async () => {
    const scene = await loading();
    scene.element.close();
    await untilStep(scene.element, 'idle');
    await open(scene.element);
    expect(text(scene.element, 'account')).to.contain('188****5678');
    await scene.account.release();
    await settled();
    expect(scene.failures).to.be.empty;
  });
});

describe('A profile that can’t be read', () => {
  const faults = {
    refused: { kind: 'envelope', statusCode: 403, message: 'Not <b>now</b>.' },
    broken: { kind: 'body', body: 'wrong-types' },
    cut: { kind: 'cut-before' },
    'a page of a gateway': { kind: 'http', status: 502 },
    'without data': { kind: 'no-data' },
  } as const;
  for (const [how, fault] of Object.entries(faults)) {
    it(`(${how}) is an error, and the forward button reads it again`, async () => {
      const scene = await Scene.set(PHONE);
      const { element } = scene;
      // All requests fail, for a browser may send one again by itself.
      await scene.fault('getProfile', fault, { times: null });
      const failure = await scene.failure(() => open(element));
      await scene.control.clearFaults(scene.account.appId);

      expect(failure.operation).to.equal('profile');
      expect(element.step).to.equal('confirm');
      expect(part(element, 'error').getAttribute('role')).to.equal('alert');
      expect(text(element, 'error')).not.to.be.empty;
      if (how === 'refused') expect(text(element, 'error')).to.contain('Not <b>now</b>.');
      expect(part(element, 'confirm-button').disabled).to.be.false;
      expect(text(element, 'confirm-button')).not.to.equal('Delete account');
      expect(await scene.changes()).to.equal(0);

      press(element);
      await until(() => findPart(element, 'account'));
      await idle(element);
      expect(findPart(element, 'error')).to.be.null;
      await scene.fillIn();
      await scene.finish();
    });
  }

  it('at the last press is an error; the press after that goes on', async () => {
    const scene = await Scene.set(PHONE);
    await scene.fillIn();
    await scene.fault('getProfile', { kind: 'envelope', statusCode: 500, message: 'Hm.' });

    const failure = await scene.failure(() => press(scene.element));

    expect(failure.operation).to.equal('profile');
    expect(scene.element.step).to.equal('verify');
    expect(await scene.requests('verifyDeleteAccountRequest')).to.be.empty;
    await enter(scene.element, 'one-time-code', await scene.control.lastCode(scene.account.appId));
    await scene.finish();
  });
});

describe('user-id', () => {
  it('of the one who is signed in changes nothing', async () => {
    const scene = await Scene.set(PHONE);
    scene.element.userId = scene.account.userId;
    await scene.fillIn();
    await scene.finish();
  });

  it('of another account is refused with account-mismatch, and nothing is sent', async () => {
    const scene = await Scene.set(PHONE, { attributes: { 'user-id': 'somebody-else' } });
    const failure = await scene.failure(() => open(scene.element));
    expect(failure.reason).to.equal('account-mismatch');
    expect(scene.element.step).to.equal('confirm');
    expect(text(scene.element, 'error')).to.match(/different account/i);
    expect(await scene.changes()).to.equal(0);
  });

  it('of another account is refused with a token at hand, too', async () => {
    const scene = await Scene.set(PHONE, { attributes: { 'user-id': 'somebody-else' } });
    scene.element.deleteAccountToken = await scene.account.token();
    await scene.failure(() => open(scene.element));
    const failure = await scene.failure(() => press(scene.element));
    expect(failure.reason).to.equal('account-mismatch');
    expect(await scene.account.deleteRequests()).to.equal(0);
  });

  it('that is set after the opening counts at the last press', async () => {
    const scene = await Scene.set(PHONE);
    await scene.fillIn();
    scene.element.userId = 'somebody-else';
    const failure = await scene.failure(() => press(scene.element));
    expect(failure.reason).to.equal('account-mismatch');
    expect(await scene.requests('verifyDeleteAccountRequest', 'deleteAccount')).to.be.empty;
  });

  /**
   * Expects a refusal on opening and on the press, which the console says once, with nothing sent.
   */
  async function expectMisuse(scene: Scene): Promise<void> {
    const said = catchConsole();
    const { element, heard } = scene;
    element.show();
    await until(() => heard.failures.length === 1);
    await idle(element);
    await acknowledge(element);
    press(element);
    await until(() => heard.failures.length === 2);
    await idle(element);
    expect(heard.failures.map(({ reason }) => reason)).to.deep.equal(
      Array(2).fill('configuration'),
    );
    expect(scene.failures).to.be.empty;
    expect(element.step).to.equal('confirm');
    expect(text(element, 'error')).not.to.be.empty;
    expect(said.error).to.have.length(1);
    expect(said.error[0]).to.contain('user-id');
    expect(await scene.requests()).to.be.empty;
  }

  it('with no profile to be had is refused', async () => {
    const scene = await Scene.set(PHONE, {
      signedOut: true,
      app: { deleteNeedsBearer: false },
    });
    scene.element.userId = scene.account.userId;
    scene.element.deleteAccountToken = await scene.account.token();
    await expectMisuse(scene);
    expect(await scene.account.deleteRequests()).to.equal(0);
  });

  it('with a client that can’t read a profile is refused', async () => {
    const scene = await Scene.set(PHONE, { attributes: { 'user-id': 'me' } });
    let calls = 0;
    scene.element.client = {
      deleteAccount: () => {
        calls += 1;
        return Promise.reject(new Error());
      },
    };
    scene.element.deleteAccountToken = 'token';
    await expectMisuse(scene);
    expect(calls).to.equal(0);
  });
});

describe('Somebody else who is signed in at the last press', () => {
  async function switched(details: AccountOptions = PHONE) {
    const scene = await Scene.set(details);
    const { element, control, account } = scene;
    const other = await control.createAccount(account.appId, EMAIL);
    let token = account.accessToken;
    element.accessToken = () => token;
    return { scene, other, change: () => (token = other.accessToken) };
  }

  it('is refused with account-mismatch: nobody is verified, and nothing is deleted', async () => {
    const { scene, change } = await switched();
    await scene.fillIn();
    change();

    const failure = await scene.failure(() => press(scene.element));

    expect(failure.reason).to.equal('account-mismatch');
    expect(failure.operation).to.equal('profile');
    expect(scene.element.step).to.equal('confirm');
    expect(await scene.requests('verifyDeleteAccountRequest', 'deleteAccount')).to.be.empty;
  });

  it('is not deleted with a token at hand, either', async () => {
    const { scene, change } = await switched();
    await ready(scene.element);
    scene.element.deleteAccountToken = await scene.account.token();
    change();
    const failure = await scene.failure(() => press(scene.element));
    expect(failure.reason).to.equal('account-mismatch');
    expect(await scene.account.deleteRequests()).to.equal(0);
  });

  it('is shown by the next press, and must pass the gate themselves', async () => {
    const { scene, change } = await switched();
    const { element } = scene;
    await scene.fillIn();
    change();
    await scene.failure(() => press(element));

    press(element);
    await until(() => text(element, 'account').includes('u***@example.com'));
    await idle(element);
    expect(part(element, 'checkbox').checked).to.be.false;
    expect(part(element, 'confirm-button').disabled).to.be.true;
    expect(everything(element)).not.to.contain('188****5678');
  });
});

describe('A host of the same origin', () => {
  it('is asked for the profile without an access token: it knows the user by a cookie', async () => {
    const scene = await Scene.set(PHONE, { app: { host: BACKEND }, signedOut: true });
    await scene.account.startSession();
    scene.element.verification = 'authing';
    await open(scene.element);
    expect(text(scene.element, 'account')).to.contain('188****5678');
    await scene.fillIn();
    await scene.finish();
    expect(await scene.account.exists()).to.be.false;
    for (const { headers } of await scene.requests()) {
      expect(headers).not.to.have.property('authorization');
    }
  });

  it('shows the account where the page brings the token', async () => {
    const scene = await Scene.set(PHONE, { app: { host: BACKEND }, signedOut: true });
    await scene.account.startSession();
    await open(scene.element);
    expect(text(scene.element, 'account')).to.contain('188****5678');
  });

  it('can tell that nobody is signed in', async () => {
    const scene = await Scene.set(PHONE, { app: { host: BACKEND }, signedOut: true });
    const failure = await scene.failure(() => open(scene.element));
    expect(failure.reason).to.equal('unauthorized');
  });
});

describe('Another origin without an access token', () => {
  it('is not asked who is signed in', async () => {
    const scene = await Scene.set(PHONE, { signedOut: true });
    await open(scene.element);
    expect(findPart(scene.element, 'account')).to.be.null;
    expect(await scene.requests()).to.be.empty;
  });

  for (const inline of [false, true]) {
    it(`is asked once there is one, though the panel shows already (${inline ? 'panel' : 'dialog'})`, async () => {
      const details = { ...PASSWORD, nickname: 'Xiao' };
      const scene = await Scene.set(details, { signedOut: true, attributes: { inline } });
      const { account, element } = scene;
      await ready(element);

      element.accessToken = () => account.accessToken;
      await until(() => text(element, 'account') === 'Xiao');
      await idle(element);

      expect(await scene.requests('getProfile')).to.have.length(1);
      // What was acknowledged before was acknowledged for nobody.
      expect(part(element, 'checkbox').checked).to.be.false;
      await acknowledge(element);
      press(element);
      await untilStep(element, 'verify');
      expect(part(element, 'input').id).to.equal('password');
    });
  }
});

describe('An access token that comes from a function', () => {
  it('is asked for anew, but is the same from the last look to the deletion', async () => {
    const scene = await Scene.set(PHONE);
    let asked = 0;
    scene.element.accessToken = () => {
      asked += 1;
      return scene.signIn();
    };
    await scene.fillIn();
    expect(asked).to.be.at.least(2);
    const before = (await scene.requests()).length;
    const askedBefore = asked;
    await scene.finish();

    expect(asked).to.equal(askedBefore + 1);
    const requests = await scene.requests();
    const bearers = requests.map(({ headers }) => headers['authorization']);
    expect(new Set(bearers.slice(before)).size).to.equal(1);
    expect(bearers.slice(0, before)).not.to.include(bearers[before]);
    const [request] = await scene.requests('sendSms');
    const [load] = await scene.requests('getProfile');
    expect(request?.headers['authorization']).not.to.equal(load?.headers['authorization']);
  });

  it('may come at once, without a promise', async () => {
    const scene = await Scene.set(PHONE);
    const { accessToken } = scene.account;
    scene.element.accessToken = () => accessToken;
    await scene.fillIn();
    await scene.finish();
  });

  const failing: Record<string, () => string | Promise<string>> = {
    rejects: () => Promise.reject(new Error('secret-cause')),
    throws: () => {
      throw new Error('secret-cause');
    },
    'gives nothing': () => '',
    'gives something else': () => null as unknown as string,
    'gives what no header can hold': () => 'a\nb',
  };
  for (const [how, accessToken] of Object.entries(failing)) {
    it(`that ${how} is an error, and nothing is sent`, async () => {
      const scene = await Scene.set(PHONE);
      scene.element.accessToken = accessToken;
      const failure = await scene.failure(() => open(scene.element));
      expect(failure.reason).to.equal('unauthorized');
      expect(failure.detail.statusCode).to.equal(499);
      expect(everything(scene.element)).not.to.contain('secret-cause');
      expect(await scene.requests()).to.be.empty;

      scene.element.accessToken = scene.account.accessToken;
      press(scene.element);
      await until(() => findPart(scene.element, 'account'));
    });
  }

  it('that rejects at the last press is an error, and nothing is sent', async () => {
    const scene = await Scene.set(PHONE);
    let signedIn = true;
    const { accessToken } = scene.account;
    scene.element.accessToken = () =>
      signedIn ? accessToken : Promise.reject(new Error('No longer signed in'));
    await scene.fillIn();
    const before = await scene.changes();
    signedIn = false;
    const failure = await scene.failure(() => press(scene.element));
    expect(failure.reason).to.equal('unauthorized');
    expect(await scene.changes()).to.equal(before);
  });
});
