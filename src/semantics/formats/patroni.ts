import type { YamlReading } from '../../parse/yaml-reading.js';
import { scalarOf } from '../../parse/yaml-reading.js';
import type { YamlNode } from '../../parse/yaml-tree.js';
import { part } from '../../text/passage.js';
import { unknown } from '../../text/resolved.js';
import type { SourceFile, Span } from '../../text/source.js';
import type { Contribution, FormatReader, WrittenServer, WrittenSetting } from '../written.js';
import { anyYaml } from './any-yaml.js';
import { patroniConnections, patroniSecrets } from './patroni-connections.js';
import { parametersIn } from './servers/written-parameters.js';
import { recordsUnder } from './servers/written-records.js';
import { firstKnown, majorOfFolder } from './servers/written-version.js';
import { merged } from './yaml/contributions.js';
import { fromDocuments } from './yaml/yaml-source.js';
import { yamlValue } from './yaml/yaml-value.js';

/** Reads a Patroni configuration; a manifest or another text about Patroni is read as what it is. */
export const patroni: FormatReader = (file, context) =>
  fromDocuments(file, (documents, reading, holes) =>
    documents.some((document) => reading.get(document, 'apiVersion') && reading.get(document, 'kind'))
      ? anyYaml(file, context)
      : merged(documents.map((document) => patroniDocument(document, file, reading, holes))),
  );

/** What Patroni makes of one document. */
export function patroniDocument(
  document: YamlNode,
  file: SourceFile,
  reading: YamlReading,
  holes: readonly Span[],
): Contribution {
  const local = reading.fields(document).get('postgresql');
  const dynamic = reading.get(document, 'bootstrap', 'dcs', 'postgresql');
  if (!reading.map(local?.value) && !reading.map(dynamic)) return {};
  if (!['scope', 'restapi', 'bootstrap', 'namespace'].some((key) => reading.get(document, key))) return {};
  const server = serverOf(document, file, reading, holes);
  return {
    servers: [server],
    connections: patroniConnections(reading.get(local?.value, 'authentication'), reading),
    secrets: patroniSecrets(document, reading),
  };
}

function serverOf(document: YamlNode, file: SourceFile, reading: YamlReading, holes: readonly Span[]): WrittenServer {
  const fields = reading.fields(document);
  const local = fields.get('postgresql');
  const bootstrap = fields.get('bootstrap');
  const dynamic = reading.get(bootstrap?.value, 'dcs', 'postgresql');
  const main = (local ?? bootstrap)!.key.at;
  const shared = parametersIn(reading.get(dynamic, 'parameters'), reading);
  const own = parametersIn(reading.get(local?.value, 'parameters'), reading);
  const settings = [...shared, ...own, ...listenSettings(local?.value, main, reading)];
  const hidden = hiddenBy(document, reading, main);
  const records = (key: 'pg_hba' | 'pg_ident', parameter: 'hba_file' | 'ident_file') => {
    // A file that the parameters name is nobody's but the server's; else the section of this member goes before the
    // one of all members, and what `bootstrap` adds counts where neither says anything.
    if (settings.some(({ name }) => name === parameter)) return undefined;
    const candidates = [local?.value, dynamic, ...(key === 'pg_hba' ? [bootstrap?.value] : [])];
    const entry = candidates.map((section) => reading.fields(section).get(key)).find((found) => found);
    return entry && recordsUnder(entry, file, holes);
  };
  const [hba, ident] = [records('pg_hba', 'hba_file'), records('pg_ident', 'ident_file')];
  return {
    name: nameOf(document, file, reading),
    at: main,
    version: firstKnown(
      majorOfFolder(reading.get(local?.value, 'bin_dir')),
      majorOfFolder(reading.get(local?.value, 'data_dir')),
    ),
    settings,
    configured: true,
    ...(hidden && { unseen: [hidden] }),
    ...(hba && { hba }),
    ...(ident && { ident }),
    operator: { name: 'Patroni', weakened: [] },
  };
}

/** `scope` is the cluster, `name` the member. */
function nameOf(document: YamlNode, { path }: SourceFile, reading: YamlReading): string {
  const words = ['scope', 'name'].flatMap((key) => {
    const read = yamlValue(reading.get(document, key));
    return read && read.value.kind !== 'unknown' ? [read.value.value] : [];
  });
  return words.length > 0 ? words.join('/') : path;
}

/**
 * What may set parameters out of sight: the store that holds those of all members, unless this file fills it; a
 * postgresql.conf of one's own; another way to make the data directory than initdb.
 * Source: https://patroni.readthedocs.io/en/latest/patroni_configuration.html
 */
function hiddenBy(
  document: YamlNode,
  reading: YamlReading,
  at: Span,
): { readonly why: string; readonly at: Span } | undefined {
  if (!reading.map(reading.get(document, 'bootstrap', 'dcs')))
    return { why: 'parameters of the whole cluster are kept in its configuration store', at };
  const custom = scalarOf(reading.get(document, 'postgresql', 'custom_conf'));
  if (custom) return { why: `\`${custom.text}\` lies where the server runs`, at: custom.at };
  const method = scalarOf(reading.get(document, 'bootstrap', 'method'));
  if (!method || method.text === 'initdb') return undefined;
  return { why: `\`${method.text}\` makes the data directory, with a configuration of its own`, at: method.at };
}

/**
 * `listen: 0.0.0.0:5432`: Patroni splits it at the last colon and passes both parts on the command line, where they
 * win over everything. Source: `split_host_port` and `get_server_parameters` of Patroni.
 */
function listenSettings(section: YamlNode | undefined, at: Span, reading: YamlReading): readonly WrittenSetting[] {
  const entry = reading.fields(section).get('listen');
  const read = entry && yamlValue(entry.value);
  const name = 'listen_addresses';
  if (!entry || !read) return [{ name, nameAt: at, at, value: unknown('`listen` is told to Patroni elsewhere', at) }];
  if (read.value.kind === 'unknown') return [{ name, nameAt: entry.key.at, at: read.at, value: read.value }];
  const { text } = read.passage;
  const colon = /:\d*$/u.exec(text)?.index ?? text.length;
  const passage = part(read.passage, 0, colon);
  const value = { kind: 'set' as const, value: passage.text.replaceAll(/[[\]]/gu, ''), at: passage.at };
  return [{ name, nameAt: entry.key.at, at: passage.at, value, passage }];
}
