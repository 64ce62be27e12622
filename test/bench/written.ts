import type { Unit } from './measure.js';

/** Writes a figure with as many digits as tell something. */
export function written(value: number, unit: Unit): string {
  if (unit === 'bytes' && Math.abs(value) >= 1000) return `${(value / 1000).toFixed(1)} kB`;
  const isWhole = unit === 'bytes' || Math.abs(value) >= 100 || Number.isInteger(value);
  const digits = isWhole ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return `${value.toFixed(digits)}${unit && ` ${unit}`}`;
}

/** Writes how many times as much something is; nothing where that is not known. */
export function times(ratio: number | null): string {
  return ratio === null ? '' : `${ratio.toFixed(ratio < 10 ? 2 : 0)}×`;
}
