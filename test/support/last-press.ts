import type { Clock } from '@sinonjs/fake-timers';
import type { AccountOptions } from '../../demo/authing/control.js';
import { stopClock } from './clock.js';
import { press, untilStep } from './element.js';
import { until } from './until.js';
import { idle, PASSWORD, Scene } from './verify.js';

/** A delete whose answer is lost: it took effect, or it did not. */
export const LOST = { kind: 'http', status: 502, handled: true } as const;
export const NOT_DONE = { kind: 'http', status: 502 } as const;

/** What an attempt can come to. */
const ENDS = ['account-deleted', 'delete-failed', 'outcome-unknown', 'verification-failed'];

type Options = Parameters<typeof Scene.set>[1];

/** Somebody just before the last press. Their time stands still, and no request runs out of it. */
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

/** The next end that an act comes to, as `type: reason` or `type: source`. */
export async function ending(
  scene: Scene,
  act: () => unknown,
  { clock, also = [] }: { clock?: Clock; also?: string[] } = {},
): Promise<string> {
  const { length: before } = scene.heard.events;
  await act();
  const event = await until(
    () => {
      // In steps so small that no look that is out comes to its time limit.
      clock?.tick(25);
      return scene.heard.events.slice(before).find(({ type }) => [...ENDS, ...also].includes(type));
    },
    () => `an end, in ${scene.element.step}`,
  );
  // Who waits for somebody else is busy as long as they do.
  if (!also.includes(event!.type)) await idle(scene.element);
  const why = [event!.type, Reflect.get(event!, 'reason'), Reflect.get(event!, 'source')];
  return why.filter((word) => typeof word === 'string').join(': ');
}

/** The last press, and the end it comes to after all the pauses. */
export const pressed = (scene: Scene, clock: Clock): Promise<string> =>
  ending(scene, () => press(scene.element), { clock });

/** The last press comes to no clear answer, and nobody can look. */
export async function toUnknown(scene: Scene, clock: Clock, fault: typeof LOST | typeof NOT_DONE) {
  await scene.fault('deleteAccount', fault);
  // One look belongs to the press itself.
  await scene.fault('getProfile', { kind: 'http', status: 502 }, { times: 3, skip: 1 });
  await pressed(scene, clock);
  await untilStep(scene.element, 'unknown');
}

/** An account of which nobody knows whether it was deleted; the panel is closed again. */
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
