import { endOfDay } from '../engine/calendar.js';
import { UsageError } from '../host/usage-error.js';
import type { Arguments } from './arguments.js';

/** `--now`, or now, in milliseconds since 1970. */
export function instantOf(args: Arguments): number {
  const text = args.value('now');
  if (text === undefined) return Date.now();
  const instant = Date.parse(text);
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(text)?.[0];
  if (Number.isNaN(instant) || (day !== undefined && endOfDay(day) === undefined))
    throw new UsageError(`\`--now\` needs a date like 2027-03-31, and not \`${text}\``);
  return instant;
}
