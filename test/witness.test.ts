import { StandIn, type Fault } from '../demo/authing/control.js';
import '../src/index.js';
import { CHANNEL } from '../src/channel.js';
import { jwt, passOff } from './support/bearers.js';
import { press, submit, untilStep } from './support/element.js';
import { itOnce as it } from './support/engine.js';
import { expect } from './support/expect.js';
import {
  atLastPress,
  ending,
  inDoubt,
  LOST,
  NOT_DONE,
  pressed,
  toUnknown,
} from './support/last-press.js';
import { settled, until } from './support/until.js';
import { PASSWORD, Scene } from './support/verify.js';

/** Has the service answer in exactly these words, whatever the account is. */
const says = (answer: object): Fault => ({
  kind: 'http',
  status: 200,
  body: JSON.stringify(answer),
});

const NOT_SIGNED_IN = { kind: 'envelope', statusCode: 401, apiCode: 2020, message: '' } as const;
const NOT_FOUND = { kind: 'envelope', statusCode: 404, apiCode: 2004, message: '' } as const;
const NEST = { message: 'Cannot GET /api/v3/get-profile', error: 'Not Found', statusCode: 404 };
const ID = { requestId: 'b1a4c7f0-0000-4000-8000-000000000000' };

/** Has all looks after the press meet a fault. */
const looksMeet = (scene: Scene, fault: Fault): Promise<void> =>
  scene.fault('getProfile', fault, { skip: 1, times: null });

/** Presses, and waits until looks may follow as soon as the time goes on. */
async function pressAndWait(scene: Scene): Promise<void> {
  press(scene.element);
  await until(async () => (await scene.account.deleteRequests()) === 1);
}

function expectNoClaim({ heard }: Scene): void {
  expect(heard.outcomes).to.deep.equal(['outcome-unknown']);
}

describe('A bearer that was dead before the request', () => {
  it('is no sign of a deletion, for the request was answered with 401 and so is the look', async () => {
    const { clock, scene } = await atLastPress();
    const { account, control, element } = scene;
    await scene.fault('deleteAccount', { kind: 'hold' });
    await pressAndWait(scene);
    await control.revoke(account.appId, account.accessToken);

    const end = await ending(scene, () => account.release(), { clock });

    expect(await account.exists()).to.be.true;
    expect(end).to.equal('outcome-unknown');
    expect(element.step).to.equal('unknown');
  });

  for (const [statusCode, apiCode] of [
    [401, undefined],
    [403, 2020],
  ] as const) {
    it(`is no sign either when the service answers ${statusCode}/${apiCode ?? 'none'}`, async () => {
      const { clock, scene } = await atLastPress();
      const refusal = { kind: 'envelope', statusCode, message: 'No.' } as const;
      await scene.fault('deleteAccount', apiCode ? { ...refusal, apiCode } : refusal);
      await looksMeet(scene, NOT_SIGNED_IN);
      expect(await pressed(scene, clock)).to.equal('outcome-unknown');
    });
  }
});

describe('"Check again"', () => {
  it('proves nothing by a 401: the user may have signed out long ago', async () => {
    const { clock, scene } = await atLastPress();
    await toUnknown(scene, clock, NOT_DONE);
    await scene.control.revoke(scene.account.appId, scene.account.accessToken);

    expect(await pressed(scene, clock)).to.equal('outcome-unknown');

    expect(await scene.account.exists()).to.be.true;
    expect(scene.element.step).to.equal('unknown');
    expect(scene.heard.deleted).to.be.empty;
  });

  it('still finds out that nobody knows the account any more', async () => {
    const app = { afterDeletion: 'no-such-user' } as const;
    const { clock, scene } = await atLastPress(PASSWORD, { app });
    await toUnknown(scene, clock, LOST);
    expect(await pressed(scene, clock)).to.equal('account-deleted: probe');
  });

  it('proves nothing by a 401 when the panel was closed and opened again', async () => {
    const { clock, scene } = await inDoubt();
    await scene.control.revoke(scene.account.appId, scene.account.accessToken);
    const end = await ending(scene, () => scene.element.show(), { clock });
    expect(end).to.equal('verification-failed: unauthorized');
    expectNoClaim(scene);
  });
});

