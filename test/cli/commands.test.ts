import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { rules } from '../../rules/index.js';
import { repository, tree, write } from '../host/tree.js';
import { built, type CommandLine, type Outcome } from './built.js';

let hostssl: CommandLine;
beforeAll(async () => {
  hostssl = await built();
});

const run = (cwd: string, ...args: string[]): Outcome => hostssl({ cwd }, ...args);

describe('the entry', () => {
  it('tells version and help', () => {
    const folder = tree();
    expect(run(folder, '--version')).toEqual({ status: 0, stdout: '1.2.3-test\n', stderr: '' });
    expect(run(folder, 'check', '--version').stdout).toBe('1.2.3-test\n');
    expect(run(folder, '--help').stdout).toBe(run(folder, '-h').stdout);
    expect(run(folder, 'inspect', '--help').stdout).toContain('hostssl inspect [options]');
    expect(run(folder, '--help').status).toBe(0);
  });
});

describe('inspect', () => {
  it('knows files by what they hold, as a run does', () => {
    const folder = tree({ 'src/db.ts': "import pg from 'pg';\nnew pg.Pool({ host: 'db.example.com', ssl: true });\n" });
    const [file] = json(run(folder, 'inspect', 'src/db.ts', '-f', 'json'));
    expect(file).toMatchObject({
      kind: 'javascript',
      rows: [{ name: 'new pg.Pool', driver: { id: 'node-postgres' } }],
    });
  });

  const json = (outcome: Outcome) =>
    (
      JSON.parse(outcome.stdout) as {
        files: {
          file: string;
          kind: string;
          rows: Record<string, unknown>[];
          problems: { message: string; line: number }[];
        }[];
      }
    ).files;

  it('shows pg_hba.conf in the columns of the view', () => {
    const folder = tree({ 'pg_hba.conf': '# x\nhost a,b all 10.0.0.0/8 md5\nhots a\n' });
    const [file] = json(run(folder, 'inspect', 'pg_hba.conf', '-f', 'json'));
    expect(file!.rows[0]).toEqual({
      rule_number: 1,
      file_name: join(folder, 'pg_hba.conf'),
      line_number: 2,
      type: 'host',
      database: ['a', 'b'],
      user_name: ['all'],
      address: '10.0.0.0',
      netmask: '255.0.0.0',
      auth_method: 'md5',
      options: null,
      error: null,
    });
    expect(file!.rows[1]).toMatchObject({
      rule_number: null,
      line_number: 3,
      type: null,
      error: 'invalid connection type "hots"',
    });
    expect(file!.problems).toMatchObject([{ line: 3 }]);
  });

  it('knows from the postgresql.conf beside it which records cannot match', () => {
    const folder = tree({ 'pg_hba.conf': 'hostssl all all all md5\n', 'postgresql.conf': 'ssl = off\n' });
    expect(json(run(folder, 'inspect', 'pg_hba.conf', '-f', 'json'))[0]!.rows[0]!['error']).toContain(
      'hostssl record cannot match because SSL is disabled',
    );
    write(folder, { 'postgresql.conf': 'ssl = on\n' });
    expect(json(run(folder, 'inspect', 'pg_hba.conf', '-f', 'json'))[0]!.rows[0]!['error']).toBeNull();
  });

  it('follows includes of a file outside the working directory, and reads postgresql.auto.conf last', () => {
    const outside = tree({
      'postgresql.conf': "port = 1\ninclude 'conf.d/a.conf'\n",
      'conf.d/a.conf': 'port = 2\n',
      'postgresql.auto.conf': "port = '3'\n",
    });
    const [file] = json(run(tree(), 'inspect', join(outside, 'postgresql.conf'), '-f', 'json'));
    expect(
      file!.rows.map(({ sourcefile, sourceline, seqno, name, setting, applied, error }) => [
        sourcefile,
        sourceline,
        seqno,
        name,
        setting,
        applied,
        error,
      ]),
    ).toEqual([
      [join(outside, 'postgresql.conf'), 1, 1, 'port', '1', false, null],
      [join(outside, 'conf.d/a.conf'), 1, 2, 'port', '2', false, null],
      [join(outside, 'postgresql.auto.conf'), 1, 3, 'port', '3', true, null],
    ]);
  });

  it('reads no file that an include names outside', () => {
    const secret = tree({ 'x.conf': 'port = 5\n' });
    const folder = tree({ 'postgresql.conf': `include '${join(secret, 'x.conf')}'\ninclude 'link.conf'\n` });
    symlinkSync(join(secret, 'x.conf'), join(folder, 'link.conf'));
    expect(run(folder, 'inspect', 'postgresql.conf', '-f', 'json').stdout).not.toContain('"5"');
  });

  it('shows pg_ident.conf, several files, and reads as a version', () => {
    const folder = tree({ 'pg_ident.conf': 'm sys pg\n', 'pg_hba.conf': 'host all /re all md5\n' });
    const files = json(run(folder, 'inspect', 'pg_ident.conf', 'pg_hba.conf', '-f', 'json', '--pg-version', '15'));
    expect(files.map(({ file, kind }) => [file, kind])).toEqual([
      ['pg_ident.conf', 'pg_ident'],
      ['pg_hba.conf', 'pg_hba'],
    ]);
    expect(files[0]!.rows[0]).toMatchObject({ map_name: 'm', sys_name: 'sys', pg_username: 'pg', error: null });
  });

  it('parses connection strings as libpq does', () => {
    const cwd = tree({ 'conn.txt': 'postgresql://u:p%20w@h1,h2:1/db?sslmode=require\n' });
    const file = json(run(cwd, 'inspect', '--as', 'conninfo', 'conn.txt', '-f', 'json'))[0]!;
    expect(file.rows).toEqual([
      { user: 'u', password: 'p w', host: 'h1,h2', port: ',1', dbname: 'db', sslmode: 'require' },
    ]);
    const refused = json(hostssl({ cwd, input: 'host=a nonsense' }, 'inspect', '-', '-f', 'json'))[0]!;
    expect([refused.file, refused.rows, refused.problems.length]).toEqual(['-', [], 1]);
    expect(run(cwd, 'inspect', '--as', 'conninfo', 'conn.txt').stdout).toContain('h1,h2');
  });

  it('reads connection strings as a driver does, in an environment', () => {
    const policy = (input: string, ...args: string[]) =>
      json(hostssl({ cwd: tree(), input }, 'inspect', '-', '-f', 'json', ...args))[0]!.rows[0]!['policy'];
    expect(policy('host=db.example.org sslmode=disable', '--driver', 'libpq')).toEqual({
      encryption: 'never',
      verifies: 'nothing',
      posture: 'P0',
    });
    expect(
      policy(
        'host=db.example.org',
        '--driver',
        'libpq',
        '--env',
        'PGSSLMODE=verify-full',
        '--env',
        'PGSSLROOTCERT=system',
      ),
    ).toMatchObject({ posture: 'P4' });
    expect(policy('host=db.example.org sslmode=bogus', '--driver', 'libpq@16')).toMatchObject({ posture: 'ERR' });
  });

  it('lists the clients and servers of other files', () => {
    const folder = tree({
      '.env': 'A=1\nDATABASE_URL=postgresql://app:hunter2@db.example.org/app?sslmode=require\n',
      'compose.yaml': 'services:\n  db:\n    image: postgres:16\n',
    });
    const [env, compose] = json(run(folder, 'inspect', '.env', 'compose.yaml', '-f', 'json'));
    expect(env!.rows).toMatchObject([
      { name: 'DATABASE_URL', line: 2, policy: { encryption: 'required', posture: 'P2' } },
    ]);
    expect(JSON.stringify(env)).not.toContain('hunter2');
    expect(compose!.rows).toMatchObject([{ name: expect.stringContaining('db'), version: 16, line: 2 }]);
  });

  it('ends with 2 where it cannot read', () => {
    const folder = tree({ 'x.txt': '', 'pg_hba.conf': '' });
    expect(run(folder, 'inspect')).toMatchObject({ status: 2 });
    expect(run(folder, 'inspect', 'gone.conf')).toMatchObject({
      status: 2,
      stderr: 'hostssl: `gone.conf` does not exist\n',
    });
    expect(run(folder, 'inspect', 'x.txt').stderr).toContain('say which with --as');
    expect(run(folder, 'inspect', 'x.txt', 'pg_hba.conf')).toMatchObject({
      status: 2,
      stdout: expect.stringContaining('pg_hba.conf (pg_hba)'),
    });
    expect(run(folder, 'inspect', '-', '--env', 'x').status).toBe(2);
  });
});

