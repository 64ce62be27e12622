import { html, svg, type TemplateResult } from 'lit';

export const spinner = html`<span part="spinner" aria-hidden="true"></span>`;

/** A sign at the top of a step; what it means is said below it. */
const icon = (kind: 'grave' | 'calm', sign: unknown) =>
  html`<svg part="icon" class=${kind} viewBox="0 0 48 48" aria-hidden="true">
    <circle cx="24" cy="24" r="24" />
    ${sign}
  </svg>`;

export const bin = icon(
  'grave',
  svg`<path d="M15 18h18M21 18v-3h6v3M18 18l1 15h10l1-15M22 23v5M26 23v5" />`,
);
export const stop = icon('calm', svg`<path d="M24 15v11M24 32h.1" />`);
export const tick = icon('calm', svg`<path pathLength="1" class="drawn" d="m15 25 6 6 12-13" />`);
export const dots = icon('calm', svg`<path d="M15 24h.1M24 24h.1M33 24h.1" />`);

/** A sign in place of a button's label. */
const sign = (paths: TemplateResult) =>
  html`<svg class="sign" viewBox="0 0 24 24" aria-hidden="true">${paths}</svg>`;

export const cross = sign(svg`<path d="m6 6 12 12M18 6 6 18" />`);
export const arrow = sign(svg`<path d="M19 12H5m6-6-6 6 6 6" />`);
const EYE = svg`<path d="M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12z" /><circle cx="12" cy="12" r="3" />`;
export const eye = sign(EYE);
export const shutEye = sign(svg`${EYE}<path d="M3 21 21 3" />`);
