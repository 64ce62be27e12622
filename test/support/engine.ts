import { executeServerCommand } from '@web/test-runner-commands';

export type Engine = 'Chromium' | 'Firefox' | 'WebKit';

/** The engine that this page runs in. */
export const engine: Engine = /Firefox\//.test(navigator.userAgent)
  ? 'Firefox'
  : /Chrome\//.test(navigator.userAgent)
    ? 'Chromium'
    : 'WebKit';

/**
 * True where tests are to run whose result does not depend on the engine: always in Chromium, and
 * in every engine with `THOROUGH=1`.
 */
export const isThorough: boolean =
  engine === 'Chromium' || (await executeServerCommand<boolean, null>('is-thorough'));

/** What a test may need that not all engines can do, and why they can't. */
const LACKING = {
  /** Importing an address a second time with `import()` after the first time failed. */
  importAgain: { Firefox: 'a failed import() of an address fails for good before version 155' },
  /** Being called back when there is nothing else to do. */
  idleCallbacks: { WebKit: 'it has no requestIdleCallback()' },
} as const satisfies Record<string, Partial<Record<Engine, string>>>;

/**
 * Defines a test for the engines that are able to run it. The others list it among those that did
 * not run, with the reason.
 */
export function itNeeds(
  ability: keyof typeof LACKING,
  title: string,
  test: Mocha.AsyncFunc | Mocha.Func,
): void {
  const reasons: Partial<Record<Engine, string>> = LACKING[ability];
  run(reasons[engine], title, test);
}

/** Defines a test that takes long and whose result does not depend on the engine. */
export function itOnce(title: string, test: Mocha.AsyncFunc | Mocha.Func): void {
  const reason = 'it would come to the same in any engine; THOROUGH=1 runs it';
  run(isThorough ? undefined : reason, title, test);
}

function run(reason: string | undefined, title: string, test: Mocha.AsyncFunc | Mocha.Func): void {
  if (reason === undefined) it(title, test as Mocha.Func);
  else void executeServerCommand('left-out', { title, reason });
}
