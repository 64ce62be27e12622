import { spawnSync } from 'node:child_process';
import type { BrowserLauncher } from '@web/test-runner';
import { launch, type Browser, type LaunchOptions, type Page } from 'puppeteer-core';

interface Options extends LaunchOptions {
  executablePath: string;
}

/**
 * Runs each test file in a window of its own, with its own cookies and cache, so that two files
 * don't take the focus from one another: a tab behind another one is slowed down, and gets no keys.
 * Nor does a window in Firefox, once a page in it that had the focus was navigated away from.
 */
export class PuppeteerLauncher implements BrowserLauncher {
  readonly type = 'puppeteer';
  readonly name: string;
  readonly version: string;
  readonly concurrency: number;
  readonly #options: Options;
  readonly #pages = new Map<string, Page>();
  #browser: Promise<Browser> | undefined;

  constructor(name: string, concurrency: number, options: Options) {
    this.name = name;
    this.concurrency = concurrency;
    this.#options = options;
    const { stdout } = spawnSync(options.executablePath, ['--version'], { encoding: 'utf8' });
    this.version = /\d+(\.\d+)+\w*/.exec(stdout)?.[0] ?? '';
  }

  async startSession(id: string, url: string): Promise<void> {
    const browser = await (this.#browser ??= launch({ headless: true, ...this.#options }));
    const context = await browser.createBrowserContext();
    const page = await context.newPage({ type: 'window' });
    this.#pages.set(id, page);
    await page.setViewport({ width: 800, height: 600 });
    await page.goto(url);
  }

  isActive(id: string): boolean {
    return this.#pages.has(id);
  }

  getPage(id: string): Page {
    const page = this.#pages.get(id);
    if (!page) throw new Error(`${this.name} has no page for ${id}.`);
    return page;
  }

  getBrowserUrl(id: string): string {
    return this.getPage(id).url();
  }

  async stopSession(id: string): Promise<Record<string, never>> {
    const page = this.#pages.get(id);
    this.#pages.delete(id);
    // A page that could not be opened has no context to close.
    await page?.browserContext().close();
    return {};
  }

  startDebugSession(): Promise<void> {
    return Promise.reject(new Error(`There is no screen to debug ${this.name} on.`));
  }

  async stop(): Promise<void> {
    const browser = await this.#browser?.catch(() => undefined);
    this.#browser = undefined;
    await browser?.close();
  }
}
