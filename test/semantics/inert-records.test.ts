import { describe, expect, it } from 'vitest';
import { inertRecords } from '../../src/semantics/inert-records.js';
import { serverOf } from './server-of.js';

const insteadOf = (hba: string): number | undefined => {
  const server = serverOf({ 'postgresql.conf': "listen_addresses = '*'\nssl = off\n", 'pg_hba.conf': hba });
  return inertRecords(server)?.instead?.line;
};

describe('inertRecords', () => {
  const hostssl = 'hostssl all all 10.0.0.0/8 scram-sha-256\n';
  it.each([
    ['host all all 0.0.0.0/0 md5', 2],
    ['host all all 10.1.0.0/16 reject\nhost all all all md5', 3],
    ['host all all 10.0.0.0/8 reject\nhost all all all md5', undefined],
    ['host all all 10.0.0.0/9 reject\nhost all all 10.128.0.0/9 reject\nhost all all all md5', undefined],
    ['host all all 11.0.0.0/8 md5', undefined],
    ['host replication all all md5', undefined],
  ])('finds the line that lets its clients in instead: %j', (rest, line) =>
    expect(insteadOf(`${hostssl}${rest}\n`)).toBe(line),
  );

  it.each([
    [
      `host all all 127.0.0.1/32 trust\nhostssl all all 0.0.0.0/0 scram-sha-256\nhostnossl all all all reject`,
      undefined,
    ],
    [`host all all 10.0.0.0/9 md5\n${hostssl}hostnossl all all 10.128.0.0/9 reject`, undefined],
    [`host all all 10.0.0.0/9 md5\n${hostssl}hostnossl all all 10.0.0.0/8 md5`, 3],
    [`${hostssl}host all all 10.0.0.0/9 reject\nhost all all all md5`, 3],
    [`hostssl all all db.example.com cert\nhost all all all md5`, 2],
  ])('leaves out lines that only let in what was never for it: %j', (table, line) =>
    expect(insteadOf(`${table}\n`)).toBe(line),
  );

  it.each([
    ['', true],
    ['hostnossl all all all reject', true],
    ['host all +staff all md5', false],
    ['host all all .example.com md5', false],
    ['host all all samehost md5', true],
    ['host all all 10.1.0.0/16 md5', false],
  ])('says that clients are turned away only where that is sure: %j', (rest, turnedAway) => {
    const tables = { 'postgresql.conf': "listen_addresses = '*'\nssl = off\n", 'pg_hba.conf': `${hostssl}${rest}\n` };
    expect(inertRecords(serverOf(tables))?.turnedAway).toBe(turnedAway);
  });

  it('does not count what stays on the host, as initdb writes it', () => {
    const local = 'host all all 127.0.0.1/32 trust\nhost all all ::1/128 trust\nhost all all samehost trust\n';
    expect(insteadOf(`hostssl all all all scram-sha-256\n${local}`)).toBeUndefined();
    expect(insteadOf(`hostssl all all 127.0.0.1/32 cert\n${local}`)).toBe(2);
  });
});
