import { launch, type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { CHROMIUM_ARGS, findChromium } from '../tools/browser.js';
import { prepare } from './in-page.js';

/** What takes longer has gone wrong. */
const TIMEOUT = 15_000;
const VIEWPORT = { width: 1024, height: 768 };

/** The size of what a page holds, in bytes. */
export interface Heap {
  /** What belongs to scripts. */
  script: number;
  /** What belongs to the document: nodes, style sheets, observers. */
  document: number;
}

/** A page of its own, in a renderer of its own, with an empty cache. */
export class Tab {
  readonly page: Page;
  readonly devtools: CDPSession;

  static async open(browser: Browser, url: string): Promise<Tab> {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport(VIEWPORT);
    page.setDefaultTimeout(TIMEOUT);
    // The TypeScript loader wraps functions in a helper that a page doesn't have.
    await page.evaluateOnNewDocument('globalThis.__name = (value) => value;');
    await page.evaluateOnNewDocument(prepare);
    const devtools = await page.createCDPSession();
    // Only these ticks are the time in which the thread ran; others go on while it waits.
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    const tab = new Tab(page, devtools);
    await page.goto(url);
    await tab.rest();
    return tab;
  }

  private constructor(page: Page, devtools: CDPSession) {
    this.page = page;
    this.devtools = devtools;
  }

  /** Milliseconds for which the main thread has run so far, whatever else the machine did. */
  async cpu(): Promise<number> {
    const { metrics } = await this.devtools.send('Performance.getMetrics');
    const metric = metrics.find(({ name }) => name === 'ThreadTime');
    if (!metric) throw new Error('This Chromium does not tell how long a thread ran.');
    return metric.value * 1000;
  }

  /** Milliseconds for which the main thread runs because of something. */
  async cpuOf(work: () => Promise<unknown>): Promise<number> {
    const begun = await this.cpu();
    await work();
    return (await this.cpu()) - begun;
  }

  /** Makes the processor look so many times slower. What the thread runs then counts for nothing. */
  async slowDown(rate: number): Promise<void> {
    await this.devtools.send('Emulation.setCPUThrottlingRate', { rate });
  }

  async heap(): Promise<Heap> {
    // What is freed may free others.
    for (let time = 0; time < 3; time += 1) await this.devtools.send('HeapProfiler.collectGarbage');
    const sizes = await this.devtools.send('Runtime.getHeapUsage');
    return { script: sizes.usedSize, document: sizes.embedderHeapUsedSize };
  }

  async counters(): Promise<{ nodes: number; listeners: number }> {
    const { nodes, jsEventListeners } = await this.devtools.send('Memory.getDOMCounters');
    return { nodes, listeners: jsEventListeners };
  }

  /** Resolves when two frames were painted, and the page has nothing to do. */
  async rest(): Promise<void> {
    await this.page.evaluate(async () => {
      await inPage.painted();
      await inPage.painted();
      await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
    });
  }

  async load(module: string): Promise<void> {
    await this.page.evaluate((url) => import(url) as Promise<unknown>, module);
  }

  put(html: string, count = 1): Promise<void> {
    return this.page.evaluate((text, times) => inPage.put(text, times), html, count);
  }

  /** The middle of an element, for the mouse. */
  async middleOf(path: string): Promise<{ x: number; y: number }> {
    return this.page.evaluate((selector) => {
      const element = inPage.find(selector);
      if (!element) throw new Error(`There is no ${selector}.`);
      element.scrollIntoView({ block: 'nearest' });
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }, path);
  }

  async close(): Promise<void> {
    await this.page.browserContext().close();
  }
}

export function start(...args: string[]): Promise<Browser> {
  return launch({
    executablePath: findChromium(),
    headless: true,
    args: [...CHROMIUM_ARGS, ...args],
  });
}
