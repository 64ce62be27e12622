/// <reference types="vite/client" />

declare module 'virtual:authing-tenant' {
  /** `authing-plugin.ts` writes this module when Vite serves the page. */
  export const tenant: import('./common/tenant.js').Tenant;
}

declare module 'virtual:element-manifest' {
  /** `manifest-plugin.ts` makes this module from the source of the element. */
  export const manifest: import('./common/manifest.js').ElementManifest;
}
