import Table from 'cli-table3';
import type { Unit } from './measure.js';
import type { MeasureResult } from './results.js';

/** Writes a figure with as many digits as tell something. */
export function written(value: number, unit: Unit): string {
  const digits =
    unit === 'bytes' || Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : value >= 10 ? 1 : 2;
  return `${value.toFixed(digits)}${unit && ` ${unit}`}`;
}

export function times(ratio: number | null): string {
  return ratio === null ? '' : `${ratio.toFixed(ratio < 10 ? 2 : 0)} ×`;
}

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
