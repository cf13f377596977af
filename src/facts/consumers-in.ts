import { CONSUMERS, type ConsumerFact, type Found, OTHER_DATABASES } from './consumers.js';
import { type DriverChoice, driverOf } from './drivers.js';
import type { DirectPackage, Manifest } from './manifest.js';
import { prismaIn } from './prisma-consumers.js';
import { lineOf, majorOf } from './version-range.js';

/**
 * Everybody in one folder's manifest who reads connection strings. What a library uses by itself is not told beside
 * it, and what only development depends on counts where nothing else does, or where it migrates.
 */
export function consumersIn(manifest: Manifest): readonly DriverChoice[] {
  const found = [...factsIn(manifest), ...prismaIn(manifest)];
  const used = new Set(found.flatMap(({ fact, name }) => (fact.over ?? []).filter((one) => one !== name)));
  const readers = found.filter(({ name }) => !used.has(name));
  const sure = readers.some(({ fact }) => !fact.assumed) ? readers.filter(({ fact }) => !fact.assumed) : readers;
  const running = sure.filter(({ from }) => !from.development);
  const counted = running.length > 0 ? sure.filter(({ from, fact }) => !from.development || fact.migrates) : sure;
  return once(counted.map((one) => choiceOf(one, manifest)));
}

/** What a manifest tells about a driver that something else names: its version, and what it stands on. */
export function toldBy(manifest: Manifest, driver: string): DriverChoice | undefined {
  const facts = CONSUMERS.filter((fact) => fact.ecosystem === manifest.ecosystem && fact.driver === driver);
  for (const fact of facts) {
    const name = fact.packages.find((one) => manifest.direct.has(one) || manifest.resolved.has(one));
    if (name === undefined) continue;
    const from = manifest.direct.get(name) ?? { path: manifest.folder };
    return choiceOf({ fact, name, from }, manifest);
  }
  return undefined;
}

function factsIn(manifest: Manifest): readonly Found[] {
  const { ecosystem, direct, resolved } = manifest;
  const extras = ecosystem === 'pypi' ? [...direct.values()].flatMap(({ features = [] }) => features) : [];
  const inSight = (name: string) => direct.has(name) || resolved.has(name) || extras.includes(name);
  const others = OTHER_DATABASES[ecosystem] ?? [];
  return CONSUMERS.flatMap((fact) => {
    if (fact.ecosystem !== ecosystem) return [];
    const name = fact.packages.find((one) => direct.has(one));
    const from = name === undefined ? undefined : direct.get(name);
    if (name === undefined || !from) return [];
    const { needs = [], unless = [], lone, features } = fact;
    if (needs.length > 0 && !needs.some(inSight) && !(lone && !others.some(inSight))) return [];
    if (unless.some(inSight)) return [];
    // What is inherited from a workspace nobody sees may be any feature.
    if (features && ![...features, 'workspace'].some((one) => from.features?.includes(one))) return [];
    return [{ fact, name, from }];
  });
}

function choiceOf({ fact, name, from }: Found, manifest: Manifest): DriverChoice {
  const driver = driverOf(fact.driver);
  const title = fact.title ?? driver.title;
  const version = fact.versionless ? undefined : versionOf(fact, name, manifest);
  const packages = packagesOf(fact, name, manifest);
  const traits = withoutTls(fact, from);
  const why = fact.assumed
    ? `${from.path} is for ${title}, and names no other client`
    : `${from.path} depends on \`${name}\`, so ${title} reads it`;
  return {
    driver,
    why,
    title,
    ...(version !== undefined && { version }),
    ...(packages.size > 0 && { packages }),
    ...(traits.length > 0 && { traits: new Set(traits) }),
    ...(fact.assumed && { assumed: true as const }),
  };
}

function versionOf(
  { versionOf: deciding, sameMajor }: ConsumerFact,
  name: string,
  manifest: Manifest,
): string | undefined {
  for (const one of deciding ?? [name]) {
    const version = versionIn(manifest, one);
    if (version !== undefined) return version;
  }
  return sameMajor ? majorOf(versionIn(manifest, name))?.toString() : undefined;
}

/** The version that is locked or pinned, else the line that the range stays in. */
export function versionIn({ ecosystem, direct, resolved }: Manifest, name: string): string | undefined {
  const own = direct.get(name);
  const locked = resolved.get(name);
  return own?.version ?? (locked?.length === 1 ? locked[0] : undefined) ?? lineOf(ecosystem, own?.range);
}

/** `knex/pg-connection-string` is the copy that Knex has of it, `pg-connection-string` the one that `pg` gets. */
function packagesOf({ standsOn = [] }: ConsumerFact, name: string, manifest: Manifest): ReadonlyMap<string, string> {
  const packages = new Map<string, string>();
  for (const one of standsOn) {
    const parent = one === 'pg-connection-string' ? 'pg' : name;
    const version = one.includes('/')
      ? manifest.under.get(one)
      : (manifest.under.get(`${parent}/${one}`) ?? versionIn(manifest, one));
    if (version !== undefined) packages.set(one, version);
    else if (manifest.direct.has(one)) packages.set(one, '');
  }
  return packages;
}

/** TLS of sqlx and of what is built on it is a feature. Source: sqlx-core/Cargo.toml. */
function withoutTls({ driver, ecosystem }: ConsumerFact, { features = [] }: DirectPackage): readonly string[] {
  if (driver !== 'sqlx' || ecosystem !== 'cargo') return [];
  return features.some((one) => /tls|workspace/u.test(one) && one !== 'tls-none') ? [] : ['no-tls'];
}

/** Two packages through which the same driver reads in the same way are one consumer. */
function once(choices: readonly DriverChoice[]): readonly DriverChoice[] {
  const seen = new Map<string, DriverChoice>();
  for (const choice of choices) {
    const { driver, version, packages = [], traits = [] } = choice;
    const key = JSON.stringify([driver.id, version, [...packages], [...traits]]);
    if (!seen.has(key)) seen.set(key, choice);
  }
  return [...seen.values()];
}
