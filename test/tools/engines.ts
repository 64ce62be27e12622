import type { BrowserLauncher } from '@web/test-runner';
import { CHROMIUM_ARGS, findPrograms, type Program, type Programs } from './browser.js';
import { PuppeteerLauncher } from './puppeteer.js';
import { WebKitLauncher } from './webkit.js';

export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof ENGINES)[number];

const NEEDED: Readonly<Record<Engine, readonly Program[]>> = {
  chromium: ['chromium'],
  firefox: ['firefox'],
  webkit: ['webKitDriver', 'miniBrowser', 'xvfb'],
};

/** The engines that `ENGINES` lists, separated by commas, or else the given ones. */
export function chosenEngines(otherwise: readonly Engine[]): readonly Engine[] {
  const names = (process.env['ENGINES'] ?? '').split(',').filter(Boolean);
  const unknown = names.filter((name) => !(ENGINES as readonly string[]).includes(name));
  if (unknown.length > 0) {
    throw new Error(`ENGINES: there is no ${unknown.join(', ')}, only ${ENGINES.join(', ')}.`);
  }
  return names.length > 0 ? ENGINES.filter((engine) => names.includes(engine)) : otherwise;
}

/**
 * The launchers of these engines.
 * @throws Error when an engine is missing and can't be installed
 */
export function launchers(engines: readonly Engine[]): BrowserLauncher[] {
  const programs = findEngines(engines);
  return engines.map((engine) => LAUNCH[engine](programs));
}

/** Finds everything that the engines need, and installs what is missing in one go. */
export function findEngines(engines: readonly Engine[]): Programs {
  return findPrograms(engines.flatMap((engine) => NEEDED[engine]));
}

/** Nothing moves, unless a test asks for it: what moves costs time, and is not there at once. */
const LAUNCH: Readonly<Record<Engine, (programs: Programs) => BrowserLauncher>> = {
  chromium: ({ chromium }) =>
    new PuppeteerLauncher('Chromium', 2, {
      executablePath: chromium,
      args: [...CHROMIUM_ARGS, '--force-prefers-reduced-motion'],
      // Reporting every request to the driver would take longer than the requests themselves.
      networkEnabled: false,
    }),
  firefox: ({ firefox }) =>
    // A second window would take the keyboard focus from the first.
    new PuppeteerLauncher('Firefox', 1, {
      browser: 'firefox',
      executablePath: firefox,
      protocol: 'webDriverBiDi',
      // Only scripts in the browser's own window can ask it to collect garbage.
      args: ['--remote-allow-system-access'],
      // Reporting every request to the driver would take longer than the requests themselves.
      networkEnabled: false,
      extraPrefsFirefox: { 'intl.accept_languages': 'en-US, en', 'ui.prefersReducedMotion': 1 },
    }),
  webkit: ({ webKitDriver, miniBrowser, xvfb }) =>
    new WebKitLauncher({ driver: webKitDriver, browser: miniBrowser, display: xvfb }),
};
