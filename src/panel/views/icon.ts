import { html } from 'lit';

export const spinner = html`<span part="spinner" aria-hidden="true"></span>`;

/** A sign at the top of a step; what it means is said below it. */
const icon = (kind: 'grave' | 'calm' | 'calm drawn', path: string) =>
  html`<svg part="icon" class=${kind} viewBox="0 0 48 48" aria-hidden="true">
    <circle cx="24" cy="24" r="24" />
    <path pathLength="1" d=${path} />
  </svg>`;

export const bin = icon('grave', 'M15 18h18M21 18v-3h6v3M18 18l1 15h10l1-15M22 23v5M26 23v5');
export const stop = icon('calm', 'M24 15v11M24 32h.1');
export const tick = icon('calm drawn', 'm15 25 6 6 12-13');
export const dots = icon('calm', 'M15 24h.1M24 24h.1M33 24h.1');

/** A sign in place of a button's label. */
const sign = (path: string) =>
  html`<svg class="sign" viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;

export const cross = sign('m6 6 12 12M18 6 6 18');
export const arrow = sign('M19 12H5m6-6-6 6 6 6');
const EYE = 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zM15 12a3 3 0 0 1-6 0 3 3 0 0 1 6 0z';
export const eye = sign(EYE);
export const shutEye = sign(`${EYE}M3 21 21 3`);
