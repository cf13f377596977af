import { describe, expect, it } from 'vitest';
import { driverOf } from '../../../src/facts/drivers.js';
import { type Case, ignoredIn, inputFrom, postureIn, worldOf } from './written.js';

const npgsql = driverOf('npgsql');

describe('Npgsql', () => {
  it.each<[string, Case, string]>([
    ['K17', { url: 'Host=h', version: '9.0.4' }, 'P1'],
    ['K18', { url: 'Host=h;SSL Mode=Require', version: '9.0.4' }, 'P2'],
    ['K18 in 7', { url: 'Host=h;SSL Mode=Require', version: '7.0.10' }, 'ERR'],
    ['K19', { url: 'Host=h;SSL Mode=Require;Trust Server Certificate=true', version: '7.0.10' }, 'P2'],
    ['K20', { url: 'Host=h;SSL Mode=Require', version: '5.0.18' }, 'P4'],
    ['K21', { url: 'Host=h;SSL Mode=VerifyFull', version: '9.0.4' }, 'P4'],
    ['K22', { url: 'Host=h', env: { PGSSLMODE: 'verify-full' }, version: '10.0.0' }, 'P1'],
    ['no version is the newest', { url: 'Host=h;SSL Mode=Require' }, 'P2'],
    ['a root certificate', { url: 'Host=h;SSL Mode=Require;Root Certificate=/ca.pem', version: '8.0.8' }, 'P2'],
    ['verify-ca', { url: 'Host=h;SSL Mode=VerifyCA', version: '8.0.8' }, 'P3'],
    ['allow', { url: 'Host=h;SSL Mode=Allow', version: '8.0.8' }, 'P0'],
    ['disable', { url: 'Host=h;SSL Mode=Disable', version: '8.0.8' }, 'P0'],
    ['any case, no blanks', { url: 'HOST=h;sslmode=verifyfull' }, 'P4'],
    ['a number', { url: 'Host=h;SSL Mode=3' }, 'P2'],
    ["another language's word", { url: 'Host=h;SSL Mode=verify-full' }, 'ERR'],
    ["another language's keyword", { url: 'Host=h;sslrootcert=/ca.pem' }, 'ERR'],
    ['an empty value', { url: 'Host=h;SSL Mode=' }, 'P1'],
    ['the last one counts', { url: 'Host=h;SSL Mode=Disable;SslMode=VerifyFull' }, 'P4'],
    ['5 by default', { url: 'Host=h', version: '5.0.18' }, 'P0'],
    ['5 with prefer', { url: 'Host=h;SSL Mode=Prefer', version: '5.0.18' }, 'P1'],
    ['5 with trust', { url: 'Host=h;SSL Mode=Require;Trust Server Certificate=true', version: '5.0.18' }, 'P2'],
    ['5 knows no more modes', { url: 'Host=h;SSL Mode=VerifyFull', version: '5.0.18' }, 'ERR'],
    ['6 by default', { url: 'Host=h', version: '6.0.13' }, 'P1'],
    ['6 refuses both', { url: 'Host=h;SSL Mode=VerifyFull;Trust Server Certificate=true', version: '6.0.13' }, 'ERR'],
    ['8 reads past it', { url: 'Host=h;SSL Mode=VerifyFull;Trust Server Certificate=true', version: '8.0.8' }, 'P4'],
    ['properties of code', { beside: { SslMode: 'SslMode.VerifyFull', Host: 'h' } }, 'P4'],
    [
      'a file that is not there',
      { url: 'Host=h;SSL Mode=VerifyFull;Root Certificate=/ca.pem', exists: () => false },
      'ERR',
    ],
  ])('%s: %o is %s', (_, written, expected) => {
    expect(postureIn(npgsql, written)).toBe(expected);
  });

  it.each<[Case, readonly string[]]>([
    [{ url: 'Host=h;SSL Mode=Require;Trust Server Certificate=false', version: '8.0.8' }, ['trustservercertificate']],
    [{ url: 'Host=h;SSL Mode=Require;Trust Server Certificate=true', version: '7.0.10' }, []],
    [{ url: 'Host=h;SSL Mode=Require;Root Certificate=/ca.pem', version: '8.0.8' }, ['rootcertificate']],
    [{ url: 'Host=h;SSL Mode=VerifyCA;Root Certificate=/ca.pem', version: '8.0.8' }, []],
    [{ url: 'Host=h', env: { PGSSLMODE: 'require' } }, ['PGSSLMODE']],
  ])('of %o it does not heed %o', (written, names) => {
    expect(ignoredIn(npgsql, written)).toEqual(names);
  });

  it('says what an upgrade from 5 to 8 comes to', () => {
    const [upgrade] = npgsql.upgrades!({ version: '5.0.18', exists: () => 'unknown' });
    const written: Case = { url: 'Host=h;SSL Mode=Require' };
    expect(postureIn(npgsql, { ...written, version: '5.0.18' })).toBe('P4');
    expect(upgrade?.title).toBe('Npgsql 8');
    expect(postureIn(npgsql, { ...written, version: upgrade!.world.version! })).toBe('P2');
    expect(npgsql.upgrades!({ version: '8.0.8', exists: () => 'unknown' })).toEqual([]);
  });

  it('does not know what a program makes of a URL', () => {
    const input = { ...inputFrom({ url: 'postgres://h/db?sslmode=require' }, npgsql), form: 'uri' as const };
    expect(npgsql.policy(input, worldOf({}))).toMatchObject({ kind: 'unknown' });
  });
});
