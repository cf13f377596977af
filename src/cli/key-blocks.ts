import { daysBetween } from '../semantics/certificates/certificate-dates.js';
import { hasBegun, hasEnded } from '../semantics/certificates/validity.js';
import { visible } from '../text/visible.js';
import type { InspectedFile, Row } from './inspection.js';
import { keyMatch } from './key-match.js';

/** What a file holds of key material: a block of `name: value` for each, by the names of the JSON. */
export function* keyBlocks(
  { file, rows }: InspectedFile,
  all: readonly InspectedFile[],
  now: number,
): Generator<string> {
  for (const row of rows) {
    const { what, line, ...rest } = row;
    const lines = Object.entries(rest).flatMap(([name, value]) => {
      const shown = name === 'matches' ? keyMatch(file, row, all) : shownAs(name, value, now);
      return shown === '' ? [] : [[name, shown] as const];
    });
    const about = ABOUT[String(what)];
    yield `${visible(String(what))}, line ${String(line)}${about === undefined ? '' : `: ${about}`}\n`;
    const width = Math.max(...lines.map(([name]) => name.length)) + 2;
    for (const [name, shown] of lines) yield `  ${`${name}:`.padEnd(width)}${visible(shown)}\n`;
  }
}

/** What people take for a certificate. */
const ABOUT: Readonly<Record<string, string>> = {
  'PKCS#12': 'certificates and keys behind a password, which neither PostgreSQL nor libpq reads',
  'PKCS#7': 'a bundle of certificates, which neither PostgreSQL nor libpq reads',
  'CERTIFICATE REQUEST': 'what a CA is asked to sign, and no certificate',
  'NEW CERTIFICATE REQUEST': 'what a CA is asked to sign, and no certificate',
};

/** Empty for what is not there. */
function shownAs(name: string, value: Row[string], now: number): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const words = BEGINS.has(name) ? beginning(value, now) : ENDS.has(name) ? ending(value, now) : undefined;
  return words === undefined ? String(value) : `${String(value)} (${words})`;
}

const BEGINS: ReadonlySet<string> = new Set(['notBefore', 'thisUpdate']);
const ENDS: ReadonlySet<string> = new Set(['notAfter', 'nextUpdate']);

function beginning(value: unknown, now: number): string | undefined {
  const at = Date.parse(String(value));
  return hasBegun(at, now) ? undefined : `not yet, ${days(daysBetween(now, at))} to go`;
}

function ending(value: unknown, now: number): string {
  const at = Date.parse(String(value));
  return hasEnded(at, now) ? `expired, ${days(daysBetween(at, now))} ago` : `${days(daysBetween(now, at))} left`;
}

const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;
