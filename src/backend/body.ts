import { isRecord } from '../authing/envelope.js';
import { Refused } from './answers.js';
import type { Context } from './context.js';

/** Bytes. A body that the element sends has a few hundred. */
const LONGEST = 16 * 1024;
/** An object in an object is what Authing's reference has; this leaves some room. */
const DEEPEST = 8;

const UNREAD =
  'The request’s body could not be read. Has something read it before, such as a body parser?';

/**
 * The JSON object in a request.
 *
 * @throws Refused 400, 413 or 415
 * @throws Error where there is nothing to read, most likely because a parser has read it before
 */
export async function readBody(context: Context): Promise<Record<string, unknown>> {
  const { request, patience } = context;
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(type)) {
    throw new Refused(415, 'The content type must be application/json.');
  }
  const body = parse(
    await context.within(patience, 'Reading the body', () => readBytes(request)).catch(unread),
  );
  if (!isRecord(body) || Array.isArray(body)) {
    throw new Refused(400, 'The body must be a JSON object.');
  }
  if (isDeeper(body, DEEPEST)) throw new Refused(400, 'The body is nested too deep.');
  return body;
}

function unread(cause: unknown): never {
  throw cause instanceof Refused ? cause : new Error(UNREAD, { cause });
}

/** Counts what arrives: `content-length` says what somebody likes it to say. */
async function readBytes({ body }: Request): Promise<Uint8Array> {
  const whole = new Uint8Array(LONGEST);
  let length = 0;
  const reader = body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done) return whole.subarray(0, length);
    // The rest is left unread. To cancel it would end the process of a server like h3's, which goes
    // on writing into the stream.
    if (length + value.byteLength > LONGEST) throw new Refused(413, 'The body is too long.');
    whole.set(value, length);
    length += value.byteLength;
  }
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refused(400, 'The body is no JSON.');
  }
}

function isDeeper(value: unknown, levels: number): boolean {
  if (!isRecord(value)) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1));
}
