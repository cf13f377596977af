/**
 * Suites below TLS 1.3 that need a certificate, by OpenSSL's names, and what the words of a cipher list stand for.
 * Source: `openssl ciphers -v ALL:COMPLEMENTOFALL` of OpenSSL 3.0, and `ssl/s3_lib.c` for those that are left out of
 * most builds. Everything about a suite stands in its name.
 */
const COMMON: readonly string[] = [
  ...['AES128', 'AES256'].flatMap((cipher) => [
    ...['', 'DHE-RSA-', 'DHE-DSS-', 'ECDHE-RSA-', 'ECDHE-ECDSA-'].flatMap((keys) => [
      `${keys}${cipher}-SHA`,
      `${keys}${cipher}-${cipher === 'AES256' && keys.startsWith('EC') ? 'SHA384' : 'SHA256'}`,
      `${keys}${cipher}-GCM-${cipher === 'AES128' ? 'SHA256' : 'SHA384'}`,
    ]),
    ...['', 'DHE-RSA-', 'ECDHE-ECDSA-'].flatMap((keys) => [`${keys}${cipher}-CCM`, `${keys}${cipher}-CCM8`]),
  ]),
  ...['ARIA128-GCM-SHA256', 'ARIA256-GCM-SHA384'].flatMap((cipher) =>
    ['', 'DHE-RSA-', 'DHE-DSS-', 'ECDHE-', 'ECDHE-ECDSA-'].map((keys) => `${keys}${cipher}`),
  ),
  ...['CAMELLIA128', 'CAMELLIA256'].flatMap((cipher) => [
    ...['', 'DHE-RSA-', 'DHE-DSS-'].flatMap((keys) => [`${keys}${cipher}-SHA`, `${keys}${cipher}-SHA256`]),
    ...['ECDHE-RSA-', 'ECDHE-ECDSA-'].map((keys) => `${keys}${cipher}-${cipher.endsWith('8') ? 'SHA256' : 'SHA384'}`),
  ]),
  ...['DHE-RSA-', 'ECDHE-RSA-', 'ECDHE-ECDSA-'].map((keys) => `${keys}CHACHA20-POLY1305`),
  ...['NULL-MD5', 'NULL-SHA', 'NULL-SHA256', 'ECDHE-RSA-NULL-SHA', 'ECDHE-ECDSA-NULL-SHA'],
];

/** Left out of builds since 1.1.0 unless somebody asks for `enable-weak-ssl-ciphers`, and the like. */
const RARE: readonly string[] = [
  ...['', 'DHE-RSA-', 'DHE-DSS-', 'ECDHE-RSA-', 'ECDHE-ECDSA-'].map((keys) => `${keys}DES-CBC3-SHA`),
  ...['RC4-MD5', 'RC4-SHA', 'ECDHE-RSA-RC4-SHA', 'ECDHE-ECDSA-RC4-SHA'],
  ...['SEED-SHA', 'DHE-RSA-SEED-SHA', 'DHE-DSS-SEED-SHA', 'IDEA-CBC-SHA'],
];

export const isRareSuite = (name: string): boolean => RARE.includes(name);

export const CERTIFIED_SUITES: readonly string[] = [...COMMON, ...RARE];

type Test = (suite: string) => boolean;
const of =
  (names: RegExp, but?: RegExp): Test =>
  (suite) =>
    names.test(suite) && !but?.test(suite);

const EPHEMERAL = /^(?:EC)?DHE-/u;
const STREAM_OR_AEAD = /GCM|CCM|CHACHA20|RC4|NULL/u;
const isDefault: Test = of(/AES|CHACHA20/u, /CCM|DSS/u);
const isNothing: Test = () => false;

const WORDS: readonly (readonly [names: string, test: Test])[] = [
  ['ALL', of(/./u, /NULL/u)],
  ['COMPLEMENTOFALL eNULL NULL', of(/NULL/u)],
  ['COMPLEMENTOFDEFAULT', (suite) => !isDefault(suite) && !/NULL/u.test(suite)],
  ['HIGH', of(/AES|CAMELLIA|ARIA|CHACHA20/u)],
  ['MEDIUM', of(/RC4|SEED|IDEA|DES-CBC3/u)],
  ['kRSA RSA', of(/./u, EPHEMERAL)],
  ['kDHE kEDH DHE EDH DH', of(/^DHE-/u)],
  ['kECDHE kEECDH ECDHE EECDH ECDH', of(/^ECDHE-/u)],
  ['aRSA', of(/./u, /DSS|ECDSA/u)],
  ['aECDSA ECDSA', of(/ECDSA/u)],
  ['aDSS DSS', of(/DSS/u)],
  ['AES', of(/AES/u)],
  ['AES128', of(/AES128/u)],
  ['AES256', of(/AES256/u)],
  ['AESGCM', of(/AES.*GCM/u)],
  ['AESCCM', of(/CCM/u)],
  ['AESCCM8', of(/CCM8/u)],
  ['CHACHA20', of(/CHACHA20/u)],
  ['CAMELLIA', of(/CAMELLIA/u)],
  ['CAMELLIA128', of(/CAMELLIA128/u)],
  ['CAMELLIA256', of(/CAMELLIA256/u)],
  ['ARIA ARIAGCM', of(/ARIA/u)],
  ['ARIA128', of(/ARIA128/u)],
  ['ARIA256', of(/ARIA256/u)],
  ['3DES', of(/DES-CBC3/u)],
  ['RC4', of(/RC4/u)],
  ['SEED', of(/SEED/u)],
  ['IDEA', of(/IDEA/u)],
  ['CBC', of(/./u, STREAM_OR_AEAD)],
  ['MD5', of(/-MD5$/u)],
  ['SHA SHA1', of(/-SHA$/u)],
  ['SHA256', of(/-SHA256$/u, /GCM/u)],
  ['SHA384', of(/-SHA384$/u, /GCM/u)],
  ['TLSv1.2', of(/./u, /-(?:SHA|MD5)$/u)],
  ['TLSv1 TLSv1.0', of(/^ECDHE-.*-SHA$/u)],
  ['SSLv3', of(/-(?:SHA|MD5)$/u, /^ECDHE/u)],
  // Suites without a certificate, or with a secret besides, and what OpenSSL has not had for long.
  ['aNULL ADH AECDH aPSK PSK kPSK kECDHEPSK kDHEPSK kRSAPSK SRP aSRP kSRP', isNothing],
  ['LOW EXP EXPORT EXPORT40 EXPORT56 DES RC2 aDH kDHr kDHd kDH kECDHr kECDHe kECDH aECDH KRB5 aKRB5 FZA', isNothing],
];

const BY_WORD: ReadonlyMap<string, Test> = new Map(
  WORDS.flatMap(([names, test]) => names.split(' ').map((name) => [name, test] as const)),
);

/** What a word of a list stands for; undefined for one that is unknown here. The case counts. */
export const suitesOfWord = (word: string): Test | undefined =>
  BY_WORD.get(word) ?? (CERTIFIED_SUITES.includes(word) ? (suite) => suite === word : undefined);

/** `DEFAULT`, which counts at the beginning of a list alone. */
export const isDefaultSuite = isDefault;

/** The keys of certificates that a suite can be used with (`SSL_aRSA` and the like). */
export const signerOf = (suite: string): 'RSA' | 'EC' | 'DSA' =>
  suite.includes('ECDSA') ? 'EC' : suite.includes('DSS') ? 'DSA' : 'RSA';

/** It needs the key to decrypt, which neither a key for RSA-PSS nor one for signatures does. */
export const decryptsWithKey = (suite: string): boolean => !EPHEMERAL.test(suite);
