import { conf, defineRule, isLegacyTls, isTlsOff } from 'hostssl/rule';

export default defineRule({
  id: 'server/min-protocol-legacy',
  on: 'server',
  title: 'the server accepts TLS versions that were retired',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      TLS 1.0 and 1.1 rest on MD5 and SHA-1, know no authenticated encryption, and were retired by RFC 8996 in 2021.
      As long as the server takes them, somebody on the path can try to talk both sides down to them.

      PostgreSQL itself has asked for TLS 1.2 since version 13, so this line made the server weaker than its default.
      An OpenSSL 3 with its usual security level refuses the old versions all the same; one day it runs with another.`,
    remedy: `
      Set \`ssl_min_protocol_version = 'TLSv1.2'\`, or remove the line. \`pg_stat_ssl\` shows in its column \`version\`
      who still connects with something older.`,
    references: [
      'https://www.postgresql.org/docs/current/runtime-config-connection.html#GUC-SSL-MIN-PROTOCOL-VERSION',
      'https://www.postgresql.org/docs/current/monitoring-stats.html#MONITORING-PG-STAT-SSL-VIEW',
    ],
  },
  controls: ['protocol-current'],
  options: {},
  examples: [
    {
      title: 'TLS 1.0 is let in',
      files: { 'postgresql.conf': "ssl = on\nssl_min_protocol_version = '[|TLSv1|]'\n" },
      fixed: { 'postgresql.conf': "ssl = on\nssl_min_protocol_version = 'TLSv1.2'\n" },
    },
    {
      title: 'the case does not matter, and the last assignment wins',
      files: {
        'postgresql.conf': conf`
          ssl = on
          ssl_min_protocol_version = TLSv1.2
          ssl_min_protocol_version = [|tlsv1.1|]
        `,
      },
      fixed: {
        'postgresql.conf': conf`
          ssl = on
          ssl_min_protocol_version = TLSv1.2
          ssl_min_protocol_version = TLSv1.2
        `,
      },
    },
    {
      title: 'without quotes, and current',
      files: { 'postgresql.conf': 'ssl = on\nssl_min_protocol_version = TLSv1.2\n' },
    },
    {
      title: 'a leftover that a later line replaces',
      files: {
        'postgresql.conf': conf`
          ssl = on
          ssl_min_protocol_version = 'TLSv1'
          ssl_min_protocol_version = 'TLSv1.3'
        `,
      },
    },
    {
      title: 'never set: PostgreSQL asks for TLS 1.2',
      files: { 'postgresql.conf': 'ssl = on\n' },
    },
    {
      title: 'without TLS the setting does nothing',
      files: { 'postgresql.conf': "ssl = off\nssl_min_protocol_version = 'TLSv1'\n" },
    },
  ],

  *check(server) {
    if (isTlsOff(server)) return;
    const least = server.settings.canonical('ssl_min_protocol_version');
    if (least.kind !== 'set' || !isLegacyTls(least.value)) return;
    const edit = server.settings.written('ssl_min_protocol_version').at(-1)?.slot.encode('TLSv1.2');
    yield {
      at: least.at,
      message: `\`${least.value}\` was retired in 2021, and both sides can be talked down to it`,
      ...(edit && {
        // Since 13 the default is TLSv1.2, so whoever wrote this line may have done it for a client that knows nothing
        // newer, and that client would be locked out.
        fix: { title: 'Ask for TLS 1.2 at least', safety: 'review' as const, edits: [edit] },
      }),
    };
  },
});
