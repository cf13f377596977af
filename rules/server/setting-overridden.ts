import { conf, defineRule, overriddenSettings } from 'hostssl/rule';

export default defineRule({
  id: 'server/setting-overridden',
  on: 'server',
  title: 'a TLS setting is written more than once, and the line that looks right has no effect',
  severity: 'warning',
  confidence: 'certain',
  docs: {
    why: `
      PostgreSQL takes the last assignment: further down in the file, in a file that is included later, in
      \`postgresql.auto.conf\` (where \`ALTER SYSTEM\` writes), and finally on the command line. Whoever reviews the first
      line believes in a protection that is not in force.`,
    remedy: `
      Keep one assignment. \`SELECT sourcefile, sourceline, setting FROM pg_settings WHERE name = 'ssl'\` tells which one
      counts on a running server; \`ALTER SYSTEM RESET\` removes a line from \`postgresql.auto.conf\`.`,
    references: [
      'https://www.postgresql.org/docs/current/config-setting.html',
      'https://www.postgresql.org/docs/current/sql-altersystem.html',
    ],
  },
  controls: ['configuration-effective'],
  options: {},
  examples: [
    {
      title: 'ALTER SYSTEM has switched TLS off',
      files: {
        'postgresql.conf': "listen_addresses = '*'\n[|ssl = on|]\n",
        'postgresql.auto.conf': "ssl = 'off'\n",
      },
    },
    {
      title: 'an older minimum wins',
      files: {
        'postgresql.conf': conf`
          ssl = on
          [|ssl_min_protocol_version = 'TLSv1.3'|]
          ssl_min_protocol_version = 'TLSv1.2'
        `,
      },
    },
    {
      title: 'two certificates in one file: the second counts',
      files: {
        'postgresql.conf': conf`
          ssl = on
          [|ssl_cert_file = '/etc/ssl/certs/db.crt'|]
          ssl_cert_file = 'server.crt'
        `,
      },
    },
    {
      title: 'the command line wins over every file',
      files: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
              command: postgres -c config_file=/etc/postgresql.conf -c password_encryption=md5
              volumes: ['./postgresql.conf:/etc/postgresql.conf:ro']
        `,
        'postgresql.conf': "[|password_encryption = 'scram-sha-256'|]\n",
      },
    },
    {
      title: 'said twice in different words',
      files: { 'postgresql.conf': '[|ssl = on|]\nSSL = yes\n' },
    },
    {
      title: 'the line that counts is the stronger one',
      files: { 'postgresql.conf': "listen_addresses = '*'\n[|ssl = off|]   # as initdb left it\nssl = on\n" },
    },
    {
      title: 'commented leftovers of initdb',
      files: {
        'postgresql.conf': conf`
          #ssl = off
          ssl = on
          #ssl_min_protocol_version = 'TLSv1.2'
          ssl_min_protocol_version = 'TLSv1.3'
        `,
      },
    },
    {
      title: 'settings that have nothing to do with TLS',
      files: { 'postgresql.conf': 'work_mem = 4MB\nwork_mem = 64MB\nssl = on\n' },
    },
    {
      title: 'what wins is a template',
      files: { 'postgresql.conf': "ssl = on\nssl = '${PG_SSL}'\n" },
    },
  ],

  *check(server) {
    for (const { name, effective, overridden, comparison } of overriddenSettings(server)) {
      const sameFile = effective.slot.at.file === overridden.slot.at.file;
      const where =
        effective.layer === 'command-line'
          ? overridden.layer === 'command-line'
            ? 'a later setting'
            : 'the command line'
          : effective.layer === 'auto'
            ? '`postgresql.auto.conf`'
            : sameFile
              ? 'a later line'
              : `\`${effective.slot.at.file.path}\``;
      const line = `\`${overridden.name} = ${overridden.value}\``;
      const note = { at: effective.at, message: `\`${name}\` gets its value here` };
      if (comparison === 'same') {
        yield {
          at: overridden.at,
          severity: 'info',
          message: `${line} is said again by ${where}, so a change to this line will have no effect`,
          notes: [note],
        };
        continue;
      }
      // Files that are included later are there to override; a file nobody reviews, or a second line below, is not.
      const meant = comparison === 'other' && !sameFile && effective.layer !== 'auto';
      yield {
        at: overridden.at,
        ...((comparison === 'stronger' || meant) && { severity: 'info' as const }),
        message: `${line} is not in force: ${where} sets \`${effective.value}\``,
        notes: [note],
      };
    }
  },
});
