import {
  CERTIFIED_SUITES,
  decryptsWithKey,
  isDefaultSuite,
  isRareSuite,
  signerOf,
  suitesOfWord,
} from '../../facts/cipher-suites.js';
import { type CipherElement, cipherElements } from '../cipher-list.js';
import { mayDo } from './issuing.js';
import type { Certificate } from './material.js';

/** Does TLS 1.2 have a suite for a certificate? `ssl_ciphers` is about nothing newer. */
export type SuiteChoice =
  | { readonly kind: 'some'; readonly suites: readonly string[] }
  | { readonly kind: 'none' }
  /** What it hangs on, as a clause. */
  | { readonly kind: 'unknown'; readonly why: string };

/** Suites of a server's list that can be used with the certificate it has. */
export function suitesFor(list: string, certificate: Pick<Certificate, 'key' | 'keyUsage'>): SuiteChoice {
  const { suites, unclear } = suitesOf(list);
  const usable = suites.filter((suite) => isFor(suite, certificate));
  const common = usable.filter((suite) => !isRareSuite(suite));
  if (common.length > 0) return { kind: 'some', suites: common };
  if (certificate.key.kind === 'other') return { kind: 'unknown', why: 'its kind of key is not known here' };
  if (unclear.length > 0) return { kind: 'unknown', why: `\`${unclear[0]}\` may be a suite of this OpenSSL` };
  return usable.length > 0
    ? { kind: 'unknown', why: `\`${usable[0]}\` is left out of most builds of OpenSSL` }
    : { kind: 'none' };
}

/** What a list enables of the suites that need a certificate, and the words of it that are unknown here. */
function suitesOf(list: string): { readonly suites: readonly string[]; readonly unclear: readonly string[] } {
  const unclear: string[] = [];
  const killed = new Set<string>();
  // `DEFAULT` counts at the very beginning alone, whatever follows it without a colon.
  const hasDefault = list.startsWith(DEFAULT);
  let enabled = new Set(hasDefault ? CERTIFIED_SUITES.filter(isDefaultSuite) : []);
  let level: number | undefined;
  for (const element of cipherElements(hasDefault ? list.slice(DEFAULT.length) : list)) {
    const command = /^@SECLEVEL=(\d)$/u.exec(element.name);
    if (command) level = Number(command[1]);
    if (element.action === 'command') continue;
    const isOf = testOf(element);
    if (!isOf) {
      if (element.action === 'enable') unclear.push(element.name);
      continue;
    }
    const meant = CERTIFIED_SUITES.filter(isOf);
    switch (element.action) {
      case 'enable':
        for (const suite of meant) enabled.add(suite);
        break;
      case 'kill':
        for (const suite of meant) killed.add(suite);
        break;
      case 'drop':
        enabled = new Set([...enabled].filter((suite) => !isOf(suite)));
        break;
      case 'reorder':
        break;
    }
  }
  return { suites: [...enabled].filter((suite) => !killed.has(suite) && isOfLevel(suite, level)), unclear };
}

const DEFAULT = 'DEFAULT';

/** `A+B` is what is in both. */
function testOf({ name }: CipherElement): ((suite: string) => boolean) | undefined {
  if (name === DEFAULT) return () => false;
  const tests = name.split('+').map(suitesOfWord);
  return tests.every((test) => test !== undefined) ? (suite) => tests.every((test) => test(suite)) : undefined;
}

/** From 1 on nothing without encryption or with MD5, from 3 on only what is forgotten afterwards (`ssl_security`). */
function isOfLevel(suite: string, level: number | undefined): boolean {
  if (level === 0) return true;
  if (/NULL|MD5|RC4/u.test(suite)) return false;
  if (level === undefined || level < 3) return true;
  if (decryptsWithKey(suite)) return false;
  return level < 4 || !/128|-SHA$/u.test(suite);
}

/** An Edwards curve signs where ECDSA would; a usage that leaves out signatures leaves no suite to such a key. */
function isFor(suite: string, certificate: Pick<Certificate, 'key' | 'keyUsage'>): boolean {
  const signs = mayDo({ keyUsage: certificate.keyUsage }, 'digitalSignature');
  switch (certificate.key.kind) {
    case 'RSA':
      return signerOf(suite) === 'RSA';
    case 'RSA-PSS':
      return signerOf(suite) === 'RSA' && !decryptsWithKey(suite);
    case 'EC':
    case 'Ed25519':
    case 'Ed448':
      return signerOf(suite) === 'EC' && signs;
    case 'DSA':
      return signerOf(suite) === 'DSA';
    case 'other':
      return false;
  }
}
