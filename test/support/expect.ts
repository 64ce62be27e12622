import { chai, expect as chaiExpect } from '@open-wc/testing';

/**
 * A plugin of Chai types the result of `equal` as a promise, which it is not: nothing has to be
 * awaited.
 */
type Plain<T> = {
  [Name in keyof T]: T[Name] extends Chai.Equal
    ? (value: unknown, message?: string) => void
    : T[Name] extends { equal: unknown }
      ? Plain<T[Name]>
      : T[Name];
};

export const expect: (value: unknown, message?: string) => Plain<Chai.Assertion> = chaiExpect;

/**
 * The runner turns what was found and what was expected into JSON, with each failure. An element
 * drags the whole page along, by what Lit keeps in it, and that takes minutes: its name must do, and
 * the message shows it.
 */
chai.use(({ Assertion }) => {
  const { prototype } = Assertion;
  type Values = Parameters<Chai.AssertionPrototype['assert']>;
  const { assert } = prototype;
  prototype.assert = function (...values: Values): void {
    try {
      assert.apply(this, values);
    } catch (error) {
      if (error instanceof chai.AssertionError) {
        const { actual, expected } = error as { actual?: unknown; expected?: unknown };
        Object.assign(error, { actual: nameOf(actual), expected: nameOf(expected) });
      }
      throw error;
    }
  };
});

/** The name of a node; any other value as it is. */
function nameOf(value: unknown): unknown {
  return value instanceof Node ? value.nodeName : value;
}
