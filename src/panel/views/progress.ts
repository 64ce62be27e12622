import type { Strings } from '../../locales/strings.js';
import { fill } from './text.js';

/** How far the user has come, where they have to verify themselves in the second of two steps. */
export function progress(step: 1 | 2, strings: Strings): string {
  return fill(strings.progress, { step: String(step), steps: '2' });
}
