import { executeServerCommand } from '@web/test-runner-commands';

export type Engine = 'Chromium' | 'Firefox' | 'WebKit';

/** The engine this page runs in. */
export const engine: Engine = /Firefox\//.test(navigator.userAgent)
  ? 'Firefox'
  : /Chrome\//.test(navigator.userAgent)
    ? 'Chromium'
    : 'WebKit';

/**
 * `THOROUGH=1`: what the engine has no part in is tested in each of them, too, and not in Chromium
 * alone.
 */
export const isThorough: boolean =
  engine === 'Chromium' || (await executeServerCommand<boolean, null>('is-thorough'));

/** What a test may need of an engine that not all have, and why they don't. */
const LACKING = {
  /** A second `import()` of an address that failed the first time. */
  importAgain: { Firefox: 'a failed import() of an address fails for good before version 155' },
} as const satisfies Record<string, Partial<Record<Engine, string>>>;

/** A test where the engine is able to; elsewhere a line in the list of what was not run, and why. */
export function itNeeds(
  ability: keyof typeof LACKING,
  title: string,
  test: Mocha.AsyncFunc | Mocha.Func,
): void {
  const reasons: Partial<Record<Engine, string>> = LACKING[ability];
  run(reasons[engine], title, test);
}

/** A test that would come to the same in any engine, and takes long. */
export function itOnce(title: string, test: Mocha.AsyncFunc | Mocha.Func): void {
  const reason = 'it would come to the same in any engine; THOROUGH=1 runs it';
  run(isThorough ? undefined : reason, title, test);
}

function run(reason: string | undefined, title: string, test: Mocha.AsyncFunc | Mocha.Func): void {
  if (reason === undefined) it(title, test as Mocha.Func);
  else void executeServerCommand('left-out', { title, reason });
}
