import { describe, expect, it } from 'vitest';
import type { Major } from '../../src/facts/versions.js';
import { parsePgHba } from '../../src/parse/pg-hba.js';
import { parsePgIdent } from '../../src/parse/pg-ident.js';
import { hbaRows } from '../../src/semantics/hba-rows.js';
import { identRows } from '../../src/semantics/ident-rows.js';
import { memoryFiles } from '../../src/text/files.js';

function rows(
  text: string,
  { major = 18, ssl = true, others = {} }: { major?: Major; ssl?: boolean; others?: Record<string, string> } = {},
) {
  const file = { path: 'pg_hba.conf', text };
  const files = [file, ...Object.entries(others).map(([path, content]) => ({ path, text: content }))];
  const tree = parsePgHba(file, { version: major, files: memoryFiles(files), ssl });
  return [...hbaRows(tree, { major, path: ({ path }) => `/etc/${path}` })];
}

const optionsOf = (text: string, major: Major = 18) => rows(text, { major })[0]?.options;

describe('hbaRows', () => {
  it('has the columns of pg_hba_file_rules', () =>
    expect(rows('# c\nhost app,"all" +x 10.1/16 md5\n')).toEqual([
      {
        rule_number: 1,
        file_name: '/etc/pg_hba.conf',
        line_number: 2,
        type: 'host',
        database: ['app', 'all'],
        user_name: ['+x'],
        address: '10.0.0.1',
        netmask: '255.255.0.0',
        auth_method: 'md5',
        options: null,
        error: null,
      },
    ]));

  it('numbers the rules it shows no error for, those it refuses in silence included', () =>
    expect(
      rows(
        'local all all peer\nlocal\nhostssl all all all md5 clientcert=1\nlocal all all {{x}}\ninclude a\nlocal all all md5\n',
        {
          others: { a: 'local x x md5\n' },
        },
      ).map(({ rule_number, file_name, line_number, type, error }) => [
        rule_number,
        file_name,
        line_number,
        type,
        error,
      ]),
    ).toEqual([
      [1, '/etc/pg_hba.conf', 1, 'local', null],
      [null, '/etc/pg_hba.conf', 2, null, 'end-of-line before database specification'],
      [2, '/etc/pg_hba.conf', 3, null, null],
      [3, '/etc/a', 1, 'local', null],
      [4, '/etc/pg_hba.conf', 6, 'local', null],
    ]));

  it('shows a notice beside all columns and without a number', () =>
    expect(rows('hostssl all all all md5', { ssl: false })[0]).toMatchObject({
      rule_number: null,
      type: 'hostssl',
      error: 'hostssl record cannot match because SSL is disabled',
    }));

  it.each([
    ['all', ['all', null]],
    ['"all"', ['all', null]],
    ['samenet', ['samenet', null]],
    ['db.example.com', ['db.example.com', null]],
    ['192.168.1.5/24', ['192.168.1.5', '255.255.255.0']],
    ['fe80::1%1/10', ['fe80::1', 'ffc0::']],
    ['10.0.0.0 8', ['10.0.0.0', '0.0.0.8']],
    ['::1 ffff::1', ['::1', 'ffff::1']],
  ])('prints the address %s as %j', (text, expected) => {
    const [row] = rows(`host all all ${text} md5`);
    expect([row?.address, row?.netmask]).toEqual(expected);
  });

  it.each([
    ['hostssl all all all cert', ['clientcert=verify-full']],
    ['hostssl all all all cert map=m clientname=DN', ['map=m', 'clientcert=verify-full']],
    ['hostssl all all all md5 clientcert=verify-ca', ['clientcert=verify-ca']],
    ['local all all peer map=a map=b', ['map=b']],
    ['host all all all gss', ['include_realm=true']],
    ['host all all all gss include_realm=0 krb_realm=R map=m', ['krb_realm=R', 'map=m']],
    ['host all all all pam pamservice=foo pam_use_hostname=1', ['pamservice=foo']],
    ['host all all all ldap ldapserver=h ldapbasedn=x ldaptls=on', ['ldapserver=h', 'ldapbasedn=x', 'ldapscope=2']],
    [
      'host all all all ldap ldapport=12abc ldaptls=1 ldapbasedn=x',
      ['ldapport=12', 'ldaptls=true', 'ldapbasedn=x', 'ldapscope=2'],
    ],
    [
      'host all all all ldap ldapurl="ldap://h/dc=x?uid"',
      ['ldapserver=h', 'ldapport=389', 'ldapscheme=ldap', 'ldapbasedn=dc=x', 'ldapsearchattribute=uid'],
    ],
  ])('shows the options of %j as %j', (text, options) => expect(optionsOf(text)).toEqual(options));

  it.each([
    ['clientcert=1', ['clientcert=verify-ca']],
    ['clientcert=0', null],
    ['clientcert=verify-full clientcert=no-verify', null],
  ])('shows %s in 13 as %j', (text, options) =>
    expect(optionsOf(`hostssl all all all md5 ${text}`, 13)).toEqual(options),
  );

  it('shows ident on a socket as peer', () => expect(rows('local all all ident')[0]?.auth_method).toBe('peer'));
});

describe('identRows', () => {
  it('has the columns of pg_ident_file_mappings', () => {
    const file = { path: 'pg_ident.conf', text: 'm "a b" c\nm a\nm /x all\n' };
    const tree = parsePgIdent(file, { version: 18, files: memoryFiles([file]) });
    const place = { file_name: '/x' };
    expect(identRows(tree, () => '/x')).toEqual([
      { map_number: 1, ...place, line_number: 1, map_name: 'm', sys_name: 'a b', pg_username: 'c', error: null },
      {
        map_number: null,
        ...place,
        line_number: 2,
        map_name: null,
        sys_name: null,
        pg_username: null,
        error: 'missing entry at end of line',
      },
      { map_number: 2, ...place, line_number: 3, map_name: 'm', sys_name: '/x', pg_username: 'all', error: null },
    ]);
  });
});
