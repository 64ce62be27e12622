import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import type { AuthingDeleteAccount } from '../../src/authing-delete-account.js';
import { DEFAULT_APP } from '../../demo/authing/server.js';
import { APP_ORIGIN, PROMISES } from '../fixtures/recipe.js';
import { cookieOf } from '../backends/session.js';
import { PASSWORD, type Front, type Signed } from './front.js';

/**
 * All apps show the same, each as is usual in its framework, so that these checks fit them all:
 *
 * - `#main`, an element with `host="/account-api"`, `app-id="demo-app"` and
 *   `verify-methods="PASSWORD"`. `accessToken` and `idToken` are functions, which ask
 *   `/session/access-token` and `/session/id-token`; `strings` is an object, by which the trigger
 *   says "Remove me". A paragraph in the slot `consequences` says "Your 12 lists". The app's own
 *   style sheet gives `::part(trigger)` a `border-radius` of 3px. It listens to all events, and
 *   appends the `type` of each to `#log`, a list.
 * - `#toggle`, a button that takes `#main` away and puts it back.
 * - `#inline`, a button that makes `#main` `inline`, and back.
 * - `#add`, a button that adds one more such element to a list, `#list`, with the same settings.
 * - What the README shows of this host, in `#recipe`.
 * - In Next.js, the README's page at `/account`.
 */
export interface Scene {
  page: Page;
  front: Front;
  signed: Signed;
  /** What the app's server has sent, before any script ran. */
  served: string;
  /** What the console has said, of which nothing may be left in the end. */
  said: string[];
}

export type Check = (scene: Scene) => Promise<void>;

const OUTBOUND = [
  'delete-account-token-request',
  'before-delete',
  'account-deleted',
  'delete-failed',
  'verification-failed',
  'outcome-unknown',
  'passcode-sent',
  'step-change',
  'delete-canceled',
  'sign-out',
];

/** The element that is this one, or stands in it. */
const elementOf = (of: string) => `${of}:is(authing-delete-account), ${of} authing-delete-account`;

export const part = (name: string, of = '#main') => `${of} >>> [part~="${name}"]`;

export const CHECKS: Readonly<Record<string, Check>> = {
  'nothing secret in the HTML': async ({ page, served, signed }) => {
    const markup = served + (await page.content());
    for (const secret of [signed.accessToken, signed.idToken, '/session/access-token']) {
      const where = secret.startsWith('/') ? tagOf(markup) : markup;
      assert.ok(!where.includes(secret), `${secret} stands in the page`);
    }
  },

  'properties with objects': async ({ page }) => {
    assert.match(await textOf(page, part('trigger')), /Remove me/);
  },

  'parts, styled by the app': async ({ page }) => {
    const trigger = await page.waitForSelector(part('trigger'));
    const radius = await trigger?.evaluate((node) => getComputedStyle(node).borderTopLeftRadius);
    assert.equal(radius, '3px');
  },

  slots: async ({ page }) => {
    await open(page);
    const slotted = await page.waitForSelector('#main [slot="consequences"]');
    assert.ok(await slotted?.isVisible(), 'what is slotted can’t be seen');
    await page.locator(part('cancel-button')).click();
    await untilHeard(page, ['delete-canceled']);
  },

  'boolean attributes': async ({ page }) => {
    for (const inline of [true, false]) {
      await page.locator('#inline').click();
      await page.waitForFunction(
        (wanted) => document.querySelector('#main')?.hasAttribute('inline') === wanted,
        {},
        inline,
      );
    }
  },

  'every event': async ({ page }) => {
    await page.waitForSelector(part('trigger'));
    await page.evaluate((types) => {
      const element = document.querySelector('#main')!;
      for (const type of types) element.dispatchEvent(new CustomEvent(type, { bubbles: true }));
    }, OUTBOUND);
    await untilHeard(page, OUTBOUND);
  },

  'unmounted while open, and back': async ({ page }) => {
    await open(page);
    await page.evaluate(() => document.querySelector<HTMLElement>('#toggle')!.click());
    await page.waitForFunction(() => !document.querySelector('#main'));
    await page.locator('#toggle').click();
    await page.waitForSelector(part('trigger'));
    assert.match(await textOf(page, part('trigger')), /Remove me/);
  },

  'a list of several': async ({ page }) => {
    await page.locator('#add').click();
    await page.locator('#add').click();
    await page.waitForFunction(
      () => document.querySelectorAll('#list authing-delete-account').length === 2,
    );
    const texts = await page.$$eval('#list authing-delete-account', (elements) =>
      elements.map((element) => element.shadowRoot?.textContent ?? ''),
    );
    for (const text of texts) assert.match(text, /Remove me/);
  },

  'the whole flow': async (scene) => {
    await deleteAccount(scene);
    await untilHeard(scene.page, ['before-delete', 'account-deleted', 'sign-out']);
  },

  'the README’s recipe': (scene) => deleteAccount(scene, '#recipe'),

  'the whole flow after a reload': async (scene) => {
    const signed = await scene.front.signIn();
    await scene.page.reload();
    await deleteAccount({ ...scene, signed });
  },
};

/**
 * What the apps in React have besides: `#controlled`, an element with `open`, which `#open` makes
 * true or undefined, with a `deleteAccountToken`, and with a `ref` that counts in `data-given` how
 * often it was called. `#pause` hides it for a moment, by `Suspense`.
 */
