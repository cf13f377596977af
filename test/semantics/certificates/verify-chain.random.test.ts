import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyChain } from '../../../src/semantics/certificates/verify-chain.js';
import { type Forged, forge } from '../../pki/forged.js';
import { opensslVerify, type Put, verificationOf } from './openssl-verify.js';

const version = spawnSync('openssl', ['version'], { encoding: 'utf8' }).stdout ?? '';

/** Few names and few keys, so that certificates meet each other in all the ways they should not. */
const NAMES = ['a', 'b', 'c'] as const;
const KEYS = ['key a', 'key b', 'key c', 'key d'] as const;

const often = <T>(usual: T, ...others: readonly T[]) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) });

const dates = often<Pick<Forged, 'from' | 'until'>>({}, { from: -20, until: -1 }, { from: 1, until: 20 }, { until: 5 });
const usage = often<readonly number[] | undefined>(undefined, [1], [2], [1, 2], [3]);

/** Its issuer's key is usually that of the issuer's name, and its identifiers are usually right. */
const authorities = fc
  .record({
    subject: fc.constantFrom(...NAMES),
    issuer: fc.constantFrom(...NAMES),
    dates,
    usage,
    key: often(undefined, ...KEYS),
    signedBy: often(undefined, ...KEYS),
    hasIds: fc.boolean(),
    ids: often<string | undefined>(undefined, ...KEYS),
    ca: often<boolean | undefined>(true, false, undefined),
    pathLength: often<number | undefined>(undefined, 0, 1),
    keyUsage: often<readonly number[] | undefined>([5, 6], [0], [0, 5], undefined),
    critical: often(false, true),
    version: often<1 | 3>(3, 1),
    serial: fc.integer({ min: 1, max: 100 }),
  })
  .map(({ subject, issuer, dates, hasIds, ids, key = `key ${subject}`, signedBy = `key ${issuer}`, ...rest }) =>
    forged({ ...rest, ...dates, subject: [subject], issuer: [issuer], key, signedBy }, hasIds, ids),
  );

const leaves = fc
  .record({
    issuer: fc.constantFrom(...NAMES),
    dates,
    usage,
    signedBy: often(undefined, ...KEYS),
    hasIds: fc.boolean(),
    ids: often<string | undefined>(undefined, ...KEYS),
    ca: often<boolean | undefined>(undefined, false, true),
    keyUsage: often<readonly number[] | undefined>(undefined, [0], [2], [5]),
    critical: often(false, true),
  })
  .map(({ issuer, dates, hasIds, ids, signedBy = `key ${issuer}`, ...rest }) =>
    forged({ ...rest, ...dates, subject: ['leaf'], issuer: [issuer], key: 'key of leaf', signedBy }, hasIds, ids),
  );

function forged(about: Loose, hasIds: boolean, ids: string | undefined) {
  const described = hasIds ? { ...about, subjectKeyId: about.key, authorityKeyId: ids ?? about.signedBy } : about;
  return forge(
    Object.fromEntries(Object.entries(described).filter(([, value]) => value !== undefined)) as unknown as Forged,
  );
}
type Loose = { readonly [K in keyof Forged]?: Forged[K] | undefined } & Pick<Forged, 'key' | 'signedBy'>;

const puts = fc.record({
  leaf: fc.oneof({ weight: 5, arbitrary: leaves }, { weight: 1, arbitrary: authorities }),
  sent: fc.array(authorities, { maxLength: 4 }),
  roots: fc.array(authorities, { minLength: 1, maxLength: 4 }),
  purpose: fc.constantFrom('server' as const, 'client' as const),
  /** A root that is one, so that some chains stand. */
  sound: fc.boolean(),
});

const soundRoot = forge({ subject: ['a'], key: 'key a', signedBy: 'key a', ca: true, keyUsage: [5, 6] });

const ours = (put: Put): string => {
  const verdict = verifyChain(verificationOf(put));
  return verdict.kind === 'trusted' ? 'OK' : verdict.kind === 'refused' ? verdict.words : `unknown: ${verdict.why}`;
};

describe.skipIf(!version.startsWith('OpenSSL 3'))('random certificates', () => {
  it('form the chains that OpenSSL forms, and fail for its reasons', { timeout: 240_000 }, () => {
    const told = new Map<string, number>();
    for (const { sound, ...put } of fc.sample(puts, { numRuns: 160, seed: 20260101 })) {
      const given: Put = sound ? { ...put, roots: [...put.roots, soundRoot] } : put;
      const said = ours(given);
      const theirs = opensslVerify(given);
      const about = JSON.stringify({ ...given, leaf: given.leaf.certificate });
      expect([about, said]).toEqual([about, theirs]);
      told.set(said, (told.get(said) ?? 0) + 1);
    }
    expect(told.get('OK') ?? 0).toBeGreaterThan(10);
    expect(told.size).toBeGreaterThan(6);
  });
});
