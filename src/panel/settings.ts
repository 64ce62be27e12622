import type { AuthingDeleteAccount } from '../authing-delete-account.js';
import { readId } from '../authing/credentials.js';
import { LONGEST_DELAY } from '../authing/deadline.js';
import { readRedirect } from '../authing/end-session.js';
import { AuthingError } from '../authing/errors.js';
import { readHost } from '../authing/host.js';

const METHODS = ['PHONE_PASSCODE', 'EMAIL_PASSCODE', 'PASSWORD'] as const;

/** What keeps the element from working as it is set up, for the developer; null when nothing. */
export function misuse(host: AuthingDeleteAccount): string | null {
  const { client, timeout } = host;
  if (client) {
    if (client !== Object(client)) return 'client is no object.';
    const needed = ['deleteAccount'];
    if (host.verification === 'authing') needed.push('verifyDeleteAccountRequest');
    const missing = needed.find((name) => typeof Reflect.get(client, name) !== 'function');
    if (missing) return `client has no method ${missing}.`;
  } else {
    try {
      readHost(host.host);
      readId('app-id', host.appId);
      readId('user-pool-id', host.userPoolId);
    } catch (error) {
      return error instanceof AuthingError ? error.message : String(error);
    }
  }
  if (!(timeout > 0 && timeout <= LONGEST_DELAY)) return 'timeout is not a number of ms.';
  if (host.userId && !profileIsReadable(host)) {
    return 'user-id can’t be compared with anybody: set accessToken, or a client with getProfile.';
  }
  return (
    oneOf('verification', host.verification, ['auto', 'authing', 'host']) ??
    oneOf('confirmation', host.confirmation, ['checkbox', 'phrase', 'none']) ??
    oneOf('password-encrypt-type', host.passwordEncryptType, ['none', 'rsa', 'sm2']) ??
    words(host.verifyMethods)
      .map((word) => oneOf('verify-methods', word, METHODS))
      .find((wrong) => wrong !== null) ??
    redirect(host.postLogoutRedirectUri)
  );
}

function redirect(uri: string | null): string | null {
  try {
    if (uri) readRedirect(uri);
    return null;
  } catch {
    return 'post-logout-redirect-uri: use http(s) or a relative address.';
  }
}

function oneOf(name: string, value: unknown, known: readonly string[]): string | null {
  return known.includes(String(value)) ? null : `${name}: use ${known.join(', ')}.`;
}

function words(list: string | null): string[] {
  return String(list ?? '')
    .split(/\s+/)
    .filter(Boolean);
}

/** The methods the host chose, in its order of preference; none: they are to be discovered. */
export function chosenMethods(host: AuthingDeleteAccount): (typeof METHODS)[number][] {
  const chosen = new Set(words(host.verifyMethods));
  return [...chosen].flatMap((word) => METHODS.filter((method) => method === word));
}

/** Authing verifies the user, through the built-in form or the host's in the slot. */
export function authingVerifies({
  verification,
  accessToken,
  client,
}: AuthingDeleteAccount): boolean {
  if (verification !== 'auto') return verification === 'authing';
  return client ? typeof client.verifyDeleteAccountRequest === 'function' : !!accessToken;
}

/** Somebody can be asked who is signed in. */
export function profileIsReadable(host: AuthingDeleteAccount): boolean {
  const { client, accessToken } = host;
  if (client) return typeof client.getProfile === 'function';
  return !!accessToken || host.verification === 'authing' || isSameOrigin(host.host);
}

function isSameOrigin(host: string | null): boolean {
  try {
    return new URL(readHost(host)).origin === location.origin;
  } catch {
    return false;
  }
}
