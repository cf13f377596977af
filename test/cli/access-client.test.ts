import { beforeAll, describe, expect, it } from 'vitest';
import { tree } from '../host/tree.js';
import { built, type CommandLine, type Outcome } from './built.js';

let hostssl: CommandLine;
beforeAll(async () => {
  hostssl = await built();
});

const run = (cwd: string, ...args: string[]): Outcome => hostssl({ cwd }, 'access', ...args);

const ESTATE = {
  'compose.yaml': `services:
  db:
    image: postgres:17
    command: -c config_file=/etc/postgresql/postgresql.conf -c hba_file=/etc/postgresql/pg_hba.conf
    volumes:
      - ./db:/etc/postgresql
  jobs:
    image: example/jobs
    environment:
      DATABASE_URL: postgres://jobs:s3cr3t-of-jobs@db/shop
  other:
    image: example/other
    environment:
      DATABASE_URL: postgres://other@elsewhere.example.com/shop
`,
  'db/postgresql.conf': "listen_addresses = '*'\nssl = on\n",
  'db/pg_hba.conf': 'hostssl all all 10.0.0.0/8 scram-sha-256\n',
};

describe('access --client', () => {
  it('tells what comes of every client, and which are not joined', () => {
    const { status, stdout, stderr } = run(tree(ESTATE), '--client');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(
      stdout,
    ).toBe(`client                                  where            driver  to  what comes of it                  record
services.jobs.environment.DATABASE_URL  compose.yaml:10  libpq   db  encrypted, and can be downgraded  db/pg_hba.conf:1
  joined, since \`db\` is a service of \`compose.yaml\`
  assuming that it connects from where it is let in
  assuming that \`libpq\` reads it

not joined: compose.yaml:14: services.other.environment.DATABASE_URL connects to \`elsewhere.example.com\`, and no file tells which server that is
`);
  });

  it('tells of one, in other forms, too', () => {
    const cwd = tree(ESTATE);
    const name = 'services.jobs.environment.DATABASE_URL';
    expect(run(cwd, '--client', name).stdout).not.toContain('elsewhere');
    expect(JSON.parse(run(cwd, '--client', '--format', 'json').stdout)).toMatchObject({
      schemaVersion: 1,
      clients: [{ client: name, to: 'db', outcome: { outcome: 'downgradable' }, record: { line: 1 } }],
      unjoined: [{ host: 'elsewhere.example.com' }],
    });
    expect(run(cwd, '--format=markdown', '--client').stdout).toContain('| services.jobs.environment.DATABASE\\_URL |');
    for (const format of ['table', 'json', 'markdown'])
      expect(run(cwd, '--client', '-f', format).stdout).not.toContain('s3cr3t');
  });

  it.each([
    [['--client', 'nobody'], 2],
    [['--client', '--strict-inputs'], 2],
    [['--client', '--now=2027-13-01'], 2],
    [['db', '--client'], 3],
  ])('%j ends with %i', (args, status) => {
    expect(run(tree(ESTATE), ...args).status).toBe(status);
  });

  it('tells the weakest leg of a way through a pooler', () => {
    const cwd = tree({
      'compose.yaml': `services:
  db:
    image: postgres:17
    command: -c config_file=/etc/postgresql/postgresql.conf -c hba_file=/etc/postgresql/pg_hba.conf
    volumes:
      - ./db:/etc/postgresql
  pool:
    image: edoburu/pgbouncer
    environment:
      DATABASE_URL: postgres://app@db/shop
      SERVER_TLS_SSLMODE: disable
      CLIENT_TLS_SSLMODE: require
  jobs:
    image: example/jobs
    environment:
      DATABASE_URL: postgres://jobs@pool/shop?sslmode=require
`,
      'db/postgresql.conf': "listen_addresses = '*'\nssl = on\n",
      'db/pg_hba.conf': 'host all all all md5\n',
    });
    const { stdout } = run(cwd, '--client', 'services.jobs.environment.DATABASE_URL');
    expect(stdout).toMatch(/^ {2}weakest leg: .* to db: plaintext$/mu);
  });
});
