const files = Object.keys(import.meta.glob('../../src/locales/*.ts'));

/** The tags of all locales of the element, English first. */
export const languages: string[] = files
  .flatMap((file) => /\/([a-z]{2,3}(?:-[A-Z]\w+)?)\.ts$/.exec(file)?.[1] ?? [])
  .sort((a, b) => Number(b === 'en') - Number(a === 'en') || a.localeCompare(b));

/** The name of a language in that language. */
export function nameOf(tag: string): string {
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
}
