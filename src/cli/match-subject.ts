import { join } from 'node:path';
import { worldOfServer } from '../engine/link-access.js';
import type { ConfiguredServer } from '../engine/link-options.js';
import { type Redactor, redactorFor } from '../engine/redact.js';
import { versionNear } from '../engine/server-version.js';
import { type Major, NEWEST } from '../facts/versions.js';
import { linkSettingsOf } from '../host/settings-of-config.js';
import { messageAt, UsageError } from '../host/usage-error.js';
import type { HbaTree } from '../parse/hba-tree.js';
import { parsePgHba } from '../parse/pg-hba.js';
import { interfaceFault, serverInterface } from '../semantics/access/client-address.js';
import type { World } from '../semantics/access/world.js';
import { isActive } from '../semantics/hba.js';
import { hbaSecrets } from '../semantics/hba-secrets.js';
import { didYouMean } from '../text/closest.js';
import { isReadable } from '../text/files.js';
import { dirname, normalize } from '../text/path.js';
import { known } from '../text/resolved.js';
import type { SourceFile } from '../text/source.js';
import type { Arguments } from './arguments.js';
import { namedFile } from './named-file.js';
import { openSession } from './session.js';

/** What connections are held against: a table that PostgreSQL would load, and what is known besides. */
export interface MatchSubject {
  readonly tree: HbaTree;
  readonly world: World;
  readonly redactor: Redactor;
}

/** @throws UsageError for a file that cannot be read, or that PostgreSQL would refuse: then no server runs on it */
export async function matchSubject(args: Arguments): Promise<MatchSubject> {
  const { config, cwd, pgVersion } = await openSession(args);
  const { config: link = {}, versionOf } = linkSettingsOf(config, cwd, pgVersion);
  const servers = link.servers ?? {};
  const name = args.value('server');
  if (name !== undefined) refuseStranger(name, servers);
  const path = args.value('hba') ?? hbaOf(name, servers);
  const { file, files } = namedFile(path);
  if (!isReadable(file)) throw new UsageError(`\`${path}\` ${file.why}`);
  const server = name ?? serverAt(file.path, servers);
  const own = server === undefined || pgVersion !== undefined ? undefined : servers[server]?.version;
  const version = known(versionNear(file, files, own ?? versionOf?.(file.path))) ?? NEWEST;
  const tree = parsePgHba(file, { version, files });
  refuseRefused(tree, file, version);
  return {
    tree,
    world: { ...worldOfServer(server, link), ...interfacesFrom(args) },
    redactor: redactorFor(hbaSecrets(tree)),
  };
}

type Servers = Readonly<Record<string, ConfiguredServer>>;

const besideIn = ({ directory, hba }: ConfiguredServer): string | undefined =>
  hba ?? (directory === undefined ? undefined : join(directory, 'pg_hba.conf'));

function refuseStranger(name: string, servers: Servers): void {
  if (Object.hasOwn(servers, name)) return;
  throw new UsageError(`the configuration names no server \`${name}\`${didYouMean(name, Object.keys(servers))}`);
}

function hbaOf(name: string | undefined, servers: Servers): string {
  if (name === undefined) throw new UsageError('`match` needs the file it asks: --hba=<path>');
  const path = besideIn(servers[name]!);
  if (path !== undefined) return path;
  throw new UsageError(`the configuration does not tell the pg_hba.conf of \`${name}\`; name it with --hba=<path>`);
}

/** The server of the configuration that this file belongs to, by its path or by the folder that is called like it. */
function serverAt(path: string, servers: Servers): string | undefined {
  const named = Object.entries(servers).find(([, server]) => {
    const own = besideIn(server);
    return own !== undefined && normalize(own) === normalize(path);
  });
  const folder = dirname(path);
  return named?.[0] ?? (Object.hasOwn(servers, folder) ? folder : undefined);
}

function interfacesFrom(args: Arguments): Pick<World, 'interfaces'> {
  const given = args.value('interfaces');
  if (given === undefined) return {};
  const interfaces = given.split(',').filter((text) => text !== '');
  for (const text of interfaces) {
    const fault = interfaceFault(text);
    if (fault !== undefined) throw new UsageError(`\`--interfaces\` names \`${text}\`, which ${fault}`);
  }
  return { interfaces: interfaces.flatMap((text) => serverInterface(text) ?? []) };
}

function refuseRefused(tree: HbaTree, file: SourceFile, version: Major): void {
  if (isActive(tree)) return;
  const lines = tree.entries.flatMap((entry) => (entry.kind === 'refused' ? [messageAt(entry.at, entry.error)] : []));
  const why = tree.entries.length === 0 ? 'it holds no record' : 'no server runs on it';
  throw new UsageError([`PostgreSQL ${version} refuses \`${file.path}\`: ${why}`, ...lines].join('\n'));
}
