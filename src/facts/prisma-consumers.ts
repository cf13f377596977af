import type { ConsumerFact, Found } from './consumers.js';
import type { Manifest } from './manifest.js';
import { lineOf, majorOf } from './version-range.js';

const ENGINE: ConsumerFact = { ecosystem: 'npm', packages: ['@prisma/client'], driver: 'prisma', title: 'Prisma' };
const MIGRATE: ConsumerFact = {
  ecosystem: 'npm',
  packages: ['prisma'],
  driver: 'prisma',
  title: 'Prisma Migrate',
  migrates: true,
};
const ADAPTER: ConsumerFact = {
  ecosystem: 'npm',
  packages: ['@prisma/adapter-pg'],
  driver: 'prisma-adapter',
  title: 'Prisma at run time',
  // What counts is the version of `pg` below it.
  versionless: true,
  over: ['pg', 'pg-pool'],
  standsOn: ['pg', 'pg-connection-string'],
};
/** Adapters for other protocols and databases. */
const OTHER_ADAPTER = /^@prisma\/adapter-(?!pg$)/u;

/**
 * Up to 6 an engine of Prisma's own connects, at run time and for migrations; with an adapter, and always from 7 on, a
 * driver of Node.js does at run time, and migrations still go through the engine. Source: Prisma's upgrade guide to 7;
 * @prisma/adapter-pg 7.10 run.
 */
export function prismaIn({ ecosystem, direct }: Manifest): readonly Found[] {
  if (ecosystem !== 'npm') return [];
  const client = direct.get('@prisma/client');
  const adapter = direct.get('@prisma/adapter-pg');
  const tool = direct.get('prisma');
  const found: Found[] = [];
  const other = [...direct.keys()].some((name) => OTHER_ADAPTER.test(name));
  const seven = (majorOf(client?.version ?? lineOf(ecosystem, client?.range)) ?? 0) >= 7;
  if (adapter) found.push({ fact: ADAPTER, name: '@prisma/adapter-pg', from: adapter });
  else if (client && seven && !other) found.push({ fact: ADAPTER, name: '@prisma/client', from: client });
  else if (client && !other) found.push({ fact: ENGINE, name: '@prisma/client', from: client });
  const sameEngine = found.some(({ fact }) => fact === ENGINE);
  if (tool && !sameEngine) found.push({ fact: MIGRATE, name: 'prisma', from: tool });
  return found;
}
