import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { gitIn, repository, tree, write } from '../host/tree.js';
import { built, type CommandLine, type Outcome } from './built.js';

let hostssl: CommandLine;
beforeAll(async () => {
  hostssl = await built();
});

const run = (cwd: string, ...args: string[]): Outcome => hostssl({ cwd }, ...args);
const ids = ({ stdout }: Outcome): readonly string[] =>
  (JSON.parse(stdout) as { findings: { file: string; rule: string }[] }).findings.map(
    ({ file, rule }) => `${file} ${rule}`,
  );

const OPEN = {
  'db/postgresql.conf': "listen_addresses = '*'\nssl = off\n",
  'db/pg_hba.conf': 'host all all 10.0.0.0/8 scram-sha-256\n',
};
const FINE = {
  'db/postgresql.conf': "listen_addresses = '*'\nssl = on\n",
  'db/pg_hba.conf': 'hostssl all all 10.0.0.0/8 scram-sha-256\n',
};

describe('exit codes', () => {
  it('0: nothing found', () => expect(run(tree(FINE))).toMatchObject({ status: 0, stderr: '' }));

  it('1: findings, in every format', () => {
    const folder = tree(OPEN);
    for (const format of ['pretty', 'compact', 'json', 'sarif', 'github'])
      expect([format, run(folder, '-f', format).status]).toEqual([format, 1]);
  });

  it('follows --fail-on and the configuration', () => {
    const folder = tree({ ...OPEN, 'hostssl.yaml': 'failOn: never\n' });
    expect(run(folder).status).toBe(0);
    expect(run(folder, '--fail-on', 'info').status).toBe(1);
    expect(run(folder, '--no-config').status).toBe(1);
    expect(
      run(tree(OPEN), '--rule', 'hba/plaintext-path=warning', '--only', 'hba/plaintext-path', '--fail-on', 'error')
        .status,
    ).toBe(0);
  });

  it('2: bad flag, bad value, unknown command, unknown rule, bad configuration, missing file', () => {
    const folder = tree(OPEN);
    const bad = tree({ ...OPEN, 'hostssl.yaml': 'rulez: {}\n' });
    for (const [cwd, args, message] of [
      [folder, ['--nope'], 'there is no option `--nope`'],
      [folder, ['--format', 'xml'], '`--format` can be'],
      [folder, ['chekc'], 'did you mean `check`?'],
      [folder, ['--only', 'hba/plaintxt-path'], 'did you mean `hba/plaintext-path`?'],
      [folder, ['--rule', 'hba/plaintext-path=loud'], 'levels are off, info, warning, error'],
      [folder, ['--now', 'soon'], '`--now` needs a date'],
      [folder, ['--pg-version', '9'], '`--pg-version` can be 13'],
      [folder, ['--fix', '--diff'], '`--fix` and `--diff` exclude each other'],
      [folder, ['-o', 'xml=x'], '`--output` needs a format and a path'],
      [folder, ['-o', 'json=no/such/folder/x.json'], 'cannot be written (ENOENT)'],
      [folder, ['--staged'], '`--staged` needs a git repository'],
      [folder, ['-c', 'gone.yaml'], 'the configuration `gone.yaml` does not exist'],
      [folder, ['--plugin', './gone.mjs'], 'the plugin `./gone.mjs` cannot be loaded'],
      [folder, ['gone.conf'], '`gone.conf` does not exist'],
      [bad, [], 'hostssl.yaml:1:1: the configuration has no key `rulez`; did you mean `rules`?'],
    ] as const) {
      const { status, stderr } = run(cwd, ...args);
      expect([args, status, stderr.includes(message) ? message : stderr]).toEqual([args, 2, message]);
    }
  });

  it('2: a folder that cannot be listed or a file that cannot be read, and the rest is judged all the same', () => {
    const folder = tree(OPEN);
    const outcome = run(folder, '-f', 'json', 'db', 'gone.conf');
    expect(outcome.status).toBe(2);
    expect(ids(outcome)).toContain('db/postgresql.conf server/ssl-off');
  });

  it.runIf(existsSync('/dev/full'))('2: an output that takes nothing, whatever was asked', () => {
    const folder = tree(OPEN);
    for (const args of ['', '--version', '--help', '--bogus', 'rules'])
      for (const full of ['>/dev/full', '>/dev/full 2>/dev/full']) {
        const script = `exec "$1" "$2" ${args} ${full}`;
        const { status } = spawnSync('bash', ['-c', script, 'bash', process.execPath, hostssl.path], { cwd: folder });
        expect([args, full, status]).toEqual([args, full, 2]);
      }
  });

  it('2: an installation with a part missing', () => {
    const parts = readdirSync(dirname(hostssl.path)).filter((name) => name.endsWith('.cjs') && name !== 'check.cjs');
    const folder = tree(
      Object.fromEntries(parts.map((name) => [name, readFileSync(join(dirname(hostssl.path), name))])),
    );
    const { status, stderr } = spawnSync(process.execPath, [join(folder, 'hostssl.cjs')], { encoding: 'utf8' });
    expect([status, stderr.split(':')[1]]).toEqual([2, ' internal error']);
  });

  it('1: more clients than a call has room for arguments', () => {
    const folder = tree({ '.env': `${'A=1\n'.repeat(300_000)}U=postgres://db.shop.example/x?sslmode=disable\n` });
    expect(run(folder, '-f', 'compact').status).toBe(1);
  });

  it('3: nothing to check, and valid JSON all the same', () => {
    const folder = tree({ 'README.md': '' });
    expect(run(folder)).toMatchObject({ status: 3, stdout: '' });
    expect(run(folder, 'README.md').stderr).toContain('`README.md` is of no kind we know');
    const { status, stdout } = run(folder, '-f', 'json');
    expect([status, JSON.parse(stdout).schemaVersion]).toEqual([3, 1]);
  });

  it('0: everything that was named is excluded', () => {
    const folder = tree({ ...OPEN, 'hostssl.yaml': 'files: { exclude: [db] }\n' });
    expect(run(folder, 'db/pg_hba.conf')).toMatchObject({ status: 0, stderr: '' });
    expect(run(folder, 'db/pg_hba.conf', '--verbose').stderr).toContain('`db/pg_hba.conf` is excluded');
    expect(run(folder).status).toBe(3);
  });

  it('2: gaps with --strict-inputs', () => {
    const folder = tree(FINE);
    writeFileSync(join(folder, '.env'), '');
    truncateSync(join(folder, '.env'), 20_000_000);
    expect(run(folder).status).toBe(0);
    expect(run(folder).stdout).toContain('is 20 MB, more than the 10 MB we read');
    expect(run(folder, '--strict-inputs').status).toBe(2);
  });
});

