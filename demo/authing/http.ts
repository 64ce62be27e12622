import type { IncomingMessage } from 'node:http';

/** What clients and browsers add of their own accord says nothing about who wrote the request. */
const PLUMBING =
  /^(host|connection|keep-alive|accept|accept-.*|user-agent|content-length|transfer-encoding|sec-.*|origin|referer|cache-control|pragma|priority|dnt|x-forwarded-.*)$/;

export function writtenHeaders({ headers }: IncomingMessage): Record<string, string> {
  const written = Object.entries(headers).filter(([name]) => !PLUMBING.test(name));
  return Object.fromEntries(written.map(([name, value]) => [name, String(value)]));
}

export async function readText(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** The JSON, the text where it is none, and null where there is nothing. */
export function parse(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Authing's SDKs differ: the one for Node sends the token bare, the one for browsers as a bearer. */
export function accessTokenOf({ headers }: IncomingMessage): string | null {
  return headers.authorization?.replace(/^Bearer\s+/i, '') || null;
}
