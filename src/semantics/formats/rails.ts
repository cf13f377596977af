import { connectionScheme } from '../../parse/connection-scheme.js';
import type { Entries } from '../../parse/yaml-merge.js';
import { addedPair } from '../../parse/yaml-pair.js';
import type { YamlReading } from '../../parse/yaml-reading.js';
import { follow, type YamlNode } from '../../parse/yaml-tree.js';
import type { Environment } from '../project.js';
import type { FormatReader, WrittenConnection, WrittenOption } from '../written.js';
import { merged } from './yaml/contributions.js';
import { environmentOfKeys } from './yaml/environment-of-keys.js';
import { genericConnections } from './yaml/generic.js';
import { fromDocuments } from './yaml/yaml-source.js';
import { yamlOption, yamlValue } from './yaml/yaml-value.js';

/** Keys that the PostgreSQL adapter of ActiveRecord renames for libpq. Source: rails/rails `postgresql_adapter.rb`. */
const RENAMED: Readonly<Record<string, string>> = { username: 'user', database: 'dbname' };
const ADAPTER = /^(?:postgresql|postgres|postgis|jdbcpostgresql)$/u;

/**
 * `config/database.yml`: a section for each environment, or one for each database of it. ActiveRecord hands libpq those
 * keys that it knows, and drops every other without a word.
 */
export const rails: FormatReader = (file, { environment }) =>
  fromDocuments(file, (documents, reading) =>
    merged(
      documents.map((document) => {
        const sections = sectionsOf(document, reading);
        const connections = sections.flatMap((section) => connectionOf(section, reading, environment));
        // A file of that name that is not Rails' is one of any program.
        return sections.length > 0 ? { connections } : genericConnections(document, { reading, environment });
      }),
    ),
  );

interface Section {
  readonly path: readonly string[];
  readonly key: YamlNode;
  readonly node: YamlNode;
  readonly entries: Entries;
}

/** Sections that say something of a database. One that is there to be merged into others is no environment. */
function sectionsOf(root: YamlNode, reading: YamlReading): readonly Section[] {
  const fields = reading.fields(root);
  const bases = new Set([...fields.values()].flatMap(({ value }) => basesOf(value, reading)));
  return [...fields].flatMap(([name, { key, value }]): readonly Section[] => {
    const map = reading.map(value);
    if (!map || (bases.has(map) && environmentOfKeys([name], 'unknown') === 'unknown')) return [];
    const entries = reading.fields(value);
    if (isDatabase(entries)) return [{ path: [name], key, node: value, entries }];
    return [...entries].flatMap(([database, inner]): readonly Section[] => {
      const own = reading.fields(inner.value);
      return isDatabase(own) ? [{ path: [name, database], key: inner.key, node: inner.value, entries: own }] : [];
    });
  });
}

const isDatabase = (entries: Entries): boolean => entries.has('adapter') || entries.has('url');

/** The maps that a section, or one below it, merges or stands for. */
function basesOf(node: YamlNode, reading: YamlReading, depth = 0): readonly YamlNode[] {
  const target = follow(node);
  if (node.kind === 'alias') return target ? [target] : [];
  const map = reading.map(node);
  if (!map || depth > 2) return [];
  return map.pairs.flatMap(({ key, value }) => {
    const name = follow(key);
    if (name?.kind === 'scalar' && name.text === '<<') {
      const list = follow(value)?.kind === 'list' && value.kind !== 'alias' ? reading.items(value) : [value];
      return list.flatMap((item) => follow(item) ?? []);
    }
    return basesOf(value, reading, depth + 1);
  });
}

function connectionOf(
  { path, key, node, entries }: Section,
  reading: YamlReading,
  otherwise: Environment,
): readonly WrittenConnection[] {
  const adapter = reading.text(entries.get('adapter')?.value);
  const url = yamlValue(entries.get('url')?.value);
  const isString = url !== undefined && connectionScheme(url.passage.text) !== undefined;
  if (adapter === undefined ? !isString : !ADAPTER.test(adapter)) return [];
  const options = [...entries].flatMap(([name, { key: nameAt, value }]): readonly WrittenOption[] => {
    const option = name === 'url' || name === 'adapter' ? undefined : yamlOption(RENAMED[name] ?? name, nameAt, value);
    return option ? [option] : [];
  });
  const map = node.kind === 'map' ? node : undefined;
  const isElsewhere = url !== undefined && !isString;
  return [
    {
      name: path.join('.'),
      at: isString ? url.at : key.at,
      ...(isString && { string: url.passage }),
      options,
      ...(map && { addOption: (name: string, value: string) => addedPair(map, name, value) }),
      drivers: [{ id: 'activerecord', why: 'ActiveRecord reads `database.yml`' }],
      environment: environmentOfKeys(path, otherwise),
      ...(isElsewhere && { hostElsewhere: true }),
    },
  ];
}
