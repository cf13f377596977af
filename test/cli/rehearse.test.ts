import { beforeAll, describe, expect, it } from 'vitest';
import { tree } from '../host/tree.js';
import { built, type CommandLine, type Outcome } from './built.js';

let hostssl: CommandLine;
beforeAll(async () => {
  hostssl = await built();
});

const run = (cwd: string, ...args: string[]): Outcome => hostssl({ cwd }, 'rehearse', ...args);

const compose = (...clients: readonly (readonly [name: string, url: string])[]): string => `services:
  db:
    image: postgres:17
    command: -c config_file=/etc/postgresql/postgresql.conf -c hba_file=/etc/postgresql/pg_hba.conf
    volumes:
      - ./db:/etc/postgresql
${clients.map(([name, url]) => `  ${name}:\n    image: example/${name}\n    environment:\n      DATABASE_URL: ${url}\n`).join('')}`;

const estate = (hba: string, ...clients: readonly (readonly [name: string, url: string])[]) => ({
  'compose.yaml': compose(...clients),
  'db/postgresql.conf': "listen_addresses = '*'\nssl = on\n",
  'db/pg_hba.conf': hba,
});

const JOBS = ['jobs', 'postgres://jobs:s3cr3t-of-jobs@db/shop?sslmode=disable'] as const;
const API = ['api', 'postgres://api@db/shop?sslmode=require'] as const;
const NAME = (name: string): string => `services.${name}.environment.DATABASE_URL`;

