import type { BrowserLauncher, TestRunnerPlugin } from '@web/test-runner';
import type { Page } from 'puppeteer-core';

interface Pages extends BrowserLauncher {
  getPage(id: string): Page;
}

/** Has an engine let go of what nobody holds, where it can be asked to: its answer says whether. */
export function garbage(): TestRunnerPlugin {
  return {
    name: 'garbage',
    async executeCommand({ command, session: { browser, id } }) {
      if (command !== 'collect-garbage') return undefined;
      if (browser.type !== 'puppeteer') return { collected: false };
      const page = (browser as Pages).getPage(id);
      if (browser.name === 'Firefox') {
        await collectInFirefox(page.browser());
      } else {
        const devtools = await page.createCDPSession();
        await devtools.send('HeapProfiler.collectGarbage');
        await devtools.detach();
      }
      return { collected: true };
    },
  };
}

interface BiDi {
  send(method: string, params: object): Promise<{ result: { contexts: { context: string }[] } }>;
}

/**
 * Its driver has a command for no page, but scripts may run in the browser's own window, if it was
 * started with `--remote-allow-system-access`. That is how its "Minimize memory usage" does it.
 */
async function collectInFirefox(browser: object): Promise<void> {
  if (!('connection' in browser)) throw new Error('There is no connection to Firefox.');
  const bidi = browser.connection as BiDi;
  const { result } = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  await bidi.send('script.evaluate', {
    expression: "Services.obs.notifyObservers(null, 'memory-pressure', 'heap-minimize')",
    awaitPromise: false,
    target: { context: result.contexts[0]?.context },
  });
}
