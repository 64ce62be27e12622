import { AuthingError } from './errors.js';

/** An access token, or a function that is asked for one before each request. */
export type AccessToken = string | (() => string | Promise<string>);

/** An id token, or a function that is asked for one. */
export type IdToken = string | (() => string | Promise<string>);

/** Anything but visible ASCII can't be a header, and fetch would call it a network error. */
const HEADER_VALUE = /^[\x21-\x7e]+$/;

/** @throws AuthingError `configuration` */
export function readId(name: string, id: string | null | undefined): void {
  if (id && !HEADER_VALUE.test(id)) {
    throw new AuthingError('configuration', `${name} holds a character no id has.`);
  }
}

/**
 * The access token to use now, or null when there is none to use.
 *
 * @throws AuthingError `unauthorized` when the function that should give one fails
 */
export async function readAccessToken(
  source: AccessToken | null | undefined,
): Promise<string | null> {
  if (source === null || source === undefined || source === '') return null;
  let token: unknown = source;
  try {
    if (typeof source === 'function') token = await source();
  } catch {
    token = null;
  }
  const bare = typeof token === 'string' ? token.trim().replace(/^bearer(\s+|$)/i, '') : '';
  if (!HEADER_VALUE.test(bare)) {
    throw new AuthingError('unauthorized', 'There is no access token to use.');
  }
  return bare;
}
