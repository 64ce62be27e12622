import type { Plugin } from 'vite';
import { DEFAULT_APP } from './authing/apps.js';

const MODULE = 'virtual:authing-tenant';
const RESOLVED = `\0${MODULE}`;

/** Where the worker is, beside the page. */
export const WORKER = 'worker.js';

/**
 * Tells the pages of the static playground where its service worker answers: below the folder that
 * they are served from, whichever that is. The scripts are in a folder of it.
 */
export function staticTenant(): Plugin {
  const names = { host: 'authing', backend: 'account-api', signIn: 'sign-in', worker: WORKER };
  const paths = Object.entries(names).map(([key, name]) => `${key}: root + '${name}'`);
  const code = `
    const root = new URL(/* @vite-ignore */ '../', import.meta.url).pathname;
    export const tenant = { ${paths.join(', ')}, appId: '${DEFAULT_APP}', standIn: true };
  `;
  return {
    name: 'static-tenant',
    resolveId: (id) => (id === MODULE ? RESOLVED : null),
    load: (id) => (id === RESOLVED ? code : null),
  };
}
