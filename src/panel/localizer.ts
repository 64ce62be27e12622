import type { AuthingDeleteAccount } from '../authing-delete-account.js';
import { en, loadStrings } from '../locales/index.js';
import type { Strings } from '../locales/strings.js';
import type { Locale } from '../locales/trigger.js';

/** The texts of one element: those of its locale, the host's own over them. */
export class Localizer {
  readonly #host: AuthingDeleteAccount;
  #wanted: Locale = 'en';
  #locale: Locale = 'en';
  #strings: Strings = en;

  constructor(host: AuthingDeleteAccount) {
    this.#host = host;
  }

  /** The locale of the texts that are there. */
  get locale(): Locale {
    return this.#locale;
  }

  get strings(): Strings {
    const own = Object.entries(this.#host.strings ?? {});
    // Lit renders more than text; a host's strings must be no more than that.
    return { ...this.#strings, ...Object.fromEntries(own.filter(([, text]) => isText(text))) };
  }

  /** Goes after the element's language; what is shown changes once the texts are there. */
  async follow(): Promise<void> {
    const { locale } = this.#host;
    if (locale === this.#wanted) return;
    this.#wanted = locale;
    const strings = await loadStrings(locale);
    // The language has changed again meanwhile.
    if (locale !== this.#wanted) return;
    this.#strings = strings;
    this.#locale = strings === en ? 'en' : locale;
    this.#host.requestUpdate();
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
