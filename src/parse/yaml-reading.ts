import type { Passage } from '../text/passage.js';
import type { Gap } from './problem.js';
import { type Entries, entriesOf } from './yaml-merge.js';
import { follow, type YamlMap, type YamlNode, type YamlScalar } from './yaml-tree.js';

/** Values visited in one file; a file of the size that is read has some thirty thousand pairs. */
const MOST_WORK = 150_000;
const NOTHING: Entries = new Map();

/** Access to the tree of one file by keys, merges applied. Aliases may stand for an endless tree, so steps are counted. */
export class YamlReading {
  readonly gaps: Gap[] = [];
  private left = MOST_WORK;

  /** The entries of a mapping; none for everything else. */
  fields(node: YamlNode | undefined): Entries {
    const map = this.map(node);
    if (!map || !this.spend(map.pairs.length + 1, map)) return NOTHING;
    return entriesOf(
      map,
      () => undefined,
      (steps) => this.spend(steps, map),
    );
  }

  /** What stands under a chain of keys. */
  get(node: YamlNode | undefined, ...keys: readonly string[]): YamlNode | undefined {
    let current = node;
    for (const key of keys) current = this.fields(current).get(key)?.value;
    return current;
  }

  items(node: YamlNode | undefined): readonly YamlNode[] {
    const list = node && follow(node);
    return list?.kind === 'list' && this.spend(list.items.length + 1, list) ? list.items : [];
  }

  map(node: YamlNode | undefined): YamlMap | undefined {
    const target = node && follow(node);
    return target?.kind === 'map' ? target : undefined;
  }

  /** The text of a scalar that holds anything. */
  text(node: YamlNode | undefined): string | undefined {
    return scalarOf(node)?.text;
  }

  private spend(steps: number, { at }: YamlNode): boolean {
    if (this.left < 0) return false;
    this.left -= steps;
    if (this.left >= 0) return true;
    this.gaps.push({
      at,
      message: `aliases and merges expand to more than ${MOST_WORK} values, so the rest was not read`,
    });
    return false;
  }
}

/** The scalar behind a node if it holds anything. */
export function scalarOf(node: YamlNode | undefined): YamlScalar | undefined {
  const scalar = node && follow(node);
  return scalar?.kind === 'scalar' && !scalar.isNull ? scalar : undefined;
}

/** The decoded text of a scalar; behind an alias it belongs to others, too, and is only read. */
export function passageOf(node: YamlNode | undefined): Passage | undefined {
  const scalar = scalarOf(node);
  if (!scalar) return undefined;
  return node?.kind === 'alias'
    ? { ...scalar.passage, escape: () => undefined, writable: () => false }
    : scalar.passage;
}
