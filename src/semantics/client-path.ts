import { dirname } from '../text/path.js';
import { known } from '../text/resolved.js';
import type { Client, Endpoint, Locality, Project, Server } from './project.js';

/** How far a client's most remote endpoint is, as rules weigh it. */
export interface ClientPath {
  /**
   * `local`: the bytes stay on the machine. `internal`: a service next door that offers no TLS as far as the tree
   * tells. `network`: another machine, or a service of the tree that offers TLS, so that somebody meant it to be used.
   */
  readonly kind: 'local' | 'internal' | 'network' | 'unknown';
  /** The endpoint that decides. */
  readonly endpoint?: Endpoint;
  /** The server of the tree behind it, where that is a service that offers TLS. */
  readonly server?: Server;
}

const FARTHEST_FIRST: readonly Locality[] = ['remote', 'unknown', 'service', 'loopback', 'socket'];

/** Of several endpoints the most remote counts: one of them is enough to send the password over the network. */
export function clientPath(client: Client, project: Project): ClientPath {
  const guarded = client.endpoints
    .map((endpoint) => ({ endpoint, server: serverOffering(endpoint, client, project) }))
    .find(({ server }) => server !== undefined);
  const endpoint = FARTHEST_FIRST.flatMap((locality) => client.endpoints.filter((one) => one.locality === locality))[0];
  if (!endpoint) return { kind: 'unknown' };
  if (endpoint.locality === 'remote') return { kind: 'network', endpoint };
  if (guarded?.server) return { kind: 'network', endpoint: guarded.endpoint, server: guarded.server };
  switch (endpoint.locality) {
    case 'unknown':
      return { kind: 'unknown', endpoint };
    case 'service':
      return { kind: 'internal', endpoint };
    case 'loopback':
    case 'socket':
      return { kind: 'local', endpoint };
  }
}

/** The service of the endpoint's name, when it lies beside or above the client's file and TLS is on there. */
function serverOffering({ host, locality }: Endpoint, client: Client, project: Project): Server | undefined {
  // In a cluster `db.shop.svc` is the Service `db` of the namespace `shop`.
  const name = locality === 'service' ? known(host)?.replace(/\.[^.]+\.svc(?:\..*)?$/u, '') : undefined;
  if (name === undefined) return undefined;
  return project.servers.find(
    ({ container, settings }) =>
      container?.service === name &&
      isAround(container.at.file.path, client.at.file.path) &&
      known(settings.bool('ssl')) === true,
  );
}

function isAround(composePath: string, clientPath: string): boolean {
  const directory = dirname(composePath);
  return directory === '.' || dirname(clientPath) === directory || clientPath.startsWith(`${directory}/`);
}

/** What people know the endpoint by; undefined where only the running program knows. */
export const hostName = (endpoint: Endpoint | undefined): string | undefined => known(endpoint?.host) || undefined;
