import { beforeAll, describe, expect, it } from 'vitest';
import { tree } from '../host/tree.js';
import { built, type CommandLine, type Outcome } from './built.js';

let hostssl: CommandLine;
beforeAll(async () => {
  hostssl = await built();
});

const run = (cwd: string, ...args: string[]): Outcome => hostssl({ cwd }, 'access', ...args);

const ESTATE = {
  'db/postgresql.conf': "listen_addresses = '*'\nssl = on\n",
  'db/pg_hba.conf':
    'local all all peer\nhostssl all all 10.0.0.0/8 scram-sha-256\nhost shop +staff 10.20.0.0/15 md5\nhostssl all all 192.168.0.0/16 cert\n',
  'old/pg_hba.conf': 'HOST all all all md5\n',
  'bare/postgresql.conf': 'ssl = on\n',
};

describe('access', () => {
  it('shows who can get in to each server, the weakest protection first', () => {
    const { status, stdout, stderr } = run(tree(ESTATE));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(`bare
  no pg_hba.conf of this server is in sight

db (db/pg_hba.conf)
  protection  from            who               to            method         record            for example
  plaintext   10.20.0.0/15    members of staff  shop          md5            db/pg_hba.conf:3  app from 10.20.0.1 to shop [1]
  TLS         10.0.0.0/8      any role          any database  scram-sha-256  db/pg_hba.conf:2  app from 10.0.0.1 to app
  mutual TLS  192.168.0.0/16  any role          any database  cert           db/pg_hba.conf:4  app from 192.168.0.1 to app
  socket      this host       any role          any database  peer           db/pg_hba.conf:1  app to app
  [1] assuming that \`app\` is a member of \`staff\`

old (old/pg_hba.conf)
  PostgreSQL refuses old/pg_hba.conf, so it decides nothing; hostssl check tells why
`);
  });

  it('says what a row rests on, and over what nobody gets in', () => {
    const hba = 'hostssl all all db.example.com md5\nhostssl all all 10.0.0.0/8 md5\n{{ more }}\n';
    expect(run(tree({ 'pg_hba.conf': hba })).stdout).toContain(`
  plaintext   nobody
`);
    const { stdout } = run(tree({ 'pg_hba.conf': hba }));
    expect(stdout).toMatch(/^ {2}TLS {9}db\.example\.com .* \[1\] \[2\]$/mu);
    expect(stdout).toMatch(/^ {2}\[2\] assuming that `203\.0\.113\.7` resolves to `db\.example\.com` and back$/mu);
    expect(stdout).toMatch(/^not read: pg_hba\.conf:3: /mu);
    expect(run(tree({ 'pg_hba.conf': hba }), '--strict-inputs').status).toBe(2);
  });

  it('prints JSON', () => {
    const { stdout, status } = run(tree(ESTATE), '-f', 'json', 'db');
    expect(status).toBe(0);
    const { schemaVersion, servers, gaps } = JSON.parse(stdout) as {
      readonly schemaVersion: number;
      readonly servers: readonly { readonly name: string; readonly access: readonly unknown[] }[];
      readonly gaps: readonly unknown[];
    };
    expect([schemaVersion, servers.map(({ name }) => name), gaps]).toEqual([1, ['db'], []]);
    expect(servers[0]!.access[0]).toEqual({
      protection: 'plaintext',
      from: '10.20.0.0/15',
      users: 'members of staff',
      databases: 'shop',
      method: 'md5',
      record: { file: 'db/pg_hba.conf', line: 3 },
      witness: { transport: 'plaintext', address: '10.20.0.1', database: 'shop', user: 'app' },
      certainty: 'possible',
      assumptions: ['assuming that `app` is a member of `staff`'],
    });
  });

  it('prints Markdown that nothing in a file can break out of', () => {
    const folder = tree({ 'pg_hba.conf': 'host all "a|b<script>[x](y)\u001b" 10.0.0.0/8 md5\n' });
    const { stdout } = run(folder, '--format', 'markdown');
    expect(stdout).toContain(
      '| plaintext | 10.0.0.0/8 | a\\|b\\<script\\>\\[x\\](y)\\\\u\\{1b\\} | any database | md5 |',
    );
    expect(stdout).not.toMatch(/<script>|\u001b/u);
  });

  it('takes the facts of the configuration', () => {
    const folder = tree({
      'db/pg_hba.conf': 'hostssl all +staff samenet md5\n',
      'db/postgresql.conf': "listen_addresses = '*'\nssl = on\n",
      'hostssl.yaml': 'roles: { alice: [staff] }\nservers: { db: { interfaces: [10.7.0.1/24] } }\n',
    });
    expect(run(folder).stdout).toContain(
      '  TLS         samenet (the networks the server is attached to)  members of staff  any database  md5     db/pg_hba.conf:1  alice from 10.7.0.',
    );
  });

  it('has nothing to say where no server is', () => {
    const folder = tree({ '.env': 'A=b\n' });
    expect(run(folder)).toMatchObject({ status: 3, stdout: '' });
    expect(run(folder, '-f', 'json')).toMatchObject({
      status: 3,
      stdout: '{\n  "schemaVersion": 1,\n  "servers": [],\n  "gaps": []\n}\n',
    });
    expect(run(folder, 'gone')).toMatchObject({ status: 2, stderr: 'hostssl: `gone` does not exist\n' });
  });
});

