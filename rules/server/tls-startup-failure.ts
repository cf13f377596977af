import { conf, defineRule, tlsRefusals } from 'hostssl/rule';

export default defineRule({
  id: 'server/tls-startup-failure',
  on: 'server',
  title: 'PostgreSQL refuses this configuration, or cannot set up TLS with it',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      One line that PostgreSQL cannot read makes the whole configuration void: the server does not start, and a running
      one keeps what it had after a reload, so the hardening that was meant to take effect does not.

      With some values the file is fine and TLS is not. At a reload the old certificates and ciphers then stay in use
      while \`SHOW\` already prints the new values; where TLS was off before, it stays off.`,
    remedy: `
      Correct the line. \`postgres -D … -C ssl\` reads a configuration without starting a server, and on a running one
      \`SELECT * FROM pg_file_settings WHERE error IS NOT NULL\` shows what a reload would refuse. After a reload look
      into the log for \`SSL configuration was not reloaded\`.`,
    references: [
      'https://www.postgresql.org/docs/current/config-setting.html',
      'https://www.postgresql.org/docs/current/view-pg-file-settings.html',
      'https://www.postgresql.org/docs/current/ssl-tcp.html',
    ],
  },
  controls: ['configuration-effective'],
  options: {},
  examples: [
    {
      title: 'a file name with one dot must be quoted',
      files: { 'postgresql.conf': 'ssl = on\nssl_cert_file = [|server.crt|]\n' },
    },
    {
      title: 'several lines that cannot be read are one finding',
      files: { 'postgresql.conf': 'ssl =[|=|] on\nssl_key_file = ~/server.key\n[section]\n' },
    },
    {
      title: 'not a Boolean',
      files: { 'postgresql.conf': 'ssl = [|enabled|]\n' },
    },
    {
      title: 'the minimum may not be empty',
      files: { 'postgresql.conf': "ssl = on\nssl_min_protocol_version = '[||]'\n" },
    },
    {
      title: 'a parameter that no PostgreSQL knows',
      files: { 'postgresql.conf': "ssl = on\n[|ssl_certfile|] = '/etc/ssl/server-1.crt'\n" },
    },
    {
      title: 'the minimum is above the maximum',
      files: {
        'postgresql.conf': conf`
          ssl = on
          ssl_min_protocol_version = 'TLSv1.3'
          ssl_max_protocol_version = '[|TLSv1.2|]'
        `,
      },
    },
    {
      title: 'suites of TLS 1.3 in the list for older versions',
      files: {
        'postgresql.conf': "ssl = on\nssl_ciphers = '[|TLS_AES_256_GCM_SHA384|]:TLS_AES_128_GCM_SHA256'\n",
      },
    },
    {
      title: 'a list of curves before version 18',
      files: { 'postgresql.conf': "ssl = on\nssl_ecdh_curve = '[|X25519:prime256v1|]'\n" },
      version: 17,
    },
    {
      title: 'a list of curves from version 18 on',
      files: { 'postgresql.conf': "ssl = on\nssl_ecdh_curve = 'X25519:prime256v1'\n" },
      version: 18,
    },
    {
      title: 'unusual and legal: no equals sign, prefixes, upper case, no quotes',
      files: {
        'postgresql.conf': conf`
          SSL On
          ssl_prefer_server_ciphers = tr
          ssl_cert_file = server-1.crt
          ssl_min_protocol_version = tlsv1.2
          ssl_max_protocol_version = ''
          my_extension.setting = whatever
        `,
      },
    },
    {
      title: 'a TLS 1.3 suite beside others is ignored',
      files: { 'postgresql.conf': "ssl = on\nssl_ciphers = 'TLS_AES_256_GCM_SHA384:HIGH:!aNULL'\n" },
    },
    {
      title: 'without TLS nobody looks at the range or the list',
      files: {
        'postgresql.conf': conf`
          ssl = off
          ssl_min_protocol_version = 'TLSv1.3'
          ssl_max_protocol_version = 'TLSv1.2'
          ssl_ciphers = 'TLS_AES_256_GCM_SHA384'
        `,
      },
    },
    {
      title: 'a template is not a syntax error',
      files: { 'postgresql.conf.j2': 'ssl = {{ postgresql_ssl }}\n{% if tuned %}\nwork_mem = 64MB\n{% endif %}\n' },
    },
  ],

  *check(server) {
    const { problems } = server.settings;
    const unread = problems.filter(({ kind }) => kind === 'syntax');
    const files = new Set(unread.map(({ at }) => at.file));
    for (const file of files) {
      const [first, ...rest] = unread.filter(({ at }) => at.file === file);
      if (!first) continue;
      yield {
        at: first.at,
        message: `${first.message}, so PostgreSQL does not start with this file and a reload applies none of it`,
        notes: rest.map(({ at, message }) => ({ at, message })),
      };
    }
    for (const { kind, at, message } of problems) {
      if (kind === 'include' || kind === 'unknown-parameter') {
        const [fault, hint] = message.split('; ', 2);
        yield {
          at,
          message: `${fault}, so PostgreSQL does not start and a reload applies nothing`,
          notes: hint === undefined ? [] : [{ message: hint }],
        };
      }
      if (kind === 'bad-value') {
        yield { at, message: `${message}, so PostgreSQL does not start and a reload keeps the old value` };
      }
    }
    for (const { at, fault, words, dependsOnOpenSsl, notes } of tlsRefusals(server)) {
      yield {
        at,
        message: `${fault}, so the server does not start and a reload keeps the old TLS setup`,
        ...(dependsOnOpenSsl && { confidence: 'likely' as const }),
        notes: [
          ...notes,
          { message: `the log says \`${words}\`${dependsOnOpenSsl ? '; OpenSSL 1.1.1 builds may let it pass' : ''}` },
        ],
      };
    }
  },
});
