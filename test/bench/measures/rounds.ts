import { Tab } from '../browser.js';
import type { Bench, Measure } from '../measure.js';
import { NATIVE } from '../names.js';
import { dialogs } from '../subjects.js';
import { wire } from '../wire.js';

const ROUNDS = 500;
/** What is made once, and kept, is no leak. */
const FIRST = 50;

/** What opening and closing leaves behind. */
export async function rounds(bench: Bench): Promise<Measure> {
  const own = new Set(bench.ours.map(({ name }) => name));
  const subjects = (await dialogs(bench)).filter(({ name }) => own.has(name) || name === NATIVE);
  return {
    title: `${ROUNDS} times open and closed`,
    reference: null,
    rounds: { full: 3, quick: 1 },
    figures: {
      script: { title: 'left by each, heap of scripts', unit: 'bytes' },
      document: { title: 'left by each, heap of the document', unit: 'bytes' },
      nodes: { title: 'left by all, nodes', unit: '' },
      listeners: { title: 'left by all, listeners', unit: '' },
    },
    cases: subjects.map((subject) => ({
      subject: subject.name,
      sample: async () => {
        const tab = await Tab.open(bench.browser, `${bench.origin}/`);
        try {
          // Nothing is left by waiting for what moves.
          await tab.page.emulateMediaFeatures([
            { name: 'prefers-reduced-motion', value: 'reduce' },
          ]);
          await tab.load(subject.module);
          await tab.put(subject.html);
          await wire(tab, subject);
          const repeat = (times: number) =>
            tab.page.evaluate(openAndClose, subject.trigger, subject.cancel, times);
          await repeat(FIRST);
          const before = { ...(await tab.heap()), ...(await tab.counters()) };
          await repeat(ROUNDS);
          const after = { ...(await tab.heap()), ...(await tab.counters()) };
          return {
            script: (after.script - before.script) / ROUNDS,
            document: (after.document - before.document) / ROUNDS,
            nodes: after.nodes - before.nodes,
            listeners: after.listeners - before.listeners,
          };
        } finally {
          await tab.close();
        }
      },
    })),
  };
}

/** Runs in the page. */
async function openAndClose(trigger: string, cancel: string, times: number): Promise<void> {
  const until = async (isSeen: boolean) => {
    const end = performance.now() + 10_000;
    while (inPage.isSeen(cancel) !== isSeen) {
      if (performance.now() > end) throw new Error(`It is not ${isSeen ? 'open' : 'closed'}.`);
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  const click = (path: string) => (inPage.find(path) as HTMLElement).click();
  for (let time = 0; time < times; time += 1) {
    click(trigger);
    await until(true);
    click(cancel);
    await until(false);
  }
}
