import type { Page } from 'puppeteer-core';
import { Tab } from '../browser.js';
import type { Bench, Measure } from '../measure.js';
import { native, ours, type Subject } from '../subjects.js';

const PANEL = 'authing-delete-account >>> dialog[open] [part~="cancel-button"]';

/** Whether a page with the element can be kept by a browser for who goes back to it. */
export async function backForward(bench: Bench): Promise<Measure> {
  const plain = await native(bench);
  return {
    title: 'Back/forward cache',
    reference: null,
    rounds: { full: 2, quick: 1 },
    figures: {
      untouched: { title: 'kept, never opened', unit: '' },
      closed: { title: 'kept, opened and closed', unit: '' },
      open: { title: 'kept, panel open', unit: '' },
    },
    cases: [...ours(bench), plain].map((subject) => ({
      subject: subject.name,
      sample: async () => {
        const untouched = await isKept(bench, subject, () => Promise.resolve());
        if (subject === plain) return { untouched };
        return {
          untouched,
          closed: await isKept(bench, subject, async (page) => {
            await show(page);
            await page.evaluate(() => document.querySelector('authing-delete-account')?.close());
          }),
          open: await isKept(bench, subject, show),
        };
      },
    })),
  };
}

async function show(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector('authing-delete-account')?.show());
  await page.waitForFunction((path) => inPage.isSeen(path), {}, PANEL);
}

/** Goes to another page and back; 1 if it is the page that was left, and 0 if it was loaded anew. */
async function isKept(
  bench: Bench,
  { module, html }: Subject,
  use: (page: Page) => Promise<void>,
): Promise<number> {
  const tab = await Tab.open(bench.browser, `${bench.origin}/`);
  try {
    const { page } = tab;
    await tab.load(module);
    await tab.put(html);
    await use(page);
    await tab.rest();
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted }));
    });
    await page.goto(`${bench.origin}/?theme=shoelace`);
    await page.goBack();
    const { isBack, reasons } = await page.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation');
      return {
        isBack: Reflect.get(globalThis, 'persisted') === true,
        reasons: JSON.stringify(Reflect.get(navigation ?? {}, 'notRestoredReasons')),
      };
    });
    if (!isBack) console.error(`Not kept: ${reasons}`);
    return Number(isBack);
  } finally {
    await tab.close();
  }
}
