import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { preview, type PreviewServer } from 'vite';
import { buildDemo } from '../../demo/build.js';
import type { Browser } from 'puppeteer-core';
import { launchChromium, Playground } from '../fixtures/playground.js';
import { checkPlayground } from '../fixtures/playground-checks.js';

/** Many hosts of static files give a project a folder, and none of its own. */
const base = '/some/folder/';
const outDir = mkdtempSync(join(tmpdir(), 'playground-'));
let server: PreviewServer;
let address = '';

before(async () => {
  await buildDemo(outDir);
  server = await preview({
    configFile: false,
    root: 'demo',
    base,
    logLevel: 'silent',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  address = server.resolvedUrls?.local[0] ?? '';
});
after(async () => {
  await server.close();
  rmSync(outDir, { recursive: true });
});

checkPlayground('The playground as static files', () => address);

describe('The playground as static files: its worker', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());

  /** Ends the worker, as a browser does with one that nobody asks anything. */
  async function endWorker({ page }: Playground): Promise<void> {
    const session = await page.createCDPSession();
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.detach();
  }

  /** Opens the panel, and goes on until the last button is pressed. */
  async function pressThrough(playground: Playground): Promise<void> {
    await playground.pressPart('trigger');
    await playground.pressPart('checkbox');
    await playground.pressPart('confirm-button');
    await playground.waitForStep('verify');
    await playground.pressPart('confirm-button');
    await playground.press('.messages .primary:enabled');
    await playground.pressPart('confirm-button');
  }

  async function deleteAccount(playground: Playground): Promise<void> {
    await pressThrough(playground);
    await playground.waitForStep('deleted');
  }

  it('may be ended at any time: the playground says so, and begins anew', async () => {
    const playground = await Playground.open(browser, address, '?account=user-grace');
    // That the worker began before the page did is no news.
    assert.equal(await playground.text('#note'), '');
    await deleteAccount(playground);
    await playground.press('[name=outcome][value=refused]');
    await endWorker(playground);
    await playground.page.waitForSelector('#note p');
    assert.match(await playground.text('#note'), /began anew.*all accounts are back/);
    await playground.page.waitForSelector('.facts .there');
    await playground.ready();
    assert.equal(await playground.step(), 'idle');
    // What was chosen for the next request is still so, and then everything works.
    await pressThrough(playground);
    await playground.page.waitForFunction(() =>
      document.querySelector('.timeline')?.textContent?.includes('delete-failed'),
    );
    playground.assertNoErrors();
    await playground.close();
  });

  it('has the scenario of the address played again', async () => {
    const playground = await Playground.open(browser, address, '?scenario=expired-code');
    await playground.page.waitForSelector('[data-scenario=expired-code][data-state=there]');
    await endWorker(playground);
    await playground.page.waitForSelector('[data-scenario=expired-code][data-state=playing]');
    await playground.page.waitForSelector('[data-scenario=expired-code][data-state=there]');
    assert.equal(await playground.step(), 'verify');
    await playground.close();
  });

  it('may give way to another version', async () => {
    const playground = await Playground.open(browser, address);
    appendFileSync(join(outDir, 'worker.js'), '// Another version.\n');
    await playground.page.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update();
    });
    await playground.page.waitForSelector('#note p');
    await playground.ready();
    await deleteAccount(playground);
    await playground.close();
  });

  it('serves an app that is open by itself, too', async () => {
    const playground = await Playground.open(browser, address);
    const { page } = playground;
    await page.goto(`${address}app/`);
    await page.waitForSelector('authing-delete-account');
    await page.evaluate(() =>
      document.querySelector('authing-delete-account')?.toggleAttribute('data-old'),
    );
    await endWorker(playground);
    await page.evaluate(() => fetch('../authing/nothing'));
    await page.waitForSelector('authing-delete-account:not([data-old])');
    const answer = await page.evaluate(async () => {
      const response = await fetch('../account-api/api/v3/get-profile');
      return response.text();
    });
    assert.match(answer, /"userId":"user-ada"/);
    await playground.close();
  });
});
