import { executeServerCommand } from '@web/test-runner-commands';

export type Engine = 'Chromium' | 'Firefox' | 'WebKit';

/** The engine this page runs in. */
export const engine: Engine = /Firefox\//.test(navigator.userAgent)
  ? 'Firefox'
  : /Chrome\//.test(navigator.userAgent)
    ? 'Chromium'
    : 'WebKit';

/**
 * What a test may need of an engine and its driver that not all have, and why they don't. Keys, the
 * mouse and a viewport of at least 450 pixels they all have.
 */
const LACKING = {
  /** `emulateMedia`: colour scheme, motion, print. */
  media: {
    Firefox: 'WebDriver BiDi has no command for media features',
    WebKit: 'WebDriver has no command for media features',
  },
  /** `setViewport` with less than 450 pixels. */
  narrowViewport: { WebKit: 'the toolbar of its window is 447 pixels wide at the least' },
  /** `closedby`, with which a dialog leaves a click beside it to the browser. */
  closedBy: { WebKit: 'it has no closedby before version 26' },
  /** A second `import()` of an address that failed the first time. */
  importAgain: { Firefox: 'a failed import() of an address fails for good before version 155' },
} as const satisfies Record<string, Partial<Record<Engine, string>>>;

export type Ability = keyof typeof LACKING;

/** Why the engine is not able to, or null when it is. */
export function lacks(ability: Ability): string | null {
  const reasons: Partial<Record<Engine, string>> = LACKING[ability];
  return reasons[engine] ?? null;
}

export const canEmulateMedia = lacks('media') === null;
export const canNarrowViewport = lacks('narrowViewport') === null;
export const hasClosedBy = lacks('closedBy') === null;
export const canImportAgain = lacks('importAgain') === null;

/** A test where the engine is able to; elsewhere a line in the list of what was not run, and why. */
export function itNeeds(ability: Ability, title: string, test: Mocha.AsyncFunc | Mocha.Func): void {
  const reason = lacks(ability);
  if (reason === null) it(title, test as Mocha.Func);
  else void executeServerCommand('left-out', { title, reason });
}
