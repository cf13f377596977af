import { isAbsolute, join } from '../text/path.js';
import type { Span } from '../text/source.js';
import { type ComposeContext, fieldsOf } from './compose-reading.js';
import { hasHole, stringOf, textSoFar, writtenScalar } from './compose-string.js';
import type { ComposeMount, ComposeString } from './compose-tree.js';
import { follow, type YamlNode } from './yaml-tree.js';

/** A mount whose config or secret is still a name. */
export type MountDraft = Omit<ComposeMount, 'content'> & { readonly reference?: string };

/** A top-level `configs:` or `secrets:` definition: a file, or text written there. */
export interface Definition {
  readonly source?: string;
  readonly content?: ComposeString;
}

/** `volumes:` of a service in the short and long forms. */
export function volumesOf(node: YamlNode, context: ComposeContext): readonly MountDraft[] {
  return itemsOf(node, context).flatMap((item): MountDraft[] => {
    const map = follow(item);
    if (map?.kind === 'map') return longVolume(map.at, fieldReader(item, context), context);
    const string = writtenScalar(item) && stringOf(item, context);
    const text = textSoFar(string);
    if (!text) return [];
    const [first = '', second] = splitVolume(text.text);
    const target = second ?? first;
    if (!target.startsWith('/') || target.includes('${')) return [];
    const kind = second !== undefined && isPath(first) ? 'bind' : 'volume';
    const source = kind === 'bind' && !hasHole(text, 0, first.length) ? inTree(first, context) : undefined;
    return [{ at: text.at, kind, target, ...(source !== undefined && { source }) }];
  });
}

function longVolume(at: Span, field: FieldReader, context: ComposeContext): MountDraft[] {
  const target = field('target');
  if (!target?.startsWith('/') || target.includes('${')) return [];
  const kind = field('type') === 'bind' ? 'bind' : 'volume';
  const written = field('source') ?? field('src');
  const source = kind === 'bind' && written && !written.includes('${') ? inTree(written, context) : undefined;
  return [{ at, kind, target, ...(source !== undefined && { source }) }];
}

/** `configs:` and `secrets:` of a service; the file behind a name is filled in when every file has been read. */
export function grantsOf(node: YamlNode, kind: 'config' | 'secret', context: ComposeContext): readonly MountDraft[] {
  const base = kind === 'secret' ? '/run/secrets/' : '/';
  return itemsOf(node, context).flatMap((item): MountDraft[] => {
    const map = follow(item);
    const field = fieldReader(item, context);
    const scalar = writtenScalar(item) && stringOf(item, context);
    const reference = map?.kind === 'map' ? field('source') : textSoFar(scalar)?.text;
    if (!map || !reference) return [];
    const named = (map.kind === 'map' ? field('target') : undefined) ?? reference;
    const target = named.startsWith('/') ? named : base + named;
    return [{ at: scalar?.at ?? map.at, kind, target, reference }];
  });
}

/** Top-level `configs:` or `secrets:`, by name. */
export function definitionsOf(node: YamlNode, context: ComposeContext): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  const map = follow(node);
  if (map?.kind !== 'map') return definitions;
  for (const [name, { value }] of fieldsOf(map, context)) {
    const definition = follow(value);
    if (definition?.kind !== 'map') continue;
    const fields = fieldsOf(definition, context);
    const file = fieldReader(value, context)('file');
    const source = file && !file.includes('${') ? inTree(file, context) : undefined;
    const contentNode = fields.get('content')?.value;
    const content = contentNode && stringOf(contentNode, context);
    definitions.set(name, { ...(source !== undefined && { source }), ...(content && { content }) });
  }
  return definitions;
}

function itemsOf(node: YamlNode, context: ComposeContext): readonly YamlNode[] {
  const list = follow(node);
  return list?.kind === 'list' && context.reading.spend(list.items.length, list.at) ? list.items : [];
}

type FieldReader = (name: string) => string | undefined;

function fieldReader(node: YamlNode, context: ComposeContext): FieldReader {
  const map = follow(node);
  if (map?.kind !== 'map') return () => undefined;
  const fields = fieldsOf(map, context);
  return (name) => {
    const value = fields.get(name)?.value;
    return value && writtenScalar(value) ? textSoFar(stringOf(value, context))?.text : undefined;
  };
}

/** Source, target and mode of the short form; the colon of a Windows drive and those in `${…}` separate nothing. */
function splitVolume(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}') depth--;
    else if (text[at] === ':' && depth <= 0 && !(at === start + 1 && /[A-Za-z]/u.test(text[start]!))) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

/** A path and not the name of a volume. `${DIR}/x` may be either, and what it holds is out of sight both ways. */
const isPath = (source: string): boolean => /^(?:[./~]|\\\\|[A-Za-z]:|\$\{)/u.test(source);

/** The path in the tree; undefined for what stands on the machine that runs Compose. */
function inTree(path: string, { directory }: ComposeContext): string | undefined {
  const slashed = path.replaceAll('\\', '/');
  return slashed.startsWith('~') || isAbsolute(slashed) ? undefined : join(directory, slashed);
}
