import type { BrowserLauncher, TestRunnerPlugin } from '@web/test-runner';
import type { Page } from 'puppeteer-core';

interface Pages extends BrowserLauncher {
  getPage(id: string): Page;
}

/** Has an engine collect its garbage. The answer tells whether the engine can be asked to. */
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
 * Firefox's driver has no command for this in a page. But scripts may run in the browser's own
 * window if it was started with `--remote-allow-system-access`, and there "Minimize memory usage"
 * does the same.
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
