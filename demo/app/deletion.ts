import { tenant } from 'virtual:authing-tenant';
import { AuthingClient } from '../../src/authing/client.js';
import encryptWithRsa from '../../src/encrypt/rsa.js';
import encryptWithSm2 from '../../src/encrypt/sm2.js';
import type { AuthingDeleteAccount } from '../../src/index.js';
import { attributeNames, stringsOf, TOKEN_PREFIX, type State } from '../common/state.js';
import { standIn } from '../common/stand-in.js';
import { watchEventsOf } from './element-events.js';
import { preflightOf } from './preflight.js';
import { endSession, signedOutAddress, type Account } from './session.js';
import { fillSlots } from './slots.js';
import { state } from './state.js';

/**
 * The element, set up for an account. All that an app's page has to do is in this file, and all that
 * its server has to do is in `app-server/`.
 */
export function deletionOf(account: Account): AuthingDeleteAccount {
  const element = document.createElement('authing-delete-account');
  element.appId = tenant.appId;
  configure(element, account, state.value);
  element.addEventListener('delete-account-token-request', (event) => {
    if (state.value.attributes['verification'] === 'host' && standIn) {
      event.respondWith(standIn.issueDeleteToken(tenant.appId, account.userId));
    }
  });
  watchEventsOf(element);
  whenClosedAfterDeletion(element, endSession);
  return element;
}

export function configure(element: AuthingDeleteAccount, account: Account, chosen: State): void {
  setAttributes(element, account, chosen);
  setProperties(element, account, chosen);
  setTokens(element, chosen);
  fillSlots(element, account, chosen.slots);
}

/** Sets what has changed only: an attribute that is set again may mean something new. */
function setAttributes(
  element: AuthingDeleteAccount,
  account: Account,
  { attributes, language }: State,
): void {
  const wanted: Readonly<Record<string, string | null>> = {
    // Another user may sign in elsewhere in this browser; their account must not be deleted.
    'user-id': account.userId,
    // With no token in the page, the element can't see that Authing is to verify the user.
    verification: 'authing',
    // A real tenant would have to know the address beforehand.
    'post-logout-redirect-uri': standIn ? signedOutAddress() : null,
    ...attributes,
    lang: language,
  };
  for (const name of [...attributeNames, 'lang']) {
    const value = wanted[name] ?? null;
    if (value === element.getAttribute(name)) continue;
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
}

function setProperties(
  element: AuthingDeleteAccount,
  { accessToken, idToken }: Account,
  chosen: State,
): void {
  // The server recognizes its user by a cookie, and adds the tokens itself.
  element.host = accessToken === null ? tenant.backend : tenant.host;
  element.accessToken = accessToken === null ? null : () => accessToken;
  element.idToken = chosen.idToken === 'given' ? idToken : null;
  element.client = chosen.client === 'headless' ? ownClient(element.host, accessToken) : null;
  element.preflight = preflightOf(chosen);
  element.encryptFunction = encryptFunctionOf(chosen);
  const strings = stringsOf(chosen);
  element.strings = strings && Object.keys(strings).length > 0 ? strings : null;
}

/** One client for each account and host, because another one would be another setting. */
let client: { key: string; made: AuthingClient } | null = null;

function ownClient(host: string, accessToken: string | null): AuthingClient {
  const key = `${host} ${accessToken ?? ''}`;
  const options = { host, appId: tenant.appId, ...(accessToken !== null && { accessToken }) };
  if (client?.key !== key) client = { key, made: new AuthingClient(options) };
  return client.made;
}

const encrypt = { rsa: encryptWithRsa, sm2: encryptWithSm2 };

function encryptFunctionOf({ encryptFunction, attributes }: State) {
  const type = attributes['password-encrypt-type'];
  if (encryptFunction === 'none' || (type !== 'rsa' && type !== 'sm2')) return null;
  return encrypt[type];
}

const set = new WeakMap<Element, readonly string[]>();

function setTokens(element: AuthingDeleteAccount, { tokens }: State): void {
  for (const name of set.get(element) ?? []) element.style.removeProperty(TOKEN_PREFIX + name);
  const entries = Object.entries(tokens);
  for (const [name, value] of entries) element.style.setProperty(TOKEN_PREFIX + name, value);
  set.set(element, Object.keys(tokens));
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
