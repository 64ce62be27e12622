import { Tab } from '../browser.js';
import type { Bench, Measure } from '../measure.js';
import { LIT } from '../names.js';
import { ours } from '../subjects.js';
import { trace } from '../trace.js';

const SLOWER = 6;
const TEXT = 'delete everything there is';

/** What a letter costs that is typed where the user types a phrase to go on. */
export async function typing(bench: Bench): Promise<Measure> {
  const phrase = `<authing-delete-account inline open confirmation="phrase" verification="host"
    host="https://app.authing.example" app-id="app"></authing-delete-account>`;
  const subjects = [
    ...ours(bench, phrase).map((subject) => ({
      ...subject,
      field: 'authing-delete-account >>> [part~="gate"] input',
    })),
    {
      name: LIT,
      module: await bench.own('lit-field'),
      html: '<lit-field></lit-field>',
      field: 'lit-field >>> input',
    },
  ];
  return {
    title: 'Typing',
    reference: LIT,
    rounds: { full: 5, quick: 2 },
    figures: {
      letter: {
        title: `a letter of the phrase, or of a field that renders, ${SLOWER}× slower, script`,
        unit: 'ms',
      },
    },
    cases: subjects.map(({ name, module, html, field }) => ({
      subject: name,
      sample: async () => {
        const tab = await Tab.open(bench.browser, `${bench.origin}/`);
        try {
          await tab.load(module);
          await tab.put(html);
          await tab.page.waitForFunction((path) => inPage.isSeen(path), {}, field);
          await tab.rest();
          const { x, y } = await tab.middleOf(field);
          await tab.page.mouse.click(x, y);
          await tab.page.keyboard.type('x');
          await tab.slowDown(SLOWER);
          await tab.rest();
          const { script } = await trace(tab, async () => {
            await tab.page.keyboard.type(TEXT, { delay: 20 });
            await tab.rest();
          });
          const typed = await tab.page.evaluate(
            (path) => Reflect.get(inPage.find(path) ?? {}, 'value') as unknown,
            field,
          );
          if (typed !== `x${TEXT}`) throw new Error(`Typed, but not there: ${String(typed)}`);
          return { letter: script / TEXT.length };
        } finally {
          await tab.close();
        }
      },
    })),
  };
}
