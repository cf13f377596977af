import type { Problem } from './problem.js';
import { follow, type YamlMap, type YamlNode, type YamlScalar } from './yaml-tree.js';

export interface Entry {
  readonly key: YamlScalar;
  readonly value: YamlNode;
}

export type Entries = ReadonlyMap<string, Entry>;

const known = new WeakMap<YamlMap, Entries>();

/**
 * The entries of a mapping by key, `<<` merged in: what is written here wins, then of several merged maps the earlier.
 * `note` is told what Compose's reader refuses; `spend` is asked before entries are copied and may say stop.
 */
export function entriesOf(map: YamlMap, note: (problem: Problem) => void, spend: (steps: number) => boolean): Entries {
  const before = known.get(map);
  if (before) return before;
  // Chains of merges may be as long as the file, so what is still to be read stands on a list and not on the stack.
  const pending = [map];
  for (let next = pending.at(-1); next; next = pending.at(-1)) {
    const missing = known.has(next) ? [] : basesOf(next).filter((base) => !known.has(base));
    if (missing.length > 0) {
      for (const base of missing) pending.push(base);
      continue;
    }
    if (!known.has(next)) known.set(next, readEntries(next, note, spend));
    pending.pop();
  }
  return known.get(map)!;
}

function readEntries(map: YamlMap, note: (problem: Problem) => void, spend: (steps: number) => boolean): Entries {
  const entries = new Map<string, Entry>();
  for (const { key, value } of map.pairs) {
    const name = follow(key);
    if (name?.kind === 'scalar' && !isMerge(name)) entries.set(name.text, { key: name, value });
  }
  for (const merged of mergesOf(map)) {
    const base = follow(merged);
    if (base?.kind === 'map') {
      const inherited = known.get(base)!;
      if (!spend(inherited.size)) break;
      for (const [name, entry] of inherited) if (!entries.has(name)) entries.set(name, entry);
    } else if (base) note({ at: merged.at, message: NO_MAPPING });
  }
  return entries;
}

const NO_MAPPING = '`<<` merges a mapping or a list of mappings, and this is neither, so Compose refuses the file';

const isMerge = (key: YamlScalar): boolean => key.style === 'plain' && key.text === '<<';

/** What stands under `<<`, in order. */
const mergesOf = (map: YamlMap): readonly YamlNode[] =>
  map.pairs.flatMap(({ key, value }) => {
    const name = follow(key);
    return name?.kind === 'scalar' && isMerge(name) ? mergedNodes(value) : [];
  });

const basesOf = (map: YamlMap): readonly YamlMap[] =>
  mergesOf(map).flatMap((node) => {
    const base = follow(node);
    return base?.kind === 'map' ? [base] : [];
  });

function mergedNodes(node: YamlNode): readonly YamlNode[] {
  const target = follow(node);
  return target?.kind === 'list' ? target.items : [node];
}
