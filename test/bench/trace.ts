import { Buffer } from 'node:buffer';
import type { Tab } from './browser.js';

export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
}

export interface Traced {
  /** Milliseconds of the longest task of the main thread. */
  longestTask: number;
  /** Milliseconds in which scripts ran, with what they queued as microtasks. */
  script: number;
}

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
];
const SCRIPTS = new Set(['FunctionCall', 'EvaluateScript', 'RunMicrotasks', 'v8.compile']);

/**
 * Traces what the main thread does meanwhile. Unlike an observer of long tasks a trace has tasks of
 * less than 50 ms, too.
 */
export async function trace(tab: Tab, work: () => Promise<unknown>): Promise<Traced> {
  const mark = (name: string) => tab.page.evaluate((it) => void performance.mark(it), name);
  await tab.page.tracing.start({ categories: CATEGORIES });
  await mark('bench:begin');
  await work();
  await mark('bench:end');
  const bytes = await tab.page.tracing.stop();
  if (!bytes) throw new Error('There is no trace.');
  const { traceEvents } = JSON.parse(Buffer.from(bytes).toString()) as {
    traceEvents: TraceEvent[];
  };
  return read(traceEvents);
}

/** Reads a trace between its two marks, which tell the thread as well. */
export function read(events: readonly TraceEvent[]): Traced {
  const begin = events.find(({ name }) => name === 'bench:begin');
  const end = events.find(({ name }) => name === 'bench:end');
  if (!begin || !end) throw new Error('The trace lacks its marks.');
  const within = events.filter(
    ({ pid, tid, ts, ph }) =>
      pid === begin.pid && tid === begin.tid && ph === 'X' && ts > begin.ts && ts < end.ts,
  );
  const tasks = within.filter(({ name }) => name === 'RunTask' || name.endsWith('::RunTask'));
  const scripts = within.filter(({ name }) => SCRIPTS.has(name));
  return {
    longestTask: Math.max(0, ...tasks.map(({ dur = 0 }) => dur)) / 1000,
    script: together(scripts) / 1000,
  };
}

/** Adds up what they take, but once where one is within another. */
function together(events: readonly TraceEvent[]): number {
  let sum = 0;
  let until = 0;
  for (const { ts, dur = 0 } of [...events].sort((a, b) => a.ts - b.ts)) {
    sum += Math.max(0, ts + dur - Math.max(ts, until));
    until = Math.max(until, ts + dur);
  }
  return sum;
}
