import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cipherElements, enablesNothing, tls13Elements, weakCiphers } from '../../src/semantics/cipher-list.js';

/** The weak elements as they stand in the list. */
const weak = (list: string) => weakCiphers(list).map(({ start, end }) => list.slice(start, end));

describe('weakCiphers', () => {
  const table: readonly [list: string, weak: readonly string[]][] = [
    ['HIGH:MEDIUM:+3DES:!aNULL', []], // what PostgreSQL itself uses
    ['HIGH:!aNULL:!eNULL:!EXPORT:!DES:!RC4:!MD5:!PSK:!3DES', []],
    ['ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-CHACHA20-POLY1305', []],
    ['PROFILE=SYSTEM', []],
    ['DEFAULT@SECLEVEL=2', []],
    ['', []],
    ['rc4:Null', []], // OpenSSL minds the case and ignores what it does not know
    ['+RC4:-DES:!NULL', []],
    ['RC4', ['RC4']],
    ['HIGH:RC4-SHA', ['RC4-SHA']],
    ['HIGH:ECDHE-RSA-RC4-SHA', ['ECDHE-RSA-RC4-SHA']],
    ['NULL-SHA256', ['NULL-SHA256']],
    ['ECDHE-RSA-NULL-SHA', ['ECDHE-RSA-NULL-SHA']],
    ['DES-CBC3-SHA', ['DES-CBC3-SHA']],
    ['ECDHE-RSA-DES-CBC3-SHA:DES-CBC-SHA', ['ECDHE-RSA-DES-CBC3-SHA', 'DES-CBC-SHA']],
    ['EXP-RC4-MD5', ['EXP-RC4-MD5']],
    ['ADH-AES256-SHA', ['ADH-AES256-SHA']],
    ['IDEA-CBC-SHA:SEED', ['IDEA-CBC-SHA', 'SEED']],
    ['TLS_RSA_WITH_RC4_128_MD5', ['TLS_RSA_WITH_RC4_128_MD5']],
    ['TLS_RSA_WITH_3DES_EDE_CBC_SHA', ['TLS_RSA_WITH_3DES_EDE_CBC_SHA']],
    ['HIGH,RC4 MD5;LOW', ['RC4', 'MD5', 'LOW']],
    ['ALL', ['ALL']],
    ['ALL:!aNULL', []],
    ['ALL:!ADH', ['ALL']], // AECDH is left
    ['ADH:AECDH:!AECDH', ['ADH']],
    ['ALL:!eNULL', ['ALL']],
    ['COMPLEMENTOFALL', ['COMPLEMENTOFALL']],
    ['COMPLEMENTOFALL:!eNULL', []],
    ['RC4:!RC4', []],
    ['!RC4:RC4', []], // excluded for good, wherever it stands
    ['RC4:-RC4', []],
    ['-RC4:RC4', ['RC4']], // only what stands before it
    ['RC4-MD5:!MD5', []], // in both sets, so excluding either will do
    ['kRSA+RC4:!RC4', []],
    ['kRSA+RC4', ['kRSA+RC4']],
    ['ECDHE+AESGCM', []],
    ['HIGH@SECLEVEL=0', ['@SECLEVEL=0']],
    ['@SECLEVEL=1:HIGH', ['@SECLEVEL=1']],
    ['@STRENGTH:HIGH', []],
  ];
  for (const [list, expected] of table) it(list || 'nothing', () => expect(weak(list)).toEqual(expected));

  it('grades what is broken above what is weak', () =>
    expect(weakCiphers('3DES:eNULL:@SECLEVEL=0').map(({ grade }) => grade)).toEqual(['weak', 'broken', 'weak']));

  it('takes a hostile list in its stride', () => {
    const list = 'RC4:-RC4:!DES:+A+B:@@:'.repeat(20_000);
    expect(weakCiphers(list)).toEqual([]);
  });
});

describe('enablesNothing', () => {
  const table: readonly [string, boolean][] = [
    ['TLS_AES_256_GCM_SHA384', true],
    ['TLS_AES_256_GCM_SHA384,TLS_CHACHA20_POLY1305_SHA256', true],
    ['TLS_AES_256_GCM_SHA384:HIGH', false],
    ['HIGH:!aNULL', false],
    ['!aNULL:-RC4:+3DES', true],
    ['', true],
    ['PROFILE=SYSTEM', false], // an OpenSSL of Red Hat knows it
  ];
  for (const [list, expected] of table) it(list || 'nothing', () => expect(enablesNothing(list)).toBe(expected));
});

it('finds suites of TLS 1.3 where they stand', () =>
  expect(tls13Elements('HIGH:TLS_AES_128_GCM_SHA256').map(({ start, end }) => [start, end])).toEqual([[5, 27]]));

it('gives every element its place', () =>
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('A', '!', '-', '+', ':', ',', ' ', '@', '=', '1') }), (list) => {
      let last = 0;
      for (const { name, start, end } of cipherElements(list)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(list.slice(start, end).endsWith(name)).toBe(true);
        last = end;
      }
    }),
  ));

/** Does the OpenSSL of this machine find a suite below TLS 1.3 in the list, and which without authentication or encryption? */
function expand(list: string) {
  const { status, stdout } = spawnSync('openssl', ['ciphers', '-v', list], { encoding: 'utf8' });
  const below13 = stdout.split('\n').filter((line) => line !== '' && !/\sTLSv1\.3\s/u.test(line));
  return { usable: status === 0, hollow: below13.filter((line) => /Au=None|Enc=None/u.test(line)) };
}

const version = spawnSync('openssl', ['version'], { encoding: 'utf8' }).stdout ?? '';
const isOpenSsl3 = version.startsWith('OpenSSL 3');
if (!isOpenSsl3) console.warn(`cipher lists are not held against OpenSSL here: ${version || 'no openssl'}`);

describe.skipIf(!isOpenSsl3)('as OpenSSL reads lists', () => {
  const words = ['ECDHE+AESGCM', 'AES128-SHA', 'aNULL', 'eNULL', 'NULL-SHA256', 'ADH-AES256-SHA', 'COMPLEMENTOFALL'];
  const element = fc
    .tuple(fc.constantFrom('', '', '!', '-', '+'), fc.constantFrom(...words))
    .map((two) => two.join(''));
  const lists = fc.sample(fc.array(element, { minLength: 1, maxLength: 4 }), { numRuns: 60, seed: 20260101 });

  it('reports every list that lets suites without encryption or authentication through', () => {
    for (const parts of lists) {
      const list = parts.join(':');
      // Level 0 shows what the list itself says, before OpenSSL's own level takes some of it back.
      const { hollow } = expand(`${list}:@SECLEVEL=0`);
      if (hollow.length > 0) expect(weak(list), `${list}\n${hollow.join('\n')}`).not.toEqual([]);
    }
  });

  it('refuses the lists that enable nothing', () => {
    for (const list of ['TLS_AES_256_GCM_SHA384', 'TLS_AES_128_GCM_SHA256,TLS_AES_256_GCM_SHA384', '!aNULL', '+HIGH'])
      expect([list, expand(list).usable, enablesNothing(list)]).toEqual([list, false, true]);
  });
});
