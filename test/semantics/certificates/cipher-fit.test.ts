import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { keysOfList } from '../../../src/semantics/certificates/cipher-fit.js';

/** Which keys `openssl ciphers` says the suites below TLS 1.3 authenticate with. */
function bySuites(list: string): readonly string[] {
  const told = execFileSync('openssl', ['ciphers', '-v', list], { encoding: 'utf8' });
  const suites = told.split('\n').filter((line) => !/ TLSv1\.3 /u.test(line));
  return ['RSA', 'ECDSA'].filter((key) => suites.some((line) => new RegExp(`Au=${key}\\b`, 'u').test(line)));
}

describe('keys a cipher list can be used with', () => {
  it.each([
    'HIGH:MEDIUM:+3DES:!aNULL',
    'DEFAULT',
    'ALL',
    'HIGH:!aRSA',
    'HIGH:!aECDSA',
    'HIGH:!ECDSA',
    'HIGH:-aRSA',
    'HIGH:-aRSA:ECDHE-RSA-AES128-GCM-SHA256',
    'HIGH:!aRSA:ECDHE-RSA-AES128-GCM-SHA256',
    'ECDHE-ECDSA-AES256-GCM-SHA384',
    'ECDHE-RSA-AES256-GCM-SHA384',
    'DHE-RSA-AES256-GCM-SHA384',
    'AES256-GCM-SHA384',
    'AES128-SHA',
    'ECDHE+AESGCM',
    'EECDH+AESGCM:EDH+AESGCM',
    'aECDSA',
    'ECDSA+AESGCM',
    'aRSA+AESGCM',
    'kRSA',
    'RSA+AES',
    'kDHE+AES',
    'ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305',
    'ECDHE-ECDSA-AES128-GCM-SHA256:NOPE-RSA',
    'TLS_AES_256_GCM_SHA384:ECDHE-ECDSA-AES256-GCM-SHA384',
  ])('%s, as openssl expands it', (list) => {
    const keys = keysOfList(list);
    // A word for many suites may be taken for more than it holds; never for less.
    for (const key of bySuites(list)) expect(keys).toContain(key);
  });

  it.each([
    ['ECDHE-ECDSA-AES256-GCM-SHA384', ['ECDSA']],
    ['ECDHE-RSA-AES256-GCM-SHA384:DHE-RSA-AES128-GCM-SHA256:AES128-SHA', ['RSA']],
    ['HIGH:!aRSA', ['ECDSA']],
    ['HIGH:!aECDSA', ['RSA']],
    ['kRSA+AES', ['RSA']],
  ])('%s is for %s alone', (list, keys) => {
    expect([...keysOfList(list)]).toEqual(keys);
    expect(bySuites(list)).toEqual(keys);
  });
});