describe('An answer that is not getProfile’s own', () => {
  const foreign: Record<string, Fault> = {
    'Fastify’s 404': says({
      message: 'Route GET:/api/v3/get-profile not found',
      error: 'Not Found',
      statusCode: 404,
    }),
    'Nest’s 404': says(NEST),
    'Nest’s 404 as HTTP 404': { kind: 'http', status: 404, body: JSON.stringify(NEST) },
    'hapi’s 404': says({ statusCode: 404, error: 'Not Found', message: 'Not Found' }),
    'a 404 without a request id': says({ statusCode: 404, message: 'No such page.' }),
    'a 404 with an empty request id': says({ statusCode: 404, message: 'No.', requestId: '' }),
    'a 404 with a request id that is none': says({ statusCode: 404, message: '', requestId: 7 }),
    'a 404 with a request id and an error': says({ ...NEST, ...ID }),
    'a 404 with another apiCode': says({ statusCode: 404, message: '', apiCode: 4040, ...ID }),
    'a 200 with apiCode 2004': says({ statusCode: 200, message: '', apiCode: 2004, ...ID }),
    'a 200 with apiCode 2020': says({ statusCode: 200, message: '', apiCode: 2020, ...ID }),
    'a 401 with an error': says({ statusCode: 401, message: '', error: 'Unauthorized', ...ID }),
  };
  for (const [what, fault] of Object.entries(foreign)) {
    it(`says nothing of the account: ${what}`, async () => {
      const { clock, scene } = await atLastPress();
      await scene.fault('deleteAccount', NOT_DONE);
      await looksMeet(scene, fault);
      expect(await pressed(scene, clock)).to.equal('outcome-unknown');
      expect(await scene.account.exists()).to.be.true;
    });
  }

  it('says nothing after a refusal, either', async () => {
    const { clock, scene } = await atLastPress();
    await scene.fault('deleteAccount', { kind: 'envelope', statusCode: 403, message: 'No.' });
    await looksMeet(scene, says(NEST));
    expect(await pressed(scene, clock)).to.equal('outcome-unknown');
  });

  it('says nothing when the panel is opened again', async () => {
    const { clock, scene } = await inDoubt();
    await scene.fault('getProfile', says(NEST), { times: null });
    const end = await ending(scene, () => scene.element.show(), { clock });
    expect(end).to.match(/^verification-failed/);
    expectNoClaim(scene);
  });

  it('says nothing when it is getSecurityLevel’s', async () => {
    const { clock, scene } = await inDoubt();
    await scene.fault('getSecurityLevel', NOT_FOUND, { times: null });
    await ending(scene, () => scene.element.show(), { clock });
    expect(await scene.account.exists()).to.be.true;
    expectNoClaim(scene);
  });

  it('says nothing by an apiCode of 2004 with a 200: the account is there', async () => {
    const { clock, scene } = await atLastPress();
    await scene.fault('deleteAccount', NOT_DONE);
    const { userId } = scene.account;
    await looksMeet(scene, says({ statusCode: 200, message: '', apiCode: 2004, data: { userId } }));
    expect(await pressed(scene, clock)).to.equal('delete-failed: invalid-response');
  });
});

describe('getProfile’s own word that the account is gone', () => {
  const words: Record<string, Fault> = {
    '404 with 2004': NOT_FOUND,
    '404 without an apiCode': { kind: 'envelope', statusCode: 404, message: '' },
    '2004 with another statusCode': { ...NOT_FOUND, statusCode: 403 },
  };
  for (const [what, fault] of Object.entries(words)) {
    it(`counts: ${what}`, async () => {
      const { clock, scene } = await atLastPress();
      await scene.fault('deleteAccount', LOST);
      await looksMeet(scene, fault);
      expect(await pressed(scene, clock)).to.equal('account-deleted: probe');
    });
  }
});

