/// <reference types="vite/client" />

declare module 'virtual:authing-tenant' {
  /** `authing-plugin.ts` writes this module when Vite serves the page. */
  export const tenant: import('./tenant.js').Tenant;
}
