import { MAJORS, type Major, NEWEST } from '../facts/versions.js';
import { parseEmbeddedHba } from '../parse/embedded-hba.js';
import type { HbaRefusal, HbaTree } from '../parse/hba-tree.js';
import { parsePgHba } from '../parse/pg-hba.js';
import type { Files } from '../text/files.js';
import { normalize } from '../text/path.js';
import { known } from '../text/resolved.js';
import { isActive } from './hba.js';
import { namesAbsentFile, withAbsentOpen } from './hba-absent.js';
import { possibleMajors } from './majors.js';
import type { Server } from './project.js';

/** A line that a server refuses, with the majors that do. */
export interface RefusedLine {
  readonly refusal: HbaRefusal;
  readonly majors: readonly Major[];
}

/**
 * The lines of a server's pg_hba.conf that keep the file from being loaded. Where nobody tells the version, these are
 * the lines that the newest one refuses: what only older ones refuse was written for newer ones. Lines that name files
 * which are not in the tree are left out.
 */
export function refusedLines(server: Server): readonly RefusedLine[] {
  const { hba } = server;
  const refusals = hba ? refusalsOf(withAbsentOpen(hba)) : [];
  if (!hba || refusals.length === 0) return [];
  const major = known(server.version);
  if (major !== undefined) return refusals.map((refusal) => ({ refusal, majors: [major] }));
  const { refused } = olderReadings(server, hba);
  return refusals.map((refusal) => ({
    refusal,
    majors: [...refused.filter(([, places]) => places.has(placeOf(refusal))).map(([older]) => older), hba.version],
  }));
}

/** The lines that name a file which is not in the tree. */
export const absentFileLines = ({ hba }: Server): readonly HbaRefusal[] =>
  hba ? refusalsOf(hba).filter(namesAbsentFile) : [];

/** Whether any PostgreSQL this server may be refuses the line. */
export const isRefusedEverywhere = ({ version }: Server, { majors }: RefusedLine): boolean =>
  possibleMajors(version).every((major) => majors.includes(major));

/**
 * The table that decides connections: the file as it was read, if PostgreSQL loads it; where the version is unknown
 * and the newest refuses it, as the newest major reads it that does not. Undefined for a file that is never in force.
 */
export function hbaInForce(server: Server): HbaTree | undefined {
  const { version } = server;
  const hba = server.hba && withAbsentOpen(server.hba);
  if (!hba || isActive(hba)) return hba;
  return version.kind === 'unknown' ? olderReadings(server, hba).loaded : undefined;
}

/** What older majors make of a file that the newest refuses. */
interface OlderReadings {
  /** Oldest first: the places of the lines that each refuses. */
  readonly refused: readonly (readonly [Major, ReadonlySet<string>])[];
  /** As the newest major reads it that loads it. The other tables are let go: each is as large as the file. */
  readonly loaded: HbaTree | undefined;
}

const readings = new WeakMap<HbaTree, OlderReadings>();

function olderReadings({ settings }: Server, hba: HbaTree): OlderReadings {
  const before = readings.get(hba);
  if (before) return before;
  const files = filesReadInto(hba);
  const dbUserNamespace = known(settings.bool('db_user_namespace'));
  const refused: (readonly [Major, ReadonlySet<string>])[] = [];
  let loaded: HbaTree | undefined;
  for (const version of MAJORS) {
    if (version >= hba.version || version >= NEWEST) continue;
    const world = { version, dbUserNamespace };
    const tree = hba.embedded ? parseEmbeddedHba(hba.embedded, world) : parsePgHba(hba.file, { ...world, files });
    refused.push([version, placesOf(tree)]);
    if (isActive(tree)) loaded = tree;
  }
  const older = { refused, loaded };
  readings.set(hba, older);
  return older;
}

/** The files that were read before; of any other nobody can say whether it is there. */
export function filesReadInto({ files }: HbaTree): Files {
  const byPath = new Map(files.map((file) => [normalize(file.path), file]));
  return {
    read: (path) => byPath.get(normalize(path)) ?? { kind: 'outside', why: 'was not read' },
    list: () => undefined,
  };
}

const refusalsOf = (tree: HbaTree): readonly HbaRefusal[] => tree.entries.filter((entry) => entry.kind === 'refused');

const placeOf = ({ at, line }: HbaRefusal): string => `${line} ${at.file.path}`;

const placesOf = (tree: HbaTree): ReadonlySet<string> => new Set(refusalsOf(tree).map(placeOf));
