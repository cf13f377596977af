import { positionOf, type Span, shownAt } from '../text/source.js';
import { type EmbeddedLines, type JoinedLines, joinLines, NOTHING_BESIDE } from './embedded-lines.js';
import type { HbaWorld } from './hba-record.js';
import type { HbaEntry, HbaTree } from './hba-tree.js';
import { parsePgHba } from './pg-hba.js';
import type { Gap } from './problem.js';

/** Reads lines of pg_hba.conf that stand in another format, as PostgreSQL reads the file that is made of them. */
export function parseEmbeddedHba(embedded: EmbeddedLines, world: HbaWorld): HbaTree {
  const joined = joinLines(embedded);
  const tree = parsePgHba(joined.file, { ...world, files: NOTHING_BESIDE });
  return {
    file: embedded.file,
    version: tree.version,
    entries: tree.entries.map((entry) => relocated(entry, joined)),
    files: [embedded.file],
    gaps: relocatedGaps(tree.gaps, joined),
    embedded,
  };
}

/** Gaps of the joined lines where they really are, without those that the format around them tells. */
export const relocatedGaps = (gaps: readonly Gap[], joined: JoinedLines): readonly Gap[] =>
  gaps
    .filter(({ at }) => !joined.isToldElsewhere(at))
    .map(({ at, message }) => ({ at: shownAt(joined.locate(at)), message }));

/** Where an entry really stands. */
export function relocatedPlace(at: Span, joined: JoinedLines) {
  const place = joined.locate(at);
  const shown = shownAt(place);
  const passage = joined.passageOf(at);
  return { at: place, line: positionOf(shown.file, shown.start).line, ...(passage && { passage }) };
}

/** A span somewhere in the joined lines, and what it says. */
interface Placed {
  readonly at: Span;
}

/** Moves whatever has a place to where it really stands. */
export const mover =
  (joined: JoinedLines) =>
  <T extends Placed>(placed: T): T => ({ ...placed, at: joined.locate(placed.at) });

function relocated(entry: HbaEntry, joined: JoinedLines): HbaEntry {
  const move = mover(joined);
  const place = relocatedPlace(entry.at, joined);
  if (entry.kind !== 'record') return { ...entry, ...place };
  const { type, databases, users, address, mask, method, options, notice } = entry;
  return {
    kind: 'record',
    ...place,
    type: move(type),
    databases: databases.map(move),
    users: users.map(move),
    ...(address && { address: move(address) }),
    ...(mask && { mask: move(mask) }),
    method: move(method),
    options: options.map(move),
    ...(notice !== undefined && { notice }),
  };
}
