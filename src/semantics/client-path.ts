import { known } from '../text/resolved.js';
import { legsFrom } from './legs.js';
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

/** The server behind the name of a service, where TLS is on there. */
function serverOffering(endpoint: Endpoint, client: Client, project: Project): Server | undefined {
  if (endpoint.locality !== 'service') return undefined;
  const to = legsFrom(client, project).find((leg) => leg.endpoint === endpoint)?.to;
  return to?.kind === 'server' && known(to.server.settings.bool('ssl')) === true ? to.server : undefined;
}

/** What people know the endpoint by; undefined where only the running program knows. */
export const hostName = (endpoint: Endpoint | undefined): string | undefined => known(endpoint?.host) || undefined;
