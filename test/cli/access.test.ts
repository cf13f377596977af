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

  it.each([
    [{ 'pg_hba.conf': 'host all all all md5\n' }, 0],
    [{ 'pg_hba.conf': 'HOST all all all md5\n' }, 2],
    [{ 'postgresql.conf': 'ssl = on\n' }, 2],
  ])('is strict about what it could not tell: %j: %i', (files, status) => {
    expect(run(tree(files)).status).toBe(0);
    expect(run(tree(files), '--strict-inputs').status).toBe(status);
  });

  it('lists GSS where something speaks of Kerberos', () => {
    const hba = 'host all all 10.0.0.0/8 md5\n';
    const listed = (files: Readonly<Record<string, string>>): boolean => /^ {2}GSS /mu.test(run(tree(files)).stdout);
    expect(listed({ 'pg_hba.conf': hba })).toBe(false);
    expect(listed({ 'pg_hba.conf': hba, 'postgresql.conf': "krb_server_keyfile = 'k'\n" })).toBe(true);
    expect(listed({ 'pg_hba.conf': `${hba}hostgssenc all all 10.0.0.0/8 gss\n` })).toBe(true);
  });

  it('is short about groups, and complete in JSON', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const groups = names.map((name) => `hostssl all +${name} 10.0.0.0/8 md5\n`).join('');
    const folder = tree({ 'db/pg_hba.conf': groups, 'db/postgresql.conf': "listen_addresses = '*'\nssl = on\n" });
    const notes = run(folder)
      .stdout.split('\n')
      .filter((line) => /^ {2}\[/u.test(line));
    expect(notes.map((line) => line.replace(/`\w+` is/u, '`?` is').replaceAll('db/pg_hba.conf', ''))).toEqual([
      '  [1] assuming that `?` is a member of `a`',
      '  [2] assuming that `?` is a member of `b`',
      '  [3] assuming that `?` is not a member of `a`',
      '  [4] without what is decided above by :1',
      '  [5] assuming that `?` is a member of `c`',
      '  [6] assuming that this role is a member of no other group that a line above asks for',
      '  [7] without what is decided above by :1, :2',
      '  [8] assuming that `?` is a member of `d`',
      '  [9] without what is decided above by :1, :2, :3',
      '  [10] assuming that `?` is a member of `e`',
      '  [11] without what is decided above by more than 3 lines',
      '  [12] assuming that `?` is a member of `f`',
    ]);
    const { servers } = JSON.parse(run(folder, '-f', 'json').stdout) as {
      readonly servers: readonly { readonly access: readonly { readonly assumptions: readonly string[] }[] }[];
    };
    expect(servers[0]!.access.map(({ assumptions }) => assumptions.length)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(Object.keys(servers[0]!.access[5]!)).not.toContain('remarks');
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

  it('names what it depends on, up to five conditions', () => {
    const groups = (count: number): string =>
      Array.from({ length: count }, (_, at) => `hostssl all +g${at} all md5\n`).join('');
    const asked = 'expect: [{ from: 10.0.0.9, user: a, database: b, transport: tls, decision: accept }]\n';
    const told = (count: number): string => check({ 'pg_hba.conf': groups(count), 'hostssl.yaml': asked }).stdout;
    const whether = (group: string): string => `whether \`a\` is a member of \`${group}\``;
    expect(told(1)).toContain(`it depends on ${whether('g0')}\n`);
    expect(told(2)).toContain(`it depends on ${whether('g0')} and on ${whether('g1')}\n`);
    expect(told(8)).toContain(`${whether('g3')}, ${whether('g4')} and on 3 more\n`);
  });

  it('is broken without a fact where no line that may decide keeps it', () => {
    const { stdout, status } = check({
      'pg_hba.conf':
        'hostssl z uz 10.1.0.0/16 cert\nhostssl samerole +tenants 10.0.0.0/8 scram-sha-256\nhost all all all reject\n',
      'hostssl.yaml':
        'expect: [{ from: 10.0.0.0/8, user: uz, database: z, transport: tls, decision: accept, method: cert }]\n',
    });
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^pg_hba\.conf:2:1 error hba\/expectation-failed: `uz` from `10\.[\d.]+` to database `z` over TLS is expected to be accepted with `cert`, and nothing that may decide about it does so$/mu,
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
