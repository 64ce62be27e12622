import { AuthingDeleteAccount } from './authing-delete-account.js';

/** Two copies of a module on one page are no reason to throw. */
export function register(): void {
  if (customElements.get('authing-delete-account')) return;
  customElements.define('authing-delete-account', AuthingDeleteAccount);
}
