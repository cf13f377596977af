import { numericAddress } from '../../parse/hba-address.js';
import { basename, dirname } from '../../text/path.js';
import type { ClusterService, ComposeProject, ComposeSite, Site } from '../site.js';
import type { Listener } from './listener.js';

/** A Service with something that its selector takes. */
export interface ServedListener {
  readonly listener: Listener;
  readonly service: ClusterService;
}

/** Everything that could be meant, filed by what it may be called, so that nobody has to look through all of it. */
export class AddressBook {
  readonly listeners: readonly Listener[];
  /** By their folder, and by the folders that they build from. */
  readonly projectsAt: ReadonlyMap<string, readonly ComposeProject[]>;
  /** Services by a network and a name they have there. */
  private readonly onNetwork: ReadonlyMap<string, readonly ComposeSite[]>;
  private readonly inProject: ReadonlyMap<string, readonly ComposeSite[]>;
  readonly listenersAt: ReadonlyMap<Site, readonly Listener[]>;
  /** By the loopback interface that they share. */
  readonly onLoopback: ReadonlyMap<string, readonly Listener[]>;
  /** What runs in no container that is in sight, by the folder of its file, and by the `etc` that file is below. */
  readonly bare: ReadonlyMap<string, readonly Listener[]>;
  /** By name, in lower case. */
  readonly clusterServices: ReadonlyMap<string, readonly ClusterService[]>;
  private readonly behind: ReadonlyMap<string, readonly ServedListener[]>;
  /** Servers by the folder that is called after their host. */
  readonly foldersNamed: ReadonlyMap<string, readonly Listener[]>;
  /** By the addresses they listen on. */
  readonly onAddress: ReadonlyMap<string, readonly Listener[]>;
  /** By the names in their certificates, wildcards as they are written. */
  readonly certified: ReadonlyMap<string, readonly Listener[]>;

  constructor(
    projects: readonly ComposeProject[],
    services: readonly ClusterService[],
    listeners: readonly Listener[],
  ) {
    this.listeners = listeners;
    const sites = projects.flatMap((project) => project.sites);
    this.projectsAt = filed(projects, ({ file, sites: own }) => [
      dirname(file),
      ...own.flatMap(({ builtFrom }) => builtFrom ?? []),
    ]);
    this.onNetwork = filed(sites, ({ networks }) =>
      networks.flatMap(({ id, names }) => names.map((name) => `${name} ${id}`)),
    );
    this.inProject = filed(sites, ({ project, service }) => [`${service} ${project}`]);
    this.listenersAt = filed(listeners, (listener) => listener.sites);
    this.onLoopback = filed(listeners, (listener) => listener.sites.flatMap((site) => loopbackOf(site) ?? []));
    this.bare = filed(
      listeners.filter((listener) => listener.sites.length === 0 && !isOperated(listener)),
      ({ file }) => machinesOf(file),
    );
    const served = listeners.flatMap((listener) =>
      listener.sites.flatMap((site) =>
        site.kind === 'kubernetes' ? site.services.map((service): ServedListener => ({ listener, service })) : [],
      ),
    );
    this.behind = filed(served, ({ service }) => [placeOf(service)]);
    this.clusterServices = filed([...services, ...served.map(({ service }) => service)], ({ name }) => [
      name.toLowerCase(),
    ]);
    this.foldersNamed = filed(listeners, ({ to, file }) =>
      to.kind === 'server' && to.server.name === dirname(file) ? [basename(dirname(file)).toLowerCase()] : [],
    );
    this.onAddress = filed(listeners, ({ addresses }) => addresses.map(hostKey));
    this.certified = filed(listeners, ({ certificate }) => {
      const names = certificate.kind === 'read' ? certificate.material.certificates[0]?.names : undefined;
      return names ? [...names.dns, ...names.ip].map(hostKey) : [];
    });
  }

  /** Services of this name that a service meets on one of its networks. */
  neighbours({ networks }: ComposeSite, name: string): readonly ComposeSite[] {
    return [...new Set(networks.flatMap(({ id }) => this.onNetwork.get(`${name} ${id}`) ?? []))];
  }

  service(name: string, project: string): readonly ComposeSite[] {
    return this.inProject.get(`${name} ${project}`) ?? [];
  }

  served(service: ClusterService): readonly ServedListener[] {
    return this.behind.get(placeOf(service)) ?? [];
  }
}

/** A host in one notation: names in lower case, addresses as numbers. */
export function hostKey(host: string): string {
  const address = numericAddress(host);
  return address ? `${address.family} ${address.value}` : host.replace(/\.$/u, '').toLowerCase();
}

/**
 * The machines that a file may be of: what is in one folder is of one machine, and what is below one `etc`. A root that
 * holds anything else, too, is no machine.
 */
export function machinesOf(file: string): readonly string[] {
  const root = /^(?:.*?\/)?etc\//u.exec(file)?.[0];
  return root === undefined ? [dirname(file)] : [dirname(file), root];
}

export const loopbackOf = (site: Site): string | undefined => (site.kind === 'compose' ? site.loopback : site.pod);

const isOperated = ({ to }: Listener): boolean => to.kind === 'server' && to.server.operator !== undefined;

const placeOf = ({ name, at }: ClusterService): string => `${name} ${at.start} ${at.file.path}`;

/** Items by each of their keys, once for each. */
function filed<T, K>(items: readonly T[], keysOf: (item: T) => readonly K[]): ReadonlyMap<K, readonly T[]> {
  const map = new Map<K, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const there = map.get(key);
      if (there) there.push(item);
      else map.set(key, [item]);
    }
  }
  return map;
}