describe('rehearse', () => {
  it('tells whom `hostssl` would lock out, and what comes first', () => {
    const { status, stdout, stderr } = run(tree(estate('host all all all md5\n', JOBS, API)), '--if', 'hostssl');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toBe(`db (compose.yaml:2)

  if every record that lets somebody in without TLS became \`hostssl\`:
    would break:
      services.jobs.environment.DATABASE_URL  compose.yaml:10  libpq  plaintext [1]
        records: no record takes connections without TLS from it
        needs steps 1, 2 first
    go on working:
      services.api.environment.DATABASE_URL  compose.yaml:14  libpq  encrypted, server not verified [1]
    in this order:
      1. make sure that \`services.jobs.environment.DATABASE_URL\` (compose.yaml:10) has the root certificate of \`db\`
      2. set \`sslmode=verify-full\` on \`services.jobs.environment.DATABASE_URL\` (compose.yaml:10)
      3. then make these records \`hostssl\`: db/pg_hba.conf:1

  [1] assuming that \`libpq\` reads it
`);
  });

  it('never shows a password', () => {
    const cwd = tree(estate('host all all all md5\n', JOBS, ['s3cr3t-of-jobs', 'postgres://x@db/y']));
    for (const format of ['pretty', 'json', 'markdown'])
      expect(run(cwd, '--format', format).stdout).not.toContain('s3cr3t');
  });

  it('is done where nobody known breaks', () => {
    expect(run(tree(estate('host all all all md5\n', API)), '--if=hostssl').status).toBe(0);
  });

  it('asks about one client, and about one server', () => {
    const cwd = tree(estate('host all all all md5\n', JOBS, API));
    expect(run(cwd, '--if=hostssl', '--client', NAME('api')).status).toBe(0);
    expect(run(cwd, '--if=hostssl', '--client', NAME('jobs'), '--server', 'db').status).toBe(1);
    expect(run(cwd, '--client', NAME('job')).stderr).toBe(
      `hostssl: there is no client \`${NAME('job')}\`; did you mean \`${NAME('jobs')}\`?\n`,
    );
    expect(run(cwd, '--server', 'dbs').status).toBe(2);
  });

  it('prints the same as data', () => {
    const cwd = tree(estate('host all all all md5\n', JOBS));
    const { schemaVersion, servers, gaps } = JSON.parse(run(cwd, '--if=hostssl', '-f', 'json').stdout);
    expect({ schemaVersion, gaps }).toEqual({ schemaVersion: 1, gaps: [] });
    expect(servers).toMatchObject([
      {
        name: 'db',
        kind: 'server',
        place: { file: 'compose.yaml', line: 2 },
        changes: [
          {
            change: 'hostssl',
            clients: [
              {
                client: NAME('jobs'),
                verdict: 'breaks',
                today: { outcome: 'plaintext' },
                after: { outcome: 'fails', step: 'records' },
              },
            ],
            // It comes in by the same record once it does TLS.
            abandoned: [],
          },
        ],
      },
    ]);
  });

  it.each([
    [
      estate('hostssl all all all md5\n', ['api', 'postgres://api@db/shop?sslmode=require']),
      ['--if=hostssl'],
      'no record lets anybody in without TLS already',
    ],
    [{ 'db/pg_hba.conf': 'host all all all md5\n' }, [], 'no client here with a server that it connects to'],
    [
      { 'db/pg_hba.conf': 'host all all all md5\n', '.env': 'DATABASE_URL=postgres://elsewhere.example.com/x\n' },
      [],
      'no file tells which client here connects to which server',
    ],
  ])('has nothing to rehearse: %j %j', (files, args, why) => {
    const { status, stdout, stderr } = run(tree(files), ...args);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toContain(why);
  });

  it('calls a record abandoned that an earlier one takes the place of, and only for everybody', () => {
    const hba = 'hostssl shop jobs all md5\nhost shop jobs all md5\n';
    const told = (...args: string[]): readonly unknown[] =>
      JSON.parse(run(tree(estate(hba, JOBS, API)), '--if=hostssl', '-f', 'json', ...args).stdout).servers[0].changes[0]
        .abandoned;
    expect(told()).toEqual([{ file: 'db/pg_hba.conf', line: 2 }]);
    expect(told('--client', NAME('api'))).toEqual([{ file: 'db/pg_hba.conf', line: 2 }]);
  });

  it('has something to tell where nobody gets in, and where nobody can tell', () => {
    const url = 'postgres://api@db/shop?sslmode=verify-full&sslrootcert=/etc/ours.crt';
    const files = estate('hostssl all all all md5\n', ['api', url]);
    const { status, stdout } = run(tree(files));
    expect(status).toBe(0);
    expect(stdout).toContain('    cannot be told:\n');
  });

  it('asks for clients by their service and by their place, and lists those there are', () => {
    const cwd = tree(
      estate('host all all all md5\n', JOBS, API, ['far', 'postgres://x@elsewhere.example.com/y?sslmode=disable']),
    );
    const asked = (name: string): Outcome => run(cwd, '--if=hostssl', '--client', name);
    expect(asked('jobs').status).toBe(1);
    expect(asked('compose.yaml:14').status).toBe(0);
    expect(asked('zzz').stderr).toBe(
      `hostssl: there is no client \`zzz\`; there are \`${NAME('jobs')}\`, \`${NAME('api')}\`\n`,
    );
    expect(asked(NAME('far')).stderr).toBe(
      `hostssl: no file tells which server \`${NAME('far')}\` connects to; \`aliases\` in the configuration would\n`,
    );
  });

  it('edits no line that an operator adds', () => {
    const files = {
      'cluster.yaml': `apiVersion: postgresql.cnpg.io/v1
kind: Cluster
metadata: { name: main, namespace: shop }
spec:
  imageName: ghcr.io/cloudnative-pg/postgresql:16.4
  postgresql:
    pg_hba:
      - host all all 10.0.0.0/8 scram-sha-256
`,
      'app.yaml': `apiVersion: v1
kind: Pod
metadata: { name: app, namespace: shop }
spec:
  containers:
    - name: app
      image: example/app
      env: [{ name: DATABASE_URL, value: 'postgres://a@main-rw/app?sslmode=disable' }]
`,
    };
    const { stdout } = run(tree(files), '--if=hostssl');
    expect(stdout).toContain(
      'then make these records `hostssl`: cluster.yaml:8, and end the records of `main` with `hostnossl all all all reject`, since CloudNativePG adds `host all all all scram-sha-256` behind them\n',
    );
    expect(stdout).not.toContain('nobody known');
  });

  it('takes no other change, and no other day', () => {
    const cwd = tree(estate('host all all all md5\n', JOBS));
    expect(run(cwd, '--if', 'hostsl').stderr).toContain('`--if` can be hostssl, force-tls, verify-full');
    expect(run(cwd, '--now', 'tomorrow').status).toBe(2);
  });

  it('tells what could not be read, and is strict about it', () => {
    const cwd = tree(estate('host all all all md5\n{{ more }}\n', API));
    expect(run(cwd, '--if=hostssl').stdout).toMatch(/^not read: db\/pg_hba\.conf:2: /mu);
    expect(run(cwd, '--if=hostssl', '--strict-inputs').status).toBe(2);
  });
});

describe('a managed server', () => {
  const files = {
    'main.tf': `resource "aws_db_instance" "main" {
  identifier     = "shop"
  engine         = "postgres"
  engine_version = "14"
}
`,
    'hostssl.yaml': 'aliases:\n  shop.example.com: aws_db_instance.main\n',
    '.env': 'DATABASE_URL=postgres://app@shop.example.com/shop?sslmode=disable\n',
  };
  it('locks out who does without TLS once it insists', () => {
    const { status, stdout } = run(tree(files), '--if=force-tls');
    expect(status).toBe(1);
    expect(stdout).toContain('if `aws_db_instance.main` refused connections without TLS');
    expect(stdout).toContain('then let it refuse connections without TLS: `rds.force_ssl = 1`');
  });
});
