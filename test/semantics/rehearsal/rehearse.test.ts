import { describe, expect, it } from 'vitest';
import { outcomeOf } from './leg-of.js';

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
