import { setTimeout as wait } from 'node:timers/promises';
import { Tab } from '../browser.js';
import type { Bench, Measure } from '../measure.js';
import { ours } from '../subjects.js';

const HTML = `<authing-delete-account host="https://app.authing.example" app-id="app" user-id="ann"
  verification="host"></authing-delete-account>`;
/** Longer than anything takes that a message may have the page load. */
const LOADED = 1000;

/** What a page loads because another tab says that an account is gone, which is not this page's. */
export async function message(bench: Bench): Promise<Measure> {
  const subjects = ours(bench, HTML);
  return Promise.resolve({
    title: 'A message about another account',
    reference: subjects[0]?.name ?? '',
    rounds: { full: 3, quick: 1 },
    figures: {
      requests: { title: 'requests for it', unit: '' },
      loaded: { title: 'loaded for it, before compression', unit: 'bytes' },
      cpu: { title: 'CPU for it', unit: 'ms' },
    },
    cases: subjects.map(({ name, module }) => ({
      subject: name,
      sample: async () => {
        const tab = await Tab.open(bench.browser, `${bench.origin}/`);
        try {
          await tab.load(module);
          await tab.put(HTML);
          await tab.rest();
          await tab.page.evaluate(() => performance.clearResourceTimings());
          const cpu = await tab.cpuOf(async () => {
            await tab.page.evaluate(tell);
            await wait(LOADED);
          });
          const sizes = await tab.page.evaluate(() =>
            performance
              .getEntriesByType('resource')
              .map((entry) => (entry as PerformanceResourceTiming).decodedBodySize),
          );
          return {
            requests: sizes.length,
            loaded: sizes.reduce((sum, size) => sum + size, 0),
            cpu,
          };
        } finally {
          await tab.close();
        }
      },
    })),
  });
}

/** Runs in the page, and says what the element of another tab would: a channel is not heard by itself. */
function tell(): void {
  const channel = new BroadcastChannel('authing-delete-account');
  channel.postMessage({ host: 'https://app.authing.example', appId: 'app', userId: 'bob' });
  channel.close();
}
