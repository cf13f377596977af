import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { gitIn, repository, tree } from '../host/tree.js';
import { built, type CommandLine, type Outcome } from './built.js';

let hostssl: CommandLine;
beforeAll(async () => {
  hostssl = await built();
});

const run = (cwd: string, ...args: string[]): Outcome => hostssl({ cwd }, ...args);
const textOf = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');

describe('inspect', () => {
  it('masks what the problems of a .env quote', () => {
    const folder = tree({ '.env': 'A=postgres://u:SECRET@[::1/db\nD=postgres://u:SE%zzCRET@h/db\n' });
    for (const format of ['table', 'json']) {
      const { stdout } = run(folder, 'inspect', '.env', '-f', format);
      expect(stdout).toContain('****');
      expect(stdout).not.toMatch(/SECRET|SE%zz|zzCRET/u);
    }
  });

  it('masks the bind password in a pg_hba.conf, refused or not', () => {
    const line = 'host all all 10.0.0.0/8 ldap ldapserver=x ldapbasedn="dc=x" ldapbindpasswd=hunter2hunter2';
    const folder = tree({ 'pg_hba.conf': `${line}\n${line} nonsense\n` });
    const { stdout } = run(folder, 'inspect', 'pg_hba.conf');
    expect(stdout).toContain('ldapbasedn=dc=x,****');
    expect(stdout).not.toContain('hunter2');
  });

  it('knows its drivers', () => {
    const { status, stderr } = hostssl({ cwd: tree(), input: 'host=a' }, 'inspect', '-', '--driver', 'libqp');
    expect(status).toBe(2);
    expect(stderr).toMatch(/there is no driver `libqp`; drivers are .*libpq.*node-postgres.*; did you mean `libpq`\?/u);
    expect(run(tree(), 'inspect', '-', '--driver', 'nonsense').status).toBe(2);
    expect(hostssl({ cwd: tree(), input: 'host=a' }, 'inspect', '-', '--driver', 'pgx@5').status).toBe(0);
  });
});

describe('names that are not there', () => {
  it('are guessed from how they begin', () =>
    expect(run(tree(), 'explain', 'hba/plaintext').stderr).toContain('did you mean `hba/plaintext-path`?'));

  it('may have been meant as a path', () =>
    expect(run(tree(), 'nonexist').stderr).toBe('hostssl: there is no command or path `nonexist`\n'));
});

const OPEN = {
  'db/postgresql.conf': "ssl = off\nlisten_addresses='*'\npassword_encryption = md5\n",
  'db/pg_hba.conf': 'host all all 10.0.0.0/8 md5\n',
};

describe('fixes', () => {
  it('stay when they uncover something, and --diff shows what --fix writes', () => {
    const folder = repository(OPEN);
    writeFileSync(join(folder, 'x.patch'), run(folder, '--diff', '--unsafe-fixes').stdout);
    expect(textOf(folder, 'db/postgresql.conf')).toBe(OPEN['db/postgresql.conf']);
    const { stderr } = run(folder, '--fix', '--unsafe-fixes');
    expect(stderr).toBe('hostssl: fixed `db/pg_hba.conf`, `db/postgresql.conf`\n');
    const fixed = Object.keys(OPEN).map((path) => textOf(folder, path));
    expect(fixed).toEqual([
      "ssl = on\nlisten_addresses='*'\npassword_encryption = scram-sha-256\n",
      'hostssl all all 10.0.0.0/8 scram-sha-256\n',
    ]);
    gitIn(folder, 'checkout', '--', 'db');
    gitIn(folder, 'apply', 'x.patch');
    expect(Object.keys(OPEN).map((path) => textOf(folder, path))).toEqual(fixed);
  });

  it('are taken back alone when PostgreSQL could not start with them', () => {
    const plugin = `export default { rules: [{
  id: 'acme/break', on: 'server', title: 'breaks', severity: 'warning', confidence: 'certain',
  docs: { why: 'x', remedy: 'x', references: ['https://x.example/'] }, controls: [], options: {}, examples: [],
  *check({ at, settings }) {
    if (settings.text('ssl').value === 'off') {
      const { file } = at;
      const start = file.text.indexOf('ssl');
      yield { at, message: 'x', fix: { title: 'Break it', safety: 'safe',
        edits: [{ at: { file, start, end: start }, text: "ssl_min_protocol_version = 'nonsense'\\n" }] } };
    }
  } }] };\n`;
    const folder = tree({ ...OPEN, 'break.mjs': plugin });
    const { stderr } = run(folder, '--plugin', './break.mjs', '--fix', '--unsafe-fixes');
    expect(stderr).toContain('the fix `Break it` at `db/postgresql.conf:1` was taken back: ');
    expect(stderr).toContain('server/tls-startup-failure');
    expect(textOf(folder, 'db/pg_hba.conf')).toBe('hostssl all all 10.0.0.0/8 scram-sha-256\n');
    expect(textOf(folder, 'db/postgresql.conf')).not.toContain('nonsense');
  });
});

