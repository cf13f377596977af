import { type ServerImage, serverImage } from '../facts/images.js';
import type { ComposeService, ComposeTree, ComposeVariable } from '../parse/compose-tree.js';
import { publishedFor } from '../parse/published-for.js';
import { commandAssignments } from '../semantics/command-assignments.js';
import { containerFiles, type Mount, treePathOf } from '../semantics/container-files.js';
import { type PostgresCommand, postgresCommand } from '../semantics/postgres-command.js';
import type { Container, Environment, PublishedPort } from '../semantics/project.js';
import { hostAuthMethodIn, imageDefaults, imageMajor, ownWay } from '../semantics/server-image.js';
import type { ComposeProject } from '../semantics/site.js';
import type { VariableScope } from '../semantics/variables.js';
import type { WrittenPooler } from '../semantics/written.js';
import { isReadable } from '../text/files.js';
import { join } from '../text/path.js';
import { known, set } from '../text/resolved.js';
import type { SourceFile } from '../text/source.js';
import { composePooler } from './compose-poolers.js';
import { builtFromOf, composeSites } from './compose-sites.js';
import type { LinkOptions } from './link-options.js';
import type { ServerParts } from './link-server.js';

/** What a compose file holds for us: servers, and the variables that reach each of its services. */
export interface ComposeParts {
  readonly servers: readonly ServerParts[];
  readonly scopes: readonly ServiceScope[];
  readonly poolers: readonly WrittenPooler[];
  readonly project: ComposeProject;
}

export interface ServiceScope extends VariableScope {
  /** The folder the program is built from: a manifest there tells its driver. */
  readonly builtFrom?: string;
  readonly mounts: readonly Mount[];
  /** Its variables configure a pooler, so that they make no client of an application. */
  readonly isPooler?: true;
}

export function composeParts(
  file: SourceFile,
  tree: ComposeTree,
  options: LinkOptions,
  environmentOf: (path: string) => Environment,
): ComposeParts {
  const servers: ServerParts[] = [];
  const scopes: ServiceScope[] = [];
  const poolers: WrittenPooler[] = [];
  const environment = environmentOf(file.path);
  const project = composeSites(file, tree, environment);
  for (const [index, service] of tree.services.entries()) {
    const site = project.sites[index]!;
    const image = imageOf(service);
    if (image) servers.push({ ...serverParts(service, image, options, environment), site });
    const builtFrom = builtFromOf(service);
    const pooler = composePooler(service);
    if (pooler) poolers.push({ ...pooler, mounts: service.mounts, environment, site });
    scopes.push({
      name: `${file.path}: services.${service.name}`,
      prefix: `services.${service.name}.environment.`,
      variables: service.environment,
      environment,
      site,
      ...(builtFrom !== undefined && { builtFrom }),
      mounts: service.mounts,
      ...(pooler && { isPooler: true }),
    });
  }
  return { servers, scopes, poolers, project };
}

function imageOf({ image }: ComposeService): ServerImage | undefined {
  const name = known(image?.value) ?? image?.template?.text;
  return name === undefined ? undefined : serverImage(name);
}

function serverParts(
  service: ComposeService,
  image: ServerImage,
  options: LinkOptions,
  environment: Environment,
): ServerParts {
  const command = postgresCommand(service);
  const mounts: readonly Mount[] = service.mounts;
  const files = containerFiles(options.files, mounts);
  const treePath = (path: string) => treePathOf(mounts, path);
  const dataDirectory =
    known(variable(service, 'PGDATA')?.value) ?? known(command.dataDirectory) ?? image.dataDirectory;
  const conf = readMounted(
    options,
    treePath,
    known(lastSetting(command, 'config_file')?.value),
    dataDirectory,
    'postgresql.conf',
  );
  const hba = lastSetting(command, 'hba_file')
    ? undefined // linkServer resolves it with the other settings
    : readMounted(options, treePath, undefined, dataDirectory, 'pg_hba.conf');
  const ident = lastSetting(command, 'ident_file')
    ? undefined
    : readMounted(options, treePath, undefined, dataDirectory, 'pg_ident.conf');
  const version = options.versionOf?.(service.at.file.path);
  return {
    name: service.name,
    at: service.at,
    commandLine: { assignments: commandAssignments(command.settings), unknown: unseen(command, conf) },
    version: version === undefined ? imageMajor(image, service.image?.at ?? service.at) : set(version, service.at),
    files,
    treePath,
    ...(dataDirectory !== undefined && { dataDirectory }),
    container: containerOf(service, image, command),
    environment,
    ...(!conf && { extraDefaults: imageDefaults(service.environment, image) }),
    ...(conf && { conf }),
    ...(hba && { hba }),
    ...(ident && { ident }),
  };
}

/** What may set anything that the command line leaves open: a script, or a configuration file that is named and that nobody
 * can see. */
function unseen(command: PostgresCommand, conf: SourceFile | undefined) {
  const named = lastSetting(command, 'config_file');
  const opaque = command.opaque ? [{ ...command.opaque, before: 0 }] : [];
  if (!named || conf) return opaque;
  return [...opaque, { at: named.at, why: 'the configuration file it names is not in the tree', before: 0 }];
}

const lastSetting = ({ settings }: PostgresCommand, name: string) =>
  settings.findLast((setting) => setting.name === name);

function readMounted(
  { files }: LinkOptions,
  treePath: (path: string) => string | undefined,
  named: string | undefined,
  dataDirectory: string | undefined,
  usual: string,
): SourceFile | undefined {
  const path = named ?? (dataDirectory === undefined ? undefined : join(dataDirectory, usual));
  const inTree = path === undefined ? undefined : treePath(path);
  const file = inTree === undefined ? undefined : files.read(inTree);
  return file && isReadable(file) ? file : undefined;
}

const variable = ({ environment }: ComposeService, name: string): ComposeVariable | undefined =>
  environment.findLast((entry) => entry.name === name);

function containerOf(service: ComposeService, image: ServerImage, command: PostgresCommand): Container {
  const method = hostAuthMethodIn(service.environment, image);
  const port = Number(known(lastSetting(command, 'port')?.value) ?? 5432);
  const opaque = opaqueness(service, image, command);
  return {
    service: service.name,
    image: known(service.image?.value) ?? service.image?.template?.text ?? image.repository,
    at: service.at,
    published: publishedPorts(service, port),
    ...(method && { hostAuthMethod: method }),
    ...(opaque && { opaque }),
  };
}

function publishedPorts({ ports, networkMode }: ComposeService, port: number): readonly PublishedPort[] {
  // Without a network of its own the container listens on the host itself, and Docker discards `ports`.
  if (networkMode?.text === 'host') return [{ at: networkMode.at, published: String(port), target: String(port) }];
  return ports.flatMap((entry) => {
    const published = publishedFor(entry, port);
    if (published === undefined) return [];
    const { at, address, target, slot } = entry;
    return [{ at, published, target, ...(address !== undefined && { address }), ...(slot && { slot }) }];
  });
}

/** Why TLS may be set up where we cannot see it. */
function opaqueness(service: ComposeService, image: ServerImage, command: PostgresCommand): Container['opaque'] {
  if (service.build) return { why: 'its image is built here, and may bring a configuration', at: service.build };
  const own = ownWay(image, service.image?.at ?? service.at);
  if (own) return own;
  const scripts = service.mounts.find(({ target }) => target.startsWith('/docker-entrypoint-initdb.d'));
  return command.opaque ?? (scripts && { why: 'scripts set it up when the data directory is made', at: scripts.at });
}
