import { describe, expect, it } from 'vitest';
import { plaintextRetry } from '../../../src/facts/plaintext-retry.js';
import { ALLOWED, PREFERRED } from '../../../src/facts/policy.js';
import { attempt } from '../../../src/semantics/rehearsal/obstacles.js';
import { play } from '../../../src/semantics/rehearsal/play.js';
import type { Failure, Obstacle } from '../../../src/semantics/rehearsal/rehearsal.js';

const obstacle = (failure: Failure, sure = true): Obstacle => ({ step: 'handshake', sure, failure, why: failure });

/** TLS meets this, and plaintext that or nothing. */
const outcome = (driver: string, tls: Obstacle | undefined, plain?: Obstacle, policy = PREFERRED): string =>
  play(policy, plaintextRetry(driver), (transport) => {
    const met = transport === 'tls' ? tls : plain;
    return attempt(transport, met ? [met] : [], 'nothing');
  }).outcome.kind;

describe('what a driver goes on after that prefers TLS', () => {
  it.each<[string, Record<Failure, string>]>([
    [
      'libpq',
      {
        'no-tls': 'plaintext',
        handshake: 'plaintext',
        cut: 'fails',
        refusal: 'plaintext',
        own: 'fails',
        closed: 'fails',
      },
    ],
    [
      'pgx',
      {
        'no-tls': 'plaintext',
        handshake: 'plaintext',
        cut: 'plaintext',
        refusal: 'fails',
        own: 'fails',
        closed: 'fails',
      },
    ],
    [
      'pgjdbc',
      {
        'no-tls': 'plaintext',
        handshake: 'fails',
        cut: 'unknown',
        refusal: 'plaintext',
        own: 'fails',
        closed: 'fails',
      },
    ],
    [
      'npgsql',
      { 'no-tls': 'plaintext', handshake: 'fails', cut: 'fails', refusal: 'plaintext', own: 'fails', closed: 'fails' },
    ],
    [
      'postgres.js',
      { 'no-tls': 'plaintext', handshake: 'fails', cut: 'fails', refusal: 'fails', own: 'fails', closed: 'fails' },
    ],
    [
      'nobody',
      {
        'no-tls': 'plaintext',
        handshake: 'unknown',
        cut: 'unknown',
        refusal: 'unknown',
        own: 'fails',
        closed: 'fails',
      },
    ],
  ])('%s', (driver, outcomes) => {
    const found = Object.keys(outcomes).map((failure) => [failure, outcome(driver, obstacle(failure as Failure))]);
    expect(Object.fromEntries(found)).toEqual(outcomes);
  });

  it('fails for certain where every way is closed, whatever the driver does', () => {
    expect(outcome('nobody', obstacle('handshake'), obstacle('refusal'))).toBe('fails');
  });

  it('is not known where TLS may work', () => {
    expect(outcome('libpq', obstacle('handshake', false))).toBe('unknown');
    expect(outcome('libpq', obstacle('no-tls', false), obstacle('refusal'))).toBe('unknown');
  });
});

describe('what a driver goes on after that prefers plaintext', () => {
  it.each([
    ['libpq', 'downgradable'],
    ['pgx', 'downgradable'],
    ['nobody', 'unknown'],
  ])('%s: %s', (driver, kind) => {
    expect(outcome(driver, undefined, obstacle('refusal'), ALLOWED)).toBe(kind);
    expect(outcome(driver, undefined, undefined, ALLOWED)).toBe('plaintext');
  });
});
