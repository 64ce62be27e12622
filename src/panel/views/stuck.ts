import { html } from 'lit';
import type { Failure } from '../../flow/failure.js';
import type { Strings } from '../../locales/strings.js';
import { doubt } from './doubt.js';
import { error } from './error.js';
import { stop } from './icon.js';
import type { View } from './model.js';

/** The app's way to help, wherever the user can't go on. */
export const support = html`<slot name="support"></slot>`;

/**
 * Why the user can't go on, in place of what they would be asked.
 *
 * @param more the ways out, beside the app's help
 */
export function stuck(
  failure: Failure,
  isDoubtful: boolean,
  strings: Strings,
  more?: unknown,
): Omit<View, 'cancel'> {
  return {
    icon: stop,
    heading: strings.stuckHeading,
    body: html`<div part="description" id="description">
        ${doubt(isDoubtful, strings)} ${error(failure, strings, isDoubtful)}
      </div>
      ${more} ${support}`,
    forward: strings.tryAgain,
  };
}
