/// <reference types="vite/client" />

declare module 'virtual:authing-tenant' {
  /** Made by `authing-plugin.ts` when the page is served. */
  export const tenant: import('./tenant.js').Tenant;
}
