import { html, render } from 'lit';
import type { Tenant } from '../common/tenant.js';

/** Shows, before anything else, whether the accounts on this page are real. */
export function showNotice(into: HTMLElement, { host, standIn }: Tenant): void {
  into.classList.toggle('real', !standIn);
  render(
    standIn
      ? html`<strong>Nothing here is real.</strong> The Authing behind this playground is a
          stand-in. <span class="wide">Delete whatever you like.</span>`
      : html`<strong>This deletes real accounts.</strong> The playground uses <code>${host}</code>,
          and a deletion there is permanent.`,
    into,
  );
}
