import {
  type Client,
  type ClientOption,
  type ClientPath,
  clientPath,
  conf,
  connectionName,
  defineRule,
  hostName,
  isStandIn,
  isTrivial,
  known,
  type Severity,
} from 'hostssl/rule';

export default defineRule({
  id: 'secret/dsn-password',
  on: 'client',
  title: 'a password stands in a connection string',
  severity: 'error',
  confidence: 'likely',
  docs: {
    why: `
      Whoever can read this file can log in: everybody with access to the repository, its forks, its history and its
      backups, and every log the connection string ends up in. TLS does not help against somebody who has the password.

      Stand-ins (\`changeme\`, \`<password>\`, \`\${DB_PASSWORD}\`) and the passwords of every tutorial towards a local
      database are not reported. Neither are files that git ignores, such as a \`.env\`: that is where secrets belong.`,
    remedy: `
      Change the password; it stays in the history. Then take it out of the string: a password file
      (\`passfile=/etc/app/pgpass\`, mode 0600), an environment variable that is filled in at deployment, a secret of
      the platform, or no password at all: client certificates (\`cert\`) and \`peer\` need none.`,
    references: [
      'https://www.postgresql.org/docs/current/libpq-pgpass.html',
      'https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING',
    ],
  },
  controls: ['secrets-kept-out'],
  options: {},
  examples: [
    {
      title: 'in a URL',
      files: {
        'compose.yaml': conf`
          services:
            app:
              image: example/app
              environment:
                DATABASE_URL: postgres://app:[|k8Jd-2lqPz|]@db.example.com/shop?sslmode=verify-full
        `,
      },
    },
    {
      title: 'in a keyword string',
      files: { 'deploy.env': "DSN='host=db.example.com user=app password=[|k8Jd-2lqPz|] sslmode=verify-full'\n" },
    },
    {
      title: "a standby's own",
      files: {
        'postgresql.conf': conf`
          primary_conninfo = 'host=10.0.0.5 user=repl password=[|k8Jd-2lqPz|] sslmode=verify-full'
        `,
      },
    },
    {
      title: 'a password file keeps it out',
      files: { 'deploy.env': "DSN='host=db.example.com user=app passfile=/etc/app/pgpass sslmode=verify-full'\n" },
    },
    {
      title: 'filled in at deployment',
      files: {
        'compose.yaml': conf`
          services:
            app:
              image: example/app
              environment:
                DATABASE_URL: postgres://app:${'${DB_PASSWORD}'}@db.example.com/shop?sslmode=verify-full
        `,
      },
    },
    {
      title: 'a variable whose value is in a file that git ignores',
      files: {
        'compose.yaml': conf`
          services:
            app:
              image: example/app
              environment:
                DATABASE_URL: postgres://app:${'${DB_PASSWORD}'}@db.example.com/shop?sslmode=verify-full
        `,
        '.env': 'DB_PASSWORD=k8Jd-2lqPz\n',
      },
      modes: { '.env': { mode: 0o600, tracked: false } },
    },
    {
      title: 'stand-ins',
      files: {
        '.env.example': conf`
          A_URL=postgres://USER:PASSWORD@db.example.com/shop?sslmode=verify-full
          B_URL=postgres://app:changeme@db.example.com/shop?sslmode=verify-full
          C_URL=postgres://app:your-password-here@db.example.com/shop?sslmode=verify-full
          D_URL=postgres://app:***@db.example.com/shop?sslmode=verify-full
          E_URL=postgres://app:%3Cpassword%3E@db.example.com/shop?sslmode=verify-full
          F_URL=postgres://app:xxxxxxxx@db.example.com/shop?sslmode=verify-full
        `,
      },
    },
    {
      title: 'the password of every tutorial, towards a database next door',
      files: {
        'compose.yaml': conf`
          services:
            app:
              image: example/app
              environment:
                DATABASE_URL: postgres://postgres:postgres@db:5432/shop
        `,
      },
    },
    {
      title: 'a file that git ignores is where secrets belong',
      files: { '.env': 'DATABASE_URL=postgres://app:k8Jd-2lqPz@db.example.com/shop?sslmode=verify-full\n' },
      modes: { '.env': { mode: 0o600, tracked: false } },
    },
  ],

  *check(client, { project }) {
    const option = client.options.get('password');
    if (option?.layer !== 'string' || option.value.kind !== 'set' || !isWrittenHere(option)) return;
    const { value, at } = option.value;
    if (at.file.tracked === false || isStandIn(value)) return;
    const path = clientPath(client, project);
    const user = known(client.options.get('user')?.value);
    const weight = weigh(client, path, isTrivial(value, user));
    if (!weight) return;

    const host = hostName(path.endpoint);
    const whose = user === undefined ? 'a role' : `\`${user}\``;
    yield {
      at,
      message: `${connectionName(client)} holds the password of ${whose}${host === undefined ? '' : ` at \`${host}\``}, so everybody who can read this file can log in`,
      severity: weight,
      ...(path.kind === 'unknown' && { confidence: 'possible' as const }),
    };
  },
});

/** What an interpolation brought here is written elsewhere, and so is what an alias repeats. */
const isWrittenHere = ({ slot }: ClientOption): boolean => slot?.encode('x') !== undefined;

/** A password for this machine or the container next door opens nothing to whoever reads the file, but habits spread. */
function weigh({ environment }: Client, { kind, server }: ClientPath, trivial: boolean): Severity | undefined {
  const isNear = kind === 'local' || kind === 'internal' || server !== undefined;
  if (trivial) return isNear || kind === 'unknown' || environment === 'example' ? undefined : 'warning';
  if (isNear) return environment === 'production' ? 'warning' : 'info';
  return kind === 'unknown' ? 'warning' : 'error';
}
