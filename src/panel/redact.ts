import type { Envelope } from '../authing/dto.js';

/**
 * A service may echo what it was sent; a secret must not come back on the screen or in an event,
 * neither as it is nor as JSON, a URL or a form writes it. The longest goes first, because a
 * shorter one may be a part of it.
 */
export function redacted<T extends Pick<Envelope, 'message' | 'requestId'>>(
  answer: T,
  secrets: readonly (string | null)[],
): T {
  const shapes = secrets
    .flatMap((secret) => (secret ? shapesOf(secret) : []))
    .sort((one, other) => other.length - one.length);
  const clean = (text: string) => shapes.reduce((rest, shape) => rest.replaceAll(shape, '…'), text);
  const { message, requestId } = answer;
  const id = requestId !== undefined && { requestId: clean(requestId) };
  return { ...answer, message: clean(message), ...id };
}

/** Strings and no pattern: a long pattern is refused by engines, and that error would be ours. */
function shapesOf(secret: string): string[] {
  const json = quoted(secret);
  // Some writers of JSON keep to ASCII, and PHP's escapes slashes as well.
  const ascii = json.replace(/[^ -~]/g, (unit) => {
    return `\\u${hex(unit).padStart(4, '0')}`;
  });
  const plain = [secret, json, quoted(json), ascii, ascii.replaceAll('/', '\\/')];
  const encoded = plain.flatMap((text) => {
    // Unlike `encodeURIComponent`, this takes half a surrogate pair without throwing.
    const form = String(new URLSearchParams({ '': text })).slice(1);
    const url = form.replaceAll('+', '%20').replace(/%(?:2[1789]|7E)/g, decodeURIComponent);
    // Browsers leave these as they are; PHP, Python and Go don't.
    const strict = url.replace(/[!'()*]/g, (mark) => `%${hex(mark).toUpperCase()}`);
    return [form, url, strict, strict.replaceAll('%20', '+')];
  });
  const lower = encoded.map((text) => text.replace(/%../g, (byte) => byte.toLowerCase()));
  return [...plain, ...encoded, ...lower];
}

/** As JSON has it between the quotation marks. */
const quoted = (text: string): string => JSON.stringify(text).slice(1, -1);

const hex = (unit: string): string => unit.charCodeAt(0).toString(16);
