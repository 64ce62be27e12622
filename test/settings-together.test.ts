import type { DeleteAccountClient } from '../src/index.js';
import '../src/index.js';
import { Account, TENANT } from './support/authing.js';
import { press, untilStep } from './support/element.js';
import { itOnce as it } from './support/engine.js';
import { expect } from './support/expect.js';
import { ending } from './support/last-press.js';
import { watchTraffic } from './support/traffic.js';
import { until } from './support/until.js';
import { idle, PASSWORD, Scene } from './support/verify.js';

/** The stand-in under another name. */
const ELSEWHERE = TENANT.replace('127.0.0.1', 'localhost');

/** Sets an element up in a page that takes its time to give the access token. */
async function slow() {
  const scene = await Scene.set(PASSWORD);
  const other = await Account.create();
  const calls: string[] = [];
  const called = (name: string) => () => {
    calls.push(name);
    return Promise.resolve({ statusCode: 200, message: '', data: { success: true } });
  };
  const client = {
    deleteAccount: called('deleteAccount'),
    getProfile: called('getProfile'),
    verifyDeleteAccountRequest: called('verifyDeleteAccountRequest'),
  } as unknown as DeleteAccountClient;
  let waits = false;
  let give: (() => void) | null = null;
  const { accessToken } = scene.account;
  scene.element.accessToken = () =>
    waits
      ? new Promise((resolve) => {
          give = () => resolve(accessToken);
        })
      : accessToken;
  await scene.element.updateComplete;
  return {
    scene,
    other,
    client,
    calls,
    /**
     * Acts, changes a setting while the access token is on its way, and then has the token come.
     */
    during: async (act: () => unknown, change: () => unknown) => {
      waits = true;
      await act();
      const come = await until(() => give);
      await change();
      await scene.element.updateComplete;
      waits = false;
      come?.();
    },
  };
}

type Slow = Awaited<ReturnType<typeof slow>>;

const changes: Record<string, (slow: Slow) => unknown> = {
  host: ({ scene }) => (scene.element.host = ELSEWHERE),
  appId: ({ scene, other }) => (scene.element.appId = other.appId),
  userPoolId: ({ scene }) => (scene.element.userPoolId = 'another-pool'),
  client: ({ scene, client }) => (scene.element.client = client),
};

async function expectOnlyOwn({ scene, other, calls }: Slow, traffic: string[]): Promise<void> {
  expect(await other.requests(), 'requests to another app').to.be.empty;
  expect(calls, 'calls of another client').to.be.empty;
  const elsewhere = traffic.filter((url) => !url.startsWith(scene.account.host));
  expect(elsewhere, 'requests to another host').to.be.empty;
  for (const { headers } of await scene.requests()) {
    expect(headers).not.to.have.property('x-authing-userpool-id');
  }
}

describe('What is set while the access token is on its way', () => {
  for (const [what, change] of Object.entries(changes)) {
    it(`counts only for the next attempt: ${what}`, async () => {
      const page = await slow();
      const { scene, during } = page;
      await scene.fillIn();
      const traffic = watchTraffic();
      const end = await ending(scene, () =>
        during(
          () => press(scene.element),
          () => change(page),
        ),
      );
      await expectOnlyOwn(page, traffic);
      expect(end).to.equal('account-deleted: response');
      expect(await scene.account.exists()).to.be.false;
    });

    it(`gets nobody’s bearer while the account is being loaded: ${what}`, async () => {
      const page = await slow();
      const { scene, during } = page;
      const traffic = watchTraffic();
      await during(
        () => scene.element.show(),
        () => change(page),
      );
      await untilStep(scene.element, 'confirm');
      await until(
        async () => (await scene.requests()).length + traffic.length + page.calls.length > 0,
      );
      await idle(scene.element);
      const { accessToken, appId } = scene.account;
      for (const { headers } of await page.other.requests()) {
        expect(headers['authorization'] ?? '').not.to.contain(accessToken);
      }
      expect(page.calls, 'calls of another client').to.be.empty;
      expect(traffic.filter((url) => url.startsWith(ELSEWHERE))).to.be.empty;
      expect(appId).not.to.be.empty;
    });
  }
});
