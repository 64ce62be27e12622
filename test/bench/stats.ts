import { quantile } from 'simple-statistics';

/** What a few rounds came to. */
export interface Summary {
  median: number;
  /** A quarter of the rounds came to less. */
  low: number;
  /** A quarter of the rounds came to more. */
  high: number;
  rounds: number;
}

export function summarize(values: readonly number[]): Summary {
  if (values.length === 0 || !values.every(Number.isFinite)) {
    throw new Error(`No figures: ${values.join(', ')}`);
  }
  const [low = NaN, median = NaN, high = NaN] = quantile([...values], [0.25, 0.5, 0.75]);
  return { median, low, high, rounds: values.length };
}

/** How many times as much one is as another; null where the other is nothing. */
export function ratio(one: number, other: number): number | null {
  return other > 0 ? one / other : null;
}

/**
 * The order of a round: every second one backward, so that what a machine does as it gets warm meets
 * all alike.
 */
export function inTurn<T>(items: readonly T[], round: number): T[] {
  return round % 2 === 0 ? [...items] : [...items].reverse();
}
