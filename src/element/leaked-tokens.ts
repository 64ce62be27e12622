/**
 * What a server, or a framework that knows attributes only, makes of the properties for tokens: HTML
 * has no capital letters.
 */
const PROPERTIES: Readonly<Record<string, string>> = {
  accesstoken: 'accessToken',
  idtoken: 'idToken',
  deleteaccounttoken: 'deleteAccountToken',
};

/** The attributes in which a token may come that belongs in a property. */
export const LEAKED = Object.keys(PROPERTIES);

/** Neither the source of a function, nor what else is made of a value that is no string. */
const TOKEN = /^(bearer +)?[\w.~+/=-]+$/i;

const told = new WeakSet<Element>();

/**
 * Takes a token out of the markup.
 *
 * @returns what to set in place of the attribute; nothing, if it is another or holds no token
 */
export function takeLeaked(element: Element, name: string, value: string): Record<string, string> {
  const property = PROPERTIES[name];
  if (!property) return {};
  element.removeAttribute(name);
  if (!told.has(element)) {
    console.error(
      `<authing-delete-account>: ${name} stood in the markup. Set the property ${property} instead, in the browser.`,
    );
  }
  told.add(element);
  return TOKEN.test(value) ? { [property]: value } : {};
}
