import { splitGucList } from '../../parse/hba-guc-list.js';
import { known } from '../../text/resolved.js';
import type { Material } from '../certificates/material.js';
import type { Destination } from '../legs.js';
import type { Pooler, Server } from '../project.js';
import type { ComposeProject, Site } from '../site.js';

/** Something that takes connections, and where it does. */
export interface Listener {
  readonly to: Destination;
  readonly sites: readonly Site[];
  /** The port it listens on, as far as the files tell. */
  readonly port?: string;
  /** The addresses it is bound to, as written. */
  readonly addresses: readonly string[];
  /** Directories of its sockets, where they are written. */
  readonly socketDirectories?: readonly string[];
  /** The file that configures it. */
  readonly file: string;
  readonly certificate: Material;
}

export function serverListener(server: Server): Listener {
  const { settings, site, material, at } = server;
  const port = known(settings.text('port'));
  const addresses = settings.text('listen_addresses');
  const directories = settings.text('unix_socket_directories');
  return {
    to: { kind: 'server', server },
    sites: site ? [site] : [],
    ...(port !== undefined && { port }),
    addresses: (addresses.kind === 'set' && splitGucList(addresses.value)) || [],
    ...(directories.kind === 'set' && { socketDirectories: splitGucList(directories.value) ?? [] }),
    file: (server.configured ? settings.anchor : at).file.path,
    certificate: material.certificate,
  };
}

/** A pooler with a file of its own runs in every service that mounts it. */
export function poolerListener(pooler: Pooler, projects: readonly ComposeProject[]): Listener {
  const { listener, material, site, at } = pooler;
  const port = known(listener.port);
  return {
    to: { kind: 'pooler', pooler },
    sites: site ? [site] : mountingSites(at.file.path, projects),
    ...(port !== undefined && { port }),
    addresses: listener.addresses ?? [],
    file: at.file.path,
    certificate: material.certificate,
  };
}

/** Services that mount the file, or a folder with it that is not a whole project. */
const mountingSites = (path: string, projects: readonly ComposeProject[]): readonly Site[] =>
  projects.flatMap(({ file, sites }) =>
    sites.filter(({ mounted }) =>
      mounted.some((source) => source === path || (path.startsWith(`${source}/`) && !file.startsWith(`${source}/`))),
    ),
  );

/** Does it take connections on this port? True also where nobody can tell. */
export const listensOn = ({ port }: Pick<Listener, 'port'>, wanted: string | undefined): boolean =>
  port === undefined || wanted === undefined || Number(port) === Number(wanted);
