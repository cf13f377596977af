import type { YamlNode } from '../../../parse/yaml-tree.js';
import { known, unknown } from '../../../text/resolved.js';
import type { SourceFile } from '../../../text/source.js';
import type { Contribution } from '../../written.js';
import { yamlValue } from '../yaml/yaml-value.js';
import { pgbouncerOf } from './pgbouncer.js';
import { type ResourceContext, resourceName } from './resource.js';

/**
 * A `Pooler` of CloudNativePG: PgBouncer before the service of a cluster. What it sets unless `parameters` say
 * otherwise: `server_tls_sslmode = verify-ca`, `client_tls_sslmode = prefer`.
 * Source: pkg/management/pgbouncer/config/config.go of cloudnative-pg.
 */
export function cloudNativePgPooler(document: YamlNode, _file: SourceFile, { reading }: ResourceContext): Contribution {
  const spec = reading.get(document, 'spec');
  const parameters = reading.get(spec, 'pgbouncer', 'parameters');
  const cluster = known(yamlValue(reading.get(spec, 'cluster', 'name'))?.value);
  const type = known(yamlValue(reading.get(spec, 'type'))?.value) ?? 'rw';
  return {
    poolers: [
      pgbouncerOf({
        ...resourceName(document, reading),
        version: unknown('the operator chooses the image'),
        parameters,
        reading,
        by: 'CloudNativePG',
        defaults: {
          server_tls_sslmode: 'verify-ca',
          client_tls_sslmode: 'prefer',
          server_tls_ca_file: '/controller/configs/server-tls/ca.crt',
        },
        ...(cluster !== undefined && { host: `${cluster}-${type}` }),
      }),
    ],
  };
}
