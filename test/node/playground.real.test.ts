import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { createServer, type ViteDevServer } from 'vite';
import { authingDemo } from '../../demo/authing-plugin.js';
import { StandIn } from '../../demo/authing/control.js';
import { DEFAULT_APP, startAuthing, type RunningAuthing } from '../../demo/authing/server.js';
import { elementManifest } from '../../demo/manifest-plugin.js';
import { launchChromium, Playground } from '../fixtures/playground.js';

/** Another stand-in, which the playground takes for a real tenant. */
let tenant: RunningAuthing;
let authing: StandIn;
let server: ViteDevServer;
let browser: Browser;
let address = '';
const cacheDir = mkdtempSync(join(tmpdir(), 'playground-cache-'));

before(async () => {
  tenant = await startAuthing({ port: 0 });
  authing = new StandIn(tenant.origin);
  server = await createServer({
    configFile: false,
    root: 'demo',
    logLevel: 'silent',
    cacheDir,
    plugins: [
      authingDemo({ AUTHING_HOST: tenant.origin, AUTHING_APP_ID: DEFAULT_APP }),
      elementManifest(),
    ],
    optimizeDeps: { noDiscovery: true, include: ['sm-crypto', 'jsencrypt'] },
    server: { host: '127.0.0.1', port: 0, fs: { allow: ['..'] } },
  });
  await server.listen();
  address = `http://127.0.0.1:${server.config.server.port}/`;
  browser = await launchChromium();
});
after(async () => {
  await browser.close();
  await server.close();
  await tenant.close();
  rmSync(cacheDir, { recursive: true, force: true });
});

async function signIn({ page }: Playground, accessToken: string): Promise<void> {
  await page.waitForSelector('#token');
  await page.$eval(
    '#token',
    (input, token) => ((input as HTMLInputElement).value = token),
    accessToken,
  );
  await page.click('.token [type=submit]');
}

describe('The playground with a real tenant', () => {
  for (const connection of ['backend', 'direct']) {
    it(`deletes the account of the token that a developer brings (${connection})`, async () => {
      await authing.reset(DEFAULT_APP);
      const { accessToken } = await authing.signIn(DEFAULT_APP, 'user-grace');
      const query = `?connection=${connection}`;
      const playground = await Playground.openSignedOut(browser, address, query);
      const { page } = playground;
      await signIn(playground, accessToken);
      await playground.ready();
      await page.waitForFunction(() =>
        document.querySelector('.token')?.textContent?.includes('Signed in as Grace'),
      );
      await playground.pressPart('trigger');
      await playground.pressPart('checkbox');
      await playground.pressPart('confirm-button');
      await playground.waitForStep('verify');
      await playground.pressPart('confirm-button');
      await page.waitForFunction(() =>
        document.querySelector('.timeline')?.textContent?.includes('passcode-sent'),
      );
      const code = await authing.lastCode(DEFAULT_APP);
      await playground.typeInto('code', code);
      await playground.pressPart('confirm-button');
      await playground.waitForStep('deleted');
      assert.equal((await authing.account(DEFAULT_APP, 'user-grace')).exists, false);
      const shown = await page.content();
      for (const secret of [accessToken, code]) assert.equal(shown.includes(secret), false);
      assert.equal(page.url().includes(accessToken), false);
      playground.assertNoErrors();
      await playground.close();
    });
  }

  it('says that Authing refuses a token', async () => {
    const playground = await Playground.openSignedOut(browser, address);
    await signIn(playground, 'nobodys-token');
    await playground.page.waitForFunction(() =>
      document.querySelector('.token')?.textContent?.includes('Authing refuses this token'),
    );
    assert.equal(
      await playground.page.$eval('#token', (one) => (one as HTMLInputElement).value),
      '',
    );
    await playground.close();
  });

  it('offers nothing that only a stand-in can do, whatever a link names', async () => {
    await authing.reset(DEFAULT_APP);
    const query = '?scenario=unknown&next=delete:lost&account=user-ada';
    const playground = await Playground.openSignedOut(browser, address, query);
    const { page } = playground;
    assert.match(await playground.text('#notice'), /deletes real accounts/);
    const headings = await page.$$eval('.tool h2', (all) => all.map((one) => one.textContent));
    assert.deepEqual(headings, ['Account', 'Requests and events']);
    await playground.tab('properties');
    const token = '[data-property=deleteAccountToken]';
    assert.equal(await page.$(`${token} button`), null);
    assert.deepEqual(await authing.requests(DEFAULT_APP), []);
    assert.deepEqual(await playground.complaints(), []);
    playground.assertNoErrors();
    await playground.close();
  });
});
