import {
  conf,
  defineRule,
  isStandIn,
  isTrivial,
  octal,
  type Project,
  type Severity,
  type WrittenPassword,
} from 'hostssl/rule';

export default defineRule({
  id: 'secret/passfile-exposed',
  on: 'password',
  title: 'a password file can be read by others',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      libpq ignores a password file that its group or others can get at, and then connects without a password, or asks
      for one. A password file that is committed lets everybody in who has the repository, its forks, its history and its
      backups.

      A connection service file has no such check: libpq takes a \`password\` from it whoever can read it, and the file
      is usually there for everybody on the machine.

      Git keeps no more of a mode than whether a file can be executed, so the mode of a file that git tracks is not
      judged.`,
    remedy: `
      \`chmod 0600 ~/.pgpass\`; take \`password\` out of the service file and name a \`passfile\` there instead. Change a
      password that was committed, and keep the file out of the repository.`,
    references: [
      'https://www.postgresql.org/docs/current/libpq-pgpass.html',
      'https://www.postgresql.org/docs/current/libpq-pgservice.html',
    ],
  },
  controls: ['secrets-kept-out'],
  options: {},
  examples: [
    {
      title: 'others can read it, so libpq does not',
      files: { '.pgpass': 'db.example.com:5432:shop:app:[|k8Jd-2lqPz|]\n*:*:*:app:k8Jd-2lqPz\n' },
      modes: { '.pgpass': { mode: 0o644, tracked: false } },
    },
    {
      title: 'committed',
      files: { 'deploy/.pgpass': 'db.example.com:5432:shop:app:[|k8Jd-2lqPz|]\n' },
      modes: { 'deploy/.pgpass': { mode: 0o644, tracked: true } },
    },
    {
      title: 'written by a script that is shared',
      files: {
        'entrypoint.sh': conf`
          echo "db.example.com:5432:*:app:[|k8Jd-2lqPz|]" > ~/.pgpass
          chmod 600 ~/.pgpass
        `,
      },
    },
    {
      title: 'a service file has no mode that libpq looks at',
      files: {
        'pg_service.conf': conf`
          [shop]
          host=db.example.com
          user=app
          password=[|k8Jd-2lqPz|]
          sslmode=verify-full
        `,
      },
    },
    {
      title: 'its owner alone',
      files: { '.pgpass': 'db.example.com:5432:shop:app:k8Jd-2lqPz\n' },
      modes: { '.pgpass': { mode: 0o600, tracked: false } },
    },
    {
      title: 'nobody told the mode, nor whether git has it',
      files: { '.pgpass': 'db.example.com:5432:shop:app:k8Jd-2lqPz\n' },
    },
    {
      title: 'an example of one',
      files: { '.pgpass.example': 'db.example.com:5432:shop:app:<password>\n' },
      modes: { '.pgpass.example': { mode: 0o644, tracked: true } },
    },
    {
      title: 'a script puts it in',
      files: { 'entrypoint.sh': 'echo "db.example.com:5432:*:app:$DB_PASSWORD" > ~/.pgpass\n' },
    },
    {
      title: 'a service file that names a password file',
      files: {
        'pg_service.conf': conf`
          [shop]
          host=db.example.com
          user=app
          passfile=/etc/app/pgpass
          sslmode=verify-full
        `,
      },
    },
  ],

  *check(password, { project }) {
    const { at, where } = password;
    if (where !== 'passfile' && where !== 'service-file') return;
    const { mode, tracked, path } = at.file;
    const isOwnFile = where === 'passfile' && kindOf(project, path) === 'pgpass';
    if (isOwnFile && tracked !== true) {
      // One mode for all its lines.
      if (mode === undefined || (mode & 0o077) === 0 || !isFirst(password, project)) return;
      yield { at, message: `libpq ignores \`${path}\` (${octal(mode)}), because others than its owner can get at it` };
      return;
    }
    const severity = weigh(password);
    if (!severity) return;
    if (where === 'service-file') {
      if (tracked === false && mode !== undefined && (mode & 0o077) === 0) return;
      const message = `\`${password.name}\` holds a password in the clear, and libpq takes it whoever can read this file`;
      yield { at, message, severity };
      return;
    }
    const how = isOwnFile ? 'is committed' : 'is written from a script that holds its passwords';
    const what = isOwnFile ? path : password.name;
    yield { at, message: `\`${what}\` ${how}, so everybody who can read this file can log in`, severity };
  },
});

const kindOf = ({ checked }: Project, path: string) => checked.find(({ file }) => file === path)?.kind;

const isFirst = (password: WrittenPassword, { passwords }: Project): boolean =>
  passwords.find(({ at }) => at.file.path === password.at.file.path) === password;

function weigh({ value, user, environment, at, where }: WrittenPassword): Severity | undefined {
  if (value.kind === 'unknown' || isStandIn(value.value)) return undefined;
  const isSmall = ['dev', 'test', 'example', 'documentation'].includes(environment);
  if (isTrivial(value.value, user)) return isSmall ? undefined : 'info';
  if (at.file.tracked === false && where === 'passfile') return undefined;
  if (isSmall) return 'info';
  return at.file.tracked === true ? 'error' : 'warning';
}
