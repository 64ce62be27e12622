import { html, render } from 'lit';
import type { Tenant } from './tenant.js';

/** Shows, before anything else, whether the accounts on this page are real. */
export function showNotice(into: HTMLElement, { host, standIn }: Tenant): void {
  into.classList.toggle('real', !standIn);
  render(
    standIn
      ? html`<strong>Nothing here is real.</strong>
          <span
            >This is a demo of <code>&lt;authing-delete-account&gt;</code>. Its Authing is a
            stand-in on this machine. Delete whatever you like.</span
          >`
      : html`<strong>This deletes real accounts.</strong>
          <span>This page uses <code>${host}</code>. A deletion there is permanent.</span>`,
    into,
  );
}
