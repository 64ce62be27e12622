import { existsSync } from 'node:fs';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { CHROMIUM_ARGS, findChromium } from '../tools/browser.js';
import { pack } from '../tools/packed.js';
import { App } from './app.js';
import { CHECKS, MORE_CHECKS, type Check } from './checks.js';
import { startFront, type Front } from './front.js';

/** What came of one check of one app. */
export interface Result {
  app: string;
  check: string;
  seconds: number;
  error: unknown;
}

/**
 * Builds the apps with the packed package, and checks each in Chromium.
 *
 * @param report hears of each check as it ends
 */
export async function drive(
  names: readonly string[],
  report: (result: Result) => void,
): Promise<void> {
  const packed = await pack();
  const browser = await launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
  try {
    for (const name of names) await driveApp(new App(name), packed.tarball, browser, report);
  } finally {
    await browser.close();
    await packed.remove();
  }
}

async function driveApp(
  app: App,
  tarball: string,
  browser: Browser,
  report: (result: Result) => void,
): Promise<void> {
  const attempt = async (check: string, work: () => unknown): Promise<boolean> => {
    const begun = performance.now();
    let error: unknown = null;
    try {
      await work();
    } catch (thrown) {
      error = thrown;
    }
    report({ app: app.name, check, seconds: (performance.now() - begun) / 1000, error });
    return error === null;
  };
  if (!(await attempt('installs', () => app.install(tarball)))) return;
  const { check, wrong } = app.scripts;
  if (check) await attempt('right use compiles', () => app.check());
  if (wrong) await attempt('wrong use does not', () => app.wrong());
  if (!(await attempt('builds', () => app.build()))) return;
  let front: Front | null = null;
  try {
    const started = await attempt('starts', async () => {
      front = await startFront((settings) => app.start(settings));
    });
    if (!started || !front) return;
    for (const [title, work] of Object.entries(await checksOf(app))) {
      await attempt(title, () => inPage(browser, front!, work));
    }
  } finally {
    await (front as Front | null)?.close();
    app.stop();
  }
}

/** The checks that fit the app: those of a file of its own, or else those of all apps and a few more. */
async function checksOf({ name }: App): Promise<typeof CHECKS> {
  const own = new URL(`${name}.checks.ts`, import.meta.url);
  if (!existsSync(own)) return { ...CHECKS, ...MORE_CHECKS[name] };
  return ((await import(own.href)) as { checks: typeof CHECKS }).checks;
}

/** Runs a check in a new page of a new visitor, which must leave the console clean. */
async function inPage(browser: Browser, front: Front, check: Check): Promise<void> {
  // Whatever is not the app's own is Authing, so that Authing can have a name without a port.
  const proxyBypassList = ['<-loopback>', '127.0.0.1'];
  const context = await browser.createBrowserContext({
    proxyServer: front.authing,
    proxyBypassList,
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const said = listenTo(page);
    const signed = await front.signIn();
    const served = await (await fetch(front.url)).text();
    await page.goto(front.url);
    await check({ page, front, signed, served, said });
    if (said.length > 0) throw new Error(`In the console: ${said.join('\n')}`);
  } finally {
    await context.close();
  }
}

function listenTo(page: Page): string[] {
  const said: string[] = [];
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) said.push(message.text());
  });
  return said;
}
