import { setTimeout as wait } from 'node:timers/promises';
import { StandIn } from '../../../demo/authing/control.js';
import { startAuthing } from '../../../demo/authing/server.js';
import { Tab } from '../browser.js';
import type { Bench, Measure } from '../measure.js';
import { ours } from '../subjects.js';

const SECONDS = 6;
const HTML =
  '<authing-delete-account verification="authing" confirmation="none" inline></authing-delete-account>';
const FORWARD = 'authing-delete-account >>> [part~="confirm-button"]';

/** What a second costs while the wait for another code is counted down, with a stand-in for Authing. */
export async function countdown(bench: Bench): Promise<Measure> {
  const subjects = ours(bench, HTML);
  return Promise.resolve({
    title: 'Counting down',
    reference: subjects[0]?.name ?? '',
    rounds: { full: 2, quick: 1 },
    figures: {
      still: { title: 'a second before a code was sent, CPU', unit: 'ms' },
      second: { title: 'a second of the countdown, CPU', unit: 'ms' },
    },
    cases: subjects.map(({ name, module }) => ({
      subject: name,
      sample: async () => {
        const authing = await startAuthing();
        const tab = await Tab.open(bench.browser, `${bench.origin}/`);
        try {
          const control = new StandIn(authing.origin);
          const { appId } = await control.createApp();
          const account = await control.createAccount(appId, { phone: '18812345678' });
          await tab.load(module);
          await tab.put(HTML);
          await tab.page.evaluate(
            (host, app, accessToken) => {
              const element = document.querySelector('authing-delete-account');
              if (!element) throw new Error('There is no element.');
              Object.assign(element, { host, appId: app, accessToken });
              element.show();
            },
            authing.origin,
            appId,
            account.accessToken,
          );
          // The first press leads to the step in which the code is sent, the second one sends it.
          await step(tab, 'confirm');
          await press(tab);
          await step(tab, 'verify');
          const still = await cpuOfSecond(tab);
          await press(tab);
          await tab.page.waitForFunction(
            (path) => inPage.find(path) !== null,
            {},
            'authing-delete-account >>> input[autocomplete="one-time-code"]',
          );
          const second = await cpuOfSecond(tab);
          if ((await control.inbox(appId)).length !== 1) throw new Error('No code was sent.');
          return { still, second };
        } finally {
          await tab.close();
          await authing.close();
        }
      },
    })),
  });
}

async function cpuOfSecond(tab: Tab): Promise<number> {
  await wait(700);
  await tab.rest();
  return (await tab.cpuOf(() => wait(SECONDS * 1000))) / SECONDS;
}

async function step(tab: Tab, name: string): Promise<void> {
  await tab.page.waitForFunction(
    (wanted, path) => {
      const button = inPage.find(path) as HTMLButtonElement | null;
      return (
        document.querySelector('authing-delete-account')?.step === wanted &&
        button?.disabled === false
      );
    },
    {},
    name,
    FORWARD,
  );
}

async function press(tab: Tab): Promise<void> {
  const { x, y } = await tab.middleOf(FORWARD);
  await tab.page.mouse.click(x, y);
}