describe('After an outcome that nobody knows, the panel is opened again', () => {
  const app = { afterDeletion: 'no-such-user' } as const;

  /** Somebody else, who was signed in here and whose account has since been deleted. */
  async function goneBob({ account, control }: Scene, opaque = false): Promise<string> {
    const { appId, host } = account;
    const { userId } = await control.createAccount(appId);
    const { accessToken } = await control.signIn(appId, userId, { opaque });
    const { deleteAccountToken } = await control.issueDeleteToken(appId, userId);
    await fetch(`${host}/api/v3/delete-account`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-authing-app-id': appId,
        authorization: `Bearer ${accessToken}`,
      },
      body: JSON.stringify({ deleteAccountToken }),
    });
    expect((await control.account(appId, userId)).exists).to.be.false;
    return accessToken;
  }

  const others: Record<string, (scene: Scene) => Promise<unknown>> = {
    'by a JWT': async (scene) => (scene.element.accessToken = await goneBob(scene)),
    'by an opaque token': async (scene) => (scene.element.accessToken = await goneBob(scene, true)),
    'by a function that gives a JWT': async (scene) => {
      const bearer = await goneBob(scene);
      scene.element.accessToken = () => bearer;
    },
    'by a function that gives an opaque token': async (scene) => {
      const bearer = await goneBob(scene, true);
      scene.element.accessToken = () => bearer;
    },
  };
  for (const [how, signIn] of Object.entries(others)) {
    it(`by somebody else (${how}): that they are gone says nothing of the first`, async () => {
      const messages: unknown[] = [];
      const channel = new BroadcastChannel(CHANNEL);
      channel.onmessage = ({ data }) => messages.push(data);
      const { clock, scene } = await inDoubt(NOT_DONE, { app });
      await signIn(scene);
      await scene.element.updateComplete;

      const end = await ending(scene, () => scene.element.show(), { clock });

      await settled();
      await settled();
      channel.close();
      expect(end).to.equal('verification-failed: user-not-found');
      expect(await scene.account.exists()).to.be.true;
      expectNoClaim(scene);
      expect(messages).to.be.empty;
    });
  }

  it('with another token that names the same user: they are gone', async () => {
    const { clock, scene } = await inDoubt(LOST, { app });
    const { accessToken } = scene.account;
    scene.element.accessToken = () => accessToken;
    const end = await ending(scene, () => scene.element.show(), { clock });
    expect(end).to.equal('account-deleted: probe');
  });

  it('with the same opaque token: its user is gone', async () => {
    const { clock, scene } = await inDoubt(LOST, { app }, async (before) => {
      before.element.accessToken = await before.signIn({ opaque: true });
    });
    const end = await ending(scene, () => scene.element.show(), { clock });
    expect(end).to.equal('account-deleted: probe');
  });
});

describe('A refusal whose first look fails', () => {
  it('is a failure once the paused looks have found the account three times', async () => {
    const { clock, scene } = await atLastPress();
    await scene.fault('deleteAccount', { kind: 'envelope', statusCode: 403, message: 'No.' });
    await scene.fault('getProfile', { kind: 'http', status: 502 }, { skip: 1 });
    const { length: before } = await scene.requests('getProfile');

    expect(await pressed(scene, clock)).to.equal('delete-failed: rejected');

    expect(scene.heard.failures[0]?.detail.message).to.equal('No.');
    // One look is of the press, one of the refusal.
    expect(await scene.requests('getProfile')).to.have.length(before + 2 + 3);
  });
});

describe('A definite code that says nothing definite', () => {
  for (const statusCode of [408, 425]) {
    it(`(${statusCode}) is looked into after a pause, and three times`, async () => {
      const { clock, scene } = await atLastPress();
      await scene.fault('deleteAccount', { kind: 'envelope', statusCode, message: 'Later.' });
      const { length: before } = await scene.requests('getProfile');
      await pressAndWait(scene);
      await until(async () => (await scene.requests('getProfile')).length > before);
      await settled();
      await settled();
      expect(await scene.requests('getProfile'), 'looks at once').to.have.length(before + 1);

      const end = await ending(scene, () => {}, { clock });

      expect(end).to.equal('delete-failed: rejected');
      expect(await scene.requests('getProfile')).to.have.length(before + 1 + 3);
    });
  }
});