describe('explain', () => {
  it('prints the page of every rule', () => {
    const folder = tree();
    for (const { id, title } of rules.slice(0, 3)) {
      const { status, stdout } = run(folder, 'explain', id);
      expect([status, stdout.startsWith(`# \`${id}\`: ${title}`)]).toEqual([0, true]);
      expect(stdout).toContain('## What to do');
    }
    expect(run(folder, 'explain', 'server/sslof')).toMatchObject({
      status: 2,
      stderr: 'hostssl: there is no rule `server/sslof`; did you mean `server/ssl-off`?\n',
    });
    expect(run(folder, 'explain').status).toBe(2);
  });
});

describe('rules', () => {
  it('lists every rule in three forms', () => {
    const folder = tree();
    const listed = JSON.parse(run(folder, 'rules', '--format', 'json').stdout) as { rules: { id: string }[] };
    const columns = run(folder, 'rules').stdout;
    for (const { id } of rules) {
      expect(listed.rules.map((rule) => rule.id)).toContain(id);
      expect(columns).toContain(id);
    }
    expect(run(folder, 'rules', '--format', 'markdown').stdout.split('\n')).toHaveLength(listed.rules.length + 3);
  });
});

describe('init', () => {
  it('writes a configuration that holds, once, at the root', () => {
    const folder = repository({ 'a/b': '' });
    expect(run(join(folder, 'a'), 'init').status).toBe(0);
    const written = readFileSync(join(folder, 'hostssl.yaml'), 'utf8');
    expect(written).toMatch(/^# yaml-language-server: \$schema=/u);
    expect(run(folder, 'config', 'validate')).toMatchObject({ status: 0, stdout: 'hostssl.yaml is valid\n' });
    expect(run(folder, 'init')).toMatchObject({
      status: 2,
      stderr: 'hostssl: `hostssl.yaml` is there already, and is left as it is\n',
    });
    expect(readFileSync(join(folder, 'hostssl.yaml'), 'utf8')).toBe(written);
  });

  it('writes comments that are a configuration when they are taken off', () => {
    const folder = tree();
    run(folder, 'init');
    const open = readFileSync(join(folder, 'hostssl.yaml'), 'utf8').replace(
      /^# (?=(?:rules|overrides|files|postgresqlVersion|environments|servers|replications|aliases|deploy|roles|interfaces|hosts|expect|ignore):| {2})/gmu,
      '',
    );
    write(folder, { 'hostssl.yaml': open });
    expect(run(folder, 'config', 'validate')).toMatchObject({ status: 0, stderr: '' });
    expect(Object.keys(parse(open) as object)).toEqual([
      'profile',
      'failOn',
      'rules',
      'overrides',
      'files',
      'postgresqlVersion',
      'environments',
      'servers',
      'replications',
      'aliases',
      'deploy',
      'roles',
      'interfaces',
      'hosts',
      'expect',
      'ignore',
    ]);
  });

  it('prints snippets and writes nothing', () => {
    const folder = tree();
    const { status, stdout } = run(folder, 'init', '--hook', '--ci');
    expect([status, existsSync(join(folder, 'hostssl.yaml'))]).toEqual([0, false]);
    expect(parse(run(folder, 'init', '--hook').stdout)).toMatchObject({ repos: [{ hooks: [{ id: 'hostssl' }] }] });
    expect(parse(run(folder, 'init', '--ci').stdout)).toMatchObject({ jobs: { hostssl: {} } });
    expect(stdout).toContain('pre-commit');
  });
});

describe('config', () => {
  const files = {
    'hostssl.yaml':
      'profile: strict\nrules: { server/ssl-off: warning }\nfiles: { kinds: { "ops/*.txt": pg_hba }, exclude: [test] }\n',
    'ops/a.txt': '',
    'test/.env': '',
    '.env': '',
  };

  it('prints what is in force', () => {
    const folder = tree(files);
    const effective = parse(run(folder, 'config', 'print', '--rule', 'hba/md5-method=off').stdout) as {
      profile: string;
      rules: Record<string, string>;
    };
    expect([effective.profile, effective.rules['server/ssl-off'], effective.rules['hba/md5-method']]).toEqual([
      'strict',
      'warning',
      'off',
    ]);
    expect(JSON.parse(run(folder, 'config', 'print', '-f', 'json', '--no-config').stdout)).toMatchObject({
      profile: 'recommended',
      failOn: 'warning',
    });
  });

  it('lists the files that are looked at', () => {
    const folder = tree(files);
    expect(run(folder, 'config', 'files').stdout).toBe('.env  env\nops/a.txt  pg_hba\n');
    expect(JSON.parse(run(folder, 'config', 'files', '-f', 'json').stdout)).toMatchObject({
      files: [{ file: '.env', kind: 'env' }, { file: 'ops/a.txt' }],
    });
  });

  it('prints the schema, and refuses what it does not know', () => {
    const folder = tree();
    expect(JSON.parse(run(folder, 'config', 'schema').stdout)).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
    });
    expect(run(folder, 'config', 'validate').status).toBe(3);
    expect(run(folder, 'config', 'shema').stderr).toContain('did you mean `schema`?');
    expect(run(folder, 'config').status).toBe(2);
  });
});
