import { expect as chaiExpect } from '@open-wc/testing';

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
