import { conf, defineRule, type Fix, isPgbouncer, known, type Pooler, poolerTitle, type Severity } from 'hostssl/rule';

export default defineRule({
  id: 'pooler/pgbouncer-client-tls-off',
  on: 'pooler',
  title: 'clients can reach PgBouncer without TLS',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      A pooler has two hops, and each has its own TLS. \`client_tls_sslmode\` is the one from applications to PgBouncer.
      It is \`disable\` unless somebody sets it, and PgBouncer then answers every request for TLS with a no: clients with
      \`sslmode=prefer\`, which is the default of libpq, go on in plaintext with their password and their data, whatever
      \`server_tls_sslmode\` says about the hop behind it. \`allow\` and \`prefer\` leave the choice to the client.

      A PgBouncer that listens on a Unix-domain socket or on the loopback address alone is silent: a sidecar needs no TLS.`,
    remedy: `
      Give PgBouncer a certificate (\`client_tls_cert_file\`, \`client_tls_key_file\`) and set
      \`client_tls_sslmode = require\`. Where only programs of the same machine connect, set
      \`listen_addr = 127.0.0.1\`, or leave it out and use the socket.`,
    references: ['https://www.pgbouncer.org/config.html#client_tls_sslmode'],
  },
  controls: ['tls-enabled', 'remote-access-encrypted'],
  options: {},
  examples: [
    {
      title: 'switched off, and it listens on every address',
      files: {
        'pgbouncer.ini': conf`
          [databases]
          shop = host=/var/run/postgresql

          [pgbouncer]
          listen_addr = *
          client_tls_sslmode = [|disable|]
        `,
      },
    },
    {
      title: 'never set, which is the same',
      files: {
        'pgbouncer.ini': conf`
          [databases]
          shop = host=/var/run/postgresql

          [pgbouncer]
          listen_addr = [|10.0.0.4|]
        `,
      },
    },
    {
      title: 'the client may choose, though PgBouncer has its certificate',
      files: {
        'pgbouncer.ini': conf`
          [databases]
          shop = host=/var/run/postgresql
          [pgbouncer]
          listen_addr = 0.0.0.0
          client_tls_sslmode = [|prefer|]
          client_tls_key_file = /etc/pgbouncer/server.key
          client_tls_cert_file = /etc/pgbouncer/server.crt
        `,
      },
      fixed: {
        'pgbouncer.ini': conf`
          [databases]
          shop = host=/var/run/postgresql
          [pgbouncer]
          listen_addr = 0.0.0.0
          client_tls_sslmode = require
          client_tls_key_file = /etc/pgbouncer/server.key
          client_tls_cert_file = /etc/pgbouncer/server.crt
        `,
      },
    },
    {
      title: 'TLS is required',
      files: {
        'pgbouncer.ini': conf`
          [databases]
          shop = host=/var/run/postgresql
          [pgbouncer]
          listen_addr = *
          client_tls_sslmode = require
        `,
      },
    },
    {
      title: 'a sidecar on the loopback address',
      files: {
        'pgbouncer.ini': conf`
          [databases]
          shop = host=/var/run/postgresql
          [pgbouncer]
          listen_addr = 127.0.0.1, ::1
        `,
      },
    },
    {
      title: 'the socket alone',
      files: { 'pgbouncer.ini': '[databases]\nshop =\n[pgbouncer]\nunix_socket_dir = /var/run/postgresql\n' },
    },
    {
      title: 'a template decides',
      files: {
        'pgbouncer.ini.j2': conf`
          [databases]
          shop = host=/var/run/postgresql
          [pgbouncer]
          listen_addr = *
          client_tls_sslmode = {{ client_tls }}
        `,
      },
    },
    {
      title: 'the settings stand in a file that is not in sight',
      files: {
        'pgbouncer.ini': conf`
          [databases]
          shop = host=/var/run/postgresql
          [pgbouncer]
          listen_addr = *
          %include /etc/pgbouncer/tls.ini
        `,
      },
    },
  ],

  *check(pooler) {
    if (!isPgbouncer(pooler)) return;
    const { tls, reach, at } = pooler.listener;
    if (tls.kind === 'unknown' || tls.value === 'required' || reach === 'socket' || reach === 'loopback') return;
    const isOff = tls.value === 'off';
    const where = addressOf(pooler);
    const fix = requireTls(pooler);
    yield {
      at,
      message: isOff
        ? `${poolerTitle(pooler)} offers no TLS${where}, so applications send it passwords and data in plaintext`
        : `${poolerTitle(pooler)} leaves TLS${where} to its clients, so one that does not ask for it talks in plaintext`,
      severity: weigh(pooler),
      ...(reach === 'unknown' && { confidence: 'possible' as const }),
      ...(tls.kind === 'default' && { confidence: 'likely' as const, notes: [{ message: tls.why }] }),
      ...(fix && { fix }),
    };
  },
});

/** What an operator's own default leaves open, and what only neighbours reach, is a remark. */
function weigh({ listener: { tls, reach }, software }: Pooler): Severity {
  if (reach !== 'remote' || (tls.kind === 'default' && software !== 'pgbouncer')) return 'info';
  return tls.kind === 'set' && tls.value === 'off' ? 'error' : 'warning';
}

function addressOf({ settings }: Pooler): string {
  const address = known(settings.get('listen_addr')?.value);
  return address ? ` on \`${address}\`` : '';
}

/** Without a key PgBouncer would not start. */
function requireTls({ settings, addSetting }: Pooler): Fix | undefined {
  if (!settings.has('client_tls_key_file') || !settings.has('client_tls_cert_file')) return undefined;
  const mode = settings.get('client_tls_sslmode');
  const edit = mode ? mode.slot?.encode('require') : addSetting?.('client_tls_sslmode', 'require');
  if (!edit) return undefined;
  return { title: 'Set `client_tls_sslmode = require`', safety: 'review', edits: [edit] };
}
