import { relative } from 'node:path';
import type { BrowserLauncher, Reporter, TestRunnerPlugin } from '@web/test-runner';
import { Totals } from './totals.js';

/** A test that a file leaves out in an engine, and why. */
export interface LeftOut {
  title: string;
  reason: string;
}

/** Prints at the end what ran in which engine, and what did not. */
export function engineReport(): { plugin: TestRunnerPlugin; reporter: Reporter } {
  const leftOut = new Map<string, Set<string>>();
  const spans = new Map<string, { begun: number; ended: number }>();
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
        args.sessions.on('session-status-updated', ({ browser: { name }, status }) => {
          if (status === 'SCHEDULED') return;
          const ended = performance.now();
          spans.set(name, { begun: spans.get(name)?.begun ?? ended, ended });
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
        const rows = browsers.map(({ name, version = '' }) => {
          const totals = new Totals();
          for (const session of sessions) {
            if (session.browser.name === name) totals.browserSession(session);
          }
          const { passed, failed } = totals;
          const { begun, ended } = spans.get(name) ?? { begun: 0, ended: 0 };
          return [name, { version, passed, failed, seconds: Math.round((ended - begun) / 1000) }];
        });
        console.table(Object.fromEntries(rows));
      },
    },
  };
}
