import type { Driver, DriverInput, DriverWorld, Written } from '../policy.js';

/** A library that hands a part of its options to a driver, as they are. */
export interface Nested extends Pick<Driver, 'id' | 'title' | 'aliases' | 'source'> {
  readonly driver: Driver;
  /** The package whose version is the driver's. */
  readonly package: string;
  /** What stands before the driver's own names: `connection.`. */
  readonly prefix: string;
  /** In the library's own words. */
  readonly words: string;
}

/** What the driver below sees of it. */
export function below(input: DriverInput, prefix: string): DriverInput {
  const inside = input
    .all('beside')
    .flatMap((setting): readonly Written[] =>
      setting.name.startsWith(prefix) ? [{ ...setting, name: setting.name.slice(prefix.length) }] : [],
    );
  const byName = new Map(inside.map((setting) => [setting.name, setting]));
  return {
    ...input,
    get: (layer, name) => (layer === 'beside' ? byName.get(name) : input.get(layer, name)),
    all: (layer) => (layer === 'beside' ? inside : input.all(layer)),
  };
}

/** A driver by another name and with its options further down. */
export function nested({ driver, package: name, prefix, words, ...own }: Nested): Driver {
  const inner = (world: DriverWorld): DriverWorld => {
    const { version: _, ...rest } = world;
    const version = world.packages?.get(name);
    return version === undefined ? rest : { ...rest, version };
  };
  const beside = driver.reading.beside ?? {};
  return {
    ...own,
    reading: {
      ...driver.reading,
      beside: Object.fromEntries(
        [...Object.entries(beside), ['host', 'host'], ['port', 'port']].map(([key, part]) => [prefix + key!, part!]),
      ),
    },
    secure: { ...driver.secure, words },
    policy: (input, world) => driver.policy(below(input, prefix), inner(world)),
    files: (input, world) => driver.files?.(below(input, prefix), inner(world)) ?? {},
    ignored: (input, world) => driver.ignored?.(below(input, prefix), inner(world)) ?? [],
    upgrades: (world) =>
      (driver.upgrades?.(inner(world)) ?? []).map((upgrade) => {
        const { version, packages } = upgrade.world;
        const all = new Map(packages ?? world.packages);
        if (version !== undefined) all.set(name, version);
        return { ...upgrade, world: { packages: all, ...(world.version !== undefined && { version: world.version }) } };
      }),
  };
}
