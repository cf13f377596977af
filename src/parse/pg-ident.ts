import type { Major } from '../facts/versions.js';
import type { Files } from '../text/files.js';
import type { SourceFile, Span } from '../text/source.js';
import type { Word } from '../text/word.js';
import { type AuthLine, readAuthLines } from './hba-auth-lines.js';
import { startReading } from './hba-include.js';
import { firstRegexFault } from './hba-record.js';
import { regexFault } from './hba-regex.js';
import type { IdentEntry, IdentTree } from './pg-ident-tree.js';

export interface PgIdentOptions {
  readonly version: Major;
  /** Where `@file` and include directives are read from. */
  readonly files: Files;
}

/**
 * Reads a pg_ident.conf as PostgreSQL of that version does, includes spliced in where they stand.
 * Source: `tokenize_auth_file` and `parse_ident_line`, held against `pg_ident_file_mappings` of 15–18.
 */
export function parsePgIdent(file: SourceFile, { version, files }: PgIdentOptions): IdentTree {
  const reading = startReading(file, version, files);
  const entries: IdentEntry[] = [];
  readAuthLines(reading, file, (line) => entries.push(parseMapping(line, version)));
  return { file, version, entries, files: [...reading.read], gaps: reading.gaps };
}

function parseMapping(line: AuthLine, version: Major): IdentEntry {
  if (line.unknown) return { kind: 'template', at: line.at, line: line.line };
  if (line.problem) return refusal(line, line.problem.error, line.at, line.problem.shown);
  const words: Word[] = [];
  for (const field of line.fields.slice(0, 3)) {
    if (field.length > 1) return refusal(line, 'multiple values in ident field', field[0]!.at);
    words.push(field[0]!);
  }
  const [map, systemUser, user] = words;
  if (!map || !systemUser || !user) return refusal(line, 'missing entry at end of line', line.at);
  const fault = firstRegexFault([systemUser, user], version) ?? oldRegexFault(systemUser, version);
  if (fault) return refusal(line, fault.error, fault.at);
  return { kind: 'mapping', at: line.at, line: line.line, map, systemUser, user };
}

/** Before 16 only the system user could be a regular expression. */
function oldRegexFault(word: Word, version: Major): { readonly error: string; readonly at: Span } | undefined {
  const fault = version < 16 && word.value.startsWith('/') ? regexFault(word.value.slice(1)) : undefined;
  return fault ? { error: `invalid regular expression "${word.value.slice(1)}": ${fault}`, at: word.at } : undefined;
}

const refusal = (line: AuthLine, error: string, at: Span, shown = error): IdentEntry => ({
  kind: 'refused',
  at: at.file === line.file ? at : line.at,
  line: line.line,
  error,
  viewError: shown,
});
