import type { Clock } from '@sinonjs/fake-timers';
import type { AccountOptions, Fault } from '../../demo/authing/control.js';
import { stopClock } from './clock.js';
import { press, untilStep } from './element.js';
import { until } from './until.js';
import { idle, PASSWORD, Scene } from './verify.js';

/** The answer to a delete is lost. The delete took effect (`LOST`), or it did not (`NOT_DONE`). */
export const LOST = { kind: 'http', status: 502, handled: true } as const;
export const NOT_DONE = { kind: 'http', status: 502 } as const;

/** The events that can end an attempt. */
const ENDS = ['account-deleted', 'delete-failed', 'outcome-unknown', 'verification-failed'];

type Options = Parameters<typeof Scene.set>[1];

/** Puts somebody just before the last press. Their clock stands still, and no request times out. */
export async function atLastPress(
  details: AccountOptions = PASSWORD,
  options: Options = {},
  prepare: (scene: Scene) => unknown = () => {},
) {
  const clock = stopClock();
  const attributes = { timeout: '600000', ...options.attributes };
  const scene = await Scene.set(details, { ...options, attributes });
  await prepare(scene);
  await scene.fillIn();
  return { clock, scene };
}

/**
 * Waits for the next end that an action comes to, and returns it as `type: reason` or `type:
 * source`.
 */
export async function ending(
  scene: Scene,
  act: () => unknown,
  { clock, also = [] }: { clock?: Clock; also?: string[] } = {},
): Promise<string> {
  const { length: before } = scene.heard.events;
  await act();
  const event = await until(
    () => {
      // A look that is out has ten minutes, of which it will not use up many.
      clock?.tick(250);
      return scene.heard.events.slice(before).find(({ type }) => [...ENDS, ...also].includes(type));
    },
    () => `an end, in ${scene.element.step}`,
  );
  // An element that waits for somebody else is busy as long as it waits.
  if (!also.includes(event!.type)) await idle(scene.element);
  const why = [event!.type, Reflect.get(event!, 'reason'), Reflect.get(event!, 'source')];
  return why.filter((word) => typeof word === 'string').join(': ');
}

/** Presses for the last time, and returns the end that this comes to after all the pauses. */
export const pressed = (scene: Scene, clock: Clock): Promise<string> =>
  ending(scene, () => press(scene.element), { clock });

/** Presses for the last time. No clear answer comes, and nobody can look for the account. */
export async function toUnknown(scene: Scene, clock: Clock, fault: Fault) {
  await scene.fault('deleteAccount', fault);
  // The press itself looks once.
  await scene.fault('getProfile', { kind: 'http', status: 502 }, { times: 3, skip: 1 });
  await pressed(scene, clock);
  await untilStep(scene.element, 'unknown');
}

/**
 * Leaves the account in doubt: nobody knows whether it was deleted, and the panel is closed again.
 */
export async function inDoubt(
  fault: typeof LOST | typeof NOT_DONE = NOT_DONE,
  options: Options = {},
  prepare: (scene: Scene) => unknown = () => {},
) {
  const { clock, scene } = await atLastPress(PASSWORD, options, prepare);
  await toUnknown(scene, clock, fault);
  press(scene.element, 'cancel-button');
  await untilStep(scene.element, 'idle');
  return { clock, scene };
}
