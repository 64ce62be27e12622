type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

export const omit = <T extends object, K extends string>(object: T, key: K): Omit<T, K> =>
  Object.fromEntries(Object.entries(object).filter(([name]) => name !== key)) as Omit<T, K>;

/** Under `exactOptionalPropertyTypes`, an optional property must not hold undefined. */
export const omitUndefined = <T extends object>(object: T): Defined<T> =>
  Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined),
  ) as Defined<T>;
