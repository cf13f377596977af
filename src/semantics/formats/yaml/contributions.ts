import type { Contribution } from '../../written.js';

type Lists = { [K in keyof Contribution]-?: NonNullable<Contribution[K]>[number][] };

/** Several contributions as one, in their order. */
export function merged(parts: readonly Contribution[]): Contribution {
  const all: Partial<Record<keyof Contribution, unknown[]>> = {};
  for (const part of parts) {
    for (const key of Object.keys(part) as (keyof Contribution)[]) {
      const list = all[key] ?? [];
      all[key] = list;
      // One by one: there may be more of them than a call has room for arguments.
      for (const one of part[key] ?? []) list.push(one);
    }
  }
  return all as Partial<Lists>;
}
