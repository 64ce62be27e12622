/**
 * The checks of the app beside Authing's own SDK. It signs in by redirect, so each of them begins
 * with that. Two of the checks of all apps don't fit it: a `sign-out` out of nothing takes the page
 * away, and after a reload it is still the same user who is signed in.
 */
import assert from 'node:assert/strict';
import { claims } from '../../demo/authing/jwt.js';
import { DEFAULT_APP } from '../../demo/authing/server.js';
import { CHECKS, deleteAccount, part, untilHeard, type Check, type Scene } from './checks.js';

const UNFIT = ['every event', 'the whole flow after a reload'];

/** What the SDK says in the console of a page in which nobody is signed in. */
const NOBODY = ['用户未登录'];

/** Where the SDK keeps what `getLoginState()` gives. */
const STORED = `authing-spa:1:${DEFAULT_APP}:login-state`;

const shared = Object.entries(CHECKS)
  .filter(([title]) => !UNFIT.includes(title))
  .map(([title, check]): [string, Check] => [
    title,
    async (scene) => check({ ...scene, signed: await signIn(scene) }),
  ]);

export const checks: Readonly<Record<string, Check>> = {
  ...Object.fromEntries(shared),

  'sign-in, deletion and sign-out': async (scene) => {
    const { page, front, said } = scene;
    await isSignedOut(scene);
    const before = (await front.standIn.requests(DEFAULT_APP)).length;
    const requested = async () => (await front.standIn.requests(DEFAULT_APP)).slice(before);
    const signed = await signIn(scene);
    assert.equal(page.url(), `${front.url}/`);
    assert.equal(claims(signed.idToken)?.['sub'], signed.userId);

    await deleteAccount({ ...scene, signed });
    await untilHeard(page, ['before-delete', 'account-deleted', 'sign-out']);
    const requests = await requested();
    assert.deepEqual(
      requests.map(({ operation }) => operation),
      ['authorize', 'exchangeCode', ...DELETION],
    );
    for (const { headers } of requests.slice(2)) {
      assert.equal(headers['authorization'], `Bearer ${signed.accessToken}`);
    }

    await page.locator(part('confirm-button')).click();
    await isSignedOut(scene);
    assert.deepEqual(said.splice(0), NOBODY);
    const end = (await requested()).find(({ operation }) => operation === 'endSession');
    assert.deepEqual(Object.fromEntries(new URL(end?.path ?? '', front.url).searchParams), {
      id_token_hint: signed.idToken,
      post_logout_redirect_uri: `${front.url}/`,
    });
    const left = await page.evaluate(() => [
      location.href,
      document.referrer,
      document.documentElement.outerHTML,
      JSON.stringify([localStorage, sessionStorage]),
    ]);
    for (const secret of [signed.accessToken, signed.idToken]) {
      assert.ok(!left.some((text) => text.includes(secret)), 'a token is left in the page');
    }
  },

  'deletion after a reload': async (scene) => {
    const signed = await signIn(scene);
    await scene.page.reload();
    await deleteAccount({ ...scene, signed });
  },

  'deletion with tokens that the SDK has got anew': async (scene) => {
    const signed = await signIn(scene);
    await scene.page.evaluate((key) => {
      const state = JSON.parse(localStorage.getItem(key) ?? '') as object;
      localStorage.setItem(key, JSON.stringify({ ...state, expireAt: 1 }));
    }, STORED);
    await deleteAccount({ ...scene, signed });
    assert.notEqual((await stored(scene)).accessToken, signed.accessToken);
  },
};

const DELETION = ['getProfile', 'getProfile', 'verifyDeleteAccountRequest', 'deleteAccount'];

/** Signs in by the app's button, and gives what the SDK has got. */
async function signIn(scene: Scene): Promise<Scene['signed']> {
  await isSignedOut(scene);
  assert.deepEqual(scene.said.splice(0), NOBODY);
  await scene.page.locator('#sign-in').click();
  await scene.page.waitForSelector('#main', { visible: true });
  return { ...scene.signed, ...(await stored(scene)) };
}

async function isSignedOut({ page }: Scene): Promise<void> {
  await page.waitForSelector('#sign-in', { visible: true });
  assert.equal(await page.$('#main'), null);
}

async function stored({ page }: Scene): Promise<{ accessToken: string; idToken: string }> {
  const text = await page.evaluate((key) => localStorage.getItem(key), STORED);
  const { accessToken, idToken } = JSON.parse(text ?? '') as Record<string, string>;
  assert.ok(accessToken && idToken, 'the SDK has no tokens');
  return { accessToken, idToken };
}
