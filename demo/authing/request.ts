import type { HttpRequest } from './http.js';

/** The headers that HTTP clients and browsers add by themselves. */
const AUTOMATIC =
  /^(host|connection|keep-alive|accept|accept-.*|user-agent|content-length|transfer-encoding|sec-.*|origin|referer|cache-control|pragma|priority|dnt|x-forwarded-.*)$/;

export function requestHeaders({ headers }: HttpRequest): Record<string, string> {
  const entries = Object.entries(headers).filter(([name]) => !AUTOMATIC.test(name));
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}

export async function readText(req: HttpRequest): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of req) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

/** The parsed JSON, the text if it isn't JSON, or null if there is none. */
export function parse(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Authing's SDK for browsers sends `Bearer` and the token, the one for Node the token alone. */
export function accessTokenOf({ headers }: HttpRequest): string | null {
  return headers.authorization?.replace(/^Bearer\s+/i, '') || null;
}
