import type { Files } from '../text/files.js';
import type { SourceFile } from '../text/source.js';
import { type AuthLine, type PlainLines, readAuthLines } from './hba-auth-lines.js';
import { startReading } from './hba-include.js';
import { type PlainSource, plainRecord } from './hba-plain-record.js';
import { type HbaWorld, parseRecord, refusedLine } from './hba-record.js';
import type { HbaEntry, HbaTree } from './hba-tree.js';

export interface PgHbaOptions extends HbaWorld {
  /** Where `@file` and include directives are read from. */
  readonly files: Files;
}

/** Nobody reads on after so many, and each keeps its message. */
const MOST_REFUSALS = 100_000;

/**
 * Reads a pg_hba.conf as PostgreSQL of that version does, includes spliced in where they stand.
 * Source: `tokenize_auth_file` and `parse_hba_line`, held against `pg_hba_file_rules` of 13–18.
 * Never throws: what PostgreSQL refuses is an entry, what nobody can read is a gap. Time and memory grow with the
 * length of the text alone: a record takes some 80 bytes besides it.
 */
export function parsePgHba(file: SourceFile, options: PgHbaOptions): HbaTree {
  const reading = startReading(file, options.version, options.files);
  const entries: HbaEntry[] = [];
  const sources = new Map<PlainLines, PlainSource>();
  const sourceOf = (lines: PlainLines): PlainSource => {
    const before = sources.get(lines);
    if (before) return before;
    const source = { ...lines, world: options };
    sources.set(lines, source);
    return source;
  };
  let refusals = 0;
  readAuthLines(reading, file, (line) => {
    const entry = entryOf(line, options);
    if (entry.kind === 'record') entries.push(line.plain ? plainRecord(entry, sourceOf(line.plain)) : entry);
    else if (entry.kind === 'template' || ++refusals <= MOST_REFUSALS) entries.push(entry);
    else if (refusals === MOST_REFUSALS + 1) reading.gaps.push({ at: entry.at, message: MANY_REFUSALS });
  });
  return { file, version: options.version, entries, files: [...reading.read], gaps: reading.gaps };
}

const MANY_REFUSALS = `PostgreSQL refuses more than ${MOST_REFUSALS} lines of this file, so those from here on are not told`;

function entryOf(line: AuthLine, world: HbaWorld): HbaEntry {
  if (line.unknown) return { kind: 'template', at: line.at, line: line.line };
  if (!line.problem) return parseRecord(line, world);
  const { error, shown = error } = line.problem;
  return refusedLine(line, { error, shown });
}
