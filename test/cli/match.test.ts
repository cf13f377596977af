import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { tree } from '../host/tree.js';
import { built, type CommandLine, type Outcome } from './built.js';

let hostssl: CommandLine;
beforeAll(async () => {
  hostssl = await built();
});

const HBA = [
  'local all all peer',
  'hostssl all all 10.0.0.0/8 scram-sha-256',
  'host all +admins 10.20.0.0/16 md5',
  'host shop report 10.20.0.0/16 ldap ldapserver=l ldapbasedn="dc=x" ldapbindpasswd="s3cret"',
  'host all all all reject',
  '',
].join('\n');

const ask = (text: string): readonly string[] => ['match', ...text.split(' ').filter(Boolean)];
const run = (cwd: string, text: string, input = ''): Outcome => hostssl({ cwd, input }, ...ask(text));
const REPORT = '--transport plaintext --address 10.20.0.9 --user report --database shop';

describe('match', () => {
  it('shows the record that decides, and why others are passed over', () => {
    const { status, stdout, stderr } = run(tree({ 'db/pg_hba.conf': HBA }), `--hba db/pg_hba.conf ${REPORT} --roles=`);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(`accept: db/pg_hba.conf:4 decides, by method ldap
  host shop report 10.20.0.0/16 ldap ldapserver=l ldapbasedn="dc=x" ****

Passed over:
  db/pg_hba.conf:1  local all all peer                        for Unix sockets only
  db/pg_hba.conf:2  hostssl all all 10.0.0.0/8 scram-sha-256  for TLS connections only
  db/pg_hba.conf:3  host all +admins 10.20.0.0/16 md5         \`report\` is not a member of \`admins\`
`);
  });

  it('prints what is promised as JSON', () => {
    const folder = tree({ 'pg_hba.conf': HBA });
    const json = (text: string): unknown => JSON.parse(run(folder, `--hba pg_hba.conf --format json ${text}`).stdout);
    expect(json('--transport tls --address 10.1.1.1 --user app --database shop')).toEqual({
      decision: 'accept',
      record: { file: 'pg_hba.conf', line: 2 },
      method: 'scram-sha-256',
      passedOver: [{ file: 'pg_hba.conf', line: 1, because: 'for Unix sockets only' }],
    });
    expect(json('--transport local --user app --database shop')).toMatchObject({ decision: 'accept', method: 'peer' });
    expect(json('--transport gss --address ::1 --user app --replication')).toMatchObject({ decision: 'no-entry' });
    expect(json('--transport plaintext --address 10.20.0.9 --user bob --database shop')).toEqual({
      decision: 'unknown',
      dependsOn: ['`bob` is a member of `admins`'],
      candidates: [
        { decision: 'accept', record: { file: 'pg_hba.conf', line: 3 }, method: 'md5' },
        { decision: 'reject', record: { file: 'pg_hba.conf', line: 5 }, method: 'reject' },
      ],
      passedOver: [
        { file: 'pg_hba.conf', line: 1, because: 'for Unix sockets only' },
        { file: 'pg_hba.conf', line: 2, because: 'for TLS connections only' },
        { file: 'pg_hba.conf', line: 4, because: 'user `bob` is not `report`' },
      ],
    });
    expect(json(`${REPORT} --roles staff,admins`)).toMatchObject({ decision: 'accept', record: { line: 3 } });
  });

  it('says that a database counts for nothing in physical replication', () => {
    const folder = tree({ 'pg_hba.conf': 'host shop all all md5\nhostssl replication all all cert\n' });
    const asked = '--hba pg_hba.conf --transport tls --address ::1 --user a --replication';
    const told = run(folder, `${asked} --database shop`).stdout;
    expect(told).toContain(`accept: pg_hba.conf:2 decides, by method cert
  hostssl replication all all cert

Physical replication goes to no database, so \`shop\` counts for nothing here.
Logical replication is asked about without --replication.
`);
    expect(run(folder, asked).stdout).not.toContain('counts for nothing');
    const json = (text: string): unknown => JSON.parse(run(folder, `${text} --format json`).stdout);
    expect(json(`${asked} --database shop`)).toEqual(json(asked));
  });

  it('takes what is told of host names and interfaces', () => {
    const folder = tree({
      'pg_hba.conf': 'host all all .example.com trust\nhost all all samenet md5\nhostssl all all samehost cert',
    });
    const decided = (text: string) =>
      run(folder, `--hba pg_hba.conf --transport tls --address 10.0.0.9 --user a --database b ${text}`).stdout.split(
        '\n',
      )[0];
    expect(decided('')).toBe('unknown: the file alone does not tell');
    expect(decided('--hostname A.Example.com')).toBe('accept: pg_hba.conf:1 decides, by method trust');
    expect(decided('--hostname= --interfaces 10.0.0.5/24')).toBe('accept: pg_hba.conf:2 decides, by method md5');
    expect(decided('--hostname= --interfaces=')).toBe(
      'no-entry: no record matches, so PostgreSQL rejects the connection',
    );
  });

  it('takes the facts of the configuration, those of a server before the others', () => {
    const folder = tree({
      'db/pg_hba.conf': 'host all +staff all md5\n',
      'other_hba.conf': 'host all +staff all md5\n',
      'hostssl.yaml':
        'roles: { alice: [staff] }\nservers:\n  main: { directory: db, roles: { bob: [sales], sales: [staff] } }\n',
    });
    const decision = (text: string) =>
      run(folder, `--transport tls --address ::1 --database b ${text}`).stdout.split(':')[0];
    expect(decision('--hba db/pg_hba.conf --user bob')).toBe('accept');
    expect(decision('--hba db/pg_hba.conf --user alice')).toBe('no-entry');
    expect(decision('--hba other_hba.conf --user bob')).toBe('no-entry');
    expect(decision('--hba other_hba.conf --user alice')).toBe('accept');
    expect(decision('--hba other_hba.conf --user bob --server main')).toBe('accept');
    expect(decision('--server main --user bob')).toBe('accept');
    expect(decision('--hba db/pg_hba.conf --user bob --no-config')).toBe('unknown');
    expect(run(folder, `--hba db/pg_hba.conf ${REPORT} --server mian`)).toMatchObject({
      status: 2,
      stderr: 'hostssl: the configuration names no server `mian`; did you mean `main`?\n',
    });
    expect(run(folder, `--hba db/pg_hba.conf ${REPORT} --server main --no-config`)).toMatchObject({
      status: 2,
      stderr: 'hostssl: the configuration names no server `main`\n',
    });
    expect(decision('--hba db/pg_hba.conf --user bob --roles=')).toBe('no-entry');
    expect(run(folder, '--server mian --transport tls --address ::1 --user a --database b').stderr).toBe(
      'hostssl: the configuration names no server `mian`; did you mean `main`?\n',
    );
  });

  it('reads as the major it is told', () => {
    const folder = tree({ 'pg_hba.conf': 'host all /^a all md5\n' });
    const decision = (text: string) =>
      run(folder, `--hba pg_hba.conf --transport tls --address ::1 --database b --user app ${text}`).stdout.split(
        ':',
      )[0];
    expect([decision(''), decision('--pg-version 16'), decision('--pg-version 15')]).toEqual([
      'accept',
      'accept',
      'no-entry',
    ]);
  });

  it('reads the file from standard input', () => {
    expect(run(tree(), `--hba - ${REPORT}`, 'host all all all trust\n').stdout).toMatch(/^accept: <stdin>:1 decides/u);
  });

  it('shows no secret and acts on no control character', () => {
    const folder = tree({ 'pg_hba.conf': HBA });
    const { stdout } = hostssl(
      { cwd: folder },
      ...ask('--hba pg_hba.conf --transport plaintext --address 10.20.0.9 --database shop'),
      '--user',
      'a\u001b[31m\u202e',
      '--roles=',
    );
    expect(stdout).toContain('user `a\\u{1b}[31m\\u{202e}` is not `report`');
    expect(stdout).not.toContain('s3cret');
  });

  it.each([
    ['', '`--transport`, `--address`, `--user` and `--database` are missing'],
    ['--transport local --user a', '`--database` is missing'],
    [
      '--hba pg_hba.conf --transport local --database b --user=',
      '`--user` is empty, and PostgreSQL turns away who names no role',
    ],
    [REPORT, '`match` needs the file it asks: --hba=<path>'],
    [`${REPORT} db`, '`match` takes no paths; --hba names the file it asks'],
    [`--hba gone.conf ${REPORT}`, '`gone.conf` does not exist'],
    [
      `--hba pg_hba.conf ${REPORT} --address 10`,
      '`--address` is `10`, and must be an address like 10.0.0.9 or 2001:db8::9',
    ],
    [
      `--hba pg_hba.conf ${REPORT} --interfaces 10.0.0.0/8`,
      '`--interfaces` names `10.0.0.0/8`, which is a network; what counts is the address that the server has in it, like 10.0.0.5/24',
    ],
    [`--hba pg_hba.conf --batch x ${REPORT}`, '`--batch` and `--transport` exclude each other'],
    ['--hba - --batch -', 'standard input can be the file or the batch, and not both'],
    ['--hba pg_hba.conf --batch gone.jsonl', '`gone.jsonl` cannot be read (ENOENT)'],
    ['--hba pg_hba.conf --batch .', '`.` cannot be read (EISDIR)'],
    [
      `--hba refused.conf ${REPORT} --pg-version 16`,
      'PostgreSQL 16 refuses `refused.conf`: no server runs on it\nhostssl: refused.conf:2:1: invalid connection type "HOST"\nhostssl: refused.conf:3:10: end-of-line before authentication method',
    ],
    [`--hba empty.conf ${REPORT} --pg-version 16`, 'PostgreSQL 16 refuses `empty.conf`: it holds no record'],
  ])('%s: %s', (text, message) => {
    const folder = tree({
      'pg_hba.conf': HBA,
      'refused.conf': 'host all all all md5\nHOST a b c d\nhost all all 10.0.0.0/8\n',
      'empty.conf': '# nothing\n',
    });
    const { status, stdout, stderr } = run(folder, text);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.replaceAll(/:3:\d+: end/gu, ':3:10: end')).toBe(`hostssl: ${message}\n`);
  });
});

