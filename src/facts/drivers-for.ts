import { CONSUMERS } from './consumers.js';
import { consumersIn, toldBy } from './consumers-in.js';
import { BY_MODE, BY_PARAMETER, BY_SCHEME, BY_VARIABLE, NODE_VARIABLE } from './driver-hints.js';
import { DRIVERS, type DriverChoice, driverOf } from './drivers.js';
import type { Ecosystem, Manifest } from './manifest.js';
import type { Driver } from './policy.js';

/** The ids of all drivers that can be told apart, those whose rules are not carried yet too. */
export const DRIVER_IDS: readonly string[] = [
  ...new Set([
    ...DRIVERS.map(({ id }) => id),
    ...[...BY_SCHEME, ...BY_PARAMETER].map(([, id]) => id),
    ...[...CONSUMERS, ...BY_VARIABLE].map(({ driver }) => driver),
    'prisma-adapter',
  ]),
].sort();

export interface DriverHints {
  /** In lower case, without `://`; absent for a keyword string. */
  readonly scheme?: string;
  /** There is no string at all, only options in a file, or variables such as `PGHOST`. */
  readonly form?: 'options' | 'environment';
  /** Keywords the string uses. */
  readonly parameters?: Iterable<string>;
  /** The TLS mode that is asked for, wherever that is. */
  readonly mode?: string | undefined;
  /** The variable that holds the string. */
  readonly variable?: string;
  /** Names of the variables that reach the same process. */
  readonly variables?: Iterable<string>;
  /** Where the packages come from that the file runs with, where its language tells. */
  readonly ecosystems?: readonly Ecosystem[] | undefined;
  /** Manifests around the string, the nearest first. */
  readonly manifests?: readonly Manifest[];
}

type Choices = readonly [DriverChoice, ...DriverChoice[]];

/**
 * Everybody who reads a connection string, as far as its scheme, its variable, the project around it and its parameters
 * tell; one at least.
 */
export function driversFor(hints: DriverHints): Choices {
  return byScheme(hints) ?? byVariable(hints) ?? byManifests(hints) ?? byWords(hints) ?? guessed(hints);
}

/** A driver that something else names, with what the manifests around it know of it. */
export function informed(choice: DriverChoice, manifests: readonly Manifest[] = []): DriverChoice {
  for (const manifest of manifests) {
    const { version, packages, traits } = toldBy(manifest, choice.driver.id) ?? {};
    if (version === undefined && !packages && !traits) continue;
    return {
      ...(version !== undefined && { version }),
      ...(packages && { packages }),
      ...(traits && { traits }),
      ...choice,
    };
  }
  return choice;
}

function byScheme({ scheme, manifests }: DriverHints): Choices | undefined {
  const found = scheme === undefined ? undefined : BY_SCHEME.find(([pattern]) => pattern.test(scheme));
  if (!found) return undefined;
  const driver = driverOf(found[1]);
  return [informed({ driver, why: `\`${scheme}://\` is read by ${driver.title}` }, manifests)];
}

function byVariable({ scheme, variable, manifests = [] }: DriverHints): Choices | undefined {
  const found = variable === undefined ? undefined : BY_VARIABLE.find(({ pattern }) => pattern.test(variable));
  if (!found || (found.noUrl && scheme !== undefined)) return undefined;
  // Prisma has two ways to read it, and the manifest knows which.
  const kin = nearest(manifests, ({ driver }) => driver.id === found.driver || driver.id === `${found.driver}-adapter`);
  if (kin) return kin;
  const driver = driverOf(found.driver);
  const title = found.title ?? driver.title;
  const why = `\`${variable}\` is a variable of ${title}`;
  return [informed({ driver, title, why, ...(found.assumed && { assumed: found.assumed }) }, manifests)];
}

/** The nearest folder decides in which somebody reads such a string; of a file's own language where that is known. */
function byManifests({ scheme, form, ecosystems, manifests = [] }: DriverHints): Choices | undefined {
  const ours = ecosystems ? manifests.filter(({ ecosystem }) => ecosystems.includes(ecosystem)) : manifests;
  const written = form ?? (scheme === undefined ? 'keywords' : 'url');
  return nearest(ours, ({ driver }) => reads(driver, written));
}

function nearest(manifests: readonly Manifest[], fits: (choice: DriverChoice) => boolean): Choices | undefined {
  for (const folder of new Set(manifests.map((manifest) => manifest.folder))) {
    const here = manifests.filter((manifest) => manifest.folder === folder);
    const [first, ...others] = here.flatMap(consumersIn).filter(fits);
    if (!first) continue;
    // A runtime that merely could read it is no match for a package that does.
    const sure = [first, ...others].filter(({ assumed }) => !assumed);
    return sure.length > 0 ? (sure as unknown as Choices) : [first, ...others];
  }
  return undefined;
}

/** Drivers that read only URLs with a scheme of their own, or no URLs. */
const OWN_FORM: ReadonlySet<string> = new Set(['pgjdbc', 'r2dbc-postgresql', 'npgsql']);
/** Drivers that read `host=… dbname=…`. Source: their documentation. */
const KEYWORDS: ReadonlySet<string> = new Set(['libpq', 'pgx', 'lib-pq', 'tokio-postgres']);

function reads({ id, reading }: Driver, form: 'url' | 'keywords' | 'options' | 'environment'): boolean {
  switch (form) {
    case 'url':
      return !OWN_FORM.has(id);
    case 'keywords':
      return KEYWORDS.has(id);
    case 'options':
      return true;
    case 'environment':
      return reading.variables === 'libpq' || Object.hasOwn(reading.variables, 'PGHOST');
  }
}

function byWords({ parameters = [], mode, manifests }: DriverHints): Choices | undefined {
  for (const parameter of parameters) {
    const owner = BY_PARAMETER.find(([names]) => names.includes(parameter))?.[1];
    if (owner === undefined) continue;
    const driver = driverOf(owner);
    return [informed({ driver, why: `\`${parameter}\` is a parameter of ${driver.title}` }, manifests)];
  }
  const owner = mode !== undefined && Object.hasOwn(BY_MODE, mode) ? BY_MODE[mode] : undefined;
  if (owner === undefined) return undefined;
  const driver = driverOf(owner);
  return [informed({ driver, why: `\`sslmode=${mode}\` is a mode of ${driver.title}` }, manifests)];
}

function guessed({ scheme, mode, variables = [] }: DriverHints): Choices {
  // node-postgres reads URLs only. Which of Node's drivers it is nobody knows: where a mode is written, others are
  // laxer about it than node-postgres, so a guess must not make the connection look verified.
  const ofNode =
    scheme !== undefined && mode === undefined ? [...variables].find((name) => NODE_VARIABLE.test(name)) : undefined;
  if (ofNode) {
    const why = `no driver is in sight, and \`${ofNode}\` is for Node.js, so it is read as node-postgres reads it`;
    return [{ driver: driverOf('node-postgres'), why, assumed: true }];
  }
  return [{ driver: driverOf('libpq'), why: 'no driver is in sight, so it is read as libpq reads it', assumed: true }];
}
