import { passageOf } from '../../../parse/yaml-reading.js';
import type { YamlNode } from '../../../parse/yaml-tree.js';
import type { Passage } from '../../../text/passage.js';
import { unknown } from '../../../text/resolved.js';
import type { SourceFile } from '../../../text/source.js';
import type { Contribution, WrittenPooler, WrittenServer } from '../../written.js';
import { parametersIn } from '../servers/written-parameters.js';
import { recordsUnder, unseen } from '../servers/written-records.js';
import { majorIn } from '../servers/written-version.js';
import { pgbouncerOf } from './pgbouncer.js';
import { type ResourceContext, resourceName } from './resource.js';

const NAME = 'Crunchy Postgres for Kubernetes';
const why = `${NAME} sets it`;

/** What it sets whatever the resource says. Source: `NewParameters` in internal/postgres/parameters.go of PGO. */
const MANDATORY = {
  listen_addresses: { value: '*', why },
  ssl: { value: 'on', why },
  ssl_cert_file: { value: '/pgconf/tls/tls.crt', why },
  ssl_key_file: { value: '/pgconf/tls/tls.key', why },
  ssl_ca_file: { value: '/pgconf/tls/ca.crt', why },
};
const DEFAULTS = { password_encryption: { value: 'scram-sha-256', why: `${NAME} sets it unless told otherwise` } };
const FIXED = /^(?:ssl|ssl_(?:cert|key|ca)_file|listen_addresses|unix_socket_directories)$/u;

/** Source: `NewHBAs` in internal/postgres/hba.go, `PostgreSQLHBAs` of pgmonitor and `PostgreSQL` of pgbouncer in PGO. */
const MANDATORY_RECORDS = [
  'local all "postgres" peer',
  'hostssl replication "_crunchyrepl" all cert',
  'hostssl "postgres" "_crunchyrepl" all cert',
  'host all "_crunchyrepl" all reject',
];
const MONITOR_RECORDS = [
  'host all "ccp_monitoring" "127.0.0.0/8" scram-sha-256',
  'host all "ccp_monitoring" "::1/128" scram-sha-256',
  'host all "ccp_monitoring" all reject',
];
const POOLER_RECORDS = ['hostssl all "_crunchypgbouncer" all scram-sha-256', 'host all "_crunchypgbouncer" all reject'];
/** Only where the resource names no record. MD5 here lets in passwords of both hashes. */
const DEFAULT_RECORDS = ['hostssl all all all md5'];

/** A `PostgresCluster` of PGO: mandatory records, those of `authentication.rules`, those of Patroni's section. */
export function crunchyCluster(document: YamlNode, file: SourceFile, context: ResourceContext): Contribution {
  const { reading, holes } = context;
  const spec = reading.get(document, 'spec');
  const dynamic = reading.get(spec, 'patroni', 'dynamicConfiguration', 'postgresql');
  const entry = reading.fields(dynamic).get('pg_hba');
  const rules = rulesOf(spec, reading);
  const records = [...rules, ...((entry && recordsUnder(entry, file, holes)) ?? [])];
  const pooler = poolerOf(document, spec, reading);
  const settings = [
    ...parametersIn(reading.get(dynamic, 'parameters'), reading),
    ...parametersIn(reading.get(spec, 'config', 'parameters'), reading),
  ].filter(({ name }) => !FIXED.test(name));
  const server: WrittenServer = {
    ...resourceName(document, reading),
    version: majorIn(reading.get(spec, 'postgresVersion')),
    settings,
    defaults: { ...DEFAULTS, ...MANDATORY },
    configured: true,
    hba: records,
    hbaAround: {
      before: [
        ...MANDATORY_RECORDS,
        ...(reading.get(spec, 'monitoring', 'pgmonitor') ? MONITOR_RECORDS : []),
        ...(pooler ? POOLER_RECORDS : []),
      ],
      after: records.length === 0 ? DEFAULT_RECORDS : [],
    },
    operator: { name: NAME, weakened: [] },
  };
  return { servers: [server], ...(pooler && { poolers: [pooler] }) };
}

/** `authentication.rules`: raw lines, or parts that the operator puts together. Source: `generatePostgresHBAs` of PGO. */
const rulesOf = (spec: YamlNode | undefined, reading: ResourceContext['reading']): readonly Passage[] =>
  reading
    .items(reading.get(spec, 'authentication', 'rules'))
    .map((rule) => passageOf(reading.get(rule, 'hba')) ?? unseen(rule.at));

/** What it sets unless `config.global` says otherwise. Source: `clusterINI` in internal/pgbouncer/config.go of PGO. */
function poolerOf(
  document: YamlNode,
  spec: YamlNode | undefined,
  reading: ResourceContext['reading'],
): WrittenPooler | undefined {
  const entry = reading.fields(reading.get(spec, 'proxy')).get('pgBouncer');
  if (!entry) return undefined;
  const { name } = resourceName(document, reading);
  return pgbouncerOf({
    name: `${name}-pgbouncer`,
    at: entry.key.at,
    version: unknown('the operator chooses the image'),
    parameters: reading.get(entry.value, 'config', 'global'),
    reading,
    by: NAME,
    defaults: {
      client_tls_sslmode: 'require',
      server_tls_sslmode: 'verify-full',
      server_tls_ca_file: '/etc/pgbouncer/~postgres-operator-backend/ca.crt',
    },
    host: `${name}-primary`,
  });
}
