import type { Environment } from '../../project.js';

const KEYS: ReadonlyMap<string, Environment> = new Map<string, Environment>([
  ['production', 'production'],
  ['prod', 'production'],
  ['staging', 'production'],
  ['development', 'dev'],
  ['dev', 'dev'],
  ['local', 'dev'],
  ['test', 'test'],
  ['testing', 'test'],
  ['ci', 'test'],
  ['example', 'example'],
  ['examples', 'example'],
]);

/** Where a part of a file is headed by the keys above it, the nearest first: sections of `database.yml`, profiles. */
export function environmentOfKeys(path: readonly string[], otherwise: Environment): Environment {
  for (const key of [...path].reverse()) {
    const found = KEYS.get(key.toLowerCase().replace(/^%/u, ''));
    if (found) return found;
  }
  return otherwise;
}
