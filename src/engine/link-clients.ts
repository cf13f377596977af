import { driverOf } from '../facts/drivers.js';
import { driversFor } from '../facts/drivers-for.js';
import { envDialectOf } from '../facts/env-dialects.js';
import { ecosystemsOf } from '../facts/languages.js';
import type { Manifest } from '../facts/manifest.js';
import { namesSecret } from '../facts/secret-names.js';
import type { Major } from '../facts/versions.js';
import type { LayeredAssignment } from '../parse/conf-tree.js';
import { parseEnv } from '../parse/env.js';
import { parsePgService, sectionOptions } from '../parse/pg-service.js';
import type { Gap } from '../parse/problem.js';
import type { Places } from '../semantics/certificates/places.js';
import { type ClientWorld, clientFrom } from '../semantics/client.js';
import { choiceOf, clientsOfScope, driversOf } from '../semantics/clients-of-scope.js';
import { conninfoSecrets, urlSecrets } from '../semantics/connection-secrets.js';
import { readConnectionString } from '../semantics/connection-string.js';
import type { Mount } from '../semantics/container-files.js';
import type { Client, ClientDriver, Secret, Variable, WrittenPassword } from '../semantics/project.js';
import type { VariableScope } from '../semantics/variables.js';
import type { ProcessScope, WrittenConnection, WrittenOption } from '../semantics/written.js';
import type { Files } from '../text/files.js';
import { verbatim } from '../text/passage.js';
import { dirname } from '../text/path.js';
import { known, type Resolved, set } from '../text/resolved.js';
import { type SourceFile, whole } from '../text/source.js';
import { clientWorld, worldAt } from './client-world.js';
import type { DirectoryWorld } from './link-directories.js';
import { manifestsFrom } from './manifests.js';
import type { VariableReaders } from './variable-readers.js';

/** Clients, and what was found beside them. */
export interface ClientParts {
  readonly clients: readonly Client[];
  readonly variables: readonly Variable[];
  readonly secrets: readonly Secret[];
  readonly gaps: readonly Gap[];
}

/** The clients of one process: a compose service, or whoever loads an environment file. */
export function clientsOf(
  scope: VariableScope,
  file: SourceFile,
  world: DirectoryWorld,
  service?: Pick<ProcessScope, 'mounts' | 'builtFrom' | 'drivers'>,
  readers?: VariableReaders,
): ClientParts {
  const { files } = world.options;
  const mounts = service?.mounts;
  const folder = service ? service.builtFrom : dirname(file.path);
  const read = clientsOfScope(scope, {
    world: surroundings(file, mounts, world),
    manifests: service ? builtManifests(service.builtFrom, file, files) : manifestsFrom(dirname(file.path), files),
    ...(service?.drivers && { drivers: service.drivers }),
    ...(folder !== undefined && readers && { readers: readers.around(folder) }),
  });
  return { ...read, gaps: [] };
}

/** A file of variables, read as the program reads it that its place tells. */
export function envFileClients(
  file: SourceFile,
  composeFolders: ReadonlySet<string>,
  world: DirectoryWorld,
  readers?: VariableReaders,
): ClientParts {
  const dialect = envDialectOf(file.path, composeFolders);
  const { tree, problems } = parseEnv(whole(file), { dialect });
  const scope: VariableScope = {
    name: file.path,
    prefix: '',
    variables: tree.entries,
    environment: world.environmentOf(file.path),
  };
  return { ...clientsOf(scope, file, world, undefined, readers), gaps: problems };
}

/** One client for every service of a connection service file. */
export function serviceFileClients(file: SourceFile, world: DirectoryWorld): ClientParts {
  const { tree, problems } = parsePgService(whole(file));
  const environment = world.environmentOf(file.path);
  const clients = tree.sections
    .filter(({ shadowed }) => !shadowed)
    .map(({ name, at }) =>
      clientFrom({
        name: `[${name}]`,
        at,
        role: 'application',
        services: [tree],
        scope: {
          name: file.path,
          prefix: '',
          variables: [{ name: 'PGSERVICE', value: set(name, at), at }],
          environment,
        },
        world: surroundings(file, undefined, world),
        environment,
        drivers: [{ driver: driverOf('libpq'), why: 'only libpq reads connection service files' }],
      }),
    );
  const secrets = tree.sections.flatMap(({ options, at }) =>
    conninfoSecrets({ form: 'keywords', at, options, passage: verbatim(at) }),
  );
  const inSections = new Set(tree.sections.flatMap((section) => section.problems));
  return { clients, variables: [], secrets, gaps: problems.filter((problem) => !inSections.has(problem)) };
}

/** Passwords in a connection service file, which libpq takes whoever can read it. */
export function serviceFilePasswords(file: SourceFile, world: DirectoryWorld): readonly WrittenPassword[] {
  const environment = world.environmentOf(file.path);
  return parsePgService(whole(file)).tree.sections.flatMap((section) => {
    const options = sectionOptions(section);
    const password = options.get('password');
    const user = options.get('user')?.value;
    if (!password || password.value === '') return [];
    const { value, at } = password;
    return [
      {
        at,
        where: 'service-file' as const,
        name: `[${section.name}]`,
        ...(user !== undefined && { user }),
        value: set(value, at),
        form: 'plain' as const,
        environment,
      },
    ];
  });
}

