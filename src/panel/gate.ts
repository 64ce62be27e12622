/**
 * A phrase as it is compared: what autocorrection, a keyboard or a habit adds to it or leaves out
 * doesn't count, neither capitals, nor white space, which Korean often does without, nor quotation
 * marks around it, nor invisible characters that come along when right-to-left text is copied, nor
 * the dots under an Arabic final ya, which Egypt doesn't write.
 */
export function normalizePhrase(text: string): string {
  return (
    text
      .normalize('NFKC')
      .replace(/[\p{Cf}\s]+/gu, '')
      .replace(
        /^[\p{Pi}\p{Pf}\p{Ps}\p{Pe}"'`\u05f3\u05f4]+|[\p{Pi}\p{Pf}\p{Ps}\p{Pe}"'`\u05f3\u05f4]+$/gu,
        '',
      )
      // Up and down again folds what has no single lower case, like ß and the final sigma.
      .toUpperCase()
      .toLowerCase()
      .normalize('NFKC')
      .replaceAll('\u0649', '\u064a')
  );
}

/** What the user must acknowledge before the forward button works. */
export interface Gate {
  kind: 'checkbox' | 'phrase' | 'none';
  /** What to type. */
  phrase: string;
  checked: boolean;
  typed: string;
}

export function isOpen(gate: Gate): boolean {
  switch (gate.kind) {
    case 'none':
      return true;
    case 'checkbox':
      return gate.checked;
    case 'phrase':
      return gate.phrase !== '' && normalizePhrase(gate.typed) === normalizePhrase(gate.phrase);
  }
}

/** The first of the phrases of which something is left to type. */
export function phraseToType(...phrases: readonly unknown[]): string {
  const usable = phrases.filter((phrase) => typeof phrase === 'string');
  return usable.find((phrase) => normalizePhrase(phrase) !== '')?.trim() ?? '';
}
