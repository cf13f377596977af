import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CERTIFIED_SUITES, isRareSuite } from '../../../src/facts/cipher-suites.js';
import { suitesFor } from '../../../src/semantics/certificates/cipher-overlap.js';
import type { PublicKey } from '../../../src/semantics/certificates/material.js';

const keyOf = (kind: PublicKey['kind']) => ({ key: { kind, bits: 256, id: 'x' } });

describe('suitesFor', () => {
  const table: readonly (readonly [list: string, key: PublicKey['kind'], kind: 'some' | 'none' | 'unknown'])[] = [
    ['HIGH:MEDIUM:+3DES:!aNULL', 'RSA', 'some'],
    ['HIGH:MEDIUM:+3DES:!aNULL', 'EC', 'some'],
    ['HIGH:MEDIUM:+3DES:!aNULL', 'Ed25519', 'some'],
    ['ECDHE-RSA-AES256-GCM-SHA384:ECDHE-RSA-AES128-GCM-SHA256', 'EC', 'none'],
    ['ECDHE-RSA-AES256-GCM-SHA384:ECDHE-RSA-AES128-GCM-SHA256', 'RSA', 'some'],
    ['ECDHE-ECDSA-AES256-GCM-SHA384', 'RSA', 'none'],
    ['ECDHE-ECDSA-AES256-GCM-SHA384', 'Ed25519', 'some'],
    ['ECDHE-ECDSA-AES256-GCM-SHA384', 'DSA', 'none'],
    ['AES256-SHA', 'RSA', 'some'],
    ['AES256-SHA', 'RSA-PSS', 'none'],
    ['ECDHE+AESGCM:!RSA', 'RSA', 'some'], // `RSA` is how keys are exchanged
    ['ECDHE+AESGCM:!aRSA', 'RSA', 'none'],
    ['DEFAULT', 'DSA', 'none'],
    ['HIGH:DEFAULT', 'DSA', 'some'],
    ['PROFILE=SYSTEM', 'RSA', 'unknown'],
    ['PROFILE=SYSTEM:AES256-SHA', 'RSA', 'some'],
    ['3DES', 'RSA', 'unknown'],
    ['NULL-SHA256', 'RSA', 'none'],
    ['NULL-SHA256:@SECLEVEL=0', 'RSA', 'some'],
    ['AES256-SHA:@SECLEVEL=3', 'RSA', 'none'],
    ['PSK', 'RSA', 'none'],
    ['', 'RSA', 'none'],
    ['AES256-SHA', 'other', 'unknown'],
  ];
  it.each(table)('%s with a key of %s', (list, kind, expected) =>
    expect(suitesFor(list, keyOf(kind)).kind).toBe(expected),
  );

  it('takes no key of a curve that may not sign', () =>
    expect(suitesFor('HIGH', { ...keyOf('EC'), keyUsage: ['keyAgreement'] })).toEqual({ kind: 'none' }));
});

const version = spawnSync('openssl', ['version'], { encoding: 'utf8' }).stdout ?? '';

describe.skipIf(!version.startsWith('OpenSSL 3'))('as OpenSSL 3 reads lists', () => {
  const words = [
    ...[
      'ALL',
      'HIGH',
      'kRSA',
      'RSA',
      'DHE',
      'kEDH',
      'ECDHE',
      'EECDH',
      'kEECDH',
      'ECDH',
      'DH',
      'aRSA',
      'aECDSA',
      'ECDSA',
    ],
    ...['aDSS', 'DSS', 'AES', 'AES128', 'AES256', 'AESGCM', 'AESCCM', 'AESCCM8', 'CHACHA20', 'CAMELLIA', 'CAMELLIA128'],
    ...[
      'CAMELLIA256',
      'ARIA',
      'ARIAGCM',
      'ARIA128',
      'ARIA256',
      'CBC',
      'SHA',
      'SHA1',
      'SHA256',
      'SHA384',
      'MD5',
      'TLSv1.2',
    ],
    ...[
      'TLSv1',
      'TLSv1.0',
      'SSLv3',
      'eNULL',
      'NULL',
      'COMPLEMENTOFALL',
      'COMPLEMENTOFDEFAULT',
      'DEFAULT',
      'aNULL',
      'PSK',
    ],
    ...['SRP', 'AECDH', 'kRSAPSK', 'LOW', 'EXP', 'NOPE'],
    ...['ECDHE-RSA-AES256-GCM-SHA384', 'AES128-SHA', 'DHE-RSA-AES128-SHA256', 'ECDHE-ECDSA-AES128-SHA', 'NULL-SHA256'],
  ];
  const theirs = (list: string) => {
    const { status, stdout } = spawnSync('openssl', ['ciphers', '-s', '-v', list], { encoding: 'utf8' });
    if (status !== 0) return [];
    const rows = stdout.split('\n').map((line) => line.split(/\s+/u));
    return rows.filter(([, , , au]) => /^Au=(?:RSA|ECDSA|DSS)$/u.test(au ?? '')).map(([name]) => name!);
  };
  const known = new Set(theirs('ALL:COMPLEMENTOFALL:@SECLEVEL=0'));
  const ours = (list: string) =>
    (['RSA', 'EC', 'DSA'] as const).flatMap((kind) => {
      const choice = suitesFor(list, keyOf(kind));
      return choice.kind === 'some' ? choice.suites : [];
    });
  const isCertified = (name: string) => !/PSK|SRP/u.test(name);
  const expectSame = (list: string) =>
    expect([
      list,
      ours(list)
        .filter((name) => known.has(name))
        .sort(),
    ]).toEqual([
      list,
      theirs(list)
        .filter((name) => isCertified(name) && !isRareSuite(name))
        .sort(),
    ]);

  it('knows every suite that needs a certificate', () =>
    expect([...known].filter((name) => isCertified(name) && !CERTIFIED_SUITES.includes(name))).toEqual([]));

  it.each(words)('%s', (word) => expectSame(`${word}:@SECLEVEL=0`));

  it('random lists', { timeout: 60_000 }, () => {
    const element = fc
      .tuple(fc.constantFrom('', '', '', '!', '-', '+'), fc.constantFrom(...words), fc.constantFrom('', '', ...words))
      .map(([action, word, and]) => `${action}${word}${and && `+${and}`}`);
    const level = fc.constantFrom('', ':@SECLEVEL=0', ':@SECLEVEL=2', ':@SECLEVEL=3', ':@SECLEVEL=4');
    const lists = fc.sample(fc.tuple(fc.array(element, { minLength: 1, maxLength: 5 }), level), {
      numRuns: 150,
      seed: 20260101,
    });
    for (const [elements, at] of lists)
      expectSame(`${elements[0]!.startsWith('-') ? ':' : ''}${elements.join(':')}${at}`);
  });
});
