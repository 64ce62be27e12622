import en from './en.js';
import type { Strings } from './strings.js';
import type { Locale } from './trigger.js';

/**
 * All locales but English, which comes with the panel, on demand: one file each. The names are
 * spelled out so that every bundler sees them.
 */
const LOADERS: Readonly<Record<Exclude<Locale, 'en'>, () => Promise<{ default: Strings }>>> = {
  'zh-CN': () => import('./zh-CN.js'),
  'zh-TW': () => import('./zh-TW.js'),
  ja: () => import('./ja.js'),
  ko: () => import('./ko.js'),
  de: () => import('./de.js'),
  fr: () => import('./fr.js'),
  es: () => import('./es.js'),
  'pt-BR': () => import('./pt-BR.js'),
  ru: () => import('./ru.js'),
  ar: () => import('./ar.js'),
  he: () => import('./he.js'),
};

/** The texts of a locale; English where they can't be loaded, which beats no panel at all. */
export async function loadStrings(locale: Locale): Promise<Strings> {
  if (locale === 'en') return en;
  try {
    return (await LOADERS[locale]()).default;
  } catch {
    return en;
  }
}

export { en };
