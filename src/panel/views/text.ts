/** Fills the `{name}`s of a text in. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

type Unit = 'second' | 'minute';

/** To make one takes longer than all that a key pressed in a field has done otherwise. */
const formats: Record<string, Intl.NumberFormat> = {};

function formatOf(unit: Unit, locale: string): Intl.NumberFormat {
  // The long form of a second is said aloud in Chinese, as 45秒钟; written is 45秒.
  const unitDisplay = locale === 'zh-CN' ? 'short' : 'long';
  return (formats[locale + unit] ??= new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay,
  }));
}

/** A duration in words, in the plural its language has for it. */
export function duration(value: number, unit: Unit, locale: string): string {
  const words = formatOf(unit, locale).format(value);
  // `Intl` sets a number apart, and a Japanese sentence has no spaces.
  return locale === 'ja' ? words.replace(/\s/g, '') : words;
}

/** A time left as a clock shows it: 58 → `0:58`. */
export function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
