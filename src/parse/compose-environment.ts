import { part } from '../text/passage.js';
import { join } from '../text/path.js';
import { set, unknown } from '../text/resolved.js';
import { type Span, whole } from '../text/source.js';
import { type ComposeContext, fieldsOf } from './compose-reading.js';
import { borrowed, interpolated, stringOf, textSoFar, writtenScalar } from './compose-string.js';
import type { ComposeString, ComposeVariable } from './compose-tree.js';
import { parseEnv } from './env.js';
import type { Lookup } from './interpolation.js';
import { follow, type YamlNode } from './yaml-tree.js';

/** Variables of one layer by name; undefined for one that `!reset` takes away. */
export type Variables = ReadonlyMap<string, ComposeVariable | undefined>;

/** `environment:` as a mapping or as a list of `NAME=value`. */
export function environmentOf(node: YamlNode, context: ComposeContext): Variables {
  const variables = new Map<string, ComposeVariable | undefined>();
  const target = follow(node);
  if (target?.kind === 'map') {
    const fields = fieldsOf(target, context);
    if (!context.reading.spend(fields.size, target.at)) return variables;
    for (const [name, { key, value }] of fields) {
      if (tagOf(value) === '!reset') variables.set(name, undefined);
      else variables.set(name, variable(name, entryValue(name, value, key.at, context)));
    }
  } else if (target?.kind === 'list' && context.reading.spend(target.items.length, target.at)) {
    for (const item of target.items) {
      const listed = listedVariable(item, context);
      if (listed) variables.set(listed.name, listed);
    }
  }
  return variables;
}

const tagOf = (node: YamlNode): string | undefined => (node.kind === 'alias' ? undefined : node.tag);

const variable = (name: string, string: ComposeString): ComposeVariable => ({ ...string, name, from: 'environment' });

function entryValue(name: string, node: YamlNode, keyAt: Span, context: ComposeContext): ComposeString {
  const target = follow(node);
  if (target?.kind !== 'scalar') {
    const why = 'it is not a plain value, so it may be a template';
    return { value: unknown(why, node.at), at: node.at };
  }
  return target.isNull ? fromShell(name, keyAt, context) : stringOf(node, context)!;
}

/** `- NAME` alone passes the variable on from where Compose runs, where `.env` counts as well. */
function fromShell(name: string, at: Span, { lookup }: ComposeContext): ComposeString {
  const value = lookup(name);
  if (value === undefined)
    return { value: unknown(`\`${name}\` is passed on from the shell that runs Compose`, at), at };
  if (value.kind === 'unknown') return { value, at };
  return { value: set(value.value, at), at, passage: borrowed(value.value, at) };
}

function listedVariable(item: YamlNode, context: ComposeContext): ComposeVariable | undefined {
  const scalar = writtenScalar(item);
  if (!scalar) return undefined;
  const raw = item.kind === 'alias' ? undefined : scalar.passage;
  const split = scalar.text.indexOf('=');
  const inName = scalar.text.slice(0, split < 0 ? undefined : split);
  // A variable in the name is rare enough to be read from the interpolated whole.
  if (raw && !inName.includes('$')) {
    if (split < 0) return variable(inName, fromShell(inName, scalar.at, context));
    return variable(inName, interpolated(part(raw, split + 1, raw.text.length), context));
  }
  const whole = textSoFar(stringOf(item, context));
  const equals = whole?.text.indexOf('=') ?? -1;
  if (!whole) return undefined;
  if (equals < 0) return variable(whole.text, fromShell(whole.text, scalar.at, context));
  const passage = part(whole, equals + 1, whole.text.length);
  const string = stringOf(item, context)!;
  const name = whole.text.slice(0, equals);
  if (string.value.kind === 'unknown')
    return variable(name, { value: string.value, at: passage.at, template: passage });
  return variable(name, { value: set(passage.text, passage.at), at: passage.at, passage });
}

/** One entry of `env_file:`. */
export interface EnvFile {
  readonly at: Span;
  readonly path: ComposeString;
  readonly directory: string;
  readonly required: boolean;
  /** `format: raw`: read as `docker run --env-file` reads it. */
  readonly raw: boolean;
}

/** `env_file:` as a string, a list, or a list of mappings. */
export function envFilesOf(node: YamlNode, context: ComposeContext): readonly EnvFile[] {
  const target = follow(node);
  const items = target?.kind === 'list' ? target.items : [node];
  if (!context.reading.spend(items.length, node.at)) return [];
  return items.flatMap((item): EnvFile[] => {
    const entry = follow(item);
    const { directory } = context;
    if (entry?.kind !== 'map') {
      const path = writtenScalar(item) && stringOf(item, context);
      return path ? [{ at: path.at, path, directory, required: true, raw: false }] : [];
    }
    const fields = fieldsOf(entry, context);
    const field = (name: string) => writtenScalar(fields.get(name)?.value)?.text;
    const pathNode = fields.get('path')?.value;
    const path = pathNode && stringOf(pathNode, context);
    if (!path) return [];
    return [{ at: path.at, path, directory, required: field('required') !== 'false', raw: field('format') === 'raw' }];
  });
}

/** The variables of one `env_file`; later lines may use earlier ones through `lookup`. */
export function readEnvFile(entry: EnvFile, { reading }: ComposeContext, lookup: Lookup): ComposeVariable[] {
  const missing = (what: string, why: string) =>
    reading.gap(entry.at, `${what} ${why}, so the variables it sets are not known`);
  if (entry.path.value.kind === 'unknown') {
    missing('this file', 'has no name in sight');
    return [];
  }
  const { file, why } = reading.open(join(entry.directory, entry.path.value.value));
  if (!file) {
    if (entry.required) missing(`\`${entry.path.value.value}\``, why);
    return [];
  }
  // Every service may name the same file, so what it costs is counted each time.
  if (!reading.spend(1 + Math.floor(file.text.length / 16), entry.at)) return [];
  const { tree } = parseEnv(whole(file), { dialect: entry.raw ? 'docker' : 'compose', variables: lookup });
  return tree.entries.map(({ name, value, at, passage, template }) => ({
    name,
    value,
    at,
    from: 'env_file' as const,
    ...(passage && { passage }),
    ...(template && { template }),
  }));
}
