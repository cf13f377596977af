import type { DriverChoice } from '../facts/drivers.js';
import { effectiveOptions, parseConninfo } from '../parse/conninfo.js';
import { clientFrom } from '../semantics/client.js';
import type { VariableScope } from '../semantics/variables.js';
import { type Passage, verbatim } from '../text/passage.js';
import { known, set } from '../text/resolved.js';
import { type SourceFile, spanOf, whole } from '../text/source.js';
import { driverRow, policyRow } from './client-rows.js';
import type { Inspection, InspectOptions } from './inspection.js';

/** What `PQconninfoParse` makes of the string in this file, or what a driver makes of it, as one row. */
export function inspectConninfo(file: SourceFile, options: InspectOptions): Inspection {
  // An editor or `echo` ends the file with a line break that is no part of the string.
  const end = file.text.length - (/\r?\n$/u.exec(file.text)?.[0].length ?? 0);
  const passage = verbatim(spanOf(file, 0, end));
  return options.driver === undefined
    ? asLibpqParses(passage, options)
    : asDriverReads(passage, options.driver, options);
}

function asLibpqParses(passage: Passage, { major }: InspectOptions): Inspection {
  const { tree, problems } = parseConninfo(passage, major === undefined ? {} : { version: major });
  if (problems.length > 0) return { rows: [], problems };
  const pairs = [...effectiveOptions(tree).values()].map(({ keyword, value }) => [keyword, value]);
  return { rows: [Object.fromEntries(pairs)], problems };
}

function asDriverReads(passage: Passage, named: DriverChoice, { environment, major }: InspectOptions): Inspection {
  // Only libpq goes by the versions of PostgreSQL.
  const asked = named.version === undefined && named.driver.reading.strings === 'libpq' && major !== undefined;
  const choice = asked ? { ...named, version: String(major) } : named;
  const client = clientFrom({
    name: 'conninfo',
    at: passage.at,
    role: 'application',
    string: passage,
    drivers: [choice],
    scope: scopeOf(environment),
    world: { exists: () => 'unknown' },
    environment: 'unknown',
  });
  const options = [...client.options].map(([keyword, { value }]) => [keyword, known(value) ?? null]);
  return {
    rows: [{ ...Object.fromEntries(options), ...driverRow(client), ...policyRow(client.policy) }],
    problems: client.problems,
  };
}

/** `--env` as the environment of the process that connects. */
function scopeOf(environment: ReadonlyMap<string, string>): VariableScope {
  const variables = [...environment].map(([name, value]) => {
    const at = whole({ path: `--env ${name}`, text: value });
    return { name, value: set(value, at), at, passage: verbatim(at) };
  });
  return { name: 'the environment', prefix: '', variables, environment: 'unknown' };
}
