import { readId } from '../authing/credentials.js';
import { LONGEST_DELAY } from '../authing/deadline.js';
import type { VerifyMethod } from '../authing/dto.js';
import { readRedirect } from '../authing/end-session.js';
import { AuthingError } from '../authing/errors.js';
import { readHost } from '../authing/host.js';
import type { Settings } from '../settings.js';
import { VERIFY_METHODS } from './verification/methods.js';

/**
 * What keeps the element from working as it is set up, in words for the developer; null when it can
 * work.
 *
 * @param pageUrl the page's own address
 */
export function misuse(settings: Settings, pageUrl: string): string | null {
  const { timeout, userId } = settings;
  const wrong = settings.client ? misusedClient(settings) : misusedHost(settings);
  if (wrong) return wrong;
  if (!(timeout > 0 && timeout <= LONGEST_DELAY)) {
    return 'timeout must be a number of milliseconds.';
  }
  if (userId && !profileIsReadable(settings, pageUrl)) {
    return 'user-id can’t be checked without accessToken, or a client with getProfile.';
  }
  return (
    oneOf('verification', settings.verification, ['auto', 'authing', 'host']) ??
    oneOf('confirmation', settings.confirmation, ['checkbox', 'phrase', 'none']) ??
    oneOf('password-encrypt-type', settings.passwordEncryptType, ['none', 'rsa', 'sm2']) ??
    words(settings.verifyMethods)
      .map((word) => oneOf('verify-methods', word, VERIFY_METHODS))
      .find((problem) => problem !== null) ??
    misusedRedirect(settings.postLogoutRedirectUri, pageUrl)
  );
}

function misusedClient({ client, verification }: Settings): string | null {
  if (client !== Object(client)) return 'client must be an object.';
  const needed = ['deleteAccount'];
  if (verification === 'authing') needed.push('verifyDeleteAccountRequest');
  const missing = needed.find((name) => typeof Reflect.get(Object(client), name) !== 'function');
  return missing ? `client has no method ${missing}.` : null;
}

function misusedHost({ host, appId, userPoolId }: Settings): string | null {
  try {
    readHost(host);
    readId('app-id', appId);
    readId('user-pool-id', userPoolId);
    return null;
  } catch (error) {
    return error instanceof AuthingError ? error.message : String(error);
  }
}

function misusedRedirect(uri: string | null, pageUrl: string): string | null {
  try {
    if (uri) readRedirect(uri, pageUrl);
    return null;
  } catch {
    return 'post-logout-redirect-uri must be an http(s) or a relative address.';
  }
}

function oneOf(name: string, value: unknown, known: readonly string[]): string | null {
  return known.includes(String(value)) ? null : `${name} must be one of ${known.join(', ')}.`;
}

function words(list: string | null): string[] {
  return String(list ?? '')
    .split(/\s+/)
    .filter(Boolean);
}

/** The methods the page chose, in its order of preference. None: they are to be discovered. */
export function chosenMethods({ verifyMethods }: Settings): VerifyMethod[] {
  const chosen = new Set(words(verifyMethods));
  return [...chosen].flatMap((word) => VERIFY_METHODS.filter((method) => method === word));
}

/** Authing verifies the user, through the built-in form or the page's own in the slot. */
export function authingVerifies({ verification, accessToken, client }: Settings): boolean {
  if (verification !== 'auto') return verification === 'authing';
  return client ? typeof client.verifyDeleteAccountRequest === 'function' : !!accessToken;
}

/** Somebody can be asked who is signed in. */
export function profileIsReadable(settings: Settings, pageUrl: string): boolean {
  const { host, client, accessToken, verification } = settings;
  if (client) return typeof client.getProfile === 'function';
  return !!accessToken || verification === 'authing' || isSameOrigin(host, pageUrl);
}

function isSameOrigin(host: string | null, pageUrl: string): boolean {
  try {
    return new URL(readHost(host)).origin === new URL(pageUrl).origin;
  } catch {
    return false;
  }
}
