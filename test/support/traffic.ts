const realFetch = globalThis.fetch;

/**
 * Notes every request of the page and lets it go on, except those by which the tests control the
 * stand-in.
 */
export function watchTraffic(): string[] {
  const seen: string[] = [];
  globalThis.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.includes('/_stand-in/')) seen.push(url);
    return realFetch(input, init);
  };
  return seen;
}

afterEach(() => {
  globalThis.fetch = realFetch;
});
