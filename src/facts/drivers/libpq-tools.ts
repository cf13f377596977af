import type { Driver } from '../policy.js';
import { isAboutTls, unheeded } from '../unheeded.js';
import { inside, onLibpq } from './on-libpq.js';

/** One entry of `postgresql.authentication`, or what a standby's `primary_conninfo` is made of. */
export const patroni = onLibpq({
  id: 'patroni',
  title: 'Patroni',
  source: 'https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql',
  keywordOf: (name) => name.replace(/^(?:postgresql\.)?authentication\.(?:superuser|replication|rewind)\./u, ''),
});

/** What stands beside `conninfo` in repmgr.conf is no option of the connection. */
export const repmgr = onLibpq({
  id: 'repmgr',
  title: 'repmgr',
  source: 'https://github.com/EnterpriseDB/repmgr/issues/733',
  keywordOf: () => undefined,
  ignored: (input) =>
    unheeded(input, [
      {
        layer: 'beside',
        name: isAboutTls,
        because: (setting) => `warns of \`${setting.name}\` outside of \`conninfo\` and goes on without it`,
        instead: 'it belongs into the value of `conninfo`',
      },
    ]),
});

export const barman = onLibpq({
  id: 'barman',
  title: 'Barman',
  source: 'https://docs.pgbarman.org/, conninfo and streaming_conninfo',
});

/** `externalClusters[].connectionParameters`; `sslRootCert` names a secret that is mounted as `sslrootcert`. */
export const cloudnativePg = onLibpq({
  id: 'cloudnative-pg',
  title: 'CloudNativePG',
  aliases: ['cloudnativepg', 'cnpg'],
  source: 'https://cloudnative-pg.io/documentation/current/bootstrap/#the-externalclusters-section',
  keywordOf(name) {
    const inner = inside('connectionParameters.')(name);
    if (/^sslRootCert(?:\.name)?$/u.test(inner)) return 'sslrootcert';
    return /^ssl(?:Cert|Key)(?:\.|$)/u.test(inner) ? undefined : inner;
  },
});

export const postgrest: Driver = onLibpq({
  id: 'postgrest',
  title: 'PostgREST',
  source: 'https://docs.postgrest.org/en/stable/references/configuration.html#db-uri',
});

/** A URL, or `connection_info` with an `ssl_configuration` whose values may stand in variables. */
export const hasura = onLibpq({
  id: 'hasura',
  title: 'Hasura',
  aliases: ['graphql-engine'],
  source: 'https://hasura.io/docs/latest/api-reference/syntax-defs/#pgsslsettings',
  keywordOf: (name) => name.replace(/^(?:connection_info\.)?ssl_configuration\./u, '').replace(/\.from_env$/u, ''),
});

export const pgadmin = onLibpq({
  id: 'pgadmin',
  title: 'pgAdmin',
  aliases: ['pgadmin4'],
  source: 'https://www.pgadmin.org/docs/pgadmin4/latest/import_export_servers.html',
  keywordOf(name) {
    const inner = inside('ConnectionParameters.')(name);
    return OLD_PGADMIN[inner] ?? inner;
  },
});

/** Names of servers.json before `ConnectionParameters`. */
const OLD_PGADMIN: Readonly<Record<string, string>> = {
  SSLMode: 'sslmode',
  SSLRootCert: 'sslrootcert',
  SSLCert: 'sslcert',
  SSLKey: 'sslkey',
};
