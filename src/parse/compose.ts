import { type Files, memoryFiles } from '../text/files.js';
import { dirname } from '../text/path.js';
import type { SourceFile } from '../text/source.js';
import { readEnvFile } from './compose-environment.js';
import { extendedLayer } from './compose-extends.js';
import { dotEnv, type Layer, layersOf } from './compose-layers.js';
import { mergeLayers } from './compose-merge.js';
import type { Definition, MountDraft } from './compose-mounts.js';
import { type ComposeContext, ComposeReading } from './compose-reading.js';
import type { ServiceLayer } from './compose-service.js';
import type { ComposeMount, ComposeService, ComposeTree, ComposeVariable } from './compose-tree.js';
import type { Lookup } from './interpolation.js';
import type { Parsed } from './problem.js';

export interface ComposeOptions {
  /** Where `.env`, `env_file`, `extends` and `include` are read from. Without it only the file itself is read. */
  readonly files?: Files;
  /** Files Compose merges over this one, in order: `docker-compose.override.yml` by default. */
  readonly overrides?: readonly SourceFile[];
}

/**
 * Reads a compose file as `docker compose` does: all documents, anchors and merges, `extends`, `include`, `env_file`,
 * interpolation against the `.env` beside it. A file that is YAML but no compose file has no services. Spans stay in
 * the file where a value is written.
 */
export function parseCompose(file: SourceFile, { files, overrides = [] }: ComposeOptions = {}): Parsed<ComposeTree> {
  const reading = new ComposeReading(files ?? memoryFiles([]));
  if (![file, ...overrides].some(({ text }) => MAY_BE_COMPOSE.test(text))) {
    return { tree: { services: [], networks: new Map(), files: [file], gaps: [] }, problems: [] };
  }
  const directory = dirname(file.path);
  const lookup = dotEnv(reading, directory);
  const perFile = [file, ...overrides].map((source) => layersOf(source, directory, lookup, reading));
  const layers = perFile.flat();
  const names = new Set(layers.flatMap(({ services }) => [...services.keys()]));
  const definitions = { config: merged(layers, 'configs'), secret: merged(layers, 'secrets') };
  const services = [...names].map((name) => {
    const parts = perFile.flatMap((siblings) =>
      siblings.flatMap(({ services: here }) => {
        const definition = here.get(name);
        return definition ? [extendedLayer(name, definition, siblings)] : [];
      }),
    );
    const layer = parts.reduce(mergeLayers);
    return finish(name, layer, definitions, { reading, file, directory, lookup, holes: [] });
  });
  const named = layers.findLast((layer) => layer.name !== undefined)?.name;
  const networks = new Map(layers.flatMap((layer) => [...layer.networks]));
  return {
    tree: {
      ...(named !== undefined && { name: named }),
      services,
      networks,
      files: [...reading.files.values()],
      gaps: reading.gaps,
    },
    problems: reading.problems,
  };
}

/** Every compose file has one of these words at the start of a line; other YAML is left before it is parsed. */
const MAY_BE_COMPOSE = /^[ \t\ufeff]*["']?(?:services|include|image|build|extends|<<)["']?[ \t]*:|^[ \t\ufeff]*\{/mu;

const merged = (layers: readonly Layer[], kind: 'configs' | 'secrets'): ReadonlyMap<string, Definition> =>
  new Map(layers.flatMap((layer) => [...layer[kind]]));

function finish(
  name: string,
  { at, scalars: { containerName, hostname, ...scalars }, lists, incomplete }: ServiceLayer,
  definitions: Readonly<Record<'config' | 'secret', ReadonlyMap<string, Definition>>>,
  context: ComposeContext,
): ComposeService {
  const environment = new Map<string, ComposeVariable>();
  const seen: Lookup = (variable) => environment.get(variable)?.value ?? context.lookup(variable);
  for (const envFile of lists.envFiles) {
    for (const variable of readEnvFile(envFile, context, seen)) environment.set(variable.name, variable);
  }
  for (const [variable, value] of lists.environment) if (value) environment.set(variable, value);
  const granted = ({ reference, ...mount }: MountDraft): ComposeMount => {
    const definition =
      reference !== undefined && (mount.kind === 'config' || mount.kind === 'secret')
        ? definitions[mount.kind].get(reference)
        : undefined;
    return { ...mount, ...definition };
  };
  return {
    name,
    at,
    ...scalars,
    environment: [...environment.values()],
    ports: lists.ports,
    names: [containerName, hostname].filter((one) => one !== undefined),
    networks: lists.networks,
    links: lists.links,
    mounts: [...lists.volumes, ...lists.configs, ...lists.secrets].map(granted),
    ...(incomplete && { incomplete }),
  };
}
