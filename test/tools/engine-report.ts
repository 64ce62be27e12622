import { relative } from 'node:path';
import type {
  BrowserLauncher,
  Reporter,
  TestRunnerPlugin,
  TestSession,
  TestSuiteResult,
} from '@web/test-runner';
import { Totals } from './totals.js';

/** A test that a file leaves out in an engine, and why. */
export interface LeftOut {
  title: string;
  reason: string;
}

/** From when to when something ran, in milliseconds. */
interface Span {
  begun: number;
  ended: number;
}

/** How many of the slowest files are named. */
const SLOWEST = 12;

/** Prints at the end what ran in which engine, what did not, and once more what failed. */
export function engineReport(): { plugin: TestRunnerPlugin; reporter: Reporter } {
  const leftOut = new Map<string, Set<string>>();
  const spans = new Map<string, Span>();
  const files = new Map<string, Span>();
  let reported = false;
  let browsers: readonly (BrowserLauncher & { version?: string })[] = [];
  return {
    plugin: {
      name: 'engine-report',
      executeCommand({ command, payload, session: { browser, testFile } }) {
        if (command === 'is-thorough') return Boolean(process.env['THOROUGH']);
        if (command !== 'left-out') return undefined;
        const { title, reason } = payload as LeftOut;
        const heading = `Not run in ${browser.name}: ${reason}`;
        const titles = leftOut.get(heading) ?? new Set();
        leftOut.set(heading, titles.add(`${relative('.', testFile)}: ${title}`));
        return true;
      },
    },
    reporter: {
      start(args) {
        browsers = args.browsers;
        args.sessions.on('session-status-updated', ({ browser: { name }, status, testFile }) => {
          if (status === 'SCHEDULED') return;
          prolong(spans, name);
          prolong(files, `${relative('.', testFile)} in ${name}`);
        });
      },
      stop({ sessions }) {
        // The reporter is told of the end once for each browser whose last file could not even be
        // opened.
        if (reported) return;
        reported = true;
        for (const [heading, titles] of leftOut) {
          console.log([heading, ...titles].join('\n  '));
        }
        const slowest = [...files].sort(([, one], [, other]) => seconds(other) - seconds(one));
        for (const [name, span] of slowest.slice(0, SLOWEST)) {
          console.log(`${seconds(span).toFixed(0).padStart(4)} s  ${name}`);
        }
        const rows = browsers.map(({ name, version = '' }) => {
          const totals = new Totals();
          for (const session of sessions) {
            if (session.browser.name === name) totals.browserSession(session);
          }
          const { passed, failed } = totals;
          const span = spans.get(name) ?? { begun: 0, ended: 0 };
          return [name, { version, passed, failed, seconds: Math.round(seconds(span)) }];
        });
        console.table(Object.fromEntries(rows));
        for (const failure of sessions.flatMap(failuresOf)) console.log(failure);
      },
    },
  };
}

/** A line for each test that failed, and for each file that could not be run. */
function failuresOf({ browser, testFile, testResults, errors }: TestSession): string[] {
  const where = `${relative('.', testFile)} in ${browser.name}`;
  const found = testResults ? failed(testResults) : [];
  return [...found, ...errors.map(({ message }) => message)].map((what) => `✖ ${where}: ${what}`);
}

function failed({ name, suites, tests }: TestSuiteResult): string[] {
  const own = tests.filter(({ passed, skipped }) => !passed && !skipped);
  return [
    ...own.map((test) => `${test.name}: ${test.error?.message ?? 'no error'}`),
    ...suites.flatMap(failed),
  ].map((what) => (name ? `${name} › ${what}` : what));
}

function prolong(spans: Map<string, Span>, name: string): void {
  const ended = performance.now();
  spans.set(name, { begun: spans.get(name)?.begun ?? ended, ended });
}

function seconds({ begun, ended }: Span): number {
  return (ended - begun) / 1000;
}
