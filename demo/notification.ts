import { html, render } from 'lit';
import type { Message } from './authing/control.js';

const SHOWN_FOR = 30_000;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Shows a message as a phone does. The inbox is under the backdrop of a modal dialog, but a popover
 * that opens after the dialog is above it in the top layer.
 */
export function notify({ to, via, code }: Message, popover: HTMLElement): void {
  render(
    html`<p><strong>${via === 'sms' ? 'Messages' : 'Mail'}</strong> <bdi>${to}</bdi></p>
      <p>Your code is <code dir="ltr">${code}</code></p>
      <button type="button" aria-label="Dismiss" @click=${() => popover.hidePopover()}></button>`,
    popover,
  );
  popover.hidePopover();
  popover.showPopover();
  clearTimeout(timer);
  timer = setTimeout(() => popover.hidePopover(), SHOWN_FOR);
}
