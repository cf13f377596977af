import { describe, expect, it } from 'vitest';
import { splitGucList } from '../../src/parse/hba-guc-list.js';
import { parseLdapUrl } from '../../src/parse/hba-ldap-url.js';
import { atoi, optionValues } from '../../src/parse/hba-options.js';
import type { HbaOption } from '../../src/parse/hba-tree.js';
import { whole } from '../../src/text/source.js';

const at = whole({ path: 'pg_hba.conf', text: '' });
const option = (text: string): HbaOption => ({
  name: text.split('=', 1)[0]!,
  value: text.slice(text.indexOf('=') + 1),
  at,
});

describe('splitGucList', () => {
  it.each([
    ['', []],
    ['  ', []],
    ['a', ['a']],
    [' a , b ', ['a', 'b']],
    ['"a,b"', ['a,b']],
    ['"a""b",c', ['a"b', 'c']],
  ])('%j', (list, elements) => expect(splitGucList(list)).toEqual(elements));
  it.each(['a,', ',a', 'a,,b', 'a b', '"a', '"a"b'])('refuses %j', (list) =>
    expect(splitGucList(list)).toBeUndefined(),
  );
});

describe('atoi', () => {
  it.each([
    ['12', 12],
    [' -7x', -7],
    ['x', 0],
    ['0x10', 0],
    ['99999999999', 1_215_752_191],
    ['9'.repeat(30), -1],
  ])('%j is %i', (text, number) => expect(atoi(text)).toBe(number));
});

/** What Debian's PostgreSQL 15.18 with OpenLDAP 2.5 showed in `pg_hba_file_rules`. */
describe('parseLdapUrl', () => {
  it.each([
    ['ldap://h/dc=x', { scheme: 'ldap', host: 'h', port: 389, dn: 'dc=x', scope: 0 }],
    [
      'LDAPS://h1:66/dc=x%20y?uid?one',
      { scheme: 'ldaps', host: 'h1', port: 66, dn: 'dc=x y', attribute: 'uid', scope: 1 },
    ],
    ['ldaps://[::1]/dc=x??base?(a=b)', { host: '::1', port: 636, filter: '(a=b)', scope: 0 }],
    ['ldap:///dc=x', { host: '', dn: 'dc=x' }],
    ['ldap://h', { host: 'h', dn: undefined }],
    ['ldap://h/?uid', { dn: '', attribute: 'uid' }],
    ['ldap://h/dc=x?,uid', { attribute: 'uid' }],
    ['ldap://h%41/dc=x%zz', { host: 'hA', dn: '' }],
    ['<ldap://h/dc=x>', { dn: 'dc=x' }],
    ['URL:ldap://h/dc=x', { host: 'h' }],
  ])('%s', (url, expected) => expect(parseLdapUrl(url)).toMatchObject(expected));

  it.each([
    ['http://h/dc=x', 'Time limit exceeded'],
    ['', 'Time limit exceeded'],
    ['ldap://h/dc=x?uid?bogus', 'Strong(er) authentication required'],
    ['ldap://h:abc/dc=x', 'Compare False'],
    ['ldap://h:/dc=x', 'Compare False'],
    ['ldap://[::1/dc=x', 'Compare False'],
    ['ldap://h/dc=x?uid?sub?(a=b)?e?f', 'Compare False'],
  ])('%s is refused', (url, fault) => expect(parseLdapUrl(url)).toEqual({ fault }));
});

describe('optionValues', () => {
  it('lets the last of two win', () => expect(optionValues([option('map=a'), option('map=b')]).get('map')).toBe('b'));

  it('takes the scope of a URL back with every option that follows', () => {
    const url = option('ldapurl=ldap://h/dc=x??one');
    expect(optionValues([option('ldaptls=1'), url]).get('ldapscope')).toBe('1');
    expect(optionValues([url, option('ldaptls=1')]).get('ldapscope')).toBe('2');
  });
});
