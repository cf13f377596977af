import { describe, expect, it } from 'vitest';
import type { Major } from '../../src/facts/versions.js';
import { idleOption, isAboutCertificates } from '../../src/semantics/certificate-options.js';
import { recordsOf } from '../../src/semantics/hba.js';
import { refusedLines } from '../../src/semantics/hba-versions.js';
import { hbaOf, hbaServer } from './server-of.js';

describe('isAboutCertificates', () => {
  const table: readonly [string, Major, boolean][] = [
    ['hostssl all all all md5 clientcert=1', 14, true],
    ['hostssl all all all md5 clientcert=0', 18, true],
    ['hostssl all all all cert clientcert=verify-ca', 17, true],
    ['hostssl all all all cert clientcert=0', 13, true],
    ['hostssl all all all cert clientname=cn', 16, true],
    ['hostssl all all all cert clientname=CN', 13, true],
    ['host all all all cert', 15, true],
    ['host all all all md5 clientcert=verify-full', 15, true],
    ['host all all all md5 clientname=DN', 15, true],
    ['hostssl all all all md5 clientcerts=1', 15, false],
    ['hostssl all all all clientcert', 15, false],
    ['hostssl all all all scram-sha-256 map=people', 17, false],
    ['hostssl all all all Cert', 17, false],
  ];
  for (const [line, version, expected] of table)
    it(`${line} (${version})`, () =>
      expect(refusedLines(hbaServer(`${line}\n`, version)).map(({ refusal }) => isAboutCertificates(refusal))).toEqual([
        expected,
      ]));
});

/** Tried with client certificates on running servers of 15 and 18. */
describe('idleOption', () => {
  const table: readonly [string, string | undefined][] = [
    ['scram-sha-256 clientname=DN', 'name'],
    ['scram-sha-256 clientname=CN', 'name'],
    ['scram-sha-256 clientcert=verify-ca clientname=DN', 'name'],
    ['trust clientcert=verify-ca clientname=DN', undefined],
    ['scram-sha-256 clientcert=verify-full clientname=DN', undefined],
    ['cert clientname=DN', undefined],
    ['scram-sha-256 clientcert=verify-full clientcert=verify-ca', 'overruled'],
    ['trust clientcert=verify-full clientcert=verify-ca', 'overruled'],
    ['scram-sha-256 clientcert=verify-ca clientcert=verify-full', undefined],
    ['scram-sha-256 clientcert=verify-ca clientcert=verify-ca', undefined],
    ['scram-sha-256', undefined],
  ];
  for (const [rest, expected] of table)
    it(rest, () => {
      const [record] = recordsOf(hbaOf(hbaServer(`hostssl all all all ${rest}\n`, 18)));
      expect(idleOption(record!)?.kind).toBe(expected);
    });
});
