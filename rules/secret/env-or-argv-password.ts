import { conf, defineRule, isStandIn, isTrivial, type Severity, type WrittenPassword } from 'hostssl/rule';

export default defineRule({
  id: 'secret/env-or-argv-password',
  on: 'password',
  title: 'a password stands in an environment variable or among the arguments of a command',
  severity: 'warning',
  confidence: 'likely',
  docs: {
    why: `
      Arguments of a running program can be listed by every user of the machine (\`ps\`), and they end up in the history
      of the shell and in logs. The environment can be read by every process of the same user, is inherited by
      everything the program starts, and is printed by \`docker inspect\` and by crash reports. PostgreSQL's own manual
      advises against \`PGPASSWORD\` for that reason.

      Written down as a value it is worse: whoever can read the file can log in. A value that comes from elsewhere
      (\`PGPASSWORD=$DB_PASSWORD\`, a masked secret of CI) is not reported, and neither are stand-ins and files that git
      ignores.`,
    remedy: `
      A password file (\`PGPASSFILE\`, mode 0600), or a secret of the platform that is put in when the program starts.
      Client certificates and \`peer\` need no password. A password that was committed has to be changed.`,
    references: [
      'https://www.postgresql.org/docs/current/libpq-envars.html',
      'https://www.postgresql.org/docs/current/libpq-pgpass.html',
    ],
  },
  controls: ['secrets-kept-out'],
  options: {},
  examples: [
    {
      title: 'in a script',
      files: {
        'backup.sh': conf`
          export PGPASSWORD=[|k8Jd-2lqPz|]
          pg_dump -h db.example.com -U app shop > shop.sql
        `,
      },
    },
    {
      title: 'in front of one command',
      files: { 'backup.sh': 'PGPASSWORD=[|k8Jd-2lqPz|] pg_dump -h db.example.com -U app shop > shop.sql\n' },
    },
    {
      title: 'by another name first',
      files: {
        'backup.sh': conf`
          DB_PASSWORD='[|k8Jd-2lqPz|]'
          PGPASSWORD=${'$DB_PASSWORD'} pg_dump -h db.example.com -U app shop > shop.sql
        `,
      },
    },
    {
      title: 'in a service of Compose',
      files: {
        'compose.yaml': conf`
          services:
            backup:
              image: example/backup
              environment:
                PGHOST: db.example.com
                PGSSLMODE: verify-full
                PGPASSWORD: [|k8Jd-2lqPz|]
        `,
      },
    },
    {
      title: 'in an image',
      files: { Dockerfile: 'FROM example/backup\nENV PGHOST=db.example.com PGPASSWORD=[|k8Jd-2lqPz|]\n' },
    },
    {
      title: 'as an argument',
      files: { 'report.sh': 'psql "host=db.example.com user=app password=[|k8Jd-2lqPz|] sslmode=verify-full"\n' },
    },
    {
      title: 'as an argument that a variable brings',
      files: { 'report.sh': 'psql "postgres://app:[|$DB_PASSWORD|]@db.example.com/shop?sslmode=verify-full"\n' },
    },
    {
      title: 'the value comes from elsewhere',
      files: {
        'backup.sh': conf`
          export PGPASSWORD="${'${DB_PASSWORD}'}"
          PGPASSWORD=${'$DB_PASSWORD'} pg_dump -h db.example.com -U app shop > shop.sql
          PGPASSWORD="$(cat /run/secrets/db)" pg_dump -h db.example.com -U app shop > shop.sql
        `,
      },
    },
    {
      title: 'files keep it out',
      files: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
              environment:
                POSTGRES_PASSWORD_FILE: /run/secrets/db
            backup:
              image: example/backup
              environment:
                PGHOST: db
                PGPASSFILE: /run/secrets/pgpass
        `,
      },
    },
    {
      title: 'a stand-in',
      files: { 'backup.sh': 'export PGPASSWORD=changeme\npg_dump -h db.example.com shop > shop.sql\n' },
    },
    {
      title: 'the password of every tutorial, in a test',
      files: { 'test/setup.sh': 'PGPASSWORD=postgres psql -h localhost -U postgres -c "select 1"\n' },
    },
    {
      title: 'a file that git ignores',
      files: { '.env': 'PGHOST=db.example.com\nPGSSLMODE=verify-full\nPGPASSWORD=k8Jd-2lqPz\n' },
      modes: { '.env': { mode: 0o600, tracked: false } },
    },
  ],

  *check(password, { runs }) {
    const { at, where, name, value, user } = password;
    if ((where !== 'argv' && where !== 'variable') || at.file.tracked === false) return;
    if (value.kind === 'unknown') {
      // A runner of tests has no other users.
      if (where !== 'argv' || isForTests(password)) return;
      const message = `\`${name}\` is handed its password as an argument, which every user of the machine can list while it runs`;
      yield { at, message, severity: 'info' };
      return;
    }
    if (isStandIn(value.value)) return;
    // What stands in a connection string is told there.
    if (where === 'argv' && runs('secret/dsn-password')) return;
    const severity = weigh(password, isTrivial(value.value, user));
    if (!severity) return;
    yield {
      at,
      message:
        where === 'argv'
          ? `\`${name}\` is handed a password as an argument, so whoever can read this file or list processes can log in`
          : `\`${name}\` holds a password, so whoever can read this file or the environment of the process can log in`,
      severity,
    };
  },
});

const isForTests = ({ environment }: WrittenPassword): boolean =>
  environment === 'dev' || environment === 'test' || environment === 'example' || environment === 'documentation';

function weigh(password: WrittenPassword, trivial: boolean): Severity | undefined {
  if (trivial) return password.environment === 'production' ? 'warning' : undefined;
  return isForTests(password) ? 'info' : 'warning';
}
