import { Tab } from '../browser.js';
import type { Bench, Measure } from '../measure.js';
import { LIT } from '../names.js';
import { ours, trivial } from '../subjects.js';

const COUNTS = [0, 1, 10, 100, 1000];
const CHANGES = 2000;
/** So many changes in a row, before whoever observes them has a turn. */
const AT_ONCE = 50;

/** What it costs a page to change elsewhere, and to have its language changed, with so many elements in it. */
export async function mutations(bench: Bench): Promise<Measure> {
  const figures = Object.fromEntries(
    COUNTS.map((count) => [
      `at${count}`,
      { title: `a node put in and taken out, ${count} elements there, CPU`, unit: 'µs' as const },
    ]),
  );
  return {
    title: 'Changes elsewhere',
    reference: LIT,
    rounds: { full: 3, quick: 2 },
    figures: {
      ...figures,
      language: { title: `lang changed, ${COUNTS.at(-1) ?? 0} elements there, CPU`, unit: 'ms' },
      renders: { title: 'renders of each element for that', unit: '' },
    },
    cases: [...ours(bench), ...(await trivial(bench)).filter(({ name }) => name === LIT)].map(
      ({ name, module, html }) => ({
        subject: name,
        sample: async () => {
          const tab = await Tab.open(bench.browser, `${bench.origin}/`);
          try {
            await tab.load(module);
            // Until it is compiled it is slower, whatever else there is.
            await tab.page.evaluate(change, CHANGES, AT_ONCE);
            const samples: Record<string, number> = {};
            let there = 0;
            for (const count of COUNTS) {
              if (count > there) await tab.put(html, count - there);
              there = count;
              await tab.rest();
              const cpu = await tab.cpuOf(() => tab.page.evaluate(change, CHANGES, AT_ONCE));
              samples[`at${count}`] = (cpu / CHANGES) * 1000;
            }
            return { ...samples, ...(await changeLanguage(tab)) };
          } finally {
            await tab.close();
          }
        },
      }),
    ),
  };
}

/** Runs in the page. */
async function change(times: number, atOnce: number): Promise<void> {
  const place = document.body.appendChild(document.createElement('section'));
  for (let time = 1; time <= times; time += 1) {
    const node = document.createElement('p');
    place.append(node);
    node.remove();
    if (time % atOnce === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  place.remove();
}

async function changeLanguage(tab: Tab): Promise<{ language: number; renders: number }> {
  const elements = await tab.page.evaluate(() => {
    const all = document.querySelectorAll('main > *');
    const prototype = Object.getPrototypeOf(all[0]) as { performUpdate(): void };
    const { performUpdate } = prototype;
    Reflect.set(globalThis, 'renders', 0);
    prototype.performUpdate = function () {
      Reflect.set(globalThis, 'renders', (Reflect.get(globalThis, 'renders') as number) + 1);
      performUpdate.call(this);
    };
    return all.length;
  });
  const language = await tab.cpuOf(() =>
    tab.page.evaluate(() => {
      document.documentElement.lang = 'de';
      return inPage.painted();
    }),
  );
  const renders = await tab.page.evaluate(() => Reflect.get(globalThis, 'renders') as number);
  return { language, renders: renders / elements };
}
