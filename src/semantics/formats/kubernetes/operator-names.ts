import type { Files } from '../../../text/files.js';
import type { ClusterService } from '../../project.js';
import { operatorServices } from './cluster-sites.js';
import type { Manifest } from './manifest.js';

/** The Services that an operator makes for a resource of its own: those of the server, and those of its pooler. */
export interface OperatorServices {
  readonly server: readonly ClusterService[];
  readonly pooler: readonly ClusterService[];
}

/** What the names of a cluster's Services end with; each leads to some of its pods. */
const SUFFIXES: Readonly<Record<string, { readonly server: readonly string[]; readonly pooler: readonly string[] }>> = {
  // https://cloudnative-pg.io/documentation/current/service_management/
  Cluster: { server: ['-rw', '-ro', '-r'], pooler: [] },
  // https://cloudnative-pg.io/documentation/current/connection_pooling/
  Pooler: { server: [], pooler: [''] },
  // `serviceName` and `connectionPoolerName` in pkg/cluster of zalando/postgres-operator
  postgresql: { server: ['', '-repl'], pooler: ['-pooler', '-pooler-repl'] },
  // internal/naming/names.go of PGO
  PostgresCluster: { server: ['-primary', '-ha', '-replicas'], pooler: ['-pgbouncer'] },
};

export function servicesOfOperator(manifest: Manifest, files: Files): OperatorServices {
  const { kind, name, node, reading } = manifest;
  const { server = [], pooler = [] } = Object.hasOwn(SUFFIXES, kind) ? SUFFIXES[kind]! : {};
  const named = (suffixes: readonly string[], port?: string) =>
    operatorServices(
      manifest,
      files,
      suffixes.map((suffix) => `${name}${suffix}`),
      port,
    );
  // `spec.port` of a PostgresCluster is the port of its Services, too.
  const own = kind === 'PostgresCluster' ? reading.text(reading.get(node, 'spec', 'port')) : undefined;
  const poolerPort = reading.text(reading.get(node, 'spec', 'proxy', 'pgBouncer', 'port'));
  return { server: named(server, own), pooler: named(pooler, kind === 'PostgresCluster' ? poolerPort : undefined) };
}
