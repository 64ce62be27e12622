import { Tab } from '../browser.js';
import type { Bench, Measure } from '../measure.js';
import { LIT } from '../names.js';
import { buttons, native, ours, pageFor, trivial, type Subject } from '../subjects.js';

const MANY = 1000;
const SLOWER = 6;

/** What it costs to have the element in a page, and many of them, until they are painted. */
export async function start(bench: Bench): Promise<Measure> {
  const subjects = [
    ...ours(bench),
    ...(await trivial(bench)),
    await native(bench),
    ...(await buttons(bench)),
  ];
  return {
    title: 'Start',
    reference: LIT,
    rounds: { full: 3, quick: 2 },
    figures: {
      one: { title: 'module and 1 element, CPU', unit: 'ms' },
      oneSlow: { title: `module and 1 element, ${SLOWER}× slower, until painted`, unit: 'ms' },
      many: { title: `${MANY} elements, CPU`, unit: 'ms' },
      manySlow: { title: `${MANY} elements, ${SLOWER}× slower, until painted`, unit: 'ms' },
    },
    cases: subjects.map((subject) => ({
      subject: subject.name,
      sample: async () => ({ ...(await sample(bench, subject)), ...(await slow(bench, subject)) }),
    })),
  };
}

/** Has the page load a module and show something: what a browser does the first time is nobody's cost. */
async function warmUp(tab: Tab, bench: Bench): Promise<void> {
  await tab.load(`${await bench.own('nothing')}?first`);
  await tab.put('<p>Your account</p>');
  await tab.rest();
}

async function sample(bench: Bench, subject: Subject): Promise<{ one: number; many: number }> {
  const tab = await Tab.open(bench.browser, pageFor(bench, subject));
  try {
    await warmUp(tab, bench);
    const one = await tab.cpuOf(async () => {
      await tab.load(subject.module);
      await tab.put(subject.html);
    });
    await tab.rest();
    return { one, many: await tab.cpuOf(() => tab.put(subject.html, MANY)) };
  } finally {
    await tab.close();
  }
}

/** The same by the clock of a page that runs on a slower machine: what a user waits for. */
async function slow(
  bench: Bench,
  subject: Subject,
): Promise<{ oneSlow: number; manySlow: number }> {
  const tab = await Tab.open(bench.browser, pageFor(bench, subject));
  try {
    await warmUp(tab, bench);
    await tab.slowDown(SLOWER);
    const oneSlow = await tab.page.evaluate(
      async (module, html) => {
        const begun = performance.now();
        await import(module);
        await inPage.put(html, 1);
        return performance.now() - begun;
      },
      subject.module,
      subject.html,
    );
    await tab.rest();
    const manySlow = await tab.page.evaluate(
      async (html, count) => {
        const begun = performance.now();
        await inPage.put(html, count);
        return performance.now() - begun;
      },
      subject.html,
      MANY,
    );
    return { oneSlow, manySlow };
  } finally {
    await tab.close();
  }
}
