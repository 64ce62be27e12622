/**
 * `npm run bench` measures in Chromium how long the CDN module takes and what it leaves behind, as
 * the median of a few pages. The figures depend on the machine.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { launch, type Page } from 'puppeteer-core';
import { CHROMIUM_ARGS, findChromium } from '../tools/browser.js';

const ROUNDS = 5;
const ELEMENTS = 1000;
const OPENINGS = 100;

const dist = new URL('../../dist/', import.meta.url);

const server = createServer((request, response) => {
  const path = request.url ?? '/';
  if (path === '/') {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><body></body>');
    return;
  }
  readFile(new URL(`.${path}`, dist)).then(
    (code) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(code),
    () => response.writeHead(404).end(),
  );
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const browser = await launch({
  executablePath: findChromium(),
  headless: true,
  args: [...CHROMIUM_ARGS, '--js-flags=--expose-gc'],
});

/** Measures the milliseconds from the request for the module until the tag is defined. */
async function load(page: Page): Promise<number> {
  await page.goto(origin);
  return page.evaluate(async (url) => {
    const begun = performance.now();
    await import(url);
    return performance.now() - begun;
  }, `${origin}/cdn/authing-delete-account.js`);
}

/** Measures the milliseconds in which so many elements are created and rendered. */
function create(page: Page, tag: string): Promise<number> {
  return page.evaluate(
    async (name, count) => {
      const begun = performance.now();
      const elements = Array.from({ length: count }, () => document.createElement(name));
      document.body.append(...elements);
      await Promise.all(
        elements.map((element) => Reflect.get(element, 'updateComplete') as unknown),
      );
      const taken = performance.now() - begun;
      elements.forEach((element) => element.remove());
      return taken;
    },
    tag,
    ELEMENTS,
  );
}

/**
 * Measures the milliseconds until the panel shows, first with its code still to load and then
 * again, and the bytes that an opening leaves behind.
 */
function openings(page: Page): Promise<{ first: number; again: number; left: number }> {
  return page.evaluate(async (count) => {
    const element = document.createElement('authing-delete-account');
    // No service is asked for anything, for the page would bring the token.
    Object.assign(element, { host: 'https://app.authing.example', verification: 'host' });
    document.body.append(element);
    const once = async () => {
      const begun = performance.now();
      element.show();
      while (!element.shadowRoot?.querySelector('dialog[open] [part~="confirm-button"]')) {
        await new Promise((resolve) => setTimeout(resolve));
      }
      return performance.now() - begun;
    };
    const close = async () => {
      element.close();
      await element.updateComplete;
    };
    const heap = () => {
      (globalThis as unknown as { gc: () => void }).gc();
      return (performance as unknown as { memory: { usedJSHeapSize: number } }).memory
        .usedJSHeapSize;
    };
    const first = await once();
    await close();
    const before = heap();
    let again = 0;
    for (let round = 0; round < count; round += 1) {
      again += await once();
      await close();
    }
    return { first, again: again / count, left: (heap() - before) / count };
  }, OPENINGS);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

function row(name: string, values: readonly number[], unit: string): void {
  console.log(`${name.padEnd(44)}${median(values).toFixed(1).padStart(9)} ${unit}`);
}

const runs: Record<'loaded' | 'created' | 'first' | 'again' | 'left', number[]> = {
  loaded: [],
  created: [],
  first: [],
  again: [],
  left: [],
};
try {
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await browser.newPage();
    // The TypeScript loader wraps functions in a helper that a page doesn't have.
    await page.evaluateOnNewDocument('globalThis.__name = (value) => value;');
    runs.loaded.push(await load(page));
    const { first, again, left } = await openings(page);
    runs.first.push(first);
    runs.again.push(again);
    runs.left.push(left);
    runs.created.push(await create(page, 'authing-delete-account'));
    await page.close();
  }
} finally {
  await browser.close();
  server.close();
}
row('load the CDN module', runs.loaded, 'ms');
row(`make and render ${ELEMENTS} elements`, runs.created, 'ms');
row('open the panel for the first time', runs.first, 'ms');
row('open it again', runs.again, 'ms');
row('left on the heap by an opening', runs.left, 'bytes');
