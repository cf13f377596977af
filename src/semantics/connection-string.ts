import type { DriverHints } from '../facts/drivers-for.js';
import { libpqMajor } from '../facts/libpq.js';
import type { Driver } from '../facts/policy.js';
import { parseAdoString } from '../parse/ado-string.js';
import { connectionScheme } from '../parse/connection-scheme.js';
import { parseConnectionUrl } from '../parse/connection-url.js';
import { parseConninfo } from '../parse/conninfo.js';
import type { ConninfoTree } from '../parse/conninfo-tree.js';
import type { Parsed } from '../parse/problem.js';
import type { Passage } from '../text/passage.js';

/** `${DATABASE_URL}?sslmode=require`: code adds parameters to a URL that stands elsewhere, and goes where that goes. */
const HELD_ELSEWHERE = /^\$\{\w+\}\?/u;

/** A connection string as one driver takes it apart: libpq strictly, most others leniently. */
export function readConnectionString(
  passage: Passage,
  { reading }: Pick<Driver, 'reading'>,
  version?: string,
): Parsed<ConninfoTree> {
  const found = connectionScheme(passage.text);
  if (!found && HELD_ELSEWHERE.test(passage.text)) return { tree: parseConnectionUrl(passage, '', 0), problems: [] };
  const major = libpqMajor(version);
  if (reading.strings === 'libpq') {
    // Whoever takes a scheme of their own to libpq replaces it; libpq's own must be spelled as libpq spells them.
    const own = found === undefined || found.scheme === 'postgres' || found.scheme === 'postgresql';
    return parseConninfo(passage, { version: major, ...(!own && { scheme: found.written }) });
  }
  if (found) return { tree: parseConnectionUrl(passage, found.written), problems: [] };
  if (reading.strings === 'ado') return parseAdoString(passage);
  return parseConninfo(passage, { version: major, lenient: true });
}

/** What the string itself says about who reads it. */
export function stringHints(passage: Passage): Pick<DriverHints, 'scheme' | 'parameters' | 'mode'> {
  const found = connectionScheme(passage.text);
  if (!found) return { parameters: keywordsOf(passage.text) };
  const { options } = parseConnectionUrl(passage, found.written);
  return {
    scheme: found.scheme,
    parameters: options.map(({ keyword }) => keyword),
    mode: options.findLast(({ keyword }) => keyword === 'sslmode')?.value,
  };
}

const keywordsOf = (text: string): readonly string[] =>
  [...text.matchAll(/([\w-]{1,40})[ \t]*=/gu)].map((match) => match[1]!);
