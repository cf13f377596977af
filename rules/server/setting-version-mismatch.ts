import { conf, defineRule } from 'hostssl/rule';

export default defineRule({
  id: 'server/setting-version-mismatch',
  on: 'server',
  title: 'a setting that this PostgreSQL version does not have',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      PostgreSQL refuses a configuration that names a parameter it does not know. A parameter that came later, or that
      was removed, therefore keeps the server from starting after the upgrade, and voids every reload until then:
      TLS settings that stand in the same file do not take effect either.`,
    remedy: `
      Write the parameter that this version has, or remove the line. The release notes of each major version list
      what was added, renamed and removed.`,
    references: [
      'https://www.postgresql.org/docs/current/config-setting.html',
      'https://www.postgresql.org/docs/release/',
    ],
  },
  controls: ['configuration-effective'],
  options: {},
  examples: [
    {
      title: 'a TLS setting that came with version 18',
      files: { 'postgresql.conf': "ssl = on\n[|ssl_tls13_ciphers|] = 'TLS_AES_256_GCM_SHA384'\n" },
      version: 17,
    },
    {
      title: 'its name before 18 was ssl_ecdh_curve',
      files: { 'postgresql.conf': "ssl = on\n[|ssl_groups|] = 'prime256v1'\n" },
      version: 16,
    },
    {
      title: 'removed in version 17',
      files: { 'postgresql.conf': '[|db_user_namespace|] = off\n' },
      version: 17,
    },
    {
      title: 'the old name still works',
      files: { 'postgresql.conf': "ssl = on\nssl_ecdh_curve = 'prime256v1'\n" },
      version: 18,
    },
    {
      title: 'some version knows it, and which one this is nobody says',
      files: {
        'postgresql.conf': conf`
          ssl = on
          ssl_tls13_ciphers = 'TLS_AES_256_GCM_SHA384'
          promote_trigger_file = ''
        `,
      },
    },
    {
      title: 'parameters of extensions have two parts',
      files: { 'postgresql.conf': 'pg_stat_statements.max = 10000\nauto_explain.made_up = 1\n' },
      version: 17,
    },
  ],

  *check({ settings }) {
    for (const { kind, at, message } of settings.problems) {
      if (kind !== 'removed-parameter' && kind !== 'not-yet-parameter') continue;
      yield { at, message: `${message}, so the server does not start and a reload applies nothing` };
    }
  },
});
