import {
  conf,
  defineRule,
  endingHere,
  type Fix,
  type Hop,
  hopsOf,
  isPgbouncer,
  isRefusal,
  known,
  type PolicyOrRefusal,
  type Pooler,
  policySpan,
  poolerTitle,
  readingNote,
  type Severity,
} from 'hostssl/rule';

export default defineRule({
  id: 'pooler/pgbouncer-server-tls-weak',
  on: 'pooler',
  title: 'the hop from PgBouncer to PostgreSQL is not protected',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      The TLS of an application ends at the pooler: \`sslmode=verify-full\` in its connection string says nothing about
      the way from there to the server. That way has one setting for all databases, \`server_tls_sslmode\`. It was
      \`disable\` before PgBouncer 1.20 and is \`prefer\` since then, which goes on in plaintext when the server offers no
      TLS. \`require\` encrypts and checks nothing, even with a \`server_tls_ca_file\`.

      An \`sslmode=\` on a line of \`[databases]\` is no parameter of PgBouncer, which refuses to start over it.

      Sockets, the loopback address and, where nobody set a mode, services next door are silent.`,
    remedy: `
      Set \`server_tls_sslmode = verify-full\` and \`server_tls_ca_file = /path/to/ca.crt\` in \`[pgbouncer]\`. The
      certificate must be for the name in \`host=\`.`,
    references: ['https://www.pgbouncer.org/config.html#server_tls_sslmode'],
  },
  controls: ['tls-enabled', 'no-downgrade', 'peer-verified'],
  options: {},
  examples: [
    {
      title: 'switched off towards another machine',
      files: {
        'pgbouncer.ini': conf`
          [databases]
          shop = host=db.example.com port=5432 dbname=shop

          [pgbouncer]
          client_tls_sslmode = require
          server_tls_sslmode = [|disable|]
        `,
      },
      fixed: {
        'pgbouncer.ini': conf`
          [databases]
          shop = host=db.example.com port=5432 dbname=shop

          [pgbouncer]
          client_tls_sslmode = require
          server_tls_sslmode = verify-full
        `,
      },
    },
    {
      title: '`require` looks at no certificate, not even with a CA',
      files: {
        'pgbouncer.ini': conf`
          [databases]
          * = host=10.0.0.7

          [pgbouncer]
          server_tls_sslmode = [|require|]
          server_tls_ca_file = /etc/ssl/db-ca.crt
        `,
      },
    },
    {
      title: 'never set: TLS is tried, and plaintext is next',
      files: {
        'pgbouncer.ini': conf`
          [databases]
          [|shop|] = host=db.example.com dbname=shop

          [pgbouncer]
          pool_mode = transaction
        `,
      },
      fixed: {
        'pgbouncer.ini': conf`
          [databases]
          shop = host=db.example.com dbname=shop

          [pgbouncer]
          pool_mode = transaction
          server_tls_sslmode = verify-full
        `,
      },
    },
    {
      title: 'never set, in a version that then uses none',
      files: {
        'pgbouncer.ini': '[databases]\n[|shop|] = host=db.example.com\n[pgbouncer]\npool_mode = session\n',
        Dockerfile: 'FROM edoburu/pgbouncer:1.18.0\nCOPY pgbouncer.ini /etc/pgbouncer/\n',
      },
    },
    {
      title: 'a mode that stands where PgBouncer knows none',
      files: {
        'pgbouncer.ini': conf`
          [databases]
          shop = host=db.example.com sslmode=[|verify-full|]
          [pgbouncer]
          server_tls_sslmode = verify-full
        `,
      },
    },
    {
      title: 'the server is verified',
      files: {
        'pgbouncer.ini': conf`
          [databases]
          shop = host=db.example.com
          [pgbouncer]
          server_tls_sslmode = verify-full
          server_tls_ca_file = /etc/ssl/db-ca.crt
        `,
      },
    },
    {
      title: 'the server is on the same machine',
      files: {
        'pgbouncer.ini': conf`
          [databases]
          shop = host=/var/run/postgresql
          cart = host=127.0.0.1 dbname=cart
          [pgbouncer]
          server_tls_sslmode = disable
        `,
      },
    },
    {
      title: 'a service next door, and nobody set a mode',
      files: { 'pgbouncer.ini': '[databases]\nshop = host=db\n[pgbouncer]\npool_mode = session\n' },
    },
  ],

  *check(pooler, { project }) {
    if (!isPgbouncer(pooler)) return;
    for (const [hop, policy] of worstFirst(hopsOf(pooler, project))) {
      const severity = weigh(policy, hop);
      if (!severity) continue;
      const { client, path } = hop;
      const fix = isRefusal(policy) ? undefined : verifyServer(pooler);
      const others = pooler.upstreams.length - 1;
      yield {
        at: policySpan(client),
        message: messageFor(policy, pooler, hop),
        severity,
        ...(path.kind === 'unknown' && { confidence: 'possible' as const }),
        ...(client.policy.kind === 'default' && { confidence: 'likely' as const }),
        notes: [
          ...(client.policy.kind === 'default' ? [{ message: client.policy.why }] : []),
          readingNote(client),
          ...(others > 0 && !isRefusal(policy)
            ? [
                {
                  message: `the same setting is for ${others === 1 ? 'the other database' : `${others} other databases`}`,
                },
              ]
            : []),
        ],
        ...(fix && { fix }),
      };
      return; // One setting is for all of them.
    }
  },
});

/** Hops whose policy is known: those that keep PgBouncer from starting, then the others, the farthest first. */
function worstFirst(hops: readonly Hop[]): readonly (readonly [Hop, PolicyOrRefusal])[] {
  const judged = hops.flatMap((hop) => {
    const policy = known(hop.client.policy);
    return policy ? [[hop, policy] as const] : [];
  });
  return [...judged.filter(([, policy]) => isRefusal(policy)), ...judged.filter(([, policy]) => !isRefusal(policy))];
}

function weigh(policy: PolicyOrRefusal, { path, client }: Hop): Severity | undefined {
  if (isRefusal(policy)) return 'error';
  if (path.kind === 'local' || (policy.encryption === 'required' && policy.verifies !== 'nothing')) return undefined;
  if (path.kind !== 'network') return client.policy.kind === 'set' ? 'info' : undefined;
  return policy.encryption === 'never' ? 'error' : 'warning';
}

function messageFor(policy: PolicyOrRefusal, pooler: Pooler, { server }: Hop): string {
  const software = poolerTitle(pooler);
  if (isRefusal(policy)) return `${software} does not start: ${policy.refuses}`;
  const subject = endingHere(pooler);
  switch (policy.encryption) {
    case 'never':
      return `${subject} goes on to ${server} in plaintext`;
    case 'if-offered':
      return `${subject} goes on to ${server} in plaintext whenever that offers no TLS`;
    case 'required':
      return `${subject} checks no certificate of ${server}, so anybody on the way can answer in its place`;
  }
}

function verifyServer({ settings, addSetting }: Pooler): Fix | undefined {
  const mode = settings.get('server_tls_sslmode');
  const edit = mode ? mode.slot?.encode('verify-full') : addSetting?.('server_tls_sslmode', 'verify-full');
  if (!edit) return undefined;
  const needs = settings.has('server_tls_ca_file') ? '' : ', which needs `server_tls_ca_file`';
  return { title: `Set \`server_tls_sslmode = verify-full\`${needs}`, safety: 'review', edits: [edit] };
}
