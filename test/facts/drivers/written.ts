import {
  type Driver,
  type DriverInput,
  type DriverWorld,
  isRefusal,
  type Layer,
  type Policy,
  type Posture,
  postureOf,
  type Written,
  type WrittenType,
} from '../../../src/facts/policy.js';
import { inputOf } from '../../../src/facts/precedence.js';
import { readConnectionString } from '../../../src/semantics/connection-string.js';
import { verbatim } from '../../../src/text/passage.js';
import { byDefault, unknown } from '../../../src/text/resolved.js';
import { whole } from '../../../src/text/source.js';

/** What somebody wrote: a connection string, the options of an object, variables of the process, in a world. */
export interface Case {
  readonly url?: string;
  /** As it would stand in code: `{ ssl: { rejectUnauthorized: false } }`. */
  readonly beside?: object;
  readonly env?: Readonly<Record<string, string>>;
  readonly version?: string;
  readonly packages?: Readonly<Record<string, string>>;
  readonly traits?: readonly string[];
  readonly exists?: DriverWorld['exists'];
}

/** Stands in an object for something that nobody can read. */
export const HIDDEN = Symbol('hidden');

/** A URL on a host with a name, with these parameters. */
export const U = (query = ''): string => `postgres://u:p@db.example.com:5432/app${query && `?${query}`}`;

/** What a driver is handed of it. */
export function inputFrom({ url, beside = {}, env = {} }: Case, driver: Pick<Driver, 'reading'>): DriverInput {
  const string =
    url === undefined ? [] : readConnectionString(verbatim(whole({ path: 'x', text: url })), driver).tree.options;
  return inputOf(
    [
      ...string.map(({ keyword, value }) => written('string', keyword, value, 'string')),
      ...flat(beside, ''),
      ...Object.entries(env).map(([name, value]) => written('environment', name, value, 'string')),
    ],
    { hasString: url !== undefined },
  );
}

export const worldOf = ({ version, packages, traits, exists }: Case): DriverWorld => ({
  exists: exists ?? (() => 'unknown'),
  ...(version !== undefined && { version }),
  ...(packages && { packages: new Map(Object.entries(packages)) }),
  ...(traits && { traits: new Set(traits) }),
});

/** The posture that a driver gives a case; `unknown` where it cannot tell. */
export function postureIn(driver: Driver, written: Case): Posture | 'unknown' {
  const policy = driver.policy(inputFrom(written, driver), worldOf(written));
  return policy.kind === 'unknown' ? 'unknown' : postureOf(policy.value);
}

/** The policy itself, where it is known and no refusal. */
export function policyIn(driver: Driver, written: Case): Policy | undefined {
  const policy = driver.policy(inputFrom(written, driver), worldOf(written));
  return policy.kind === 'unknown' || isRefusal(policy.value) ? undefined : policy.value;
}

/** The names of the settings a driver does not heed. */
export const ignoredIn = (driver: Driver, written: Case): readonly string[] =>
  (driver.ignored?.(inputFrom(written, driver), worldOf(written)) ?? []).map(({ setting }) => setting.name);

const written = (layer: Layer, name: string, value: string, type: WrittenType): Written => ({
  layer,
  name,
  type,
  value: byDefault(value, 'the test says so'),
});

function flat(object: object, prefix: string): readonly Written[] {
  return Object.entries(object).flatMap(([key, value]: [string, unknown]) => {
    const name = prefix + key;
    if (value === HIDDEN) {
      return [{ layer: 'beside', name, type: 'string', value: unknown('nobody can read it') } as const];
    }
    const own = written('beside', name, textOf(value), typeOf(value));
    return own.type === 'object' ? [own, ...flat(value as object, `${name}.`)] : [own];
  });
}

const textOf = (value: unknown): string =>
  typeof value === 'object' || typeof value === 'function' ? '' : String(value);

function typeOf(value: unknown): WrittenType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value as WrittenType;
}
