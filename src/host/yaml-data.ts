import type { Problem } from '../parse/problem.js';
import { parseYaml } from '../parse/yaml.js';
import type { YamlMap, YamlNode } from '../parse/yaml-tree.js';
import { type SourceFile, type Span, spanOf } from '../text/source.js';

/** A YAML or JSON file as plain data, with the way back to where each part stands. */
export interface YamlData {
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** The value at a JSON Pointer, or its key; the nearest part around it where there is none. */
  at(pointer: string, part?: 'key' | 'value'): Span;
}

/** One document without aliases: as data, an alias could stand for more than memory holds. */
export function yamlData(file: SourceFile): YamlData {
  const { documents, problems, gaps } = parseYaml(file);
  const found: Problem[] = [...problems, ...gaps];
  const [root, second] = documents;
  if (second) found.push({ at: second.at, message: 'a second document is not read' });
  const value = root === undefined ? undefined : toData(root, found);
  return { value, problems: found, at: (pointer, part = 'value') => locate(root, file, pointer, part) };
}

function toData(node: YamlNode, problems: Problem[]): unknown {
  switch (node.kind) {
    case 'alias':
      problems.push({ at: node.at, message: 'aliases are not followed here' });
      return undefined;
    case 'list':
      return node.items.map((item) => toData(item, problems));
    case 'map':
      // No prototype: `__proto__` is a key like any other, and an unknown one.
      return Object.assign(
        Object.create(null) as object,
        Object.fromEntries(node.pairs.map(({ key, value }) => [keyOf(key), toData(value, problems)])),
      );
    case 'scalar':
      return node.style === 'plain' ? plain(node.text, node.isNull) : node.text;
  }
}

const keyOf = (key: YamlNode): string => (key.kind === 'scalar' ? key.text : '');

/** YAML 1.2's core schema, as far as a configuration needs it. */
function plain(text: string, isNull: boolean): unknown {
  if (isNull) return null;
  if (/^(?:true|True|TRUE)$/u.test(text)) return true;
  if (/^(?:false|False|FALSE)$/u.test(text)) return false;
  return /^[-+]?\d{1,15}(?:\.\d{1,15})?$/u.test(text) ? Number(text) : text;
}

function locate(root: YamlNode | undefined, file: SourceFile, pointer: string, part: 'key' | 'value'): Span {
  let at = root === undefined ? spanOf(file, 0, 0) : root.at;
  let node = root;
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  steps.forEach((step, index) => {
    if (node?.kind === 'map') {
      const pair = pairOf(node, step);
      if (!pair) return;
      at = part === 'key' && index === steps.length - 1 ? pair.key.at : pair.value.at;
      node = pair.value;
    } else if (node?.kind === 'list') {
      const item = node.items[Number(step)];
      if (!item) return;
      at = item.at;
      node = item;
    }
  });
  return at;
}

const pairOf = (map: YamlMap, key: string) => map.pairs.findLast((pair) => keyOf(pair.key) === key);
