import { describe, expect, it } from 'vitest';
import { outcomeOf, rehearsalOf, told } from './leg-of.js';

const TO = 'host=db.example.com user=app dbname=shop';

describe('a libpq client at a server', () => {
  it.each([
    ['disable', 'host all all all scram-sha-256', 'plaintext'],
    [
      'disable',
      'hostssl all all all scram-sha-256',
      'fails at records: no record takes connections without TLS from it',
    ],
    ['allow', 'host all all all scram-sha-256', 'plaintext'],
    ['allow', 'hostssl all all all scram-sha-256', 'downgradable'],
    ['prefer', 'host all all all scram-sha-256', 'downgradable'],
    ['prefer', 'hostnossl all all all scram-sha-256', 'plaintext'],
    ['require', 'host all all all scram-sha-256', 'unverified'],
    [
      'require',
      'hostssl all all all reject\nhost all all all md5',
      'fails at records: `db/pg_hba.conf:1` rejects connections with TLS',
    ],
  ])('%s, %s: %s', (mode, hba, outcome) => {
    expect(outcomeOf(`${TO} sslmode=${mode}`, `${hba}\n`)).toBe(outcome);
  });

  it.each([
    ['disable', 'plaintext'],
    ['prefer', 'plaintext'],
    ['require', 'fails at TLS request: `db` has no TLS'],
  ])('%s without TLS: %s', (mode, outcome) => {
    const conf = "ssl = off\nlisten_addresses = '*'\n";
    expect(outcomeOf(`${TO} sslmode=${mode}`, 'host all all all md5\n', { conf })).toBe(outcome);
  });
});

describe('where it comes from', () => {
  it.each([
    [
      'hostssl all all 10.0.0.0/8 md5\nhost all all 127.0.0.1/32 trust',
      'disable',
      'fails at records: no record takes connections without TLS from it',
    ],
    ['hostssl all all 10.0.0.0/8 md5\nhost all all 192.168.0.0/16 md5', 'disable', 'plaintext from 192.168.0.1'],
    ['hostssl all all 10.0.0.0/8 md5\nhost all all 192.168.0.0/16 md5', 'prefer', 'downgradable'],
    ['hostssl all all 10.0.0.0/8 md5\nhostnossl all all 192.168.0.0/16 md5', 'prefer', 'plaintext from 192.168.0.1'],
    ['hostssl all all samenet md5', 'require', 'unverified'],
    ['host all +staff all md5', 'require', 'unverified'],
  ])('%s, %s: %s', (hba, mode, outcome) => {
    expect(outcomeOf(`${TO} sslmode=${mode}`, `${hba}\n`)).toBe(outcome);
  });
});

const COMPOSE = (db: string, url: string): Readonly<Record<string, string>> => ({
  'compose.yaml': `services:
  db:
    image: postgres:17
${db}  app:
    image: example/app
    environment:
      DATABASE_URL: ${url}
`,
});

describe('a container whose image wrote the records', () => {
  it.each([
    ['', 'postgres://app@db/app', 'plaintext'],
    ['', 'postgres://app@db/app?sslmode=require', 'fails at TLS request: `db` has no TLS'],
    ['    command: -c ssl=on\n', 'postgres://app@db/app', 'downgradable'],
    [
      '    environment:\n      POSTGRES_HOST_AUTH_METHOD: reject\n',
      'postgres://app@db/app',
      'fails at TLS request: `db` has no TLS; in plaintext, the record that its image writes rejects connections without TLS',
    ],
    [
      '    entrypoint: /setup.sh\n',
      'postgres://app@db/app',
      'unknown at TLS request: whether `db` offers TLS is not known: `setup.sh` decides how PostgreSQL is started',
    ],
  ])('%j, %s: %s', (db, url, outcome) => {
    const found = rehearsalOf(COMPOSE(db, url));
    expect(told(found)).toBe(outcome);
    expect(found.attempts.every(({ record }) => record === undefined)).toBe(true);
  });
});

describe('a change', () => {
  const client = `${TO} sslmode=disable`;
  it.each([
    ['host all all all md5', 'hostssl', 'fails at records: no record takes connections without TLS from it'],
    ['host all all all md5', 'force-tls', 'plaintext'],
    [
      'host all all 10.0.0.0/8 md5\nhostssl all all all md5',
      'hostssl',
      'fails at records: no record takes connections without TLS from it',
    ],
  ] as const)('%s, %s: %s', (hba, kind, outcome) => {
    expect(outcomeOf(client, `${hba}\n`, { change: { kind } })).toBe(outcome);
  });

  it('locks out who comes from where it is let in today, wherever else others get in', () => {
    const hba = 'hostnossl all all 10.0.0.0/8 md5\nhostssl all all 192.168.0.0/16 md5\n';
    expect(outcomeOf(`${TO} sslmode=prefer`, hba)).toBe('plaintext from 10.0.0.1');
    expect(outcomeOf(`${TO} sslmode=prefer`, hba, { change: { kind: 'hostssl' } })).toBe('downgradable');
  });
});

describe('names nobody tells', () => {
  it.each([
    ['host=db.example.com', 'host all all all md5', 'downgradable'],
    ['host=db.example.com', 'host all alice all md5', 'downgradable'],
    [
      'host=db.example.com',
      'host all alice all md5\nhostnossl all all all md5',
      'unknown at records: it depends on the role and the database, which are not known',
    ],
    ['host=db.example.com user=app', 'host app app all md5', 'downgradable'],
  ])('%s, %s: %s', (string, hba, outcome) => {
    expect(outcomeOf(string, `${hba}\n`)).toBe(outcome);
  });
});

describe('a Unix socket', () => {
  it.each([
    ['host=/run/postgresql sslmode=verify-full', 'local all all peer\nhost all all all md5', 'local'],
    [
      'host=/run/postgresql',
      'host all all all md5',
      'fails at records: no record takes connections over the Unix socket from it',
    ],
  ])('%s, %s: %s', (string, hba, outcome) => {
    expect(outcomeOf(`${string} user=app dbname=app`, `${hba}\n`)).toBe(outcome);
  });
});

describe('a file that PostgreSQL refuses', () => {
  it('lets nobody in, since the server does not start', () => {
    expect(outcomeOf(TO, 'host all all 10.0.0.1 md5\n')).toMatch(/^fails at server start: /u);
  });
});