/** A file that holds one connection string and nothing else, because a person said so. */
export function conninfoClient(file: SourceFile, world: DirectoryWorld): ClientParts {
  const environment = world.environmentOf(file.path);
  const start = file.text.length - file.text.trimStart().length;
  const passage = verbatim({ file, start, end: Math.max(start, file.text.trimEnd().length) });
  const variable = { name: 'DSN', value: set(passage.text, passage.at), at: passage.at, passage };
  const scope: VariableScope = { name: file.path, prefix: '', variables: [variable], environment };
  const found = clientsOf(scope, file, world);
  return { ...found, clients: found.clients.map((client) => ({ ...client, name: file.path })) };
}

/** The connection of a standby to its primary; its paths are the server's, and start in the data directory. */
export function walreceiver(
  { passage, name, slot }: LayeredAssignment,
  places: Places,
  world: DirectoryWorld,
  version: Resolved<Major>,
): ClientParts {
  if (passage.text.trim() === '') return { clients: [], variables: [], secrets: [], gaps: [] };
  const choice = { driver: driverOf('libpq'), why: 'the walreceiver connects through libpq' };
  const client = clientFrom({
    name: name.toLowerCase(),
    at: slot.at,
    role: 'walreceiver',
    string: passage,
    drivers: [choice],
    world: worldAt(places, world.deployed, world.material),
    environment: world.environmentOf(slot.at.file.path),
  });
  const { tree } = readConnectionString(passage, choice.driver);
  const secrets = [...conninfoSecrets(tree), ...urlSecrets(passage)];
  return { clients: [withLeast(client, known(version))], variables: [], secrets, gaps: [] };
}

/** A server is never packaged with a libpq older than itself; with a newer one it often is, as on Debian. */
function withLeast(client: Client, major: Major | undefined): Client {
  if (major === undefined) return client;
  const told = (driver: ClientDriver): ClientDriver => (driver.id === 'libpq' ? { ...driver, atLeast: major } : driver);
  const consumers = client.consumers.map((consumer) => ({ ...consumer, driver: told(consumer.driver) }));
  return { ...client, driver: told(client.driver), consumers };
}

/** What lies around the client that a file configures. */
function surroundings(file: SourceFile, mounts: readonly Mount[] | undefined, world: DirectoryWorld): ClientWorld {
  const libpq = world.options.libpqOf?.(file.path);
  return {
    ...clientWorld({ file, deployed: world.deployed, ...(mounts && { mounts }) }, world.material),
    ...(libpq !== undefined && { libpq }),
  };
}

/** The manifests of a program that a compose file builds: nothing above that file, or beside the program, speaks for it. */
function builtManifests(builtFrom: string | undefined, { path }: SourceFile, files: Files): readonly Manifest[] {
  if (builtFrom === undefined) return [];
  const top = dirname(path);
  const isBelow = top === '.' ? !builtFrom.startsWith('..') : builtFrom.startsWith(`${top}/`);
  return manifestsFrom(builtFrom, files, isBelow ? top : builtFrom);
}

/** A connection that a format found by itself. */
export function writtenClient(written: WrittenConnection, file: SourceFile, world: DirectoryWorld): ClientParts {
  const { files } = world.options;
  const { string, scope, options = [], name, at, role = 'application' } = written;
  const manifests = manifestsFrom(dirname(file.path), files);
  const hints = written.drivers && { drivers: written.drivers };
  const ecosystems = ecosystemsOf(file.path);
  const variables = scope?.variables.map((variable) => variable.name) ?? [];
  const drivers = string
    ? driversOf(string, { variables, ecosystems }, { manifests, ...hints })
    : written.drivers && written.drivers.length > 0
      ? written.drivers.map((hint) => choiceOf(hint, manifests))
      : driversFor({ form: 'options', manifests, ecosystems });
  const client = clientFrom({
    name,
    at,
    role,
    drivers,
    ...(string && { string }),
    ...(options.length > 0 && { beside: options }),
    ...(written.addOption && { addOption: written.addOption }),
    ...(scope && { scope }),
    ...(written.hostElsewhere && { hostElsewhere: true }),
    ...(written.site && { site: written.site }),
    ...(written.route !== undefined && { route: written.route }),
    world: clientWorld(
      { file, deployed: world.deployed, ...(written.mounts && { mounts: written.mounts }) },
      world.material,
    ),
    environment: written.environment ?? world.environmentOf(file.path),
  });
  const secrets = string
    ? [
        ...urlSecrets(string),
        ...client.consumers.flatMap(({ conninfo }) => (conninfo ? conninfoSecrets(conninfo) : [])),
      ]
    : [];
  return { clients: [client], variables: [], secrets: [...secrets, ...optionSecrets(options)], gaps: [] };
}

/** Passwords among options that stand beside a string. */
export const optionSecrets = (options: readonly WrittenOption[]): readonly Secret[] =>
  options.flatMap(({ name, value, at }) => {
    const text = known(value);
    return text && namesSecret(name) ? [{ at, value: text }] : [];
  });
