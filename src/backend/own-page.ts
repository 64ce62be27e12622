/**
 * Whether the request comes from a page of the app's own, so that no other site can use the user's
 * cookie. A browser says so in `Sec-Fetch-Site`, which no script can set, or else in `Origin`. What
 * says neither is no browser that is known to be safe.
 *
 * @param origins the page's own, beside that of the request
 */
export function isOwnPage({ headers, url }: Request, origins: readonly string[]): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = headers.get('origin');
  return origin !== null && isOwnOrigin(origin, url, origins);
}

export function isOwnOrigin(origin: string, url: string, origins: readonly string[]): boolean {
  return origin === new URL(url).origin || origins.includes(origin);
}
