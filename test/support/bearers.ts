const realFetch = globalThis.fetch;

/** A JWT with these claims, and with a signature that nobody made. */
export function jwt(claims: string): string {
  const encode = (text: string) =>
    btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  return [encode('{"alg":"HS256","typ":"JWT"}'), encode(claims), 'signature'].join('.');
}

/** Has the service take one bearer for the other until the end of the test. */
export function passOff(bearer: string, as: string): void {
  const before = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const headers = new Headers(init?.headers);
    if (headers.get('authorization') !== `Bearer ${bearer}`) return before(input, init);
    headers.set('authorization', `Bearer ${as}`);
    return before(input, { ...init, headers });
  };
}

afterEach(() => {
  globalThis.fetch = realFetch;
});