describe('match --batch', () => {
  const lines = (outcome: Outcome): readonly unknown[] =>
    outcome.stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as unknown);
  const question = (more: object = {}) =>
    JSON.stringify({ transport: 'plaintext', address: '10.20.0.9', user: 'report', database: 'shop', ...more });

  it('answers each line in order', () => {
    const folder = tree({ 'pg_hba.conf': HBA });
    const input = [
      question({ transport: 'tls' }),
      question({ roles: ['admins'] }),
      question({ roles: 'a,admins' }),
      question({ roles: [], hostname: null, id: 7 }),
      question({ transport: 'local', address: null }),
      question({ replication: true, database: null }),
      question({ user: 'bob' }),
    ].join('\r\n');
    const outcome = run(folder, '--hba pg_hba.conf --batch -', input);
    expect(outcome).toMatchObject({ status: 0, stderr: '' });
    const at = (line: number, method: string) => ({
      decision: 'accept',
      record: { file: 'pg_hba.conf', line },
      method,
    });
    expect(lines(outcome).slice(0, 6)).toEqual([
      at(2, 'scram-sha-256'),
      at(3, 'md5'),
      at(3, 'md5'),
      at(4, 'ldap'),
      at(1, 'peer'),
      { decision: 'no-entry' },
    ]);
    expect(lines(outcome)[6]).toMatchObject({ decision: 'unknown', dependsOn: ['`bob` is a member of `admins`'] });
  });

  it('tells the records passed over where that is asked for', () => {
    const folder = tree({ 'pg_hba.conf': HBA, 'q.jsonl': `\uFEFF${question({ transport: 'tls' })}\n` });
    expect(lines(run(folder, '--hba pg_hba.conf --batch q.jsonl --verbose'))).toEqual([
      {
        decision: 'accept',
        record: { file: 'pg_hba.conf', line: 2 },
        method: 'scram-sha-256',
        passedOver: [{ file: 'pg_hba.conf', line: 1, because: 'for Unix sockets only' }],
      },
    ]);
  });

  it('answers a line that is no question with what is wrong, and goes on', () => {
    const folder = tree({ 'pg_hba.conf': HBA });
    const wrong = [
      ['nonsense', 'this line is no JSON object'],
      ['[]', 'this line is no JSON object'],
      ['', 'this line is empty'],
      [`{"user":"${'x'.repeat(1_000_001)}"}`, 'this line is too long'],
      ['{}', '`transport`, `address`, `user` and `database` are missing'],
      [question({ transport: 'ssl' }), '`transport` can be plaintext, tls, gss, local'],
      [
        question({ address: '010.0.0.1' }),
        '`address` is `010.0.0.1`, and must be an address like 10.0.0.9 or 2001:db8::9',
      ],
      [question({ user: 7 }), '`user` must be a text'],
      [question({ user: 'a\0b' }), '`user` holds a NUL, which no client can send'],
      [question({ roles: [1] }), '`roles` must be a list of names'],
      [question({ replication: 'yes' }), '`replication` must be true or false'],
      [question({ replication: 'yes', database: null }), '`replication` must be true or false'],
      [question({ user: '' }), '`user` is empty, and PostgreSQL turns away who names no role'],
      [question({ replicaton: true }), 'there is no `replicaton`; did you mean `replication`?'],
    ] as const;
    const outcome = run(folder, '--hba pg_hba.conf --batch -', [...wrong.map(([line]) => line), question()].join('\n'));
    expect(outcome.status).toBe(2);
    const answers = lines(outcome);
    expect(answers.slice(0, -1)).toEqual(wrong.map(([, error]) => ({ error })));
    expect(answers.at(-1)).toMatchObject({ decision: 'accept' });
    expect(outcome.stderr.split('\n').slice(0, -1)).toEqual(
      wrong.map(([, error], index) => `hostssl: <stdin>:${index + 1}: ${error}`),
    );
  });

  it('gives the same answers as one question at a time', () => {
    const folder = tree({ 'pg_hba.conf': HBA });
    for (const user of ['report', 'bob', 'admins']) {
      const [answer] = lines(run(folder, '--hba pg_hba.conf --batch - --verbose', question({ user })));
      const one = run(folder, `--hba pg_hba.conf --format json ${REPORT} --user ${user}`);
      expect(answer).toEqual(JSON.parse(one.stdout));
    }
  });

  it('goes through very many lines', () => {
    const hba = Array.from({ length: 5000 }, (_, at) => `host db${at} u${at} 10.${at % 250}.0.0/16 md5`).join('\n');
    const folder = tree({
      'pg_hba.conf': `${hba}\n`,
      'q.jsonl': Array.from({ length: 20_000 }, (_, at) =>
        question({ user: `u${at % 5000}`, database: `db${at % 5000}`, address: `10.${at % 250}.0.1` }),
      ).join('\n'),
    });
    const { stdout, status } = hostssl(
      { cwd: folder },
      'match',
      '--hba',
      join(folder, 'pg_hba.conf'),
      '--batch',
      'q.jsonl',
    );
    expect(status).toBe(0);
    const answers = stdout.split('\n').slice(0, -1);
    expect([answers.length, JSON.parse(answers[4321]!)]).toEqual([
      20_000,
      { decision: 'accept', record: { file: 'pg_hba.conf', line: 4322 }, method: 'md5' },
    ]);
  });
});
