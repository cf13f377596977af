import type { IniEntry, IniSection } from '../../parse/ini-tree.js';
import { type PgbouncerInclude, parsePgbouncerIni } from '../../parse/pgbouncer-ini.js';
import type { Gap } from '../../parse/problem.js';
import { templateOf } from '../../parse/template.js';
import { type Files, isReadable } from '../../text/files.js';
import { basename, dirname, isAbsolute, join } from '../../text/path.js';
import { type Unknown, unknown } from '../../text/resolved.js';
import type { SourceFile } from '../../text/source.js';

/** One pgbouncer.ini with what it includes spliced in. */
export interface PgbouncerReading {
  readonly entries: readonly IniEntry[];
  readonly sections: readonly IniSection[];
  readonly gaps: readonly Gap[];
  /** What holds of settings that are nowhere: unset where this is undefined. */
  readonly elsewhere?: Unknown;
}

/** `MAX_INCLUDE` of libusual. */
const DEEPEST = 10;
/** Beyond it nobody reads on: files that include each other several times. */
const MOST_FILES = 200;

export function readPgbouncer(file: SourceFile, files: Files): PgbouncerReading {
  const entries: IniEntry[] = [];
  const sections: IniSection[] = [];
  const gaps: Gap[] = [];
  let elsewhere: Unknown | undefined;
  let left = MOST_FILES;
  const read = (source: SourceFile, depth: number) => {
    left--;
    const tree = parsePgbouncerIni(source);
    const { gap } = templateOf(source);
    if (gap) gaps.push(gap);
    // One by one: there may be more of them than a call has room for arguments.
    for (const { at, message } of tree.problems) gaps.push({ at, message: `PgBouncer does not start: ${message}` });
    for (const section of tree.sections) sections.push(section);
    let from = 0;
    for (const include of tree.includes) {
      for (const entry of tree.entries.slice(from, include.before)) entries.push(entry);
      from = include.before;
      const found = depth < DEEPEST && left > 0 ? included(include, source, files) : undefined;
      if (found) read(found, depth + 1);
      else {
        elsewhere = unknown(`\`%include ${include.path}\` names a file that is not in sight`, include.at);
        gaps.push({ at: include.at, message: 'the file it includes is not in sight, and may set anything' });
      }
    }
    for (const entry of tree.entries.slice(from)) entries.push(entry);
  };
  read(file, 0);
  return { entries, sections, gaps, ...(elsewhere && { elsewhere }) };
}

/** PgBouncer takes a path from where it was started; in a tree the file lies beside the one that names it. */
function included({ path }: Pick<PgbouncerInclude, 'path'>, { path: from }: SourceFile, files: Files) {
  const places = isAbsolute(path) ? [path, join(dirname(from), basename(path))] : [join(dirname(from), path), path];
  return places.map((place) => files.read(place)).find(isReadable);
}

/** Another file beside it includes this one, and is where it is read. */
export function isIncluded(file: SourceFile, files: Files): boolean {
  const folder = dirname(file.path);
  return (files.list(folder) ?? [])
    .filter((name) => /pgbouncer.*\.ini/iu.test(name) && name !== basename(file.path))
    .map((name) => files.read(join(folder, name)))
    .filter(isReadable)
    .some(
      (other) =>
        other.text.includes('%include') &&
        parsePgbouncerIni(other).includes.some((include) => included(include, other, files)?.path === file.path),
    );
}
