import { AuthingDeleteAccount } from './authing-delete-account.js';

// Two copies of this module on one page are no reason to throw.
if (!customElements.get('authing-delete-account')) {
  customElements.define('authing-delete-account', AuthingDeleteAccount);
}