describe('Where accessToken is a function', () => {
  /** A deletion that did not happen, and a bearer that died with it. */
  async function deadBearer(fault: typeof LOST | typeof NOT_DONE = NOT_DONE) {
    const bearers: string[] = [];
    let give: (scene: Scene) => string | Promise<string> = (scene) => scene.signIn();
    const { clock, scene } = await atLastPress(PASSWORD, {}, (before) => {
      before.element.accessToken = async () => {
        const bearer = await give(before);
        bearers.push(bearer);
        return bearer;
      };
    });
    await scene.fault('deleteAccount', fault);
    await pressAndWait(scene);
    await scene.control.revoke(scene.account.appId, bearers.at(-1)!);
    const after = async (next: typeof give) => {
      give = next;
      return ending(scene, () => {}, { clock });
    };
    return { scene, last: bearers.at(-1)!, after };
  }

  it('a fresh bearer of the same user tells that the account is there', async () => {
    const { scene, after } = await deadBearer();
    expect(await after(() => scene.signIn())).to.equal('delete-failed: invalid-response');
    expect(await scene.account.exists()).to.be.true;
  });

  it('a fresh bearer of somebody else tells nothing', async () => {
    const { scene, after } = await deadBearer();
    const { accessToken } = await scene.control.createAccount(scene.account.appId);
    expect(await after(() => accessToken)).to.equal('outcome-unknown');
  });

  it('a fresh bearer without an answer tells nothing', async () => {
    const { scene, after } = await deadBearer();
    const end = await after(async () => {
      await scene.fault('getProfile', { kind: 'http', status: 502 });
      return scene.signIn();
    });
    expect(end).to.equal('outcome-unknown');
  });

  it('without a fresh bearer, the refusal of the one that was good counts: gone', async () => {
    const { after } = await deadBearer(LOST);
    expect(await after(() => Promise.reject(new Error()))).to.equal('account-deleted: probe');
  });

  it('with the same bearer, its refusal counts: gone', async () => {
    const { last, after } = await deadBearer(LOST);
    expect(await after(() => last)).to.equal('account-deleted: probe');
  });
});

describe('A 401 to a bearer', () => {
  const ends: Record<string, [exp: string, end: string]> = {
    'whose exp is a word': ['"exp":"soon"', 'outcome-unknown'],
    'whose exp is a number in quotes': ['"exp":"9999999999"', 'outcome-unknown'],
    'whose exp is null': ['"exp":null', 'outcome-unknown'],
    'whose exp is a list': ['"exp":[9999999999]', 'outcome-unknown'],
    'whose exp is past all numbers': ['"exp":1e999', 'outcome-unknown'],
    'that has run out': ['"exp":1', 'outcome-unknown'],
    'that has not run out': ['"exp":9999999999', 'account-deleted: probe'],
    'without an exp': ['"aud":"app"', 'account-deleted: probe'],
  };
  for (const [which, [exp, expected]] of Object.entries(ends)) {
    it(`${which} comes to ${expected}`, async () => {
      const { clock, scene } = await atLastPress(PASSWORD, {}, ({ account, element }) => {
        const bearer = jwt(`{"sub":"${account.userId}",${exp}}`);
        passOff(bearer, account.accessToken);
        element.accessToken = bearer;
      });
      await scene.fault('deleteAccount', LOST);
      expect(await pressed(scene, clock)).to.equal(expected);
    });
  }
});

describe('Other tabs', () => {
  const turns: Record<string, (scene: Scene) => unknown> = {
    appId: ({ element }) => (element.appId = 'another-app'),
    host: ({ element }) => (element.host = 'https://another.example'),
    userId: ({ element }) => (element.userId = 'somebody-else'),
    accessToken: async ({ element, account, control }) => {
      element.accessToken = (await control.createAccount(account.appId)).accessToken;
    },
  };
  for (const [what, turn] of Object.entries(turns)) {
    it(`are told whose account was deleted, even if ${what} is another by then`, async () => {
      const scene = await Scene.set(PASSWORD);
      const { host, appId, userId } = scene.account;
      const messages: unknown[] = [];
      const channel = new BroadcastChannel(CHANNEL);
      channel.onmessage = ({ data }) => messages.push(data);
      await scene.fillIn();
      await scene.fault('deleteAccount', { kind: 'hold' });
      await pressAndWait(scene);
      await turn(scene);
      await scene.element.updateComplete;
      await new StandIn(host).release(appId);
      await untilStep(scene.element, 'deleted');
      await until(() => messages.length > 0);
      channel.close();
      expect(messages).to.deep.equal([{ host, appId, userId }]);
    });
  }

  it('are told whose account was deleted with a token of the page’s, too', async () => {
    const scene = await Scene.set(PASSWORD, { attributes: { verification: 'host' } });
    const { host, appId, userId } = scene.account;
    const messages: unknown[] = [];
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }) => messages.push(data);
    scene.element.deleteAccountToken = await scene.account.token();
    await scene.fault('deleteAccount', { kind: 'hold' });
    await submit(scene.element);
    await until(async () => (await scene.account.deleteRequests()) === 1);
    scene.element.appId = 'another-app';
    await new StandIn(host).release(appId);
    await untilStep(scene.element, 'deleted');
    await until(() => messages.length > 0);
    channel.close();
    expect(messages).to.deep.equal([{ host, appId, userId }]);
  });
});
