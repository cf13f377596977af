import {
  type AccessDrift,
  accessDrift,
  conf,
  defineRule,
  type Finding,
  type HbaRecord,
  type Server,
  type SettingDrift,
  settingDrift,
} from 'hostssl/rule';

export default defineRule({
  id: 'replication/drift',
  on: 'replication',
  title: 'a standby protects less than its primary',
  severity: 'warning',
  confidence: 'certain',
  docs: {
    why: `
      Data is replicated, configuration is not: postgresql.conf and pg_hba.conf of a standby are its own files. What was
      tightened at the primary stays loose at the standby, which serves the same data to whoever may read there, and
      which is the primary after a failover.

      Records are compared by what they decide, not by their text: each finding names one connection that gets in at
      the standby, and that the primary turns away or asks for more. A stricter standby is fine, and so is everything
      that has to differ: certificates and keys, addresses, ports, \`primary_conninfo\`.`,
    remedy: `
      Carry the stricter setting or record over to the standby and reload it, and deploy both from one source.
      Which nodes belong together is said in \`hostssl.yaml\` under \`replications\`.`,
    references: [
      'https://www.postgresql.org/docs/current/warm-standby.html',
      'https://www.postgresql.org/docs/current/auth-pg-hba-conf.html',
    ],
  },
  controls: ['replication-encrypted', 'remote-access-encrypted', 'configuration-effective'],
  options: {},
  examples: [
    {
      title: 'a network gets in without TLS at the standby only',
      config: {
        servers: { main: { directory: 'primary' }, spare: { directory: 'standby' } },
        replications: { shop: { primary: 'main', standbys: ['spare'] } },
      },
      files: {
        'primary/postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'primary/pg_hba.conf': 'hostssl all all 10.0.0.0/8 scram-sha-256\n',
        'standby/postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'standby/pg_hba.conf': '[|host all all 10.0.0.0/8 scram-sha-256|]\n',
      },
    },
    {
      title: 'no password at the standby',
      config: {
        servers: { main: { directory: 'primary' }, spare: { directory: 'standby' } },
        replications: { shop: { primary: 'main', standbys: ['spare'] } },
      },
      files: {
        'primary/postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'primary/pg_hba.conf': 'hostssl all all 10.0.0.0/8 scram-sha-256\n',
        'standby/postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'standby/pg_hba.conf': conf`
          hostssl all all 10.0.0.0/9 scram-sha-256
          [|hostssl all all 10.0.0.0/8 trust|]
        `,
      },
    },
    {
      title: 'older TLS versions at the standby',
      config: {
        servers: { main: { directory: 'primary' }, spare: { directory: 'standby' } },
        replications: { shop: { primary: 'main', standbys: ['spare'] } },
      },
      files: {
        'primary/postgresql.conf': 'ssl = on\nssl_min_protocol_version = TLSv1.3\n',
        'standby/postgresql.conf': 'ssl = on\nssl_min_protocol_version = [|TLSv1.2|]\n',
      },
    },
    {
      title: 'the same decisions in other words, and a stricter standby',
      config: {
        servers: { main: { directory: 'primary' }, spare: { directory: 'standby' } },
        replications: { shop: { primary: 'main', standbys: ['spare'] } },
      },
      files: {
        'primary/postgresql.conf': "listen_addresses = '10.0.0.1'\nssl = on\nssl_cert_file = 'a.crt'\n",
        'primary/pg_hba.conf': conf`
          hostssl all all 10.0.0.0/8 scram-sha-256
          hostssl all all 10.0.0.0/8 trust
        `,
        'standby/postgresql.conf': conf`
          port = 5433
          listen_addresses = '10.0.0.2'
          primary_conninfo = 'host=10.0.0.1 user=repl sslmode=verify-full'
          ssl = on
          ssl_cert_file = 'b.crt'
          ssl_min_protocol_version = TLSv1.3
        `,
        'standby/pg_hba.conf': conf`
          hostnossl all all all reject
          host all all 10.0.0.0/9 scram-sha-256
          host all all 10.128.0.0/9 scram-sha-256
          local all all trust
          host all all 127.0.0.1/32 trust
        `,
      },
    },
    {
      title: 'two servers that nobody called a replication',
      files: {
        'primary/postgresql.conf': 'ssl = on\n',
        'primary/pg_hba.conf': 'hostssl all all 10.0.0.0/8 scram-sha-256\n',
        'standby/postgresql.conf': 'ssl = on\n',
        'standby/pg_hba.conf': 'host all all 10.0.0.0/8 scram-sha-256\n',
      },
    },
  ],

  *check({ primary, standbys }) {
    for (const standby of standbys) {
      for (const drift of settingDrift(primary, standby)) yield aboutSetting(drift, primary, standby);
      for (const drift of accessDrift(primary, standby)) yield aboutAccess(drift, primary, standby);
    }
  },
});

function aboutSetting({ setting, ...drift }: SettingDrift, primary: Server, standby: Server): Finding {
  const { name, presence, consequence, decisive } = setting;
  const values = presence
    ? `\`${name}\` is set at \`${primary.name}\` and not at \`${standby.name}\``
    : `\`${name}\` is \`${drift.standby}\` at \`${standby.name}\` and \`${drift.primary}\` at \`${primary.name}\``;
  return {
    at: drift.at ?? standby.settings.anchor,
    message: `${values}: ${consequence}`,
    severity: decisive ? 'error' : drift.weaker ? 'warning' : 'info',
    notes: drift.primaryAt ? [{ at: drift.primaryAt, message: `this is what \`${primary.name}\` does` }] : [],
  };
}

function aboutAccess(drift: AccessDrift, primary: Server, standby: Server): Finding {
  const { record, transport, connection, atPrimary, kind } = drift;
  const address = record.mask ? `${record.address?.value} ${record.mask.value}` : record.address?.value;
  const how = transport === 'plaintext' ? ' without TLS' : transport === 'gss' ? ' over GSSAPI' : '';
  const what = connection.replication ? ' for replication' : '';
  return {
    at: record.at,
    message:
      kind === 'admits'
        ? `\`${address}\` gets in${how}${what} at \`${standby.name}\`, and not at \`${primary.name}\``
        : `\`${address}\` gets in${how}${what} with \`${record.method.value}\` at \`${standby.name}\`, where \`${primary.name}\` asks for \`${atPrimary?.method.value}\``,
    severity: transport === 'plaintext' || record.method.value === 'trust' ? 'error' : 'warning',
    notes: [atPrimary ? { at: atPrimary.at, message: deciding(atPrimary, primary) } : { message: silent(primary) }],
    witness: { ...connection, transport, record: record.at, method: record.method.value },
  };
}

const deciding = ({ method }: HbaRecord, { name }: Server): string =>
  method.value === 'reject'
    ? `\`${name}\` turns the same connection away here`
    : `\`${name}\` decides the same connection here`;

const silent = ({ name }: Server): string =>
  `no record of \`${name}\` matches this connection, so it is rejected there`;
