import { clientPath, connectionName, defineRule, isLegacyTls, isPlainClient, known, readerOf } from 'hostssl/rule';

export default defineRule({
  id: 'client/min-protocol-legacy',
  on: 'client',
  title: 'the client takes TLS 1.0 or 1.1',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      TLS 1.0 and 1.1 rest on MD5 and SHA-1, and RFC 8996 has retired both. libpq refuses them by itself since 13,
      unless \`ssl_min_protocol_version\` lets them in again; \`ssl_max_protocol_version\` can even insist on them.`,
    remedy: 'Take the option out, or set it to `TLSv1.2` or `TLSv1.3`.',
    references: [
      'https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNECT-SSL-MIN-PROTOCOL-VERSION',
      'https://www.rfc-editor.org/rfc/rfc8996',
    ],
  },
  controls: ['protocol-current'],
  options: {},
  examples: [
    {
      title: 'let in again',
      files: {
        '.env':
          'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=verify-full&ssl_min_protocol_version=[|TLSv1|]\n',
      },
      fixed: {
        '.env':
          'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=verify-full&ssl_min_protocol_version=TLSv1.2\n',
      },
    },
    {
      title: 'by the environment',
      files: { '.env': 'PGHOST=db.example.com\nPGSSLMODE=verify-full\nPGSSLMINPROTOCOLVERSION=[|TLSv1.1|]\n' },
      fixed: { '.env': 'PGHOST=db.example.com\nPGSSLMODE=verify-full\nPGSSLMINPROTOCOLVERSION=TLSv1.2\n' },
    },
    {
      title: 'nothing newer is allowed',
      files: {
        '.env':
          "DSN='host=db.example.com sslmode=verify-full ssl_min_protocol_version=TLSv1.2 ssl_max_protocol_version=TLSv1.3'\n",
      },
    },
    {
      title: 'the default',
      files: { '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=verify-full\n' },
    },
    {
      title: 'towards this machine',
      files: { '.env': 'DATABASE_URL=postgres://app@localhost/shop?ssl_min_protocol_version=TLSv1\n' },
    },
  ],

  *check(client, { project }) {
    if (!isPlainClient(client) || clientPath(client, project).kind === 'local') return;
    for (const keyword of ['ssl_min_protocol_version', 'ssl_max_protocol_version']) {
      const option = client.options.get(keyword);
      const version = known(option?.value);
      if (!option || version === undefined || option.value.kind !== 'set' || !isLegacyTls(version)) continue;
      const isFloor = keyword === 'ssl_min_protocol_version';
      const edit = isFloor ? client.setOption(keyword, 'TLSv1.2') : undefined;
      yield {
        at: option.value.at,
        message: isFloor
          ? `${connectionName(client)} lets ${readerOf(client)} go down to \`${version}\`, which RFC 8996 has retired`
          : `${connectionName(client)} keeps ${readerOf(client)} from everything newer than \`${version}\`, which RFC 8996 has retired`,
        ...(edit && {
          // What servers of 13 and later accept by themselves; OpenSSL 3 takes nothing older either.
          fix: { title: 'Set `ssl_min_protocol_version=TLSv1.2`', safety: 'safe' as const, edits: [edit] },
        }),
      };
    }
  },
});
