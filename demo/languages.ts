const files = Object.keys(import.meta.glob('../src/locales/*.ts'));

/** The tags of the locales there are, English first. */
export const languages: string[] = files
  .flatMap((file) => /\/([a-z]{2,3}(?:-[A-Z]\w+)?)\.ts$/.exec(file)?.[1] ?? [])
  .sort((a, b) => Number(b === 'en') - Number(a === 'en') || a.localeCompare(b));

/** A language in its own words. */
export function nameOf(tag: string): string {
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
}
