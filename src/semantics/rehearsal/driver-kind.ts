import { isMajor } from '../../facts/versions.js';
import { nameCheckerOf } from '../certificates/name-checker-of.js';
import type { ClientDriver } from '../project.js';

/** Does libpq connect for this driver? */
export const isLibpq = ({ id, through }: ClientDriver): boolean => (through ?? id) === 'libpq' || id === 'pg-native';

/** Does Node.js do its TLS? */
export const isNode = (driver: ClientDriver): boolean => nameCheckerOf(driver).kind === 'node';

/** From this one on every libpq compares names in the same way. */
const LAST_CHANGE = 15;

/** The major of its libpq as far as names are compared, where that is told: of what hands everything on, the version is its own. */
export function libpqMajorOf({ id, version, atLeast }: ClientDriver): number | undefined {
  const major = id === 'libpq' ? Number.parseInt(version ?? '', 10) : Number.NaN;
  // Others that are read as libpq is, such as psycopg 3, have versions of their own.
  if (isMajor(major)) return major;
  return atLeast !== undefined && atLeast >= LAST_CHANGE ? atLeast : undefined;
}
