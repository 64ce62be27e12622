import { expect as chaiExpect } from '@open-wc/testing';

/** The types of a Chai plugin make a promise of `equal`, which it is not: nothing is to be awaited. */
type Plain<T> = {
  [Name in keyof T]: T[Name] extends Chai.Equal
    ? (value: unknown, message?: string) => void
    : T[Name] extends { equal: unknown }
      ? Plain<T[Name]>
      : T[Name];
};

export const expect: (value: unknown, message?: string) => Plain<Chai.Assertion> = chaiExpect;
