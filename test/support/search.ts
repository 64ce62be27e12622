/**
 * Searches a text for a secret, however the text writes it. It decodes the text instead of encoding
 * the secret: the element's own redaction does the latter, and a way of writing that it does not
 * know must not be missed here for the same reason.
 */

type Decoder = (text: string) => string;

const json: Decoder = (text) =>
  text.replace(/\\(?:u([0-9a-fA-F]{4})|(["\\/bfnrt]))/g, (_, unit?: string, short?: string) =>
    unit ? String.fromCharCode(parseInt(unit, 16)) : (CONTROLS[short!] ?? short!),
  );

const CONTROLS: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

const percent: Decoder = (text) =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
    utf8(
      run
        .slice(1)
        .split('%')
        .map((byte) => parseInt(byte, 16)),
    ),
  );

const form: Decoder = (text) => percent(text.replaceAll('+', ' '));

const html: Decoder = (text) =>
  text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(quot|apos|amp|lt|gt|nbsp));/gi,
    (own: string, decimal?: string, hex?: string, name?: string) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? own;
      const code = decimal ? Number(decimal) : parseInt(hex!, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : own;
    },
  );

const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
};

/**
 * Everything that can be read in the text. Nobody knows where the encoded part begins, so each
 * place is tried.
 */
const base64: Decoder = (text) =>
  (text.match(/[\w+/-]{8,}/g) ?? [])
    .flatMap((run) => {
      const letters = run.replaceAll('-', '+').replaceAll('_', '/');
      return [0, 1, 2, 3].map((start) => {
        const whole = letters.slice(start);
        const bytes = atob(whole.slice(0, whole.length - (whole.length % 4 === 1 ? 1 : 0)));
        return utf8(Array.from(bytes, (byte) => byte.charCodeAt(0)));
      });
    })
    .flatMap((decoded) => decoded.match(/[^\p{Cc}\ufffd]{6,}/gu) ?? [])
    .join('\n');

function utf8(bytes: readonly number[]): string {
  return new TextDecoder().decode(Uint8Array.from(bytes));
}

/** A text as it is, and as it reads with up to three layers of encoding undone. */
function readings(text: string, decoders: readonly Decoder[]): Set<string> {
  const all = new Set([text]);
  let layer = [...all];
  for (let depth = 0; depth < 3; depth += 1) {
    layer = layer.flatMap((reading) => decoders.map((decode) => decode(reading)));
    layer = [...new Set(layer)].filter((reading) => !all.has(reading));
    for (const reading of layer) all.add(reading);
  }
  return all;
}

/** A secret may itself look encoded, and then is decoded along with the text around it. */
function needles(secret: string): string[] {
  const own = readings(secret, [json, percent, form, html]);
  return [...own].filter((reading) => reading === secret || reading.length >= 6);
}

/**
 * Which of the secrets the texts hold.
 *
 * A secret is found wherever it is, even between letters and digits. A short number is not: a code
 * of six digits is part of one time stamp in a hundred thousand, and every test has hundreds of
 * numbers and ids. It counts only where no further digit touches it. An id has it in such a place
 * by chance once in millions.
 */
export function held(contents: readonly string[], secrets: readonly string[]): string[] {
  const texts = contents.flatMap((text) => [...all(text)]);
  return secrets.filter((secret) =>
    /^\d{1,9}$/.test(secret)
      ? texts.some((reading) => new RegExp(`(?<!\\d)${secret}(?!\\d)`).test(reading))
      : needles(secret).some((needle) => texts.some((reading) => reading.includes(needle))),
  );
}

/**
 * The page is looked at many times and seldom changes, so each text is read only once in a test.
 */
function all(text: string): Set<string> {
  let found = read.get(text);
  if (!found) read.set(text, (found = readings(text, [json, percent, form, html, base64])));
  return found;
}

const read = new Map<string, Set<string>>();
afterEach(() => read.clear());
