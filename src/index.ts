import { AuthingDeleteAccount } from './authing-delete-account.js';

export * from './authing-delete-account.js';
export * from './authing/client.js';
export * from './events.js';
export type { Step } from './flow/state.js';
export type { Strings } from './locales/strings.js';

// Two copies of this module on one page are no reason to throw.
if (!customElements.get('authing-delete-account')) {
  customElements.define('authing-delete-account', AuthingDeleteAccount);
}
