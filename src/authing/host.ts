import { AuthingError } from './errors.js';

const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * The base address of the service: an Authing application host, or a same-origin path prefix for
 * a backend in between.
 *
 * @param host begins with `https://`, `http://` (loopback and same origin only) or one `/`
 * @returns the address without a trailing slash
 * @throws AuthingError `configuration`, saying what is wrong
 */
export function readHost(host: unknown): string {
  const wrong = (why: string) => new AuthingError('configuration', `host ${why}`);
  if (typeof host !== 'string' || !host) throw wrong('is missing.');
  // The URL parser would drop or bend these, and so read another address than a person does.
  if (/[\s\\\p{Cc}\p{Cf}]/u.test(host)) throw wrong('holds a character no address has.');
  if (/[?#]/.test(host)) throw wrong('must not have a query or a fragment.');
  const path = host.startsWith('/');
  if (!path && !/^https?:\/\/[^/]/i.test(host)) {
    throw wrong('must begin with https://, http:// or one /.');
  }
  const origin = globalThis.location?.origin;
  if (path && (host.startsWith('//') || !/^http/.test(origin ?? ''))) {
    throw wrong('is a path that has no origin to belong to.');
  }
  let url: URL;
  try {
    url = path ? new URL(host, origin) : new URL(host);
  } catch {
    throw wrong('is not an address.');
  }
  if (/^[^/]*\/\/[^/]*@/.test(host)) throw wrong('must not hold credentials.');
  if (url.protocol === 'http:' && url.origin !== origin && !LOOPBACK.test(url.hostname)) {
    throw wrong('must use https://.');
  }
  return url.href.replace(/\/+$/, '');
}
