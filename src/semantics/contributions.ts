import type { Contribution } from './written.js';

/** Several readings of one file as one, in their order. */
export function mergeContributions(parts: readonly Contribution[]): Contribution {
  const all: Partial<Record<keyof Contribution, unknown[]>> = {};
  for (const part of parts) {
    for (const key of Object.keys(part) as (keyof Contribution)[]) {
      // One by one: there may be more of them than a call has room for arguments.
      for (const one of part[key] ?? []) {
        all[key] ??= [];
        all[key].push(one);
      }
    }
  }
  return all as Contribution;
}
