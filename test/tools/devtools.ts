import type { BrowserLauncher, TestRunnerPlugin } from '@web/test-runner';
import type { CDPSession } from 'puppeteer-core';
import type { PuppeteerLauncher } from './puppeteer.js';

type Method = Parameters<CDPSession['send']>[0];

interface Call {
  method: Method;
  params?: object;
}

/**
 * Lets tests use Chromium's devtools protocol: `executeServerCommand('devtools', { method, params
 * })`.
 */
export function devtools(): TestRunnerPlugin {
  // Each page has one session of its own, for whatever is emulated ends with the session.
  const sessions = new WeakMap<object, Promise<CDPSession>>();
  return {
    name: 'devtools',
    async executeCommand({ command, payload, session }) {
      if (command !== 'devtools' || !isChromium(session.browser)) return undefined;
      const page = session.browser.getPage(session.id);
      const connected = sessions.get(page) ?? page.createCDPSession();
      sessions.set(page, connected);
      const { method, params } = payload as Call;
      return (await (await connected).send(method, params)) ?? true;
    },
  };
}

function isChromium(browser: BrowserLauncher): browser is PuppeteerLauncher {
  return browser.name === 'Chromium';
}
