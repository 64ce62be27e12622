import { html, svg } from 'lit';

export const spinner = html`<span part="spinner" aria-hidden="true"></span>`;

/** A sign over the heading; what it means is said below it. */
const icon = (sign: unknown) =>
  html`<svg class="icon" viewBox="0 0 48 48" aria-hidden="true">
    <circle cx="24" cy="24" r="22" />
    ${sign}
  </svg>`;

export const tick = icon(svg`<path pathLength="1" d="m15 25 6 6 12-13" />`);
export const dots = icon(svg`<path pathLength="1" d="M15 24h.1M24 24h.1M33 24h.1" />`);
