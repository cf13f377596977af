import type { LinkConfig } from './link-options.js';

/** What the configuration says that clients call something. */
export function withAliases<T extends { readonly name: string; readonly names?: readonly string[] }>(
  all: readonly T[],
  { aliases = {} }: LinkConfig = {},
): readonly T[] {
  const written = Object.entries(aliases);
  if (written.length === 0) return all;
  return all.map((one) => {
    const own = written.filter(([, name]) => name === one.name).map(([alias]) => alias);
    return own.length === 0 ? one : { ...one, names: [...(one.names ?? []), ...own] };
  });
}
