import { tenant } from 'virtual:authing-tenant';
import encryptWithRsa from '../src/encrypt/rsa.js';
import encryptWithSm2 from '../src/encrypt/sm2.js';
import type { AuthingDeleteAccount } from '../src/index.js';
import { watchEventsOf } from './element-events.js';
import { endSession, signedOutAddress, type Account } from './session.js';
import { settings, type Settings } from './settings.js';
import { standIn } from './stand-in.js';

const encrypt = { rsa: encryptWithRsa, sm2: encryptWithSm2 };

/**
 * The element, set up for an account. All that an app's page has to do is in this file, and all that
 * its server has to do is in `app-server/`.
 */
export function deletionOf(account: Account): AuthingDeleteAccount {
  const element = document.createElement('authing-delete-account');
  element.appId = tenant.appId;
  // Another user may sign in elsewhere in this browser; their account must not be deleted.
  element.userId = account.userId;
  configure(element, account, settings.value);
  element.addEventListener('delete-account-token-request', (event) => {
    if (settings.value.verification === 'host' && standIn) {
      event.respondWith(standIn.issueDeleteToken(tenant.appId, account.userId));
    }
  });
  element.append(support());
  watchEventsOf(element);
  whenClosedAfterDeletion(element, endSession);
  return element;
}

/** What the panel shows wherever the user can't go on. */
function support(): HTMLElement {
  const link = document.createElement('a');
  link.slot = 'support';
  link.href = 'mailto:help@lumen-notes.example';
  link.textContent = 'Contact Lumen Notes';
  return link;
}

export function configure(
  element: AuthingDeleteAccount,
  { accessToken, idToken }: Account,
  { verification, confirmation, display, encryption, language }: Settings,
): void {
  // The server recognizes its user by a cookie, and adds the tokens itself.
  element.host = accessToken === null ? tenant.backend : tenant.host;
  element.accessToken = accessToken === null ? null : () => accessToken;
  element.idToken = idToken;
  // A real tenant would have to know the address beforehand.
  element.postLogoutRedirectUri = standIn ? signedOutAddress() : null;
  element.verification = verification;
  element.confirmation = confirmation;
  element.inline = display === 'inline';
  element.lang = language;
  element.passwordEncryptType = encryption;
  element.encryptFunction = encryption === 'none' ? null : encrypt[encryption];
}

/** Waits until the user closes the panel, in which they read that the account is deleted. */
function whenClosedAfterDeletion(element: AuthingDeleteAccount, then: () => void): void {
  new MutationObserver((_, observer) => {
    if (element.step !== 'deleted' || element.open) return;
    observer.disconnect();
    // Whoever has signed in in the meantime has an element of their own.
    if (element.isConnected) then();
  }).observe(element, { attributeFilter: ['open'] });
}
