import { TRIGGER, type Locale } from '../../../src/locales/trigger.js';
import type { AuthingDeleteAccount } from '../../../src/index.js';
import { findPart } from '../element.js';
import { until } from '../until.js';
import { comeToRest } from './rest.js';

export type { Locale };

export const LOCALES = Object.keys(TRIGGER) as readonly Locale[];

export const isRightToLeft = (locale: Locale): boolean => locale === 'ar' || locale === 'he';

/**
 * Changes the language and direction of the whole page, and waits until the element has followed.
 */
export async function speak(element: AuthingDeleteAccount, locale: Locale): Promise<void> {
  document.documentElement.lang = locale;
  document.documentElement.dir = isRightToLeft(locale) ? 'rtl' : 'ltr';
  const [label] = TRIGGER[locale];
  await until(
    async () => {
      await element.updateComplete;
      const panel = findPart(element, 'panel');
      const trigger = findPart(element, 'trigger');
      return (
        (!panel || panel.lang === locale) && (!trigger || trigger.textContent.trim() === label)
      );
    },
    () => `the element in ${locale}`,
  );
  comeToRest();
}

/** Gives the page, its background included, one of the two colour schemes. */
export function paint(scheme: 'light' | 'dark'): void {
  const { style } = document.documentElement;
  style.colorScheme = scheme;
  style.background = 'Canvas';
  style.color = 'CanvasText';
  comeToRest();
}

const { lang, dir, style } = document.documentElement;
const { cssText } = style;

afterEach(() => {
  Object.assign(document.documentElement, { lang, dir });
  style.cssText = cssText;
});
