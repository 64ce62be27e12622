import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { settled } from './until.js';

/** Clicks the upper edge of the element: where it would no longer be, were it to move down. */
export async function clickEdge(target: Element): Promise<void> {
  const { x, y, width } = target.getBoundingClientRect();
  const position: [number, number] = [Math.round(x + width / 2), Math.ceil(y + 3)];
  await sendMouse({ type: 'move', position });
  await sendMouse({ type: 'down' });
  await settled();
  await sendMouse({ type: 'up' });
  await settled();
  await resetMouse();
}
