import { type DriverChoice, driverFor } from '../facts/drivers.js';
import { libpqMajor } from '../facts/libpq.js';
import { connectionScheme } from '../parse/connection-scheme.js';
import { parseConnectionUrl } from '../parse/connection-url.js';
import { parseConninfo } from '../parse/conninfo.js';
import type { ConninfoTree } from '../parse/conninfo-tree.js';
import type { Parsed } from '../parse/problem.js';
import type { Passage } from '../text/passage.js';

export interface StringReader {
  /** Reads it as this driver does, because a person said so. */
  readonly driver?: DriverChoice;
  /** The text of the nearest package.json. */
  readonly manifest?: string;
  /** Names of the variables that reach the same process. */
  readonly variables?: readonly string[];
  /** The driver's version, where one is known. */
  readonly version?: string;
}

export interface ConnectionString {
  readonly conninfo: Parsed<ConninfoTree>;
  readonly driver: DriverChoice;
}

/** A connection string as the driver that will read it takes it apart: libpq strictly, every other one leniently. */
export function readConnectionString(passage: Passage, reader: StringReader): ConnectionString {
  const { driver, manifest, variables = [] } = reader;
  const version = libpqMajor(reader.version);
  const hints = { variables, ...(manifest !== undefined && { manifest }) };
  const found = connectionScheme(passage.text);
  if (!found) {
    const choice = driver ?? driverFor({ ...hints, parameters: keywordsOf(passage.text) });
    return { conninfo: parseConninfo(passage, { version }), driver: choice };
  }
  const { scheme, written } = found;
  const url = parseConnectionUrl(passage, written);
  const parameters = url.options.map(({ keyword }) => keyword);
  const mode = url.options.findLast(({ keyword }) => keyword === 'sslmode')?.value;
  const choice = driver ?? driverFor({ ...hints, scheme, parameters, mode });
  if (choice.driver.id !== 'libpq') return { conninfo: { tree: url, problems: [] }, driver: choice };
  // Whoever takes a scheme of their own to libpq replaces it; libpq's own must be spelled as libpq spells them.
  const own = scheme === 'postgres' || scheme === 'postgresql';
  return { conninfo: parseConninfo(passage, { version, ...(!own && { scheme: written }) }), driver: choice };
}

const keywordsOf = (text: string): readonly string[] =>
  [...text.matchAll(/([\w-]{1,40})[ \t]*=/gu)].map((match) => match[1]!);
