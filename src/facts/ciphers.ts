/**
 * What is wrong with the words an OpenSSL cipher list can enable.
 * Source: `openssl ciphers` of OpenSSL 1.1.1 and 3.0, and the RFCs that retired the algorithms (4346, 5469, 6151, 7465).
 */
export interface CipherFlaw {
  /** What whoever sits on the network gains, as a clause. */
  readonly consequence: string;
  readonly grade: 'broken' | 'weak';
  /** Names of the sets that hold all of it: excluding one of them excludes it. */
  readonly families: readonly string[];
}

interface FlawFact extends CipherFlaw {
  /** Matches the set's own names and the suites in it, in OpenSSL's spelling and in IANA's. OpenSSL minds the case. */
  readonly names: RegExp;
}

const ANONYMOUS = 'allows TLS with a server that proves nothing about itself, so anybody can pose as it';

const FLAWS: readonly FlawFact[] = [
  {
    names: /^(?:e?NULL|COMPLEMENTOFALL)$|(?:^|-)NULL-|_NULL_/u,
    families: ['eNULL', 'NULL'],
    grade: 'broken',
    consequence: 'allows TLS without any encryption',
  },
  {
    // `ALL` is everything but the suites without encryption: those without authentication are the worst of it.
    names: /^(?:aNULL|ALL|COMPLEMENTOFDEFAULT)$|_anon_/u,
    families: ['aNULL'],
    grade: 'broken',
    consequence: ANONYMOUS,
  },
  { names: /^ADH(?:$|-)/u, families: ['aNULL', 'ADH'], grade: 'broken', consequence: ANONYMOUS },
  { names: /^AECDH(?:$|-)/u, families: ['aNULL', 'AECDH'], grade: 'broken', consequence: ANONYMOUS },
  {
    names: /^(?:EXP|EXPORT|EXPORT40|EXPORT56)$|^EXP\d*-|_EXPORT/u,
    families: ['EXPORT', 'EXP'],
    grade: 'broken',
    consequence: 'allows keys of 40 or 56 bits, which are guessed in minutes',
  },
  {
    names: /^(?:LOW|DES)$|(?:^|-)DES-CBC-|_DES_CBC_/u,
    families: ['DES', 'LOW'],
    grade: 'broken',
    consequence: 'allows single DES, whose 56-bit keys are guessed in hours',
  },
  {
    names: /^RC4$|(?:^|-)RC4-|_RC4_/u,
    families: ['RC4'],
    grade: 'broken',
    consequence: 'allows RC4, whose key stream gives the plaintext away',
  },
  {
    names: /^RC2$|(?:^|-)RC2-|_RC2_/u,
    families: ['RC2'],
    grade: 'broken',
    consequence: 'allows RC2, which is long broken',
  },
  {
    names: /^MD5$|-MD5$|_MD5$/u,
    families: ['MD5'],
    grade: 'broken',
    consequence: 'allows suites that guard messages with MD5',
  },
  {
    names: /^3DES$|(?:^|-)DES-CBC3-|_3DES_/u,
    families: ['3DES'],
    grade: 'weak',
    consequence: 'allows 3DES, whose 64-bit blocks repeat within one long connection (Sweet32)',
  },
  {
    names: /^IDEA$|(?:^|-)IDEA-|_IDEA_/u,
    families: ['IDEA'],
    grade: 'weak',
    consequence: 'allows IDEA, whose 64-bit blocks repeat within one long connection (Sweet32)',
  },
  {
    names: /^SEED$|-SEED-|_SEED_/u,
    families: ['SEED'],
    grade: 'weak',
    consequence: 'allows SEED, which current TLS libraries have dropped',
  },
];

/** What is wrong with this word of a list, worst first; nothing for one that is fine, or that OpenSSL ignores. */
export const cipherFlaws = (name: string): readonly CipherFlaw[] => FLAWS.filter(({ names }) => names.test(name));

/** Security levels that let keys and hashes through which a level of 2 refuses. */
export const weakensSecurityLevel = (command: string): boolean => /^@SECLEVEL=[01]$/u.test(command);
