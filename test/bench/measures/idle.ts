import { setTimeout as wait } from 'node:timers/promises';
import { Tab } from '../browser.js';
import type { Bench, Measure } from '../measure.js';
import { LIT, NATIVE } from '../names.js';
import { native, ours, trivial } from '../subjects.js';

const SECONDS = 5;
const ELEMENTS = 10;
const PANEL = 'authing-delete-account >>> dialog[open] [part~="cancel-button"]';

/** What elements cost a page in which nothing happens. */
export async function idle(bench: Bench): Promise<Measure> {
  const others = [
    await native(bench),
    ...(await trivial(bench)).filter(({ name }) => name === LIT),
  ];
  return {
    title: 'Idle',
    reference: NATIVE,
    rounds: { full: 2, quick: 1 },
    figures: {
      closed: { title: `${ELEMENTS} elements, CPU each second`, unit: 'ms' },
      open: { title: 'with one panel open, CPU each second', unit: 'ms' },
    },
    cases: [...ours(bench), ...others].map(({ name, module, html }) => ({
      subject: name,
      sample: async () => {
        const tab = await Tab.open(bench.browser, `${bench.origin}/`);
        try {
          await tab.load(module);
          await tab.put(html, ELEMENTS);
          const closed = await idleFor(tab);
          if (others.some((other) => other.name === name)) return { closed };
          await tab.page.evaluate(() => document.querySelector('authing-delete-account')?.show());
          await tab.page.waitForFunction((path) => inPage.isSeen(path), {}, PANEL);
          return { closed, open: await idleFor(tab) };
        } finally {
          await tab.close();
        }
      },
    })),
  };
}

async function idleFor(tab: Tab): Promise<number> {
  // What comes in, and what is put off until there is time.
  await wait(1000);
  await tab.rest();
  return (await tab.cpuOf(() => wait(SECONDS * 1000))) / SECONDS;
}
