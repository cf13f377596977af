import type { Major } from '../facts/versions.js';
import { mover, relocatedGaps, relocatedPlace } from './embedded-hba.js';
import { type EmbeddedLines, type JoinedLines, joinLines, NOTHING_BESIDE } from './embedded-lines.js';
import { parsePgIdent } from './pg-ident.js';
import type { IdentEntry, IdentTree } from './pg-ident-tree.js';

/** Reads lines of pg_ident.conf that stand in another format. */
export function parseEmbeddedIdent(embedded: EmbeddedLines, version: Major): IdentTree {
  const joined = joinLines(embedded);
  const tree = parsePgIdent(joined.file, { version, files: NOTHING_BESIDE });
  return {
    file: embedded.file,
    version,
    entries: tree.entries.map((entry) => relocated(entry, joined)),
    files: [embedded.file],
    gaps: relocatedGaps(tree.gaps, joined),
  };
}

function relocated(entry: IdentEntry, joined: JoinedLines): IdentEntry {
  const place = relocatedPlace(entry.at, joined);
  if (entry.kind !== 'mapping') return { ...entry, ...place };
  const move = mover(joined);
  return { ...entry, ...place, map: move(entry.map), systemUser: move(entry.systemUser), user: move(entry.user) };
}
