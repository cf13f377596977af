import type { Files } from '../text/files.js';
import type { SourceFile } from '../text/source.js';
import { type AuthLine, readAuthLines } from './hba-auth-lines.js';
import { startReading } from './hba-include.js';
import { type HbaWorld, parseRecord, refusedLine } from './hba-record.js';
import type { HbaEntry, HbaTree } from './hba-tree.js';

export interface PgHbaOptions extends HbaWorld {
  /** Where `@file` and include directives are read from. */
  readonly files: Files;
}

/**
 * Reads a pg_hba.conf as PostgreSQL of that version does, includes spliced in where they stand.
 * Source: `tokenize_auth_file` and `parse_hba_line`, held against `pg_hba_file_rules` of 13–18.
 * Never throws: what PostgreSQL refuses is an entry, what nobody can read is a gap.
 */
export function parsePgHba(file: SourceFile, options: PgHbaOptions): HbaTree {
  const reading = startReading(file, options.version, options.files);
  const entries: HbaEntry[] = [];
  readAuthLines(reading, file, (line) => entries.push(entryOf(line, options)));
  return { file, version: options.version, entries, files: [...reading.read], gaps: reading.gaps };
}

function entryOf(line: AuthLine, world: HbaWorld): HbaEntry {
  if (line.unknown) return { kind: 'template', at: line.at, line: line.line };
  if (!line.problem) return parseRecord(line, world);
  const { error, shown = error } = line.problem;
  return refusedLine(line, { error, shown });
}
