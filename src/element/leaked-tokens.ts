import type { Settings } from '../settings.js';

/**
 * What a server, or a framework that knows attributes only, makes of the properties for tokens: HTML
 * has no capital letters.
 */
const LEAKED: Readonly<Record<string, 'accessToken' | 'idToken'>> = {
  accesstoken: 'accessToken',
  idtoken: 'idToken',
};

/** The attributes in which a token may come that belongs in a property. */
export const LEAKED_ATTRIBUTES = Object.keys(LEAKED);

/** Neither the source of a function, nor what else is made of a value that is no string. */
const TOKEN = /^(bearer +)?[\w.~+/=-]+$/i;

type Tokens = Partial<Pick<Settings, 'accessToken' | 'idToken'>>;

/** Takes tokens out of the markup. */
export class LeakedTokens {
  #said = false;

  /** @returns what to set in place of the attribute; nothing, if it is another or holds no token */
  take(element: Element, name: string, value: string): Tokens {
    const property = LEAKED[name];
    if (!property) return {};
    element.removeAttribute(name);
    if (!this.#said) {
      console.error(
        '<authing-delete-account>: a token stood in the markup, as ' +
          `the attribute ${name}, where anybody can read it. Set ${property} as a property, in the browser.`,
      );
    }
    this.#said = true;
    return TOKEN.test(value) ? { [property]: value } : {};
  }
}
