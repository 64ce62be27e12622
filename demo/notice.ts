import { html, render } from 'lit';
import type { Tenant } from './tenant.js';

/** Whether anything on this page is real comes before all else. */
export function showNotice(into: HTMLElement, { host, standIn }: Tenant): void {
  into.classList.toggle('real', !standIn);
  render(
    standIn
      ? html`<strong>Nothing here is real.</strong>
          <span
            >A demo of <code>&lt;authing-delete-account&gt;</code> with an Authing that lives in
            this machine’s memory. Delete what you like.</span
          >`
      : html`<strong>This deletes real accounts.</strong>
          <span>The page talks to <code>${host}</code>. What you delete there is gone.</span>`,
    into,
  );
}
