import type { YamlReading } from '../../../parse/yaml-reading.js';
import { follow, type YamlNode } from '../../../parse/yaml-tree.js';
import { part, slotIn } from '../../../text/passage.js';
import { set } from '../../../text/resolved.js';
import type { WrittenOption } from '../../written.js';
import { optionWord } from './option-words.js';
import { yamlOption, yamlValue } from './yaml-value.js';

/** Deeper than options of any driver. */
const DEEPEST = 6;

/** The options of a map by their own names, nested ones joined by dots; a map itself has the type `object`. */
export function flatOptions(node: YamlNode, reading: YamlReading, prefix = '', depth = 0): readonly WrittenOption[] {
  if (depth > DEEPEST) return [];
  return [...reading.fields(node)].flatMap(([key, { key: keyNode, value }]): readonly WrittenOption[] => {
    const name = `${prefix}${key}`;
    if (reading.map(value)) {
      const whole: WrittenOption = {
        name,
        layer: 'beside',
        type: 'object',
        value: set('', value.at),
        at: value.at,
        nameAt: keyNode.at,
      };
      return [whole, ...flatOptions(value, reading, `${name}.`, depth + 1)];
    }
    const option = follow(value)?.kind === 'scalar' ? yamlOption(name, keyNode, value) : undefined;
    return option ? [option] : [];
  });
}

/** The options of a map by libpq's names, those that are left empty taken out. */
export function wordOptions(node: YamlNode, reading: YamlReading): readonly WrittenOption[] {
  return [...reading.fields(node)].flatMap(([key, { key: keyNode, value }]): readonly WrittenOption[] => {
    const name = optionWord(key.replace(/^.*\./u, ''));
    const option = name && yamlOption(name, keyNode, value);
    return option && !(option.value.kind === 'set' && option.value.value === '') ? [option] : [];
  });
}

/** `host:port` in one value, as Grafana writes it. */
export function hostAndPort(node: YamlNode | undefined): readonly WrittenOption[] {
  const read = yamlValue(node);
  if (read?.value.kind === 'unknown')
    return [{ name: 'host', layer: 'beside', type: 'string', value: read.value, at: read.at }];
  const passage = read?.passage;
  const [whole, host = '', port] = /^([^/:\s]+|\[[^\]\s]+\])(?::(\d{1,5}))?$/u.exec(passage?.text ?? '') ?? [];
  if (!passage || whole === undefined) return [];
  const option = (name: string, start: number, end: number): WrittenOption => {
    const { text, at } = part(passage, start, end);
    return { name, layer: 'beside', type: 'string', value: set(text, at), at, slot: slotIn(passage, start, end, text) };
  };
  const colon = host.length;
  return [option('host', 0, colon), ...(port === undefined ? [] : [option('port', colon + 1, whole.length)])];
}
