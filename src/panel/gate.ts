/**
 * A phrase as it is compared: what autocorrection, a keyboard or a habit adds to it doesn't count,
 * neither capitals, nor white space, nor quotation marks around it, nor invisible characters that
 * come along when right-to-left text is copied.
 */
export function normalizePhrase(text: string): string {
  return (
    text
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, '')
      .replace(/\s+/gu, ' ')
      .replace(/^[\s\p{Pi}\p{Pf}\p{Ps}\p{Pe}"'`]+|[\s\p{Pi}\p{Pf}\p{Ps}\p{Pe}"'`]+$/gu, '')
      // Up and down again folds what has no single lower case, like ß and the final sigma.
      .toUpperCase()
      .toLowerCase()
      .normalize('NFKC')
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
      return normalizePhrase(gate.typed) === normalizePhrase(gate.phrase);
  }
}

/** The host's phrase, unless nothing is left of it to type. */
export function phraseToType(own: string | null, locale: string): string {
  const phrase = own?.trim() ?? '';
  return normalizePhrase(phrase) ? phrase : locale;
}
