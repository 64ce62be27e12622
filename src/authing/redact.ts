/** Tokens, codes and passwords; null where there is none. */
export type Secrets = readonly (string | null)[];

/**
 * Makes a function that takes secrets out of a text. A service may echo what it was sent; a secret
 * must not come back on the screen or in an event, neither as it is nor as JSON, a URL or a form
 * writes it. The longest goes first, because a shorter one may be a part of it.
 */
export function redactor(secrets: Secrets): (text: string) => string {
  const shapes = secrets
    .flatMap((secret) => (secret ? shapesOf(secret) : []))
    .sort((one, other) => other.length - one.length);
  return (text) => shapes.reduce((rest, shape) => rest.replaceAll(shape, '…'), text);
}

/** Strings, not patterns: engines refuse a pattern that is too long, and that error would be ours. */
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

/** A text as JSON has it between the quotation marks. */
const quoted = (text: string): string => JSON.stringify(text).slice(1, -1);

const hex = (unit: string): string => unit.charCodeAt(0).toString(16);
