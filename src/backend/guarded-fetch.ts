type Fetch = typeof globalThis.fetch;

/**
 * A `fetch` that follows no redirect, carries no cookie and fills no cache, by whatever words the
 * runtime has for it: Cloudflare's knows no `redirect: 'error'` and none of the others in some
 * versions, and throws for what it doesn't know.
 */
export function guarded(fetch: Fetch | undefined): Fetch {
  const ways: RequestInit = {
    redirect: knows({ redirect: 'error' }) ? 'error' : 'manual',
    ...(knows({ cache: 'no-store' }) && { cache: 'no-store' }),
    ...(knows({ credentials: 'omit' }) && { credentials: 'omit' }),
  };
  return async (input, init = {}) => {
    const { method, headers, body, signal } = init;
    const request = { ...ways, ...present({ method, headers, body, signal }) };
    const response = await (fetch ?? globalThis.fetch)(input, request);
    // With `manual` a redirect is an answer like any other, and one of somebody else's.
    if (response.redirected || response.type === 'opaqueredirect' || isRedirect(response.status)) {
      await response.body?.cancel();
      throw new TypeError('The answer is a redirect.');
    }
    return response;
  };
}

const isRedirect = (status: number): boolean => status >= 300 && status < 400;

function knows(init: RequestInit): boolean {
  try {
    return Boolean(new Request('https://authing.invalid', init));
  } catch {
    return false;
  }
}

function present(init: object): RequestInit {
  return Object.fromEntries(Object.entries(init).filter(([, value]) => value !== undefined));
}