describe('output', () => {
  it('is the same bytes every time', () => {
    const folder = repository({ ...OPEN, 'a/.env': 'DATABASE_URL=postgres://a:b@db.example.org/x?sslmode=disable\n' });
    for (const format of ['pretty', 'compact', 'json', 'sarif', 'github']) {
      expect(run(folder, '-f', format).stdout).toBe(run(folder, '-f', format).stdout);
    }
  });

  it('goes to files besides, without colours', () => {
    const folder = tree(OPEN);
    const { stdout } = run(folder, '-o', 'sarif=out.sarif', '-o', 'pretty=out.txt', '--color', 'always');
    expect(stdout).toContain('\u001b[');
    expect(JSON.parse(readFileSync(join(folder, 'out.sarif'), 'utf8')).version).toBe('2.1.0');
    expect(readFileSync(join(folder, 'out.txt'), 'utf8')).not.toContain('\u001b');
  });

  it('has colours only where they are wanted', () => {
    const folder = tree(OPEN);
    expect(run(folder).stdout).not.toContain('\u001b');
    expect(hostssl({ cwd: folder, env: { FORCE_COLOR: '1' } }).stdout).toContain('\u001b[');
    expect(hostssl({ cwd: folder, env: { FORCE_COLOR: '1' } }, '-f', 'compact').stdout).not.toContain('\u001b');
  });

  it('is quiet when told so', () => {
    expect(run(tree(FINE), '--quiet')).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(run(tree(OPEN), '--quiet').stdout).toContain('server/ssl-off');
  });

  it('counts by rule', () =>
    expect(run(tree(OPEN), '-f', 'compact', '--statistics').stdout).toMatch(/\n +1 {2}server\/ssl-off\n/u));

  const large = () =>
    tree(
      Object.fromEntries(
        Array.from({ length: 400 }, (_, i) => [`s${i}/pg_hba.conf`, 'host all all all trust\n'.repeat(20)]),
      ),
    );

  it('is no failure when its reader goes away', () => {
    const script = '"$@" | head -c 10 >/dev/null; exit "${PIPESTATUS[0]}"';
    const { status, stderr } = spawnSync('bash', ['-c', script, 'bash', process.execPath, hostssl.path, '-f', 'json'], {
      cwd: large(),
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([1, '']);
  });

  it('waits for a slow reader', async () => {
    const child = spawn(process.execPath, [hostssl.path, '-f', 'json'], {
      cwd: large(),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      child.stdout.pause();
      setTimeout(() => child.stdout.resume(), 2);
    });
    const status = await new Promise((done) => child.on('close', done));
    expect(status).toBe(1);
    expect((JSON.parse(text) as { findings: unknown[] }).findings.length).toBeGreaterThan(400);
  });

  it('neutralises control characters of names it echoes', () => {
    const { stderr } = run(tree(OPEN), 'a\u001b[31m/x.conf');
    expect(stderr).toBe('hostssl: `a\\u{1b}[31m/x.conf` does not exist\n');
  });

  it('repeats no password that was given in the wrong place', () => {
    const url = 'postgres://app:hunter2hunter2@db/app';
    const folder = tree({ ...FINE, 'hostssl.yaml': `profile: ${url}\nrules: { '${url}': error }\n` });
    const lines = [[], ['config', 'validate'], ['--no-config', url], ['--no-config', '-f', url], ['inspect', url]];
    for (const args of [...lines, ['--no-config', '-o', `json=/gone/${url}`], ['--no-config', '--plugin', url]]) {
      const { status, stdout, stderr } = run(folder, ...args);
      expect(status).toBe(2);
      expect(stdout + stderr).toContain('****');
      expect(stdout + stderr).not.toContain('hunter2');
    }
    expect(run(tree({ 'secrets.yaml': 'profile: x\n' }), '-c', 'secrets.yaml').stderr).toContain('secrets.yaml:1:10: ');
  });

  it('shows no password in any format', () => {
    const folder = tree({
      '.env': 'DATABASE_URL=postgres://app:Tr0ub4dor%263@db.example.org/x?sslmode=disable\nPGPASSWORD=Tr0ub4dor&3\n',
    });
    for (const args of [
      ['-f', 'pretty'],
      ['-f', 'compact'],
      ['-f', 'json'],
      ['-f', 'sarif'],
      ['-f', 'github'],
      ['--diff', '--unsafe-fixes'],
      ['--verbose'],
    ]) {
      const { stdout, stderr } = run(folder, ...args);
      expect([args, `${stdout}${stderr}`.includes('Tr0ub4dor')]).toEqual([args, false]);
    }
  });
});

describe('selection', () => {
  it('runs only what is asked for', () => {
    const folder = tree(OPEN);
    expect(ids(run(folder, '-f', 'json', '--only', 'server/ssl-off'))).toEqual(['db/postgresql.conf server/ssl-off']);
    expect(ids(run(folder, '-f', 'json', '--only', 'server/ssl-off', '--rule', 'server/ssl-off=off'))).not.toContain(
      'db/pg_hba.conf hba/plaintext-path',
    );
    expect(ids(run(folder, '-f', 'json', '--rule', 'server/ssl-off=off'))).not.toContain(
      'db/postgresql.conf server/ssl-off',
    );
  });

  it('reports on the files that are named, in the light of their neighbours', () => {
    const folder = tree(OPEN);
    const outcome = run(folder, '-f', 'json', 'db/postgresql.conf');
    expect(new Set(ids(outcome).map((line) => line.split(' ')[0]))).toEqual(new Set(['db/postgresql.conf']));
    // With the postgresql.conf beside it switched off, `hostssl` records are inert: that takes both files.
    const inert = tree({ ...OPEN, 'db/pg_hba.conf': 'hostssl all all 10.0.0.0/8 scram-sha-256\n' });
    expect(ids(run(inert, '-f', 'json', 'db/pg_hba.conf'))).toContain('db/pg_hba.conf hba/hostssl-inert');
    expect(ids(run(inert, '-f', 'json', 'db/postgresql.conf'))).not.toContain('db/pg_hba.conf hba/hostssl-inert');
  });

  it('takes the text of standard input for a file', () => {
    const folder = tree(OPEN);
    const fine = hostssl(
      { cwd: folder, input: 'hostssl all all all scram-sha-256\n' },
      '-f',
      'json',
      '--only',
      'hba/plaintext-path',
      '--stdin-filename',
      'db/pg_hba.conf',
    );
    expect([fine.status, ids(fine)]).toEqual([0, []]);
    const open = hostssl(
      { cwd: folder, input: 'host all all all scram-sha-256\n' },
      '-f',
      'json',
      '--only',
      'hba/plaintext-path',
      '--stdin-filename',
      'new/pg_hba.conf',
    );
    expect([open.status, ids(open)]).toEqual([1, ['new/pg_hba.conf hba/plaintext-path']]);
  });

  it('takes what is staged', () => {
    const folder = repository(FINE);
    write(folder, OPEN);
    expect(run(folder, '--staged').status).toBe(0);
    gitIn(folder, 'add', 'db/pg_hba.conf');
    write(folder, FINE);
    expect(ids(run(folder, '--staged', '-f', 'json'))).toContain('db/pg_hba.conf hba/plaintext-path');
  });

  it('follows ignores unless told otherwise', () => {
    const folder = tree({
      ...FINE,
      'db/pg_hba.conf':
        '# hostssl: ignore[hba/plaintext-path] behind a tunnel\nhost all all 10.0.0.0/8 scram-sha-256\n',
    });
    expect(run(folder, '--only', 'hba/plaintext-path').status).toBe(0);
    expect(run(folder, '--only', 'hba/plaintext-path', '--no-inline').status).toBe(1);
  });
});

describe('fixes', () => {
  const files = { ...FINE, 'db/pg_hba.conf': 'host all all 10.0.0.0/8 scram-sha-256\n' };

  it('are shown as a patch that git applies', () => {
    const folder = repository(files);
    const { stdout } = run(folder, '--diff', '--unsafe-fixes', '--only', 'hba/plaintext-path');
    expect(readFileSync(join(folder, 'db/pg_hba.conf'), 'utf8')).toBe(files['db/pg_hba.conf']);
    writeFileSync(join(folder, 'x.patch'), stdout);
    gitIn(folder, 'apply', 'x.patch');
    expect(readFileSync(join(folder, 'db/pg_hba.conf'), 'utf8')).toBe('hostssl all all 10.0.0.0/8 scram-sha-256\n');
  });

  it('that can lock somebody out wait for --unsafe-fixes, and keep mode and links', () => {
    const folder = tree({ ...files, 'real/x.conf': files['db/pg_hba.conf'] });
    chmodSync(join(folder, 'db/pg_hba.conf'), 0o600);
    expect(run(folder, 'db', '--fix', '--only', 'hba/plaintext-path').status).toBe(1);
    const { status, stderr } = run(folder, 'db', '--fix', '--unsafe-fixes', '--only', 'hba/plaintext-path');
    expect([status, stderr]).toEqual([0, 'hostssl: fixed `db/pg_hba.conf`\n']);
    expect(readFileSync(join(folder, 'db/pg_hba.conf'), 'utf8')).toBe('hostssl all all 10.0.0.0/8 scram-sha-256\n');
    expect(statSync(join(folder, 'db/pg_hba.conf')).mode & 0o777).toBe(0o600);
  });

  it('are a patch that git applies to a byte order mark, under whatever name', () => {
    const odd = 'a\u001b[31m\n+++ "b\\\u202e ü';
    const folder = repository({ [`${odd}/pg_hba.conf`]: '\ufeffhostssl all all 10.0.0.0/8 scram-sha-256\r\n' });
    const { stdout } = run(folder, '--diff', '--unsafe-fixes', '--only', 'hba/file-refused');
    expect(stdout).not.toMatch(/[\u001b\u202e]/u);
    writeFileSync(join(folder, 'x.patch'), stdout);
    gitIn(folder, 'apply', 'x.patch');
    const text = readFileSync(join(folder, odd, 'pg_hba.conf'), 'utf8');
    expect(text).toBe('hostssl all all 10.0.0.0/8 scram-sha-256\r\n');
  });

  it('leave a private key in the same file as it was', () => {
    const key = '"-----BEGIN PRIVATE KEY-----\\nMIIEvQIBADANBgkqhkiG9w0BAQEF\\n-----END PRIVATE KEY-----"';
    const text = `U=postgres://app@db.shop.example/shop?sslmode=prefer\nTLS_KEY=${key}\n`;
    const folder = tree({ '.env': text });
    expect(run(folder, '--fix', '--unsafe-fixes').stderr).toBe('hostssl: fixed `.env`\n');
    expect(readFileSync(join(folder, '.env'), 'utf8')).toBe(text.replace('prefer', 'verify-full'));
  });

  it.runIf(process.getuid?.() === 0)('leave the file to its owner', () => {
    const folder = tree(files);
    chownSync(join(folder, 'db/pg_hba.conf'), 999, 998);
    run(folder, 'db', '--fix', '--unsafe-fixes', '--only', 'hba/plaintext-path');
    expect(readFileSync(join(folder, 'db/pg_hba.conf'), 'utf8')).toContain('hostssl');
    const { uid, gid } = statSync(join(folder, 'db/pg_hba.conf'));
    expect([uid, gid]).toEqual([999, 998]);
  });

  it('never touch what --fix may not', () => {
    const folder = repository(files);
    for (const args of [['--staged'], ['--stdin-filename', 'x']]) expect(run(folder, '--fix', ...args).status).toBe(2);
    expect(run(folder, '--unsafe-fixes').status).toBe(2);
  });
});

describe('plugins', () => {
  const rule = (extra = '') =>
    `export default [{ id: 'acme/named', on: 'server', title: 'a server', severity: 'warning', confidence: 'certain', docs: { why: 'w', remedy: 'r', references: [] }, controls: [], options: {}, examples: [], *check(server) { yield { at: server.at, message: 'seen' }; }, ${extra} }];\n`;

  it('add rules that the configuration may name', () => {
    const folder = tree({ ...FINE, 'acme.mjs': rule(), 'hostssl.yaml': 'rules: { acme/named: error }\n' });
    expect(run(folder).status).toBe(2);
    const outcome = run(folder, '-f', 'json', '--plugin', './acme.mjs', '--only', 'acme/named');
    expect([outcome.status, ids(outcome)]).toEqual([1, ['db/postgresql.conf acme/named']]);
    expect(run(folder, 'rules', '--plugin', './acme.mjs').stdout).toContain('acme/named');
  });

  it('are checked by shape', () => {
    const folder = tree({
      ...FINE,
      'a.mjs': rule("severity: 'fatal', check: 1"),
      'b.mjs': 'export const x = 1;\n',
      'c.mjs': 'throw new Error("boom");\n',
      'd.mjs': rule("id: 'server/ssl-off'"),
    });
    expect(run(folder, '--plugin', 'a.mjs').stderr).toBe(
      'hostssl: the plugin `a.mjs`: rule `acme/named`: `severity` must be one of error, warning, info\nhostssl: the plugin `a.mjs`: rule `acme/named`: `check` must be a generator function\n',
    );
    expect(run(folder, '--plugin', 'b.mjs').stderr).toContain('has no rules');
    expect(run(folder, '--plugin', 'c.mjs').stderr).toContain('cannot be loaded: boom');
    expect(run(folder, '--plugin', 'd.mjs').stderr).toContain('rule `server/ssl-off` is there already');
  });

  it('that throw leave the other rules running, and end with 2', () => {
    const folder = tree({ ...OPEN, 'acme.mjs': rule("*check() { throw new Error('boom'); }") });
    const outcome = run(folder, '-f', 'json', '--plugin', './acme.mjs');
    expect(outcome.status).toBe(2);
    expect(ids(outcome)).toContain('db/postgresql.conf server/ssl-off');
  });

  it('are never loaded because a configuration names them', () => {
    const folder = tree({
      ...FINE,
      'evil.mjs': "import { writeFileSync } from 'node:fs'; writeFileSync('ran', '');\n",
      'hostssl.yaml': 'plugins: [./evil.mjs]\n',
    });
    expect(run(folder).status).toBe(2);
    expect(existsSync(join(folder, 'ran'))).toBe(false);
  });
});

describe('a hostile tree', () => {
  it('neither runs, leaks, hangs nor crashes anything', () => {
    const secret = tree({ secret: 'TOPSECRET\n' });
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 12 }, (_, i) => `k${i}: &${'bcdefghijklmn'[i]} [${Array(9).fill(`*${'abcdefghijklmn'[i]}`).join(',')}]`).join('\n')}\nservices: *n\n`;
    const deep = Object.fromEntries(
      Array.from({ length: 6 }, (_, i) => [`deep${i}/compose.yaml`, `services: ${'['.repeat(20_000)}`]),
    );
    const folder = repository({
      ...deep,
      'bomb/compose.yaml': bomb,
      'esc/pg_hba.conf': 'host all \u001b]0;owned\u0007 all md5\n::error::injected\n',
      'empty/.env': '',
      'nul/postgresql.conf': '\0\0ssl = off\0\n',
      'utf/.env': Buffer.from([0xff, 0xfe, 0x00]),
    });
    symlinkSync(join(secret, 'secret'), join(folder, 'link.env'));
    symlinkSync('/dev/zero', join(folder, 'zero.env'));
    closeSync(openSync(join(folder, 'huge.env'), 'w'));
    truncateSync(join(folder, 'huge.env'), 100_000_000);
    for (const format of ['pretty', 'compact', 'json', 'sarif', 'github']) {
      const { status, stdout, stderr } = run(folder, '-f', format);
      expect([format, status === 0 || status === 1, stderr]).toEqual([format, true, '']);
      expect(stdout).not.toContain('\u001b');
      expect(stdout).not.toContain('TOPSECRET');
      expect(stdout).not.toMatch(/^::error::injected/mu);
    }
  });
});
