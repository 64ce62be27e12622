import FakeTimers, { type Clock } from '@sinonjs/fake-timers';
import type { AuthingDeleteAccount, Step } from '../../../src/index.js';
import { settled, until } from '../until.js';
import type { Scene as Stage } from '../verify.js';
import { comeToRest } from './rest.js';

export interface Options {
  inline: boolean;
}

/** One state in which a user may find the element. */
export interface Scene {
  readonly name: string;
  /** The step in which the scene rests. */
  readonly step: Step;
  /** Clears the scene before, and returns the element once it rests in this one. */
  set(options: Options): Promise<AuthingDeleteAccount>;
}

type Play = (options: Options) => Promise<AuthingDeleteAccount>;

export function scene(name: string, step: Step, play: Play): Scene {
  return {
    name,
    step,
    async set(options) {
      await clear();
      const element = await play(options);
      await settled();
      await element.updateComplete;
      comeToRest();
      if (element.step !== step) throw new Error(`${name} is in ${element.step}, not in ${step}.`);
      return element;
    },
  };
}

const cleanups: (() => unknown)[] = [];

/** Has something done when the scene is over. */
export function whenOver(cleanup: () => unknown): void {
  cleanups.push(cleanup);
}

/** Ends the current scene, if there is one. */
export async function clear(): Promise<void> {
  document.body.replaceChildren();
  await settled();
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
}

afterEach(clear);

/**
 * Stops the date, so that no countdown goes on. Timers do, for what looks at a scene needs them.
 * The date stops at a full second: the panel renders at the next one, which then is never less than
 * a second away.
 */
export function freeze(): Clock {
  const now = Math.ceil(Date.now() / 1000) * 1000;
  const clock = FakeTimers.install({ now, toFake: ['Date'] });
  whenOver(() => clock.uninstall());
  return clock;
}

/** Keeps a mistake that is made on purpose out of the console. */
export async function quietly<T>(act: () => Promise<T>): Promise<T> {
  const { error, warn } = console;
  console.error = console.warn = () => {};
  try {
    return await act();
  } finally {
    Object.assign(console, { error, warn });
  }
}

/** Has the service hold the next request of an operation, or the one after `skip` others. */
export async function hold(
  stage: Stage,
  operation: Parameters<Stage['fault']>[0],
  skip = 0,
): Promise<void> {
  await stage.fault(operation, { kind: 'hold' }, { skip });
  whenOver(() => stage.account.release());
}

/** Waits until that many requests of an operation have come in. */
export async function untilAsked(
  stage: Stage,
  operation: Parameters<Stage['fault']>[0],
  times = 1,
): Promise<void> {
  await until(
    async () => (await stage.requests(operation)).length >= times,
    () => `${operation}, ${times} times`,
  );
  await stage.element.updateComplete;
}
