const realFetch = globalThis.fetch;

/** Sees every request the page makes, and lets it go on. The tests' own talk with the stand-in aside. */
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
