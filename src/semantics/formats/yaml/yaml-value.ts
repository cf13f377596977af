import type { WrittenType } from '../../../facts/policy.js';
import { type HoleDialect, withHoles } from '../../../parse/holes.js';
import { passageOf, scalarOf } from '../../../parse/yaml-reading.js';
import { follow, type YamlNode, type YamlScalar } from '../../../parse/yaml-tree.js';
import { type Passage, part, slotIn } from '../../../text/passage.js';
import { type Resolved, set, unknown } from '../../../text/resolved.js';
import type { Span } from '../../../text/source.js';
import type { ScopedVariable } from '../../variables.js';
import type { WrittenOption } from '../../written.js';

/** A scalar as a value of somebody's configuration. */
export interface YamlValue {
  readonly at: Span;
  readonly value: Resolved<string>;
  /** The text, with `${NAME}` for what comes from elsewhere. */
  readonly passage: Passage;
  readonly type: WrittenType;
}

/** Undefined for what is no scalar, or an empty one. */
export function yamlValue(
  node: YamlNode | undefined,
  dialect?: HoleDialect,
  lookup?: (name: string) => Resolved<string> | undefined,
): YamlValue | undefined {
  const scalar = scalarOf(node);
  const whole = passageOf(node);
  if (!scalar || !whole) return undefined;
  const text = withoutLineEnd(whole);
  const { passage, missing } = withHoles(text, dialect, lookup);
  return {
    at: text.at,
    value: missing ? unknown(missing.why, missing.at) : set(passage.text, text.at),
    passage,
    type: typeOf(scalar),
  };
}

/** The line break that ends a block scalar is nothing that anybody meant. */
export function withoutLineEnd(passage: Passage): Passage {
  const end = passage.text.trimEnd().length;
  return end === passage.text.length ? passage : part(passage, 0, end);
}

function typeOf({ style, text, tag }: YamlScalar): WrittenType {
  if (style !== 'plain' || tag === 'tag:yaml.org,2002:str') return 'string';
  if (/^(?:true|false)$/iu.test(text)) return 'boolean';
  return /^[-+]?\d+(?:\.\d+)?$/u.test(text) ? 'number' : 'string';
}

/** A scalar as an option beside a connection string. */
export function yamlOption(name: string, key: YamlNode, node: YamlNode | undefined): WrittenOption | undefined {
  const read = yamlValue(node);
  if (!read) return undefined;
  const { at, value, passage, type } = read;
  return {
    name,
    layer: 'beside',
    value,
    type,
    at,
    nameAt: key.at,
    slot: slotIn(passage, 0, passage.text.length, passage.text),
  };
}

/** A scalar as a variable of a process. An empty one is set to nothing. */
export function yamlVariable(name: string, key: YamlNode, node: YamlNode, dialect?: HoleDialect): ScopedVariable {
  const read = yamlValue(node, dialect);
  if (read) return variableFrom(name, read);
  const isEmpty = follow(node)?.kind === 'scalar';
  const value = isEmpty ? set('', key.at) : unknown('it is no plain value, so it may be a template', node.at);
  return { name, value, at: key.at };
}

export const variableFrom = (name: string, { value, at, passage }: YamlValue): ScopedVariable =>
  value.kind === 'unknown' ? { name, value, at, template: passage } : { name, value, at, passage };
