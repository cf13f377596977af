import type { Passage } from '../text/passage.js';
import type { Span } from '../text/source.js';

/** A YAML document as written: aliases point, merges are still pairs, nothing is expanded. */
export type YamlNode = YamlScalar | YamlMap | YamlList | YamlAlias;

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

export interface YamlScalar {
  readonly kind: 'scalar';
  /** The content: quotes and block header excluded. */
  readonly at: Span;
  readonly style: ScalarStyle;
  readonly text: string;
  /** Plain `~`, `null` or nothing at all. */
  readonly isNull: boolean;
  /** As written: `!reset`; core schema tags are kept too. */
  readonly tag?: string;
  /** The decoded text with its way back into the file. */
  readonly passage: Passage;
}

export interface YamlPair {
  readonly key: YamlNode;
  readonly value: YamlNode;
}

export interface YamlMap {
  readonly kind: 'map';
  readonly at: Span;
  readonly pairs: readonly YamlPair[];
  readonly tag?: string;
}

export interface YamlList {
  readonly kind: 'list';
  readonly at: Span;
  readonly items: readonly YamlNode[];
  readonly tag?: string;
}

/** `*name`. An anchor can only be used after its node is complete, so following aliases always ends. */
export interface YamlAlias {
  readonly kind: 'alias';
  readonly at: Span;
  readonly name: string;
  readonly target?: YamlNode;
}

/** The node an alias stands for; undefined for an anchor nobody defined. */
export function follow(node: YamlNode): Exclude<YamlNode, YamlAlias> | undefined {
  let current: YamlNode | undefined = node;
  while (current?.kind === 'alias') current = current.target;
  return current;
}
