import type { Browser } from 'puppeteer-core';

/** What a figure counts, for a table to write it by. */
export type Unit = 'ms' | 'µs' | 'bytes' | '';

export interface Figure {
  title: string;
  unit: Unit;
}

/** One of those that are measured beside each other. */
export interface Case {
  subject: string;
  /** Measures it once, and returns a number for each figure. */
  sample(): Promise<Record<string, number>>;
}

/** Something to measure, in rounds in which each case has its turn. */
export interface Measure {
  title: string;
  /** The subject that the others are so many times of; null where that tells nothing. */
  reference: string | null;
  rounds: { full: number; quick: number };
  figures: Readonly<Record<string, Figure>>;
  cases: readonly Case[];
}

/** The element, as it was built at one time. */
export interface Ours {
  name: string;
  folder: string;
  /** The address of the CDN module. */
  module: string;
}

/** What a measure has to work with. */
export interface Bench {
  browser: Browser;
  origin: string;
  /** The element, and the one before a change, if that is measured, too. */
  ours: readonly Ours[];
  /** Has one of the modules in `subjects/` built and served, and returns its address. */
  own(name: string): Promise<string>;
  /** The same of a peer's. */
  peer(name: string, source: string): Promise<string>;
}

/** Gets ready what a measure needs, and only then. */
export type MakeMeasure = (bench: Bench) => Promise<Measure>;
