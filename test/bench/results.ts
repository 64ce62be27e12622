import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import type { Figure, Measure } from './measure.js';
import { ratio, summarize, type Summary } from './stats.js';

/** Those of the last run in full on the built element, for the README. */
export const RESULTS = fileURLToPath(new URL('results.json', import.meta.url));

export interface SubjectResult extends Summary {
  name: string;
  /** How many times the reference's median this one's is; null if that tells nothing. */
  ratio: number | null;
}

export interface FigureResult extends Figure {
  id: string;
  subjects: SubjectResult[];
}

export interface MeasureResult {
  id: string;
  title: string;
  reference: string | null;
  figures: FigureResult[];
}

export interface Results {
  date: string;
  node: string;
  chromium: string;
  machine: string;
  /** The versions of what the element is measured beside. */
  peers: Record<string, string>;
  measures: MeasureResult[];
}

/** The samples of each subject, in the order of the subjects. */
export type Samples = ReadonlyMap<string, readonly Readonly<Record<string, number>>[]>;

/** Sums up what the rounds of a measure came to. A figure may be none that each subject has. */
export function sumUp(
  id: string,
  { title, reference, figures }: Pick<Measure, 'title' | 'reference' | 'figures'>,
  samples: Samples,
): MeasureResult {
  const ofFigure = ([figure, about]: [string, Figure]): FigureResult => {
    const summaries = new Map<string, Summary>();
    for (const [name, rounds] of samples) {
      const values = rounds.flatMap(({ [figure]: value }) => (value === undefined ? [] : [value]));
      if (values.length > 0) summaries.set(name, summarize(values));
    }
    const base = reference === null ? 0 : (summaries.get(reference)?.median ?? 0);
    const subjects = [...summaries].map(([name, summary]) => ({
      name,
      ...summary,
      ratio: ratio(summary.median, base),
    }));
    return { id: figure, ...about, subjects };
  };
  return { id, title, reference, figures: Object.entries(figures).map(ofFigure) };
}

/** Three digits tell all that a measurement knows. */
export async function write(results: Results, file: string): Promise<void> {
  const rounded = JSON.stringify(results, (_key, value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(3)) : value,
  );
  const options = { ...(await resolveConfig(file)), filepath: file };
  writeFileSync(file, await format(rounded, options));
}

export function read(file = RESULTS): Results {
  return JSON.parse(readFileSync(file, 'utf8')) as Results;
}
