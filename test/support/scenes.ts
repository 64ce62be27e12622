import { confirmScenes } from './scenes/confirm.js';
import { outcomeScenes } from './scenes/outcome.js';
import type { Scene } from './scenes/scene.js';
import { triggerScenes } from './scenes/trigger.js';
import { verifyScenes } from './scenes/verify.js';

export { isRightToLeft, type Locale, LOCALES, paint, speak } from './scenes/language.js';
export { comeToRest } from './scenes/rest.js';
export { clear, type Options, type Scene } from './scenes/scene.js';

/** Every state in which a user may find the element, reached as they would reach it. */
export const scenes: readonly Scene[] = [
  ...triggerScenes,
  ...confirmScenes,
  ...verifyScenes,
  ...outcomeScenes,
];
