import { en, loadStrings } from '../locales/index.js';
import { matchLocale, nearestLang } from '../locales/match.js';
import type { Strings } from '../locales/strings.js';
import type { Locale } from '../locales/trigger.js';
import type { PanelElement } from './element.js';

/** The texts of one element: those of its locale, the page's own over them. */
export class Localizer {
  readonly #element: PanelElement;
  #wanted: Locale = 'en';
  #locale: Locale = 'en';
  #strings: Strings = en;
  #unknown = '';

  constructor(element: PanelElement) {
    this.#element = element;
  }

  /** The locale of the texts that are there. */
  get locale(): Locale {
    return this.#locale;
  }

  get strings(): Strings {
    const given = this.#element.strings;
    if (!given) return this.#strings;
    const own = Object.entries(given);
    this.#complain(own.map(([key]) => key).filter((key) => !Object.hasOwn(en, key)));
    // Lit renders more than text; the page's strings must be no more than that.
    return { ...this.#strings, ...Object.fromEntries(own.filter(([, text]) => isText(text))) };
  }

  /** A misspelt key would go unnoticed: in its place there is always a text. */
  #complain(keys: string[]): void {
    const unknown = keys.join(', ');
    if (unknown && unknown !== this.#unknown) {
      console.error(`<authing-delete-account>: strings has no text called ${unknown}.`);
    }
    this.#unknown = unknown;
  }

  /** Goes after the element's language; what is shown changes once the texts are there. */
  async follow(): Promise<void> {
    const locale = matchLocale(nearestLang(this.#element));
    if (locale === this.#wanted) return;
    this.#wanted = locale;
    const strings = await loadStrings(locale);
    // The language has changed again meanwhile.
    if (locale !== this.#wanted) return;
    this.#strings = strings;
    this.#locale = strings === en ? 'en' : locale;
    this.#element.requestUpdate();
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
