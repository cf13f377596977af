import { describe, expect, it } from 'vitest';
import { lifetimeInDays, publicLifetime } from '../../src/facts/certificate-lifetimes.js';
import { isBrokenHash, weakKey } from '../../src/facts/key-strength.js';
import { publicIssuer } from '../../src/facts/public-issuers.js';

describe('public CAs', () => {
  it.each([
    ["CN=R11,O=Let's Encrypt,C=US", "Let's Encrypt"],
    ['CN=DigiCert Global G2 TLS RSA SHA256 2020 CA1,O=DigiCert\\, Inc.,C=US', 'DigiCert, Inc.'],
    ['CN=WR1,O=Google Trust Services,C=US', 'Google Trust Services'],
    ['CN=Amazon RSA 2048 M02,O=Amazon,C=US', 'Amazon'],
    ['CN=Amazon RDS eu-central-1 Root CA RSA2048 G1,OU=Amazon RDS,O=Amazon Web Services\\, Inc.,C=US', undefined],
    ["CN=(STAGING) Wannabe Watercress R11,O=Let's Encrypt (STAGING),C=US", undefined],
    ['O=CloudFlare\\, Inc.,OU=CloudFlare Origin SSL Certificate Authority', undefined],
    ["CN=O=Let's Encrypt", undefined],
    ['CN=Example CA', undefined],
    ['', undefined],
  ])('%s: %s', (name, organisation) => expect(publicIssuer(name)).toBe(organisation));
});

describe('how long they may issue for', () => {
  it.each([
    ['2018-01-01', undefined],
    ['2020-08-31', 825],
    ['2020-09-01', 398],
    ['2026-03-14', 398],
    ['2026-03-15', 200],
    ['2027-03-15', 100],
    ['2029-03-15', 47],
  ])('issued on %s: %s', (day, days) => expect(publicLifetime(Date.parse(day))).toBe(days));

  it.each([
    ['2026-01-01T00:00:00Z', '2026-01-01T23:59:59Z', 1],
    ['2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z', 2],
    ['2026-01-01T00:00:00Z', '2026-03-31T23:59:59Z', 90],
  ])('%s to %s are %s days', (from, until, days) =>
    expect(lifetimeInDays(Date.parse(from), Date.parse(until))).toBe(days),
  );
});

describe('strength', () => {
  it.each([
    [{ kind: 'RSA', bits: 2048 }, false],
    [{ kind: 'RSA', bits: 2047 }, true],
    [{ kind: 'RSA-PSS', bits: 1024 }, true],
    [{ kind: 'RSA' }, false],
    [{ kind: 'EC', bits: 256 }, false],
    [{ kind: 'EC', bits: 224 }, true],
    [{ kind: 'Ed25519' }, false],
    [{ kind: 'DSA', bits: 3072 }, true],
  ])('%o: weak %s', (key, weak) => expect(weakKey(key) !== undefined).toBe(weak));

  it.each([
    ['MD5', true],
    ['SHA-1', true],
    ['SHA1', true],
    ['SHA-256', false],
    [undefined, false],
  ])('%s: broken %s', (hash, broken) => expect(isBrokenHash(hash)).toBe(broken));
});
