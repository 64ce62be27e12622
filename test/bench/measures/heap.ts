import { Tab } from '../browser.js';
import type { Bench, Measure } from '../measure.js';
import { LIT, SHOELACE } from '../names.js';
import { buttons, native, ours, pageFor, trivial } from '../subjects.js';

const MANY = 1000;

/** What each of many elements takes of the memory. */
export async function heap(bench: Bench): Promise<Measure> {
  const subjects = [
    ...ours(bench),
    ...(await trivial(bench)),
    await native(bench),
    ...(await buttons(bench)).filter(({ name }) => name === SHOELACE),
  ];
  return {
    title: 'Memory',
    reference: LIT,
    rounds: { full: 3, quick: 1 },
    figures: {
      script: { title: 'each element, heap of scripts', unit: 'bytes' },
      document: { title: 'each element, heap of the document', unit: 'bytes' },
    },
    cases: subjects.map((subject) => ({
      subject: subject.name,
      sample: async () => {
        const tab = await Tab.open(bench.browser, pageFor(bench, subject));
        try {
          await tab.load(subject.module);
          await tab.put(subject.html);
          await tab.rest();
          const before = await tab.heap();
          await tab.put(subject.html, MANY);
          await tab.rest();
          const after = await tab.heap();
          return {
            script: (after.script - before.script) / MANY,
            document: (after.document - before.document) / MANY,
          };
        } finally {
          await tab.close();
        }
      },
    })),
  };
}
