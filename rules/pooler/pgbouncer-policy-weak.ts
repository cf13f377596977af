import {
  type ClientOption,
  conf,
  defineRule,
  type Finding,
  isPgbouncer,
  isRefusal,
  isStandIn,
  isWeakCipherWord,
  known,
  legacyProtocols,
  type Pooler,
  type Project,
  postureOf,
  userlistOf,
  weakCiphers,
} from 'hostssl/rule';

export default defineRule({
  id: 'pooler/pgbouncer-policy-weak',
  on: 'pooler',
  title: 'old TLS versions, weak ciphers or weak logins in PgBouncer',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      \`client_tls_protocols\` and \`server_tls_protocols\` are \`secure\` unless somebody sets them, which is TLS 1.2 and
      1.3; \`all\`, \`legacy\` and \`tlsv1.0\` bring versions back that were retired in 2021. \`all\` and \`insecure\` as a
      list of ciphers bring in everything that OpenSSL still has.

      \`auth_type\` \`any\` and \`trust\` let anybody in who reaches the port. \`plain\` has the password sent as it is, and
      \`md5\` lets clients log in with a hash that can be recorded and guessed; for users whose secret is a SCRAM verifier
      it does SCRAM, so that a userlist.txt of nothing else is silent. So is \`auth_type = hba\`, which hands the question
      on to a file.

      A userlist.txt with passwords in the open is worth as much as the database.`,
    remedy: `
      Leave the protocols at \`secure\` and the ciphers at their default. Set \`auth_type = scram-sha-256\`, with
      verifiers (\`SCRAM-SHA-256$…\`, from \`pg_authid\`) in userlist.txt or an \`auth_query\`.`,
    references: [
      'https://www.pgbouncer.org/config.html#client_tls_protocols',
      'https://www.pgbouncer.org/config.html#auth_type',
      'https://www.pgbouncer.org/config.html#authentication-file-format',
    ],
  },
  controls: ['protocol-current', 'ciphers-strong', 'authentication-strong', 'secrets-kept-out'],
  options: {},
  examples: [
    {
      title: 'old versions on both hops',
      files: {
        'pgbouncer.ini': conf`
          [databases]
          shop = host=db.example.com
          [pgbouncer]
          listen_addr = *
          client_tls_sslmode = require
          client_tls_protocols = [|all|]
          server_tls_sslmode = verify-full
          server_tls_protocols = [|tlsv1.1,tlsv1.2|]
        `,
      },
      fixed: {
        'pgbouncer.ini': conf`
          [databases]
          shop = host=db.example.com
          [pgbouncer]
          listen_addr = *
          client_tls_sslmode = require
          client_tls_protocols = secure
          server_tls_sslmode = verify-full
          server_tls_protocols = secure
        `,
      },
    },
    {
      title: 'every cipher there is',
      files: {
        'pgbouncer.ini': conf`
          [databases]
          shop = host=db.example.com
          [pgbouncer]
          listen_addr = *
          client_tls_sslmode = require
          client_tls_ciphers = [|insecure|]
        `,
      },
    },
    {
      title: 'anybody who reaches the port is let in',
      files: {
        'pgbouncer.ini': conf`
          [databases]
          shop = host=/var/run/postgresql
          [pgbouncer]
          listen_addr = 0.0.0.0
          auth_type = [|trust|]
        `,
      },
    },
    {
      title: 'MD5, with secrets that need it',
      files: {
        'pgbouncer.ini': conf`
          [databases]
          shop = host=/var/run/postgresql
          [pgbouncer]
          listen_addr = 10.0.0.4
          auth_type = [|md5|]
          auth_file = /etc/pgbouncer/userlist.txt
        `,
        'userlist.txt': '"app" "md5d4f2a6e0c1b39857d4f2a6e0c1b39857"\n',
      },
    },
    {
      title: 'passwords in the open',
      files: {
        'pgbouncer.ini': conf`
          [databases]
          shop = host=/var/run/postgresql
          [pgbouncer]
          listen_addr = 127.0.0.1
          auth_type = scram-sha-256
        `,
        'userlist.txt': '"app" "[|k8Jd-2lqPz|]"\n"batch" "Qm3-vT7xwR"\n',
      },
    },
    {
      title: '`md5` with nothing but SCRAM verifiers',
      files: {
        'pgbouncer.ini': '[databases]\nshop =\n[pgbouncer]\nlisten_addr = 10.0.0.4\nauth_type = md5\n',
        'userlist.txt': '"app" "SCRAM-SHA-256$4096:c2FsdA==$c3RvcmVk:c2VydmVy"\n',
      },
    },
    {
      title: 'a file decides who logs in how',
      files: { 'pgbouncer.ini': '[databases]\nshop =\n[pgbouncer]\nlisten_addr = *\nauth_type = hba\n' },
    },
    {
      title: 'versions of a hop that has no TLS',
      files: {
        'pgbouncer.ini': '[databases]\nshop =\n[pgbouncer]\nclient_tls_sslmode = disable\nclient_tls_protocols = all\n',
      },
    },
    {
      title: 'an old version that is taken out again',
      files: {
        'pgbouncer.ini': conf`
          [databases]
          shop =
          [pgbouncer]
          client_tls_sslmode = require
          client_tls_protocols = all, !tlsv1.0, !tlsv1.1
        `,
      },
    },
    {
      title: '`trust` on a socket of this machine',
      files: { 'pgbouncer.ini': '[databases]\nshop =\n[pgbouncer]\nauth_type = trust\n' },
    },
  ],

  *check(pooler, { project }) {
    if (!isPgbouncer(pooler)) return;
    for (const hop of ['client', 'server'] as const) {
      if (!hasTls(pooler, hop)) continue;
      yield* protocolsOf(pooler.settings.get(`${hop}_tls_protocols`));
      yield* ciphersOf(pooler.settings.get(`${hop}_tls_ciphers`));
    }
    yield* loginOf(pooler, project);
    yield* passwordsOf(pooler, project);
  },
});

