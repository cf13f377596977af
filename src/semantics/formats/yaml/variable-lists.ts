import { withHoles } from '../../../parse/holes.js';
import type { Entries } from '../../../parse/yaml-merge.js';
import { passageOf, type YamlReading } from '../../../parse/yaml-reading.js';
import { follow, type YamlNode } from '../../../parse/yaml-tree.js';
import { part } from '../../../text/passage.js';
import { set, unknown } from '../../../text/resolved.js';
import type { ScopedVariable } from '../../variables.js';
import { variableFrom, yamlVariable } from './yaml-value.js';

const NAME = /^[A-Z][A-Z0-9_]*$/u;

/** A map whose keys are all names of variables, with values; undefined for every other. */
export function variablesOfMap(entries: Entries): readonly ScopedVariable[] | undefined {
  if (entries.size === 0) return undefined;
  let some = false;
  for (const [name, { value }] of entries) {
    if (!NAME.test(name)) return undefined;
    some ||= follow(value)?.kind === 'scalar';
  }
  return some ? [...entries].map(([name, { key, value }]) => yamlVariable(name, key, value)) : undefined;
}

/** A list of `{ name, value }` or of `NAME=value`; undefined for every other. */
export function variablesOfList(
  items: readonly YamlNode[],
  reading: YamlReading,
): readonly ScopedVariable[] | undefined {
  if (items.length === 0) return undefined;
  const found: ScopedVariable[] = [];
  for (const item of items) {
    const variable = reading.map(item) ? namedVariable(item, reading) : assignment(item);
    if (!variable) return undefined;
    found.push(variable);
  }
  return found;
}

function namedVariable(item: YamlNode, reading: YamlReading): ScopedVariable | undefined {
  const entries = reading.fields(item);
  const name = reading.text(entries.get('name')?.value);
  const value = entries.get('value');
  if (name === undefined || !NAME.test(name)) return undefined;
  if (value) return yamlVariable(name, value.key, value.value);
  const from = entries.get('valueFrom');
  return from && { name, value: unknown('it comes from elsewhere', from.key.at), at: from.key.at };
}

function assignment(item: YamlNode): ScopedVariable | undefined {
  const whole = passageOf(item);
  const name = /^([A-Z][A-Z0-9_]*)=/u.exec(whole?.text ?? '')?.[1];
  if (!whole || name === undefined) return undefined;
  const { passage, missing } = withHoles(part(whole, name.length + 1, whole.text.length));
  const value = missing ? unknown(missing.why, missing.at) : set(passage.text, passage.at);
  return variableFrom(name, { at: passage.at, value, passage, type: 'string' });
}
