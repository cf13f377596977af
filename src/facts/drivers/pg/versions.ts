import { isAtLeast } from '../../driver-version.js';
import type { DriverWorld } from '../../policy.js';

/** Which `pg` connects, and which versions of `pg-connection-string` may have read the string. */
export interface PgVersions {
  /** The newest where nobody knows. */
  readonly pg?: string;
  /** The one a lock file resolves; without one the oldest and the newest that `pg` is content with. */
  readonly parsers: readonly [string, ...string[]];
}

/** The version of the package that this file's readers have been compared with. */
export const NEWEST_PARSER = '2.14.1';

/** What `pg` of a version and later declares, as the oldest that fits; before them 0.1.3 and nothing else. Source: npm. */
const DECLARED: readonly (readonly [pg: string, parser: string])[] = [
  ['8.22.0', '2.14.0'],
  ['8.17.0', '2.10.0'],
  ['8.15.0', '2.8.0'],
  ['8.4.0', '2.4.0'],
  ['8.3.0', '2.3.0'],
  ['8.2.0', '2.2.3'],
  ['8.1.0', '2.2.2'],
];

function parsersOf(pg: string | undefined): PgVersions['parsers'] {
  const oldest = DECLARED.find(([version]) => isAtLeast(pg, version))?.[1];
  if (oldest === undefined) return ['0.1.3'];
  return pg === undefined ? [NEWEST_PARSER] : [oldest, NEWEST_PARSER];
}

/** `own` where the driver is `pg` itself; else it is one of the packages that the driver stands on. */
export function pgVersions(world: DriverWorld, own: boolean): PgVersions {
  const pg = own ? world.version : world.packages?.get('pg');
  const parser = world.packages?.get('pg-connection-string');
  const parsers: PgVersions['parsers'] = parser !== undefined && /^\d/u.test(parser) ? [parser] : parsersOf(pg);
  return { ...(pg !== undefined && { pg }), parsers };
}

/** Announced and published nowhere: modes as libpq has them. https://github.com/brianc/node-postgres/issues/3421 */
export const isPlannedParser = (parser: string): boolean => isAtLeast(parser, '3.0.0');
