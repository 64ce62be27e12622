import { TRIGGER, type Locale } from './trigger.js';

/** The language an element is in: the nearest `lang`, across shadow roots; empty if there is none. */
export function nearestLang(element: Element): string {
  // Rendered on a server, an element has attributes and no surroundings.
  if (typeof element.closest !== 'function') return element.getAttribute('lang') ?? '';
  const own = element.getAttribute('lang') ?? '';
  // What a property becomes that a framework has set to nothing.
  if (own && own !== 'undefined' && own !== 'null') return own;
  const holder = element.parentElement?.closest('[lang]');
  if (holder) return holder.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : '';
}

/**
 * The locale to use for a language tag: itself, then ever less of it, then a relative.
 * `de-AT` → de, `zh-Hant-HK` → zh-TW, `pt` → pt-BR, `xx` → en.
 */
export function matchLocale(tag: string): Locale {
  const [language = '', ...rest] = tag.toLowerCase().replaceAll('_', '-').split('-');
  if (language === 'zh') {
    const traditional = rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part));
    return traditional && !rest.includes('hans') ? 'zh-TW' : 'zh-CN';
  }
  if (language === 'pt') return 'pt-BR';
  // Hebrew's code of old, which browsers and servers still send.
  const code = language === 'iw' ? 'he' : language;
  return Object.hasOwn(TRIGGER, code) ? (code as Locale) : 'en';
}
