import type { Passage } from '../text/passage.js';
import { type Resolved, set, unknown } from '../text/resolved.js';
import type { Span } from '../text/source.js';
import { buildContextOf } from './compose-build.js';
import { type EnvFile, envFilesOf, environmentOf, type Variables } from './compose-environment.js';
import { grantsOf, type MountDraft, volumesOf } from './compose-mounts.js';
import { type Aliases, aliasesOf, linksOf, textIn } from './compose-networks.js';
import { portsOf } from './compose-ports.js';
import type { ComposeContext } from './compose-reading.js';
import { hasHole, stringOf, textSoFar, textWithMarks, writtenScalar } from './compose-string.js';
import type { ComposePort, ComposeService, ComposeString } from './compose-tree.js';
import { composeWords } from './compose-words.js';
import type { Entries } from './yaml-merge.js';
import { follow, type YamlNode } from './yaml-tree.js';

/** Fields that a later file replaces as a whole. */
export interface ServiceScalars {
  readonly image?: ComposeString;
  readonly build?: Span;
  readonly buildContext?: Resolved<string>;
  readonly command?: readonly ComposeString[];
  readonly entrypoint?: readonly ComposeString[];
  readonly networkMode?: Passage;
  readonly containerName?: string;
  readonly hostname?: string;
}

/** Fields that a later file adds to. */
export interface ServiceLists {
  readonly environment: Variables;
  readonly envFiles: readonly EnvFile[];
  readonly ports: readonly ComposePort[];
  readonly volumes: readonly MountDraft[];
  readonly configs: readonly MountDraft[];
  readonly secrets: readonly MountDraft[];
  readonly networks: Aliases;
  readonly links: ReadonlyMap<string, string>;
}

/** A service as one file writes it, before it is merged with others. */
export interface ServiceLayer {
  readonly at: Span;
  readonly scalars: ServiceScalars;
  readonly lists: ServiceLists;
  /** Fields tagged `!reset` (whatever was there is taken away) or `!override` (nothing of it is kept). */
  readonly replaces: ReadonlySet<keyof ServiceScalars | keyof ServiceLists>;
  readonly incomplete?: NonNullable<ComposeService['incomplete']>;
}

const FIELDS = {
  image: 'image',
  build: 'build',
  command: 'command',
  entrypoint: 'entrypoint',
  network_mode: 'networkMode',
  environment: 'environment',
  env_file: 'envFiles',
  ports: 'ports',
  volumes: 'volumes',
  configs: 'configs',
  secrets: 'secrets',
  container_name: 'containerName',
  hostname: 'hostname',
  networks: 'networks',
  links: 'links',
} as const satisfies Record<string, keyof ServiceScalars | keyof ServiceLists>;

/** Reads what stands under a service's key. `extends` is the caller's. */
export function serviceLayer(at: Span, fields: Entries, context: ComposeContext): ServiceLayer {
  const replaces = new Set<keyof ServiceScalars | keyof ServiceLists>();
  const get = (name: keyof typeof FIELDS): YamlNode | undefined => {
    const node = fields.get(name)?.value;
    const tag = node === undefined || node.kind === 'alias' ? undefined : node.tag;
    if (tag === '!reset' || tag === '!override') {
      replaces.add(FIELDS[name]);
      if (name === 'build') replaces.add('buildContext');
    }
    return tag === '!reset' ? undefined : node;
  };
  const read = <T>(
    name: keyof typeof FIELDS,
    reader: (node: YamlNode, context: ComposeContext) => T,
  ): T | undefined => {
    const node = get(name);
    return node && reader(node, context);
  };
  const imageNode = get('image');
  const image = imageNode && (writtenScalar(imageNode) ? imageOf(imageNode, context) : templated(imageNode));
  const build = get('build');
  const buildContext = build && buildContextOf(build, context);
  const command = read('command', argvOf);
  const entrypoint = read('entrypoint', argvOf);
  const networkMode = read('network_mode', (node) => textSoFar(writtenScalar(node) && stringOf(node, context)));
  const containerName = read('container_name', textIn);
  const hostname = read('hostname', textIn);
  return {
    at,
    scalars: {
      ...(image && { image }),
      ...(build && isWritten(build) && { build: build.at }),
      ...(buildContext && { buildContext }),
      ...(command && { command }),
      ...(entrypoint && { entrypoint }),
      ...(networkMode && { networkMode }),
      ...(containerName && { containerName }),
      ...(hostname && { hostname }),
    },
    lists: {
      environment: read('environment', environmentOf) ?? new Map(),
      envFiles: read('env_file', envFilesOf) ?? [],
      ports: read('ports', portsOf) ?? [],
      volumes: read('volumes', volumesOf) ?? [],
      configs: read('configs', (node) => grantsOf(node, 'config', context)) ?? [],
      secrets: read('secrets', (node) => grantsOf(node, 'secret', context)) ?? [],
      networks: read('networks', aliasesOf) ?? new Map(),
      links: read('links', linksOf) ?? new Map(),
    },
    replaces,
  };
}

/** The repository tells what an image is, also where a template decides its tag. */
function imageOf(node: YamlNode, context: ComposeContext): ComposeString {
  const image = stringOf(node, context)!;
  const template = image.passage ? undefined : textWithMarks(node, context);
  return template ? { ...image, template } : image;
}

const isWritten = (node: YamlNode): boolean => follow(node)?.kind !== 'scalar' || writtenScalar(node) !== undefined;

const templated = (node: YamlNode): ComposeString => ({
  value: unknown('it is not a plain value, so it may be a template', node.at),
  at: node.at,
});

/** `command:` or `entrypoint:`. An empty one is written, too: it takes the image's own away. */
function argvOf(node: YamlNode, context: ComposeContext): readonly ComposeString[] | undefined {
  const target = follow(node);
  if (target?.kind === 'list') {
    if (!context.reading.spend(target.items.length, target.at)) return undefined;
    return target.items.map((item) => stringOf(item, context) ?? templated(item));
  }
  if (target?.kind !== 'scalar') return target && [templated(node)];
  if (target.isNull) return undefined;
  const line = stringOf(node, context)!;
  const text = textSoFar(line);
  const words = text && composeWords(text);
  if (text && !words) {
    context.reading.problems.push({
      at: line.at,
      message: 'Compose refuses this as an invalid command line: a quote or parenthesis does not match',
    });
    return [{ value: unknown('its quotes do not match', line.at), at: line.at }];
  }
  if (!words) return [line];
  return words.map((word): ComposeString => {
    const value = line.value;
    if (value.kind === 'unknown' && hasHole(word)) {
      return { value: unknown(value.why, word.at), at: word.at, template: word };
    }
    return { value: set(word.text, word.at), at: word.at, passage: word };
  });
}
