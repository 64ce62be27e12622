import Table from 'cli-table3';
import type { MeasureResult } from './results.js';
import { times, written } from './written.js';

/** One table for a measure: the median, between which two lies the half of all rounds, and the ratio. */
export function tableOf({ title, reference, figures }: MeasureResult): string {
  const table = new Table({
    head: [title, '', 'median', 'middle half', reference === null ? '' : `of ${reference}`],
    colAligns: ['left', 'left', 'right', 'right', 'right'],
    style: { head: [], border: [], compact: true },
  });
  for (const { title: figure, unit, subjects } of figures) {
    for (const [index, { name, median, low, high, ratio }] of subjects.entries()) {
      table.push([
        index === 0 ? figure : '',
        name,
        written(median, unit),
        `${written(low, unit)} – ${written(high, unit)}`,
        times(ratio),
      ]);
    }
  }
  return table.toString();
}
