import { cloudNativePgCluster } from './cloud-native-pg.js';
import { cloudNativePgPooler } from './cloud-native-pg-pooler.js';
import { crunchyCluster } from './crunchy.js';
import type { ResourceReader } from './resource.js';
import { zalandoCluster } from './zalando.js';

/** The resources of operators that run PostgreSQL. */
export const operatorResources: readonly {
  readonly apiVersion: RegExp;
  readonly kind: string;
  readonly read: ResourceReader;
}[] = [
  { apiVersion: /^postgresql\.(?:cnpg\.io|k8s\.enterprisedb\.io)\//u, kind: 'Cluster', read: cloudNativePgCluster },
  { apiVersion: /^postgresql\.(?:cnpg\.io|k8s\.enterprisedb\.io)\//u, kind: 'Pooler', read: cloudNativePgPooler },
  { apiVersion: /^acid\.zalan\.do\//u, kind: 'postgresql', read: zalandoCluster },
  { apiVersion: /^postgres-operator\.crunchydata\.com\//u, kind: 'PostgresCluster', read: crunchyCluster },
];