function hasTls({ listener, upstreams }: Pooler, hop: 'client' | 'server'): boolean {
  if (hop === 'client') return known(listener.tls) !== 'off';
  return upstreams.some(({ policy }) => {
    const outcome = known(policy);
    return outcome === undefined || (!isRefusal(outcome) && postureOf(outcome) !== 'P0');
  });
}

function* protocolsOf(setting: ClientOption | undefined): Generator<Finding> {
  const value = known(setting?.value);
  if (!setting?.at || value === undefined) return;
  const old = legacyProtocols(value);
  if (old.length === 0) return;
  const edit = setting.slot?.encode('secure');
  yield {
    at: setting.at,
    message: `\`${setting.name}\` takes TLS ${old.join(' and ')}, retired in 2021, and both sides can be talked down to it`,
    ...(edit && { fix: { title: `Set \`${setting.name} = secure\``, safety: 'safe', edits: [edit] } }),
  };
}

function* ciphersOf(setting: ClientOption | undefined): Generator<Finding> {
  const value = known(setting?.value);
  if (!setting?.at || value === undefined) return;
  const [weak] = weakCiphers(value);
  if (!isWeakCipherWord(value) && !weak) return;
  yield {
    at: setting.at,
    message: isWeakCipherWord(value)
      ? `\`${setting.name} = ${value}\` brings in every cipher that OpenSSL has, the weak ones too`
      : `\`${weak!.name}\` in \`${setting.name}\` ${weak!.consequence}`,
    severity: 'warning',
  };
}

function* loginOf(pooler: Pooler, project: Project): Generator<Finding> {
  const { settings, listener } = pooler;
  const setting = settings.get('auth_type');
  const type = known(setting?.value);
  const isNear = listener.reach === 'socket' || listener.reach === 'loopback';
  if (!setting?.at || isNear) return;
  switch (type) {
    case 'any':
    case 'trust':
      yield {
        at: setting.at,
        message: `\`auth_type = ${type}\` lets in whoever reaches the port, ${type === 'any' ? 'under whatever name' : 'without a password'}`,
      };
      break;
    case 'plain':
      yield { at: setting.at, message: '`auth_type = plain` has clients send their passwords as they are' };
      break;
    case 'md5': {
      const secrets = userlistOf(pooler, project);
      if (secrets.length > 0 && secrets.every(({ form }) => form === 'scram') && !settings.has('auth_query')) return;
      yield {
        at: setting.at,
        message:
          '`auth_type = md5` lets users whose secret is no SCRAM verifier log in with a hash that can be recorded and guessed',
        severity: secrets.length > 0 ? 'warning' : 'info',
        ...(secrets.length === 0 && { confidence: 'possible' as const }),
      };
      break;
    }
    default:
  }
}

function* passwordsOf(pooler: Pooler, project: Project): Generator<Finding> {
  const plain = userlistOf(pooler, project).filter(
    ({ form, value, at }) => form === 'plain' && at.file.tracked !== false && !isStandIn(known(value) ?? ''),
  );
  const [first] = plain;
  if (!first) return;
  const rest = plain.length - 1;
  yield {
    at: first.at,
    message: `\`${first.name}\` keeps the password of \`${first.user ?? ''}\`${rest > 0 ? ` and ${rest} more` : ''} in the open, so whoever reads it can log in`,
    severity: 'warning',
  };
}
