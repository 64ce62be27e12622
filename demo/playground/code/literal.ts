/**
 * A string in single quotes, as the rest of the code has them. It may stand in a script element, which
 * certain characters would end, whatever they mean to JavaScript.
 */
export const quoted = (text: string): string => {
  const inside = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inside.replaceAll('<', '\\x3C')}'`;
};

/** An object of strings, in one line. */
export const literal = (strings: Readonly<Record<string, string>>): string => {
  const pairs = Object.entries(strings).map(([key, text]) => `${nameOf(key)}: ${quoted(text)}`);
  return `{ ${pairs.join(', ')} }`;
};

function nameOf(key: string): string {
  // Without the brackets it would be the object’s prototype.
  if (key === '__proto__') return `['${key}']`;
  return /^[a-z_]\w*$/i.test(key) ? key : quoted(key);
}
