/** Thrown where JSON from outside isn't what it must be. The client reads the message. */
export class Malformed extends Error {}

export type JsonObject = Readonly<Record<string, unknown>>;

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function object(value: unknown, name = 'The body'): JsonObject {
  if (!isJsonObject(value)) throw new Malformed(`${name} must be an object`);
  return value;
}

export function text(from: JsonObject, key: string): string {
  const value = from[key];
  if (typeof value !== 'string' || value === '') {
    throw new Malformed(`${key} must be a non-empty string`);
  }
  return value;
}

export const optionalText = (from: JsonObject, key: string): string | undefined =>
  absent(from[key]) ? undefined : text(from, key);

export function integer(from: JsonObject, key: string): number {
  const value = from[key];
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    throw new Malformed(`${key} must be an integer`);
  }
  return value;
}

export const optionalInteger = (from: JsonObject, key: string): number | undefined =>
  absent(from[key]) ? undefined : integer(from, key);

export function flag(from: JsonObject, key: string): boolean | undefined {
  const value = from[key];
  if (absent(value)) return undefined;
  if (typeof value !== 'boolean') throw new Malformed(`${key} must be a boolean`);
  return value;
}

export function oneOf<T extends string>(from: JsonObject, key: string, values: readonly T[]): T {
  const value = values.find((candidate) => candidate === from[key]);
  if (value === undefined) throw new Malformed(`${key} must be one of: ${values.join(', ')}`);
  return value;
}

export const optionalOneOf = <T extends string>(
  from: JsonObject,
  key: string,
  values: readonly T[],
): T | undefined => (absent(from[key]) ? undefined : oneOf(from, key, values));

/** JSON knows no undefined, so a client may write null for what it leaves out. */
const absent = (value: unknown): value is undefined | null => value === undefined || value === null;
