/**
 * Stands in for `@lit-labs/ssr-dom-shim` in the CDN module: as much of a DOM as Lit needs to be
 * imported where there is none, and nothing that could be mistaken for one.
 */
export const HTMLElement = class {};

export const customElements = { get: () => undefined, define: () => {} };
