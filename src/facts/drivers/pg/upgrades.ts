import { isAtLeast } from '../../driver-version.js';
import type { DriverWorld, Upgrade } from '../../policy.js';
import { NEWEST_PARSER, pgVersions } from './versions.js';

const NEWEST_PG = '8.23.1';
const ROADMAP = 'https://github.com/brianc/node-postgres/issues/3421';

/** The `pg` of today, for those who have an older one, and the one to come. */
export function pgUpgrades(world: DriverWorld, own: boolean): readonly Upgrade[] {
  const { pg, parsers } = pgVersions(world, own);
  const old = !isAtLeast(pg, '8.0.0') || !isAtLeast(parsers[0], '2.8.0');
  return [
    ...(old
      ? [
          {
            title: `pg ${NEWEST_PG} with pg-connection-string ${NEWEST_PARSER}`,
            world: withPg(world, own, NEWEST_PG, NEWEST_PARSER),
            source: 'pg 8.23.1 and pg-connection-string 2.14.1, run',
          },
        ]
      : []),
    { title: 'pg 9', world: withPg(world, own, '9.0.0', '3.0.0'), planned: true, source: ROADMAP },
  ];
}

function withPg(world: DriverWorld, own: boolean, pg: string, parser: string): Upgrade['world'] {
  const packages = new Map(world.packages).set('pg-connection-string', parser);
  if (!own) packages.set('pg', pg);
  const version = own ? pg : world.version;
  return { packages, ...(version !== undefined && { version }) };
}
