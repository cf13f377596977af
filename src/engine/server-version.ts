import { isMajor, type Major } from '../facts/versions.js';
import { type Files, isReadable } from '../text/files.js';
import { dirname, join } from '../text/path.js';
import { type Resolved, set, unknown } from '../text/resolved.js';
import { type SourceFile, whole } from '../text/source.js';

/** Packages put the major into the path: Debian's `/15/main/`, `pgsql-16/data`, `postgresql14/`. */
const IN_PATH = /(?:^|\/)(?:postgres(?:ql)?|pgsql|pg)?[-_.]?v?(\d\d)(?:\/(?:main|data|[^/]+\/?)?|\/)[^/]*$/i;

/** `PG_VERSION` of a data directory: the major alone, since 10. */
function fromDataDirectory(directory: string, files: Files): Resolved<Major> | undefined {
  const file = files.read(join(directory, 'PG_VERSION'));
  if (!isReadable(file)) return undefined;
  const major = Number(/^\s*(\d{1,3})(?:\.\d+)?\s*$/u.exec(file.text.slice(0, 32))?.[1]);
  return isMajor(major) ? set(major, whole(file)) : undefined;
}

/** The major of the server that reads this file, as its surroundings tell. */
export function versionNear(file: SourceFile, files: Files, given: Major | undefined): Resolved<Major> {
  if (given !== undefined) return set(given, whole(file));
  const fromFile = fromDataDirectory(dirname(file.path), files);
  if (fromFile) return fromFile;
  const major = Number(IN_PATH.exec(file.path)?.[1]);
  if (isMajor(major)) return set(major, whole(file));
  return unknown('nothing here tells the version of PostgreSQL');
}