const REACT: Readonly<Record<string, Check>> = {
  'another rendering opens nothing, and gives no token again': async ({ page }) => {
    await click(page, '#open');
    assert.equal(await labelOf(page, '#controlled'), 'Remove me');
    await page.locator(part('cancel-button', '#controlled')).click();
    await click(page, '#add');
    await page.waitForSelector('#list authing-delete-account');
    await click(page, '#pause');
    await page.waitForSelector('#paused');
    await page.waitForSelector('#paused', { hidden: true });
    assert.equal(await isOpen(page, '#controlled'), false);
    await page.locator(part('trigger', '#controlled')).click();
    // The token was dropped with the first panel.
    assert.equal(await labelOf(page, '#controlled'), 'Continue');
  },

  'another rendering does not give the ref again': async ({ page }) => {
    const given = () => page.$eval('#controlled', (element) => element.getAttribute('data-given'));
    const before = await given();
    await click(page, '#add');
    await page.waitForSelector('#list authing-delete-account');
    assert.ok(before);
    assert.equal(await given(), before);
  },

  'a property that becomes undefined is its default': async ({ page }) => {
    await click(page, '#open');
    await untilReady(page, '#controlled');
    await click(page, '#open');
    await page.waitForFunction(() => !document.querySelector('#controlled')?.hasAttribute('open'));
  },
};

/** What the apps with a backend of their own have besides: the README's recipe, at `/account-api`. */
const BACKEND: Readonly<Record<string, Check>> = Object.fromEntries(
  Object.entries(PROMISES).map(([title, promise]): [string, Check] => [
    `the backend’s recipe ${title}`,
    async ({ front }) => {
      const { server, standIn, authing } = front;
      assert.ok(server, 'the app has no server');
      // The page asks Authing itself, as somebody else.
      const session = await standIn.createAccount(DEFAULT_APP);
      const shop = { origin: server, page: APP_ORIGIN, authing, standIn, session };
      await promise({ ...shop, appId: DEFAULT_APP });
    },
  ]),
);

/** The README's page, with the README's backend behind it, at the app's own origin. */
const PAGE: Readonly<Record<string, Check>> = {
  'the README’s page, through the app’s own backend': async (scene) => {
    const { page, front } = scene;
    assert.ok(front.server, 'the app has no server');
    const account = await front.standIn.createAccount(DEFAULT_APP, { password: PASSWORD });
    const [name = '', value = ''] = cookieOf(account).split('=');
    await page.browserContext().setCookie({ name, value, domain: '127.0.0.1' });
    await page.goto(`${front.server}/account`);
    await deleteAccount({ ...scene, signed: account }, 'body');
  },
};

/** Even where a dialog is over it. */
const click = (page: Page, selector: string) =>
  page.$eval(selector, (button) => (button as HTMLElement).click());

const isOpen = (page: Page, selector: string) =>
  page.$eval(selector, (element) => element.hasAttribute('open'));

async function labelOf(page: Page, of: string): Promise<string> {
  await untilReady(page, of);
  return (await textOf(page, part('confirm-button', of))).trim();
}

/** What only some of the apps show. */
export const MORE_CHECKS: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  'react-18': REACT,
  'react-19': REACT,
  next: { ...REACT, ...BACKEND, ...PAGE },
  nuxt: BACKEND,
};

/** Goes from the trigger to the end, with a password. */
export async function deleteAccount({ page, front, signed }: Scene, of = '#main'): Promise<void> {
  await open(page, of);
  await page.locator(part('checkbox', of)).click();
  await page.locator(part('confirm-button', of)).click();
  await untilThere(page, 'input', of);
  await page.locator(part('input', of)).fill(PASSWORD);
  await page.locator(part('confirm-button', of)).click();
  await page.waitForFunction(
    (selector) => document.querySelector<AuthingDeleteAccount>(selector)?.step === 'deleted',
    {},
    elementOf(of),
  );
  const { exists } = await front.standIn.account(DEFAULT_APP, signed.userId);
  assert.equal(exists, false, 'the account is still there');
}

async function open(page: Page, of = '#main'): Promise<void> {
  await page.locator(part('trigger', of)).click();
  await untilReady(page, of);
}

async function untilReady(page: Page, of: string): Promise<void> {
  await untilThere(page, 'confirm-button', of);
  await page.waitForFunction(
    (selector) => {
      const root = document.querySelector(selector)?.shadowRoot;
      return root?.querySelector('[part~="panel"]')?.ariaBusy !== 'true';
    },
    {},
    elementOf(of),
  );
}

/** Puppeteer's own way to wait doesn't see what changes in a shadow tree alone. */
async function untilThere(page: Page, name: string, of: string): Promise<void> {
  await page.waitForFunction(
    (selector, wanted) => {
      const root = document.querySelector(selector)?.shadowRoot;
      return root?.querySelector(`[part~="${wanted}"]`) ?? null;
    },
    {},
    elementOf(of),
    name,
  );
}

async function textOf(page: Page, selector: string): Promise<string> {
  const found = await page.waitForSelector(selector);
  return (await found?.evaluate((node) => node.textContent)) ?? '';
}

/** Waits until the app has heard these events, and no others but changes of step. */
export async function untilHeard(page: Page, types: readonly string[]): Promise<void> {
  const heard = async () => {
    const all = await page.$$eval('#log > li', (items) => items.map((item) => item.textContent));
    return all.map((type) => type.trim()).filter((type) => type !== 'step-change');
  };
  const wanted = types.filter((type) => type !== 'step-change');
  const end = Date.now() + 10_000;
  while ((await heard()).length < wanted.length && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.deepEqual(await heard(), wanted);
}

/** The start tags of our elements. */
const tagOf = (html: string) => (html.match(/<authing-delete-account[^>]*>/g) ?? []).join('');
