import { CONSUMERS } from './consumers.js';
import type { Ecosystem } from './manifest.js';

const PRISMA = ['prisma', '@prisma/client', '@prisma/adapter-pg'];

/** Packages whose versions matter, by ecosystem: what a lock file is looked through for. */
export const wantedPackages = (ecosystem: Ecosystem): ReadonlySet<string> => {
  const known = WANTED.get(ecosystem);
  if (known) return known;
  const facts = CONSUMERS.filter((fact) => fact.ecosystem === ecosystem);
  const wanted = new Set(
    facts.flatMap(({ packages, versionOf = [], needs = [], standsOn = [] }) => [
      ...packages,
      ...versionOf,
      ...needs,
      ...standsOn.filter((name) => !name.startsWith('knex/')),
    ]),
  );
  if (ecosystem === 'npm') for (const name of PRISMA) wanted.add(name);
  WANTED.set(ecosystem, wanted);
  return wanted;
};

const WANTED = new Map<Ecosystem, ReadonlySet<string>>();

/** Pairs of a package and one it stands on, where each may have a version of its own. */
export const NESTED: readonly (readonly [parent: string, name: string])[] = [
  ['pg', 'pg-connection-string'],
  ['knex', 'pg-connection-string'],
  ['@prisma/adapter-pg', 'pg'],
  ['pg-promise', 'pg'],
  ['pg-boss', 'pg'],
  ['graphile-worker', 'pg'],
];