describe('what is expected', () => {
  const check = (files: Readonly<Record<string, string>>, ...args: string[]): Outcome =>
    hostssl({ cwd: tree(files) }, '--format', 'compact', '--only', 'hba/expectation-failed', ...args);
  const expectation =
    'expect:\n  - { from: 10.0.0.0/8, user: all, database: all, transport: plaintext, decision: reject }\n';

  it('is checked on every run', () => {
    const files = { 'db/pg_hba.conf': 'hostssl all all all md5\n', 'hostssl.yaml': expectation };
    expect(check(files)).toMatchObject({ status: 0 });
    const outcome = check({ ...files, 'db/pg_hba.conf': 'host all all 10.9.0.0/16 md5\n' });
    expect(outcome.status).toBe(1);
    expect(outcome.stdout).toContain(
      'db/pg_hba.conf:1:1 error hba/expectation-failed: this line accepts `app` from `10.9.0.1` to database `app` in plaintext with `md5`, which is expected to be rejected\n',
    );
  });

  it('points back at the configuration', () => {
    const files = { 'pg_hba.conf': 'host all all 10.9.0.0/16 md5\n', 'hostssl.yaml': expectation };
    const { stdout } = hostssl({ cwd: tree(files) }, '--only', 'hba/expectation-failed', '-f', 'json');
    const { findings } = JSON.parse(stdout) as {
      readonly findings: readonly { readonly notes: unknown; readonly witness: unknown }[];
    };
    expect(findings[0]!.notes).toMatchObject([{ message: 'this is expected', file: 'hostssl.yaml', line: 2 }]);
    expect(findings[0]!.witness).toMatchObject({ transport: 'plaintext', address: '10.9.0.1', method: 'md5' });
  });

  it('is never forgotten without a word', () => {
    const env = { '.env': 'PGHOST=a\n' };
    expect(check({ ...env, 'hostssl.yaml': expectation }).stdout).toContain(
      'no pg_hba.conf is in sight, so this is not checked',
    );
    const named = expectation.replace('{ from', '{ server: mian, from');
    expect(check({ 'main/pg_hba.conf': 'local all all peer\n', 'hostssl.yaml': named })).toMatchObject({
      status: 2,
      stderr: 'hostssl: hostssl.yaml:2:15: no server `mian` is in sight to expect this of; did you mean `main`?\n',
    });
    expect(check({ ...env, 'hostssl.yaml': 'servers: { mian: { roles: {} } }\n' })).toMatchObject({
      status: 2,
      stderr: 'hostssl: hostssl.yaml:1:18: no server `mian` is in sight, so what is told of it counts for nothing\n',
    });
    expect(
      check(
        { ...env, 'a/pg_hba.conf': 'local all all peer\n', 'hostssl.yaml': 'servers: { b: { roles: {} } }\n' },
        '.env',
      ).status,
    ).toBe(0);
  });
});
