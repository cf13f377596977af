import { conf, defineRule, isTlsOff, known, weakCiphers } from 'hostssl/rule';

export default defineRule({
  id: 'server/ciphers-weak',
  on: 'server',
  title: 'ssl_ciphers enables broken or weak cipher suites',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      A cipher list decides what TLS 1.2 and older are worth. One suite without encryption, without authentication or
      with a broken cipher is enough: whoever can steer a handshake towards it reads the connection.

      Current OpenSSL builds have removed much of this, so the word often does nothing, until the server moves to a
      build that still has it. Suites that PostgreSQL's own default names are not reported.`,
    remedy: `
      Remove the word, or keep to suites with forward secrecy and authenticated encryption:
      \`ssl_ciphers = 'ECDHE+AESGCM:ECDHE+CHACHA20'\`. Removing the line brings PostgreSQL's default back.
      The suites of TLS 1.3 are not chosen here.`,
    references: [
      'https://www.postgresql.org/docs/current/runtime-config-connection.html#GUC-SSL-CIPHERS',
      'https://docs.openssl.org/3.0/man1/openssl-ciphers/',
    ],
  },
  controls: ['ciphers-strong'],
  options: {},
  examples: [
    {
      title: 'RC4 and 3DES are enabled by name',
      files: { 'postgresql.conf': "ssl = on\nssl_ciphers = 'HIGH:[|RC4-SHA|]:[|3DES|]:!aNULL'\n" },
    },
    {
      title: 'everything is enabled, servers without a certificate included',
      files: { 'postgresql.conf': "ssl = on\nssl_ciphers = '[|ALL|]:!eNULL:[|@SECLEVEL=0|]'\n" },
    },
    {
      title: 'the list is not used with TLS 1.3 alone, and would be again without that line',
      files: {
        'postgresql.conf': conf`
          ssl = on
          ssl_min_protocol_version = TLSv1.3
          ssl_ciphers = 'HIGH:[|RC4|]'
        `,
      },
    },
    {
      title: "PostgreSQL's own default",
      files: { 'postgresql.conf': "ssl = on\nssl_ciphers = 'HIGH:MEDIUM:+3DES:!aNULL'\n" },
    },
    {
      title: 'excluded by name, which enables nothing',
      files: { 'postgresql.conf': "ssl = on\nssl_ciphers = 'HIGH:!aNULL:!MD5:!RC4:!3DES:-LOW:!EXPORT'\n" },
    },
    {
      title: 'enabled and taken back',
      files: { 'postgresql.conf': "ssl = on\nssl_ciphers = 'ALL:RC4:!aNULL:!eNULL:!RC4'\n" },
    },
    {
      title: 'left to the distribution',
      files: { 'postgresql.conf': "ssl = on\nssl_ciphers = 'PROFILE=SYSTEM'\n" },
    },
    {
      title: 'a commented line',
      files: {
        'postgresql.conf': conf`
          ssl = on
          #ssl_ciphers = 'ALL:eNULL'
        `,
      },
    },
    {
      title: 'without TLS the list does nothing',
      files: { 'postgresql.conf': "ssl = off\nssl_ciphers = 'eNULL'\n" },
    },
  ],

  *check(server) {
    if (isTlsOff(server)) return;
    const ciphers = server.settings.text('ssl_ciphers');
    const written = server.settings.written('ssl_ciphers').at(-1);
    if (ciphers.kind !== 'set' || !written) return;
    const least = server.settings.canonical('ssl_min_protocol_version');
    const inert = known(least) === 'TLSv1.3';
    for (const { name, start, end, grade, consequence } of weakCiphers(ciphers.value)) {
      yield {
        at: written.passage.span(start, end),
        message: `\`${name}\` ${consequence}`,
        ...(inert ? { severity: 'info' as const } : grade === 'weak' && { severity: 'warning' as const }),
        ...(inert &&
          least.kind === 'set' && {
            notes: [{ at: least.at, message: '`ssl_ciphers` is for TLS 1.2 and older, which this line keeps out' }],
          }),
      };
    }
  },
});