describe('a configuration that names what is not there', () => {
  const wrong = (yaml: string) => run(tree({ ...OPEN, 'hostssl.yaml': yaml }));

  it('is refused for servers of a replication', () =>
    expect(
      wrong('servers:\n  main: { directory: db }\nreplications:\n  r: { primary: mian, standbys: [main, gone] }\n'),
    ).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(
        /hostssl\.yaml:4:17: no server `mian` .*; did you mean `main`\?\nhostssl: hostssl\.yaml:4:40: no server `gone`/u,
      ),
    }));

  it('is refused for files of a server', () =>
    expect(wrong('servers:\n  a: { directory: nowhere }\n')).toMatchObject({
      status: 2,
      stderr: 'hostssl: hostssl.yaml:2:19: `nowhere` holds neither postgresql.conf nor pg_hba.conf\n',
    }));

  it('is refused for days that are none', () => {
    const yaml = 'ignore:\n  - { rule: server/ssl-off, path: "**", reason: x, until: 2027-02-30 }\n';
    expect(wrong(yaml)).toMatchObject({
      status: 2,
      stderr: 'hostssl: hostssl.yaml:2:59: `ignore.0.until` is `2027-02-30`, and must be a day like 2027-03-31\n',
    });
    expect(run(tree(OPEN), '--now', '2026-02-30').stderr).toContain('`--now` needs a date');
    expect(run(tree(OPEN), '--now', '2026-02-28T10:00:00Z').status).toBe(1);
  });
});

describe('what is reported', () => {
  it('lies below the folders that are named', () => {
    const folder = tree({
      'dev/.env': 'DATABASE_URL=postgres://app@db.acme.example/app?sslmode=disable\n',
      'db/standby/postgresql.conf': OPEN['db/postgresql.conf'],
      'db/standby/pg_hba.conf': OPEN['db/pg_hba.conf'],
      'hostssl.yaml': 'servers:\n  standby: { directory: db/standby }\n',
    });
    const files = (...args: string[]) => [
      ...new Set(
        (JSON.parse(run(folder, ...args, '-f', 'json').stdout) as { findings: { file: string }[] }).findings.map(
          ({ file }) => file,
        ),
      ),
    ];
    expect(files('dev')).toEqual(['dev/.env']);
    expect(files('db/standby')).toEqual(['db/standby/pg_hba.conf', 'db/standby/postgresql.conf']);
    expect(files('.')).toHaveLength(3);
  });

  it('counts includes as files that were read', () => {
    const folder = tree({
      'postgresql.conf': "listen_addresses = '*'\ninclude 'more.inc'\n",
      'more.inc': 'ssl = on\n',
    });
    expect(run(folder, '--verbose').stderr).toContain(', 2 files read');
  });

  it('weighs the same everywhere under the strict profile', () => {
    const folder = tree({ 'dev/pg_hba.conf': 'host all all 10.0.0.0/8 trust\n' });
    const only = ['--only', 'hba/trust-remote', '--fail-on', 'error'];
    expect(run(folder, ...only).status).toBe(0);
    expect(run(folder, ...only, '--profile', 'strict').status).toBe(1);
  });
});
