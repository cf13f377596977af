import { readConf } from '../parse/read-conf.js';
import type { Environment } from '../semantics/project.js';
import { isReadable } from '../text/files.js';
import { basename, dirname, join, normalize } from '../text/path.js';
import type { SourceFile } from '../text/source.js';
import type { DeployRoots } from './deploy-roots.js';
import type { MaterialWorld } from './find-material.js';
import type { ConfiguredServer, LinkOptions } from './link-options.js';
import { firstLine, type ServerParts } from './link-server.js';
import { versionNear } from './server-version.js';

export interface DirectoryWorld {
  readonly options: LinkOptions;
  readonly deployed: DeployRoots;
  readonly material: MaterialWorld;
  readonly environmentOf: (path: string) => Environment;
}

/** The servers that the configuration names, by its paths. */
export function configuredServers({ options, environmentOf }: DirectoryWorld): readonly ServerParts[] {
  return Object.entries(options.config?.servers ?? {}).flatMap(([name, server]) => {
    const conf = fileOf(options, server.config ?? besideIn(server, 'postgresql.conf'));
    const hba = fileOf(options, server.hba ?? besideIn(server, 'pg_hba.conf'));
    const main = conf ?? hba;
    if (!main) return [];
    return [
      {
        ...partsOf(main, options, environmentOf, server),
        name,
        ...(conf && { conf }),
        ...(hba && (server.hba !== undefined || !conf) && { hba }),
      },
    ];
  });
}

const besideIn = ({ directory }: ConfiguredServer, name: string): string | undefined =>
  directory === undefined ? undefined : join(directory, name);

function fileOf({ files }: LinkOptions, path: string | undefined): SourceFile | undefined {
  const file = path === undefined ? undefined : files.read(normalize(path));
  return file && isReadable(file) ? file : undefined;
}

/**
 * A server for every postgresql.conf that nobody has claimed and no other one includes. Templates and samples beside
 * the final file are servers of their own: they become the configuration somewhere else.
 */
export function servers(
  confs: readonly SourceFile[],
  { options, environmentOf }: DirectoryWorld,
): readonly ServerParts[] {
  const included = new Set(
    confs.flatMap((conf) =>
      readConf(conf, { files: options.files })
        .files.map(({ path }) => path)
        .filter((path) => path !== conf.path),
    ),
  );
  const paths = new Set(confs.map(({ path }) => path));
  const autoBeside = ({ path }: SourceFile) =>
    basename(path) === 'postgresql.auto.conf' && paths.has(join(dirname(path), 'postgresql.conf'));
  return confs
    .filter((conf) => !included.has(conf.path) && !autoBeside(conf))
    .map((conf) => ({ ...partsOf(conf, options, environmentOf), name: nameOf(conf, 'postgresql.conf'), conf }));
}

/** A server for every pg_hba.conf that no postgresql.conf in sight uses. */
export const hbaOnlyServers = (
  hbas: readonly SourceFile[],
  { options, environmentOf }: DirectoryWorld,
): readonly ServerParts[] =>
  hbas.map((hba) => ({ ...partsOf(hba, options, environmentOf), name: nameOf(hba, 'pg_hba.conf'), hba }));

function partsOf(
  main: SourceFile,
  { files, versionOf }: LinkOptions,
  environmentOf: (path: string) => Environment,
  server?: ConfiguredServer,
): ServerParts {
  return {
    name: main.path,
    at: firstLine(main),
    version: versionNear(main, files, server?.version ?? versionOf?.(main.path)),
    files,
    environment: environmentOf(main.path),
  };
}

/** The folder, or the file where it has a name of its own. */
const nameOf = ({ path }: SourceFile, usual: string): string => (basename(path) === usual ? dirname(path) : path);
