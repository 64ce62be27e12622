/** Unknown JSON, narrowed where it enters. Each reader throws what the client is told. */

export class Malformed extends Error {}

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function fields(value: unknown, name = 'The body'): Fields {
  if (!isFields(value)) throw new Malformed(`${name} must be an object`);
  return value;
}

export function text(from: Fields, key: string): string {
  const value = from[key];
  if (typeof value !== 'string' || value === '') {
    throw new Malformed(`${key} must be a non-empty string`);
  }
  return value;
}

export const optionalText = (from: Fields, key: string): string | undefined =>
  absent(from[key]) ? undefined : text(from, key);

export function integer(from: Fields, key: string): number {
  const value = from[key];
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    throw new Malformed(`${key} must be an integer`);
  }
  return value;
}

export const optionalInteger = (from: Fields, key: string): number | undefined =>
  absent(from[key]) ? undefined : integer(from, key);

export function flag(from: Fields, key: string): boolean | undefined {
  const value = from[key];
  if (absent(value)) return undefined;
  if (typeof value !== 'boolean') throw new Malformed(`${key} must be a boolean`);
  return value;
}

export function oneOf<T extends string>(from: Fields, key: string, values: readonly T[]): T {
  const value = values.find((candidate) => candidate === from[key]);
  if (value === undefined) throw new Malformed(`${key} must be one of: ${values.join(', ')}`);
  return value;
}

export const optionalOneOf = <T extends string>(
  from: Fields,
  key: string,
  values: readonly T[],
): T | undefined => (absent(from[key]) ? undefined : oneOf(from, key, values));

/** The object without its undefined values, which optional properties do not take. */
export function given<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

export const without = <T extends object, K extends string>(values: T, key: K): Omit<T, K> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => name !== key)) as Omit<T, K>;

const absent = (value: unknown): value is undefined | null => value === undefined || value === null;
