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

/** A request of the page, and all that the page can read of its answer. */
export interface Overheard {
  url: string;
  sent: string;
  headers: Headers;
  answer: string;
}

/** Notes what the page sends and hears, except when the tests control the stand-in. */
export function overhear(): Overheard[] {
  const heard: Overheard[] = [];
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const sent = await request.clone().text();
    const response = await realFetch(input, init);
    const answer = [...response.headers].flat().join('\n') + (await response.clone().text());
    const { url, headers } = request;
    if (!url.includes('/_stand-in/')) heard.push({ url, sent, headers, answer });
    return response;
  };
  return heard;
}

afterEach(() => {
  globalThis.fetch = realFetch;
});
