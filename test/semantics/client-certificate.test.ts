import { describe, expect, it } from 'vitest';
import type { Major } from '../../src/facts/versions.js';
import { caMissing } from '../../src/semantics/ca-missing.js';
import { certificateDemand, withoutProof } from '../../src/semantics/client-certificate.js';
import { recordsOf } from '../../src/semantics/hba.js';
import { inertRecords } from '../../src/semantics/inert-records.js';
import { hbaOf, hbaServer, lineOf, serverOf } from './server-of.js';

describe('certificateDemand', () => {
  const table: readonly [string, string, Major?][] = [
    ['scram-sha-256', 'none'],
    ['cert', 'verify-full'],
    ['cert clientcert=verify-ca', 'verify-full', 13], // 13 raises it
    ['trust clientcert=verify-full', 'verify-full'],
    ['trust clientcert=verify-ca', 'verify-ca'],
    ['trust clientcert=1', 'verify-ca', 13],
    ['trust clientcert=0', 'none', 13],
    ['trust clientcert=verify-full clientcert=verify-ca', 'verify-ca'],
  ];
  for (const [method, demand, version = 17] of table)
    it(method, () => {
      const [record] = recordsOf(hbaOf(hbaServer(`hostssl all all all ${method}\n`, version)));
      expect(certificateDemand(record!)).toBe(demand);
    });
});

it('knows which methods prove nothing by themselves', () =>
  expect(['trust', 'password', 'md5', 'ident', 'scram-sha-256', 'gss', 'cert'].map(withoutProof)).toEqual([
    'nothing',
    'weak',
    'weak',
    'weak',
    undefined,
    undefined,
    undefined,
  ]));

const server = (conf: string, hba: string) => serverOf({ 'postgresql.conf': conf, 'pg_hba.conf': hba });

describe('caMissing', () => {
  const missing = (conf: string, hba: string) => caMissing(server(conf, hba))?.demands.map(({ text }) => text);
  const table: readonly [string, string, readonly string[] | undefined][] = [
    ['ssl = on\n', 'hostssl all all all cert\n', ['cert']],
    ['ssl = on\n', 'hostssl all all all md5 clientcert=verify-ca\n', ['clientcert=verify-ca']],
    ['ssl = on\n', 'hostssl all all all reject clientcert=verify-ca\n', ['clientcert=verify-ca']], // asked before the method
    ["ssl = on\nssl_ca_file = 'root-1.crt'\n", 'hostssl all all all cert\n', undefined],
    ["ssl = on\nssl_ca_file = '${CA}'\n", 'hostssl all all all cert\n', undefined],
    ['ssl = off\n', 'hostssl all all all cert\n', undefined],
    ['ssl = on\n', 'hostssl all all all scram-sha-256\n', undefined],
    ['ssl = on\n', 'host all all all md5\nhostssl all all all cert\n', undefined],
    ['ssl = on\n', 'hostssl all all all CERT\n', undefined], // refused: hba/file-refused speaks
  ];
  for (const [conf, hba, expected] of table)
    it(`${conf.trim()} + ${hba.trim()}`, () => expect(missing(conf, hba)).toEqual(expected));
});

describe('inertRecords', () => {
  const inert = (conf: string, hba: string) => {
    const found = inertRecords(server(conf, hba));
    return found && [found.records.map(({ line }) => line), found.instead?.line, found.off && lineOf(found.off)];
  };
  const table: readonly [string, string, ReturnType<typeof inert>][] = [
    ['ssl = off\n', 'hostssl all all all cert\n', [[1], undefined, 1]],
    ['port = 1\n', 'hostssl a all all cert\nhostssl b all all cert\n', [[1, 2], undefined, undefined]],
    ['ssl = off\n', 'hostssl all all all cert\nhost all all all md5\n', [[1], 2, 1]],
    ['ssl = off\n', 'hostssl app all all cert\nhost web all all md5\n', [[1], undefined, 1]],
    ['ssl = off\n', 'hostssl all all all cert\nhost all all all reject\n', [[1], undefined, 1]],
    ['ssl = on\n', 'hostssl all all all cert\n', undefined],
    ['ssl = off\n', 'hostssl all all all reject\n', undefined],
    ['ssl = off\n', 'host all all all md5\n', undefined],
    ["ssl = off\nlisten_addresses = ''\n", 'hostssl all all all cert\n', undefined],
  ];
  for (const [conf, hba, expected] of table)
    it(`${conf.trim()} + ${hba.trim().replace('\n', ' ⏎ ')}`, () => expect(inert(conf, hba)).toEqual(expected));
});
