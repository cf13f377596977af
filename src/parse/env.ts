import type { EnvDialect } from '../facts/env-dialects.js';
import { byDefault, set, unknown } from '../text/resolved.js';
import { type Span, spanOf } from '../text/source.js';
import { connectionScheme } from './connection-scheme.js';
import { readComposeEnv } from './env-compose.js';
import { readDockerEnv } from './env-docker.js';
import { readDotenv } from './env-dotenv.js';
import { readSystemdEnv } from './env-systemd.js';
import type { EnvEntry, EnvTree } from './env-tree.js';
import type { WrittenFile, WrittenVariable } from './env-written.js';
import { interpolate, type Lookup } from './interpolation.js';
import type { Parsed } from './problem.js';
import { FILLER, maskTemplate } from './yaml-mask.js';

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
  const isTemplated = templatedIn(span);
  const problems = [...written.problems];
  const entries = written.variables.map((variable) => {
    const { name, nameAt, value } = variable;
    const at = value?.at ?? nameAt;
    const templated = isTemplated(spanOf(at.file, nameAt.start, at.end));
    if (templated && problems.length === written.problems.length && isOurs(name, value?.text ?? '')) {
      problems.push({ at, message: TEMPLATED });
    }
    const entry = templated
      ? { name, nameAt, at, value: unknown('a template decides it', at) }
      : entryOf(variable, dialect, lookup, variables);
    read.set(name, entry);
    return entry;
  });
  return { tree: { dialect, entries }, problems };
}

const TEMPLATED =
  'this is a template: what its marks become is not in sight, so the lines that hold them are not judged';

/** A template fills many variables; those that say nothing about PostgreSQL are nobody's gap. */
const isOurs = (name: string, text: string): boolean =>
  /^PG[A-Z]+$/u.test(name) || connectionScheme(text) !== undefined;

/** Does a template engine decide about this place: by a mark in it, or by control tags around it? */
function templatedIn({ file }: Span): (at: Span) => boolean {
  const mask = maskTemplate(file);
  if (!mask) return () => false;
  return ({ start, end }) =>
    mask.text.slice(start, end).includes(FILLER) || mask.holes.some((hole) => hole.start < end && start < hole.end);
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
