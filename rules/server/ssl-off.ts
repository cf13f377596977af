import { conf, defineRule, tlsOffFault } from 'hostssl/rule';

export default defineRule({
  id: 'server/ssl-off',
  on: 'server',
  title: 'the server does not offer TLS',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      With \`ssl = off\`, which is also PostgreSQL's default, no TCP connection is protected by TLS, and unless GSS encrypts
      it, it can be read and changed by whoever sits between client and server: queries, rows, and with \`password\`
      authentication the password itself.
      A client with \`sslmode=prefer\` falls back to plaintext and does not say so.

      \`hostssl\` lines in \`pg_hba.conf\` do not help: without TLS on the server they never match.`,
    remedy: `
      Install a certificate and its key, point \`ssl_cert_file\` and \`ssl_key_file\` at them (relative names are looked
      up in the data directory; the key must not be readable by others), set \`ssl = on\` and reload.
      A server that only its own host uses can say so with \`listen_addresses = 'localhost'\` or \`''\`.`,
    references: [
      'https://www.postgresql.org/docs/current/ssl-tcp.html',
      'https://www.postgresql.org/docs/current/runtime-config-connection.html#GUC-SSL',
    ],
  },
  controls: ['tls-enabled'],
  options: {},
  examples: [
    {
      title: 'switched off',
      files: { 'postgresql.conf': 'ssl = [|off|]\n' },
      fixed: { 'postgresql.conf': 'ssl = on\n' },
    },
    {
      title: 'never mentioned, off by default, and open to the network',
      files: { 'postgresql.conf': "[|listen_addresses = '*'|]\nmax_connections = 100\n" },
    },
    {
      title: 'the last assignment wins, and any prefix of a Boolean will do',
      files: {
        'postgresql.conf': conf`
          ssl = on
          listen_addresses = '*'
          SSL = [|of|]
        `,
      },
      fixed: {
        'postgresql.conf': conf`
          ssl = on
          listen_addresses = '*'
          SSL = on
        `,
      },
    },
    {
      title: 'every way in is encrypted by GSS: TLS is off all the same, and no more is said',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = [|off|]\n",
        'pg_hba.conf': 'hostgssenc all all all gss\nhost all all all reject\n',
      },
      fixed: { 'postgresql.conf': "listen_addresses = '*'\nssl = on\n" },
    },
    {
      title: 'switched on later',
      files: {
        'postgresql.conf': conf`
          listen_addresses = '*'
          ssl = off   # as initdb left it
          ssl = true
        `,
      },
    },
    {
      title: 'switched on by ALTER SYSTEM, which is read last',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = off\n",
        'postgresql.auto.conf': "ssl = 'on'\n",
      },
    },
    {
      title: 'switched on by the command line, which wins over every file',
      files: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
              command: postgres -c config_file=/etc/postgresql.conf -c ssl=on
              volumes: ['./postgresql.conf:/etc/postgresql.conf:ro']
        `,
        'postgresql.conf': "listen_addresses = '*'\nssl = off\n",
      },
    },
    {
      title: 'nobody can arrive over TCP',
      files: { 'postgresql.conf': "listen_addresses = ''\nssl = off\n" },
    },
    {
      title: 'only this host can connect',
      files: { 'postgresql.conf': "listen_addresses = 'localhost, ::1'\nssl = off\n" },
    },
    {
      title: 'never mentioned, and nothing opens the server to the network',
      files: { 'postgresql.conf': 'max_connections = 100\n' },
    },
    {
      title: 'decided elsewhere: a template is not a finding',
      files: { 'postgresql.conf': "listen_addresses = '*'\nssl = '${PG_SSL}'\n" },
    },
    {
      title: 'what ALTER SYSTEM wrote, without the postgresql.conf that says the rest',
      files: { 'data/postgresql.auto.conf': "listen_addresses = '*'\n" },
    },
    {
      title: 'a fragment for conf.d leaves the rest to other files',
      files: { 'conf.d/postgresql-network.conf': "listen_addresses = '*'\n" },
    },
  ],

  *check(server) {
    const off = tlsOffFault(server);
    if (!off) return;
    const { at, listens } = off;
    const notes = listens
      ? [{ at: listens.at, message: `\`listen_addresses\` is \`${listens.value}\`: other machines can connect` }]
      : [];
    if (!at) {
      const opaque = server.container?.opaque;
      yield {
        at: server.settings.anchor,
        message:
          '`ssl` is not set, and PostgreSQL leaves TLS off unless told otherwise: no TCP connection to this server is protected by it',
        ...(opaque && { confidence: 'possible' as const }),
        notes: opaque
          ? [...notes, { at: opaque.at, message: `TLS may still be set up elsewhere: ${opaque.why}` }]
          : notes,
      };
      return;
    }
    const edit = server.settings.written('ssl').at(-1)?.slot.encode('on');
    yield {
      at,
      message: '`ssl` is switched off, so no TCP connection to this server is protected by TLS',
      notes,
      ...(edit && {
        // With `on` the server does not start until it finds a certificate and key.
        fix: { title: 'Set `ssl = on`', safety: 'review' as const, edits: [edit] },
      }),
    };
  },
});
