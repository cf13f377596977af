import { dirname, join } from '../text/path.js';
import { type SourceFile, type Span, whole } from '../text/source.js';
import { type Definition, definitionsOf } from './compose-mounts.js';
import { networkNames, textIn } from './compose-networks.js';
import { type ComposeContext, type ComposeReading, fieldsOf } from './compose-reading.js';
import { stringOf, writtenScalar } from './compose-string.js';
import { parseEnv } from './env.js';
import type { Lookup } from './interpolation.js';
import type { Entries } from './yaml-merge.js';
import { follow, type YamlMap, type YamlNode } from './yaml-tree.js';

/** A service's key and what stands under it in one document. */
export interface ServiceDefinition {
  readonly at: Span;
  /** Where the next key after the service starts: a template may write anything up to there. */
  readonly until: number;
  readonly fields: Entries;
  readonly context: ComposeContext;
}

/** One document of one file: later layers are merged over earlier ones. */
export interface Layer {
  readonly services: ReadonlyMap<string, ServiceDefinition>;
  readonly configs: ReadonlyMap<string, Definition>;
  readonly secrets: ReadonlyMap<string, Definition>;
  /** What the project is called. */
  readonly name?: string;
  readonly networks: ReadonlyMap<string, string>;
}

/** Deeper chains of `include` and `extends` than anybody writes. */
export const DEEPEST = 32;

/** The documents of a file and, before each, of the files it includes. */
export function layersOf(
  file: SourceFile,
  directory: string,
  lookup: Lookup,
  reading: ComposeReading,
  chain: readonly string[] = [],
): Layer[] {
  const yaml = reading.yamlOf(file);
  const context: ComposeContext = { reading, file, directory, lookup, holes: yaml.holes };
  return yaml.documents.flatMap((document) => {
    const root = follow(document);
    if (root?.kind !== 'map') return [];
    const fields = fieldsOf(root, context);
    if (!reading.spend(fields.size, root.at)) return [];
    const include = fields.get('include')?.value;
    const included = include ? includedLayers(include, context, [...chain, file.path]) : [];
    return [...included, layerOf(root, fields, context)];
  });
}

function layerOf(root: YamlMap, fields: Entries, context: ComposeContext): Layer {
  const named = fields.get('services');
  const definitions = (name: string) => {
    const node = fields.get(name)?.value;
    return node ? definitionsOf(node, context) : new Map<string, Definition>();
  };
  const servicesNode = named ? follow(named.value) : isVersionOne(fields) ? root : undefined;
  const services = new Map<string, ServiceDefinition>();
  if (servicesNode?.kind === 'map' && context.reading.spend(servicesNode.pairs.length, servicesNode.at)) {
    const starts = [...root.pairs, ...servicesNode.pairs].map(({ key }) => key.at.start).sort((a, b) => a - b);
    const next = new Map(starts.map((start, index) => [start, starts[index + 1] ?? context.file.text.length]));
    for (const [name, { key, value }] of fieldsOf(servicesNode, context)) {
      const service = follow(value);
      if (service?.kind !== 'map' || (!named && !isService(fieldsOf(service, context)))) continue;
      services.set(name, {
        at: key.at,
        until: next.get(key.at.start) ?? key.at.end,
        fields: fieldsOf(service, context),
        context,
      });
    }
  }
  const nameNode = named && fields.get('name')?.value;
  const name = nameNode && textIn(nameNode, context);
  const networksNode = fields.get('networks')?.value;
  return {
    services,
    configs: definitions('configs'),
    secrets: definitions('secrets'),
    networks: networksNode ? networkNames(networksNode, context) : new Map(),
    ...(name !== undefined && { name }),
  };
}

const isService = (fields: Entries): boolean =>
  writtenScalar(fields.get('image')?.value) !== undefined || fields.has('build');

/** Before version 2 a compose file was a mapping of services. Some of its keys belong to no other kind of YAML. */
function isVersionOne(fields: Entries): boolean {
  for (const known of ['version', 'apiVersion', 'kind', 'include', 'networks', 'volumes'])
    if (fields.has(known)) return false;
  return true;
}

/** `include:` as a list of paths or of `{ path, project_directory, env_file }`. */
function includedLayers(node: YamlNode, context: ComposeContext, chain: readonly string[]): Layer[] {
  const list = follow(node);
  if (list?.kind !== 'list' || !context.reading.spend(list.items.length, list.at)) return [];
  return list.items.flatMap((item) => {
    const map = follow(item);
    const fields = map?.kind === 'map' ? fieldsOf(map, context) : undefined;
    const pathNode = fields ? fields.get('path')?.value : item;
    const paths = pathNode ? strings(pathNode, context) : [];
    const first = paths[0];
    if (!first) return [];
    const directoryNode = fields?.get('project_directory')?.value;
    const written = directoryNode && strings(directoryNode, context)[0]?.text;
    const directory = join(context.directory, written ?? dirname(first.text));
    const own = dotEnv(context.reading, directory);
    const lookup: Lookup = (name) => context.lookup(name) ?? own(name);
    return paths.flatMap(({ text, at }) => {
      const { file, why } = context.reading.open(join(context.directory, text));
      const circular = file && (chain.includes(file.path) || chain.length >= DEEPEST);
      if (file && !circular) return layersOf(file, directory, lookup, context.reading, chain);
      const reason = circular ? 'is included in a circle' : why;
      context.reading.gap(at, `\`${text}\` ${reason}, so the services it includes were not judged`);
      return [];
    });
  });
}

/** The strings of a scalar or list whose values are in sight; of the others a gap is said. */
function strings(node: YamlNode, context: ComposeContext): { readonly text: string; readonly at: Span }[] {
  const target = follow(node);
  const items = target?.kind === 'list' ? target.items : [node];
  return items.flatMap((item) => {
    const string = writtenScalar(item) && stringOf(item, context);
    if (!string) return [];
    if (string.value.kind !== 'unknown') return [{ text: string.value.value, at: string.at }];
    context.reading.gap(
      string.at,
      `this path is not in sight because ${string.value.why}, so what it includes was not judged`,
    );
    return [];
  });
}

/** Variables of the `.env` beside a compose file, which Compose reads on its own; the last of several wins. */
export function dotEnv(reading: ComposeReading, directory: string): Lookup {
  const { file } = reading.open(join(directory, '.env'));
  if (!file) return () => undefined;
  const { tree } = parseEnv(whole(file), { dialect: 'compose' });
  const values = new Map(tree.entries.map(({ name, value }) => [name, value]));
  return (name) => values.get(name);
}
