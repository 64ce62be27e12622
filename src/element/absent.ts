import type { PropertyDeclaration } from 'lit';

/** A property that goes back to its default when nothing is set. */
export interface Declaration extends PropertyDeclaration {
  /** What it is when nothing is set; null when left out. */
  initial?: string | number | boolean;
}

type Values = Record<symbol, unknown>;

/** What a framework or a template passes on when there is nothing to pass on. */
export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/**
 * Absent means default, for an attribute that is taken away and for an optional prop that is passed
 * through. Lit wraps the accessors it finds, so that these have only the value to keep.
 */
export function absentMeansDefault(
  prototype: object,
  properties: Readonly<Record<string, Declaration>>,
): void {
  for (const [name, { noAccessor, initial = null }] of Object.entries(properties)) {
    if (noAccessor) continue;
    const key = Symbol(name);
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get(): unknown {
        return (this as Values)[key] ?? initial;
      },
      set(value: unknown) {
        const isDefault = isAbsent(value) || (value === 0 && typeof initial === 'number');
        (this as Values)[key] = isDefault ? initial : value;
      },
    });
  }
}
