import { conf, defineRule, isStandIn, isTrivial, type Severity, type WrittenPassword } from 'hostssl/rule';

export default defineRule({
  id: 'secret/sql-password-literal',
  on: 'password',
  title: 'a password stands in an SQL statement',
  severity: 'warning',
  confidence: 'likely',
  docs: {
    why: `
      Whoever can read this file can log in. The statement travels to the server as it is, and may be written to the
      server's log, to \`pg_stat_statements\` and to the history of the client. The password of a user mapping can be
      read from the catalog by its user.

      Verifiers (\`SCRAM-SHA-256$…\`), variables of psql (\`:'password'\`) and stand-ins are not reported.`,
    remedy: `
      Set passwords outside of migrations: \`\\password\` of psql computes the verifier itself, and a verifier may be
      written down where a password may not. In a script, let psql put it in from a secret: \`PASSWORD :'password'\`.
      Change a password that was committed.`,
    references: [
      'https://www.postgresql.org/docs/current/sql-createrole.html',
      'https://www.postgresql.org/docs/current/sql-createusermapping.html',
    ],
  },
  controls: ['secrets-kept-out'],
  options: {},
  examples: [
    {
      title: 'a role with its password',
      files: { 'migrations/002_roles.sql': "CREATE ROLE app LOGIN PASSWORD '[|k8Jd-2lqPz|]';\n" },
    },
    {
      title: 'an old spelling, in a function body',
      files: {
        'roles.sql': conf`
          DO $$
          BEGIN
            ALTER USER app WITH ENCRYPTED PASSWORD '[|k8Jd-2lqPz|]';
          END
          $$;
        `,
      },
    },
    {
      title: 'the user of a foreign server',
      files: {
        'fdw.sql': conf`
          CREATE SERVER stock FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'stock.example.com', sslmode 'verify-full');
          CREATE USER MAPPING FOR app SERVER stock OPTIONS (user 'reader', password '[|k8Jd-2lqPz|]');
        `,
      },
    },
    {
      title: 'in a script',
      files: {
        'init.sh': conf`
          psql -U postgres <<'SQL'
          CREATE USER app PASSWORD '[|k8Jd-2lqPz|]';
          SQL
        `,
      },
    },
    {
      title: 'verifiers',
      files: {
        'roles.sql': conf`
          CREATE ROLE a PASSWORD 'SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=';
          CREATE ROLE b PASSWORD 'md5a3556571e93b0d20722ba62be61e8c2d';
        `,
      },
    },
    {
      title: 'put in when it runs',
      files: {
        'roles.sql': conf`
          ALTER ROLE app PASSWORD :'app_password';
          ALTER ROLE app PASSWORD '${'${APP_PASSWORD}'}';
          ALTER ROLE app PASSWORD NULL;
        `,
      },
    },
    {
      title: 'stand-ins, and a seed for tests',
      files: {
        'roles.sql': "CREATE ROLE app PASSWORD 'changeme';\n-- CREATE ROLE app PASSWORD 'k8Jd-2lqPz';\n",
        'test/seed.sql': "CREATE ROLE app PASSWORD 'app';\n",
      },
    },
    {
      title: 'a statement of another database',
      files: { 'mysql.sql': "CREATE USER 'app'@'%' IDENTIFIED BY 'k8Jd-2lqPz';\n" },
    },
  ],

  *check(password) {
    const { at, where, name, value, form, user } = password;
    if (where !== 'sql' || form !== 'plain' || value.kind === 'unknown') return;
    if (at.file.tracked === false || isStandIn(value.value)) return;
    const severity = weigh(password, isTrivial(value.value, user));
    if (!severity) return;
    const whose = user === undefined ? 'a password' : `the password of \`${user}\``;
    yield { at, message: `\`${name}\` holds ${whose}, so everybody who can read this file can log in`, severity };
  },
});

/** Data for tests and for a first look lies in files of this name, whatever folder they are in. */
const SEED = /(?:^|[/_.-])(?:seeds?|fixtures?)(?=[/_.-]|$)/iu;

function weigh({ environment, at }: WrittenPassword, trivial: boolean): Severity | undefined {
  const isSmall = SEED.test(at.file.path) || !['production', 'unknown'].includes(environment);
  if (trivial) return isSmall ? undefined : environment === 'production' ? 'warning' : 'info';
  if (isSmall) return 'info';
  return environment === 'production' ? 'error' : 'warning';
}
