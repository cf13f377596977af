import { byDefault, set, unknown } from '../text/resolved.js';
import { type Span, spanOf } from '../text/source.js';
import { readComposeEnv } from './env-compose.js';
import { readDockerEnv } from './env-docker.js';
import { readDotenv } from './env-dotenv.js';
import { readSystemdEnv } from './env-systemd.js';
import type { EnvDialect, EnvEntry, EnvTree } from './env-tree.js';
import type { WrittenFile, WrittenVariable } from './env-written.js';
import { interpolate, type Lookup } from './interpolation.js';
import type { Parsed } from './problem.js';

export interface EnvReader {
  readonly dialect: EnvDialect;
  /** Variables from outside the file. In Compose's dialect they win over those of the file, elsewhere they lose. */
  readonly variables?: Lookup;
}

function readWritten(span: Span, dialect: EnvDialect): WrittenFile {
  switch (dialect) {
    case 'dotenv':
      return readDotenv(span);
    case 'compose':
      return readComposeEnv(span);
    case 'docker':
      return readDockerEnv(span);
    case 'systemd':
      return readSystemdEnv(span);
  }
}

/**
 * A file of variables as one dialect reads it; of duplicates the later entry wins. Compose replaces variables by those
 * that stand before. dotenv itself leaves them alone, but `${NAME}` is only written for an expander on top of it, so
 * there it is replaced by a variable anywhere in the file; with nothing in sight the value is unknown.
 */
export function parseEnv(span: Span, { dialect, variables }: EnvReader): Parsed<EnvTree> {
  const written = readWritten(span, dialect);
  const raw = new Map<string, WrittenVariable>();
  if (dialect === 'dotenv') for (const variable of written.variables) raw.set(variable.name, variable);
  const read = new Map<string, EnvEntry>();
  const inside: Lookup = (name) => {
    const later = raw.get(name)?.value;
    if (read.has(name)) return read.get(name)!.value;
    return later && !later.text.includes('${') ? byDefault(later.text, 'the file sets it further down') : undefined;
  };
  const lookup: Lookup =
    dialect === 'compose' ? (name) => variables?.(name) ?? inside(name) : (name) => inside(name) ?? variables?.(name);
  const entries = written.variables.map((variable) => {
    const entry = entryOf(variable, dialect, lookup, variables);
    read.set(entry.name, entry);
    return entry;
  });
  return { tree: { dialect, entries }, problems: written.problems };
}

function entryOf(
  { name, nameAt, value, expands }: WrittenVariable,
  dialect: EnvDialect,
  lookup: Lookup,
  variables: Lookup | undefined,
): EnvEntry {
  if (!value) {
    const at = spanOf(nameAt.file, nameAt.end, nameAt.end);
    const outside = variables?.(name) ?? unknown(`\`${name}\` is taken from the environment`, nameAt);
    return { name, nameAt, at, value: outside };
  }
  const { at } = value;
  if (!expands) return { name, nameAt, at, value: set(value.text, at), passage: value };
  const result = interpolate(value, lookup, { dialect: dialect === 'compose' ? 'compose' : 'dotenv' });
  if (result.kind === 'set') return { name, nameAt, at, value: set(result.value.text, at), passage: result.value };
  const entry = { name, nameAt, at, value: unknown(result.why, result.at ?? at) };
  return result.template ? { ...entry, template: result.template } : entry;
}
