import type { YamlReading } from '../../../parse/yaml-reading.js';
import type { YamlNode } from '../../../parse/yaml-tree.js';
import { slotIn } from '../../../text/passage.js';
import { unknown } from '../../../text/resolved.js';
import type { WrittenSetting } from '../../written.js';
import { yamlValue } from '../yaml/yaml-value.js';

/**
 * A mapping of parameters. YAML's own Booleans are read as PostgreSQL reads the same word: `on`, `yes` and `true` mean
 * one thing to both, and what passes a Boolean on writes `True` or `true`.
 */
export const parametersIn = (node: YamlNode | undefined, reading: YamlReading): readonly WrittenSetting[] =>
  [...reading.fields(node)].flatMap(([name, { key, value }]) => {
    const target = yamlValue(value);
    // Without a value a parameter is not set.
    if (!target) return value.kind === 'map' || value.kind === 'list' ? [opaque(name, key, value)] : [];
    const { at, passage } = target;
    return [
      {
        name: name.toLowerCase(),
        nameAt: key.at,
        value: target.value,
        at,
        passage,
        slot: slotIn(passage, 0, passage.text.length, passage.text),
      },
    ];
  });

const opaque = (name: string, key: YamlNode, { at }: YamlNode): WrittenSetting => ({
  name: name.toLowerCase(),
  nameAt: key.at,
  value: unknown(`\`${name}\` holds no plain value`, at),
  at,
});
