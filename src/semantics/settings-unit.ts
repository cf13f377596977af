import { roundToEven } from './settings-number.js';

type Table = readonly (readonly [unit: string, multiplier: number])[];

const MEMORY = [
  ['TB', 2 ** 40],
  ['GB', 2 ** 30],
  ['MB', 2 ** 20],
  ['kB', 2 ** 10],
  ['B', 1],
] as const;
const TIME = [
  ['d', 86_400_000_000],
  ['h', 3_600_000_000],
  ['min', 60_000_000],
  ['s', 1_000_000],
  ['ms', 1_000],
  ['us', 1],
] as const;
/** Base units in bytes or microseconds. */
const BASES: Readonly<Record<string, readonly [Table, number]>> = {
  B: [MEMORY, 1],
  kB: [MEMORY, 2 ** 10],
  '8kB': [MEMORY, 2 ** 13],
  MB: [MEMORY, 2 ** 20],
  us: [TIME, 1],
  ms: [TIME, 1_000],
  s: [TIME, 1_000_000],
  min: [TIME, 60_000_000],
};

/** `convert_to_base_unit`: a fraction is rounded to a whole number of the next smaller unit; undefined for no unit. */
export function toBaseUnit(value: number, written: string, base: string): number | undefined {
  const found = BASES[base];
  const unit = /^([^ \t\n\v\f\r]{1,3})[ \t\n\v\f\r]*$/u.exec(written)?.[1];
  if (!found || unit === undefined) return undefined;
  const [table, divisor] = found;
  const at = table.findIndex(([name]) => name === unit);
  if (at === -1) return undefined;
  const exact = value * (table[at]![1] / divisor);
  const smaller = table[at + 1];
  if (!smaller) return exact;
  const step = smaller[1] / divisor;
  return roundToEven(exact / step) * step;
}
