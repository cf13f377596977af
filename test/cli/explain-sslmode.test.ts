import { beforeAll, describe, expect, it } from 'vitest';
import { tree } from '../host/tree.js';
import { built, type CommandLine, type Outcome } from './built.js';

let hostssl: CommandLine;
beforeAll(async () => {
  hostssl = await built();
});
const run = (...args: string[]): Outcome => hostssl({ cwd: tree() }, ...args);
const conninfo = (string: string, ...args: string[]) => {
  const { stdout } = hostssl({ cwd: tree(), input: string }, 'inspect', '-f', 'json', '--as', 'conninfo', '-', ...args);
  return (JSON.parse(stdout) as { files: { rows: Record<string, unknown>[] }[] }).files[0]!.rows[0]!;
};

describe('explain sslmode', () => {
  it('compares all drivers', () => {
    const { status, stdout, stderr } = run('explain', 'sslmode');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^\| node-postgres +\|/mu);
    expect(stdout).toMatch(/^\| libpq +\|/mu);
  });

  it('explains one, by id or alias, and by version', () => {
    expect(run('explain', 'sslmode', '--driver', 'postgres').stdout).toContain('# postgres.js\n');
    expect(run('explain', 'sslmode', '--driver', 'pg@8.3.3').stdout).toContain('# node-postgres 8.3.3\n');
    expect(run('explain', 'sslmode', '--driver', '@prisma/adapter-pg').stdout).toContain("# Prisma's adapter for pg\n");
  });

  it('knows what was meant, and goes with nothing else', () => {
    const unknown = run('explain', 'sslmode', '--driver', 'postgrs.js');
    expect([unknown.status, unknown.stderr]).toEqual([2, expect.stringContaining('did you mean `postgres.js`?')]);
    const rule = run('explain', 'hba/plaintext-path', '--driver', 'pg');
    expect([rule.status, rule.stderr]).toEqual([2, expect.stringContaining('`--driver` goes with')]);
  });
});

describe('inspect --driver', () => {
  const url = 'postgres://u:p@db.example.com/app?sslmode=require';

  it.each([
    ['node-postgres', 'P4', 'node-postgres'],
    ['pg@8.3.3', 'P0', 'node-postgres'],
    ['postgres', 'P2', 'postgres.js'],
    ['psycopg2', 'P2', 'libpq'],
    ['prisma', 'P2', 'prisma'],
    ['mikro-orm', 'P0', 'mikro-orm'],
    ['sequelize@7.0.0-alpha.48', 'ERR', 'sequelize'],
    ['bun@1.3.14', 'P2', 'bun-sql'],
  ])('%s: %s', (driver, posture, id) => {
    const row = conninfo(url, '--driver', driver);
    expect(row).toMatchObject({ driver: { id }, policy: { posture } });
  });

  it('reads the environment as the driver does', () => {
    const plain = 'postgres://u:p@db.example.com/app';
    const of = (driver: string, ...env: string[]) =>
      conninfo(plain, '--driver', driver, ...env.flatMap((one) => ['--env', one]))['policy'];
    expect(of('pg', 'PGSSLMODE=require')).toMatchObject({ posture: 'P4' });
    expect(of('pg', 'PGSSLMODE=require', 'NODE_TLS_REJECT_UNAUTHORIZED=0')).toMatchObject({ posture: 'P2' });
    expect(of('postgres.js', 'PGSSLMODE=require')).toMatchObject({ posture: 'P0' });
    expect(of('postgres.js', 'PGSSL=require')).toMatchObject({ posture: 'P2' });
  });

  it('asks about the name it does not know', () => {
    const { status, stderr } = hostssl({ cwd: tree(), input: url }, 'inspect', '--driver', 'psycopg4', '-');
    expect([status, stderr]).toEqual([2, expect.stringContaining('did you mean `psycopg')]);
  });
});
