import { html, nothing } from 'lit';
import type { WaitFor } from '../../../attempt/verification/waits.js';
import type { VerifyModel } from '../model.js';
import { duration, fill } from '../text.js';

/** Not a live region: nobody wants to hear every second of it. */
export function waitFor(what: WaitFor, text: string, { form, now, locale }: VerifyModel): unknown {
  const seconds = form.secondsLeft(what, now);
  return seconds > 0
    ? html`<p part="hint">${fill(text, { seconds: duration(seconds, 'second', locale) })}</p>`
    : nothing;
}
