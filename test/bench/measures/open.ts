import { setTimeout as wait } from 'node:timers/promises';
import { Tab } from '../browser.js';
import type { Bench, Measure } from '../measure.js';
import { NATIVE } from '../names.js';
import { dialogs, pageFor, type DialogSubject } from '../subjects.js';
import { trace } from '../trace.js';
import { wire } from '../wire.js';

const SLOWER = 6;
/** How long the mouse is over the trigger before it presses, as a hand has it. */
const HOVER = 300;
/** Longer than it takes any of them to close. */
const CLOSED = 500;
/** Longer than it takes any of them to come in. */
const OPENED = 500;

/** What a user waits for who opens the panel with a mouse, beside other dialogs with the same in it. */
export async function open(bench: Bench): Promise<Measure> {
  return {
    title: 'Open',
    reference: NATIVE,
    rounds: { full: 3, quick: 2 },
    figures: {
      hoverTask: { title: `hover, ${SLOWER}× slower, longest task`, unit: 'ms' },
      first: { title: `first open, ${SLOWER}× slower, click until painted`, unit: 'ms' },
      firstInp: { title: `first open, ${SLOWER}× slower, INP`, unit: 'ms' },
      firstTask: { title: `first open, ${SLOWER}× slower, longest task`, unit: 'ms' },
      again: { title: `open again, ${SLOWER}× slower, click until painted`, unit: 'ms' },
      againInp: { title: `open again, ${SLOWER}× slower, INP`, unit: 'ms' },
      againTask: { title: `open again, ${SLOWER}× slower, longest task`, unit: 'ms' },
      cpuLoad: { title: 'load, CPU', unit: 'ms' },
      cpuHover: { title: 'hover, CPU', unit: 'ms' },
      cpuOpen: { title: 'open, CPU', unit: 'ms' },
      cpu: { title: 'load, hover and open, CPU', unit: 'ms' },
    },
    cases: (await dialogs(bench)).map((subject) => ({
      subject: subject.name,
      sample: async () => ({ ...(await slow(bench, subject)), ...(await cpu(bench, subject)) }),
    })),
  };
}

async function slow(bench: Bench, subject: DialogSubject): Promise<Record<string, number>> {
  const tab = await Tab.open(bench.browser, pageFor(bench, subject));
  try {
    await tab.load(subject.module);
    await tab.put(subject.html);
    await wire(tab, subject);
    await warmUp(tab, subject);
    await tab.slowDown(SLOWER);
    await tab.rest();
    const { longestTask: hoverTask } = await trace(tab, () => hover(tab, subject));
    const first = await press(tab, subject);
    await wait(OPENED);
    const cancel = await tab.middleOf(subject.cancel);
    await tab.page.mouse.click(cancel.x, cancel.y);
    await tab.page.waitForFunction((path) => !inPage.isSeen(path), {}, subject.cancel);
    await wait(CLOSED);
    await hover(tab, subject);
    const again = await press(tab, subject);
    return {
      hoverTask,
      first: first.painted,
      firstInp: first.inp,
      firstTask: first.longestTask,
      again: again.painted,
      againInp: again.inp,
      againTask: again.longestTask,
    };
  } finally {
    await tab.close();
  }
}

/** What all of it has the main thread do. The others have loaded by then what is loaded on hover. */
async function cpu(bench: Bench, subject: DialogSubject): Promise<Record<string, number>> {
  const tab = await Tab.open(bench.browser, pageFor(bench, subject));
  try {
    const cpuLoad = await tab.cpuOf(async () => {
      await tab.load(subject.module);
      await tab.put(subject.html);
      await wire(tab, subject);
      await tab.rest();
    });
    await warmUp(tab, subject);
    const cpuHover = await tab.cpuOf(() => hover(tab, subject));
    const cpuOpen = await tab.cpuOf(async () => {
      const { x, y } = await tab.middleOf(subject.trigger);
      await tab.page.mouse.click(x, y);
      await tab.page.waitForFunction((path) => inPage.isSeen(path), {}, subject.cancel);
      await wait(OPENED);
      await tab.rest();
    });
    return { cpuLoad, cpuHover, cpuOpen, cpu: cpuLoad + cpuHover + cpuOpen };
  } finally {
    await tab.close();
  }
}

/** Has the page meet a mouse elsewhere first: what the browser does the first time is nobody's cost. */
async function warmUp(tab: Tab, { trigger }: DialogSubject): Promise<void> {
  await tab.middleOf(trigger);
  const { x, y } = await tab.middleOf('h1');
  await tab.page.mouse.move(x, y);
  await tab.page.mouse.click(x, y);
  await tab.rest();
}

/** Has the mouse over the trigger for a while, and until all is there that this has the page load. */
async function hover(tab: Tab, { trigger }: DialogSubject): Promise<void> {
  const { x, y } = await tab.middleOf(trigger);
  await tab.page.mouse.move(1, 1);
  await tab.page.mouse.move(x, y);
  await wait(HOVER);
  await tab.page.waitForNetworkIdle({ idleTime: 100 });
  await tab.rest();
}

interface Pressed {
  painted: number;
  inp: number;
  longestTask: number;
}

/** Clicks on what the mouse is over, and waits for what comes of it. */
async function press(tab: Tab, { trigger, cancel }: DialogSubject): Promise<Pressed> {
  const { x, y } = await tab.middleOf(trigger);
  await tab.page.evaluate(watch, cancel);
  const { longestTask } = await trace(tab, async () => {
    await tab.page.mouse.click(x, y, { delay: 50 });
    await tab.page.evaluate(() => watched.painted);
  });
  const { painted, inp } = await tab.page.evaluate(async () => ({
    painted: await watched.painted,
    inp: await watched.inp(),
  }));
  return { painted, inp, longestTask };
}

interface Watched {
  painted: Promise<number>;
  inp(): Promise<number>;
}

/** TypeScript's library does not know this of Event Timing. */
interface EventTimingInit extends PerformanceObserverInit {
  durationThreshold: number;
}

declare global {
  var watched: Watched;
}

/**
 * Runs in the page. Painted is the first frame in which the panel shows: a frame callback finds it
 * there, and the message that it posts comes after that very frame's paint. Event Timing alone
 * would not do: its frame is the next one, with whatever is there by then, and a dialog that opens
 * a few tasks later has no part in it. It is what Interaction to Next Paint is made of, though, and
 * so is told beside it.
 */
function watch(path: string): void {
  let interaction = 0;
  const note = (list: PerformanceEntry[]) => {
    for (const entry of list as PerformanceEventTiming[]) {
      if (entry.interactionId) interaction = Math.max(interaction, entry.duration);
    }
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  const options: EventTimingInit = { type: 'event', durationThreshold: 16 };
  observer.observe(options);
  const painted = new Promise<number>((resolve) => {
    addEventListener(
      'click',
      ({ timeStamp }) => {
        const look = () => {
          if (!inPage.isSeen(path)) {
            requestAnimationFrame(look);
            return;
          }
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - timeStamp);
          port2.postMessage(null);
        };
        requestAnimationFrame(look);
      },
      { capture: true, once: true },
    );
  });
  const inp = async () => {
    // An entry is told of once its frame was presented.
    await new Promise((resolve) => setTimeout(resolve, 200));
    note(observer.takeRecords());
    observer.disconnect();
    // What takes less than the threshold has no entry.
    return Math.max(interaction, 16);
  };
  globalThis.watched = { painted, inp };
}
