import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../src/semantics/hba.js';
import { networkRecords } from '../../src/semantics/network-records.js';
import { encryptedType, rolesOf, whence, witnessOf } from '../../src/semantics/record-words.js';
import { hbaOf, hbaServer } from './server-of.js';

const tableOf = (text: string) => hbaOf(hbaServer(`${text}\n`));
const first = (text: string) => recordsOf(tableOf(text))[0]!;

describe('whence', () => {
  const table: readonly [string, string][] = [
    ['10.0.0.0/8', '`10.0.0.0/8`'],
    ['10.0.0.1/32', '`10.0.0.1/32`'],
    ['10.0.0.0 255.0.0.0', '`10.0.0.0 255.0.0.0`'],
    ['2001:DB8::/32', '`2001:DB8::/32`'],
    ['10/8', '`10/8` (0.0.0.0–0.255.255.255)'],
    ['010.0.0.1/32', '`010.0.0.1/32` (8.0.0.1)'],
    ['192.168.1.1/0', '`192.168.1.1/0` (every IPv4 address)'],
    ['192.168.1.7/24', '`192.168.1.7/24` (192.168.1.0–192.168.1.255)'],
    ['::/0', '`::/0` (every IPv6 address)'],
    ['all', '`all` (every address)'],
    ['samenet', '`samenet` (the networks the server is attached to)'],
    ['.example.com', '`.example.com`'],
    ['"all"', '`all`'],
  ];
  for (const [address, expected] of table)
    it(address, () => expect(whence(first(`host all all ${address} md5`))).toBe(expected));
});

describe('whence of what earlier lines leave', () => {
  it.each([
    ['hostnossl all all 0.0.0.0/0 reject', '`all` (every IPv6 address)'],
    ['hostnossl all all ::/0 reject', '`all` (every IPv4 address)'],
    ['hostnossl all all 0.0.0.0/1 reject\nhostnossl all all 128.0.0.0/1 reject', '`all` (every IPv6 address)'],
    ['hostnossl all all 10.0.0.0/8 reject', '`all` (every address)'],
    ['hostnossl all app 0.0.0.0/0 reject', '`all` (every address)'],
    ['hostssl all all 0.0.0.0/0 reject', '`all` (every address)'],
  ])('%j', (above, expected) => {
    const server = hbaServer(`${above}\nhost all all all password\n`);
    const found = networkRecords(server, hbaOf(server), 'plaintext').at(-1)!;
    expect(whence(found.record, found)).toBe(expected);
  });
});

describe('rolesOf', () => {
  const table: readonly [string, string][] = [
    ['all', 'any role'],
    ['alice', '`alice`'],
    ['"all"', '`all`'],
    ['+admins', 'any member of `admins`'],
    ['a,b,c,d,e', '`a`, `b`, `c` and 2 others'],
    ['alice,all', 'any role'],
  ];
  for (const [users, expected] of table)
    it(users, () => expect(rolesOf(first(`host all ${users} all md5`))).toBe(expected));
});

describe('encryptedType', () => {
  it('writes over the word', () => expect(encryptedType(first('host all all all md5'))?.text).toBe('hostssl'));
  it('takes the quotes along', () => {
    const edit = encryptedType(first('"host" all all all md5'));
    expect([edit?.at.start, edit?.at.end]).toEqual([0, 6]);
  });
  for (const type of ['hostssl', 'hostnossl', 'hostnogssenc', 'ho"st"'])
    it(`leaves ${type} alone`, () => expect(encryptedType(first(`${type} all all all md5`))).toBeUndefined());
});

describe('witnessOf', () => {
  const witness = (text: string) => {
    const server = hbaServer(`${text}\n`);
    const last = networkRecords(server, hbaOf(server), 'plaintext').at(-1)!;
    const found = witnessOf(last);
    return found && [found.address, found.database, found.user];
  };
  const table: readonly [string, ReturnType<typeof witness>][] = [
    ['host all all all md5', ['203.0.113.7', 'app', 'app']],
    ['host app web 10.0.0.0/8 md5', ['10.0.0.1', 'app', 'web']],
    ['hostnossl all all 10.0.0.1/32 reject\nhost all all 10.0.0.0/8 md5', ['10.0.0.2', 'app', 'app']],
    ['host all +admins 10.0.0.0/8 md5', ['10.0.0.1', 'app', 'app']], // if somebody is a member
    ['host replication repl 10.0.0.0/8 md5', ['10.0.0.1', 'replication', 'repl']],
    ['host all all db.example.com md5', ['203.0.113.7', 'app', 'app']], // if that is its address
    ['host all all {{ net }} reject\nhost all all all md5', undefined],
  ];
  for (const [text, expected] of table) it(text.replace('\n', ' ⏎ '), () => expect(witness(text)).toEqual(expected));
});
