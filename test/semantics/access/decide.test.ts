import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Major } from '../../../src/facts/versions.js';
import type { HbaTree } from '../../../src/parse/hba-tree.js';
import { parsePgHba } from '../../../src/parse/pg-hba.js';
import { conditionWords } from '../../../src/semantics/access/condition.js';
import type { Connection } from '../../../src/semantics/access/connection.js';
import { type Decision, decide } from '../../../src/semantics/access/decide.js';
import { clippedName } from '../../../src/semantics/access/field-match.js';
import { type World, type WorldFacts, worldOf } from '../../../src/semantics/access/world.js';
import { memoryFiles } from '../../../src/text/files.js';
import { DECIDE_CASES } from './decide-cases.js';

function read(text: string, version: Major = 18): HbaTree {
  const file = { path: 'pg_hba.conf', text };
  return parsePgHba(file, { version, files: memoryFiles([file]), ssl: true });
}

/** The method of the record that decides, or what else comes of it. */
const outcome = (decision: Decision): string =>
  decision.kind === 'accept' || decision.kind === 'reject'
    ? (decision.method ?? `${decision.kind}, by one or another`)
    : decision.kind === 'unknown'
      ? `unknown: ${[...decision.on.map((one) => conditionWords(one)), ...decision.templates.map(({ line }) => line)].join(', ')}`
      : decision.kind;

const factsFor = (version: Major): WorldFacts => ({
  roles: {
    alice: ['staff'],
    carol: ['seniors'],
    seniors: ['staff'],
    lurker: ['staff'],
    unable: ['staff'],
    maker: version >= 16 ? ['made'] : [],
    made: [],
    bob: [],
  },
  interfaces: [],
  hosts: { localhost: ['127.0.0.1'] },
});

for (const { why, since = 13, until = 19, hba, answers } of DECIDE_CASES)
  describe(why, () => {
    it.each([...new Set([since, until])])(`${hba.replaceAll('\n', ' | ')}, version %i`, (version) => {
      const tree = read(hba, version);
      const decided = answers.map(([connection]) => outcome(decide(tree, connection, worldOf(factsFor(version)))));
      expect(decided).toEqual(answers.map(([, method]) => method));
    });
  });

const ALICE: Connection = { transport: 'plaintext', address: '192.0.2.7', user: 'alice', database: 'app' };

describe('connections no server here can be asked about', () => {
  const table: readonly (readonly [type: string, gss: string])[] = [
    ['local', 'no-entry'],
    ['host', 'md5'],
    ['hostssl', 'no-entry'],
    ['hostnossl', 'md5'],
    ['hostgssenc', 'md5'],
    ['hostnogssenc', 'no-entry'],
  ];
  it.each(table)('%s and GSS encryption', (type, gss) => {
    const tree = read(type === 'local' ? 'local all all md5' : `${type} all all all md5`);
    expect(outcome(decide(tree, { ...ALICE, transport: 'gss' }))).toBe(gss);
  });

  it('a client without a numeric address meets no record about addresses', () => {
    const { address: _, ...nowhere } = ALICE;
    expect(outcome(decide(read('host all all 0.0.0.0/0 md5'), nowhere))).toBe('no-entry');
    expect(outcome(decide(read('host all all 0.0.0.0/0 md5'), { ...ALICE, address: 'db.example.com' }))).toBe(
      'no-entry',
    );
  });
  it('the address may be written as anybody likes', () =>
    expect(outcome(decide(read('host all all 2001:db8::1/128 md5'), { ...ALICE, address: '2001:DB8:0::0001' }))).toBe(
      'md5',
    ));
  it('an IPv4 client of a dual socket is still an IPv4 client', () =>
    expect(outcome(decide(read('host all all ::ffff:0:0/96 md5\nhost all all 192.0.2.0/24 trust'), ALICE))).toBe(
      'trust',
    ));
});

describe('what nobody tells', () => {
  const table: readonly (readonly [hba: string, outcome: string])[] = [
    ['host all +staff all md5', 'unknown: `alice` is a member of `staff`'],
    ['host samerole all all md5', 'unknown: `alice` is a member of `app`'],
    ['host all all samehost md5', 'unknown: `192.0.2.7` is an address of the server itself'],
    ['host all all samenet md5', 'unknown: `192.0.2.7` is in a network the server is attached to'],
    ['host all all db.example.com md5', 'unknown: `192.0.2.7` resolves to `db.example.com` and back'],
    ['host all all .example.com md5', 'unknown: `192.0.2.7` resolves to a name below `example.com` and back'],
    ['host all "/(.)\\1" all md5', 'unknown: `/(.)\\1` matches `alice`'],
    // Where another test of the record says no, nothing is left open.
    ['hostssl all +staff all md5', 'no-entry'],
    ['host all +staff 10.0.0.0/8 md5', 'no-entry'],
    ['host sales +staff all md5', 'no-entry'],
    ['host sales all samenet md5', 'no-entry'],
    // Nor where the record matches anyway.
    ['host all +staff,all all md5', 'md5'],
    ['host all alice,+staff all md5', 'md5'],
    ['host all +alice all md5', 'md5'],
    // Nor where the next record does the same.
    ['host all +staff all md5\nhost all all all md5', 'md5'],
    ['host all +staff all md5\nhost all all all trust', 'accept, by one or another'],
    ['host all +staff all reject\nhost all all all reject', 'reject'],
    ['host all +staff all reject\nhost all all all md5', 'unknown: `alice` is a member of `staff`'],
    // Passed over, the condition of a record is known not to hold, below.
    ['host app +staff all reject\nhost all +staff all md5', 'unknown: `alice` is a member of `staff`'],
    [
      'host app +staff samenet reject\nhost all +staff all md5\nhost all all all md5',
      'unknown: `192.0.2.7` is in a network the server is attached to, `alice` is a member of `staff`',
    ],
    // What can be nobody's name is not asked about.
    ['host all all 10.0.0.256 md5', 'no-entry'],
    ['host all all * md5', 'no-entry'],
    ['host all all "" md5', 'no-entry'],
    ['host all all a..b md5', 'no-entry'],
  ];
  it.each(table)('%s', (hba, expected) => expect(outcome(decide(read(hba), ALICE))).toBe(expected));

  it('a line that is not final may be any record, below those that decide before it', () => {
    expect(outcome(decide(read('host all all {{ net }} md5\nhost all all all trust'), ALICE))).toBe('unknown: 1');
    expect(outcome(decide(read('host all all all trust\nhost all all {{ net }} md5'), ALICE))).toBe('trust');
  });
  it('a refused line is passed over', () =>
    expect(outcome(decide(read('HOST all all all reject\nhost all all all md5'), ALICE))).toBe('md5'));
  it('the record is named only where it is the only one', () => {
    const tree = read('host all +staff all md5\nhost all all all md5\nhost all all all trust');
    const [first, second] = tree.entries;
    expect(decide(tree, ALICE)).toEqual({ kind: 'accept', method: 'md5' });
    expect(decide(tree, ALICE, worldOf({ roles: { alice: ['staff'] } }))).toMatchObject({ record: first });
    expect(decide(tree, ALICE, worldOf({ roles: {} }))).toMatchObject({ record: second });
  });
  it('an expression asked about half a character is left open', () =>
    expect(decide(read('host all /é$ all md5'), { ...ALICE, user: 'é'.repeat(40) }).kind).toBe('unknown'));
});

describe('facts', () => {
  const NET = 'host all all samenet md5\nhost all all samehost trust';
  const HOSTS = 'host all all .example.com md5\nhost all all db.example.net trust\nhost all all Client trust';
  const table: readonly (readonly [hba: string, facts: WorldFacts, outcome: string])[] = [
    ['host all +staff all md5', { roles: { alice: ['seniors'], seniors: ['chiefs'], chiefs: ['staff'] } }, 'md5'],
    ['host all +staff all md5', { roles: { staff: ['alice'] } }, 'no-entry'],
    ['host all +staff all md5', { roles: {} }, 'no-entry'],
    ['host all +staff all md5', { roles: { alice: ['Staff'] } }, 'no-entry'],
    ['host all +staff all md5', { roles: { alice: ['bob'], bob: ['alice', 'staff'] } }, 'md5'],
    ['host samerole all all md5', { roles: { alice: ['app'] } }, 'md5'],
    [NET, { interfaces: ['192.0.2.1/24'] }, 'md5'],
    [NET, { interfaces: ['192.0.2.1/30'] }, 'no-entry'],
    [NET, { interfaces: [] }, 'no-entry'],
    ['host all all samehost trust', { interfaces: ['192.0.2.7/24'] }, 'trust'],
    ['host all all samehost trust', { interfaces: ['192.0.2.1/24'] }, 'no-entry'],
    [HOSTS, { hosts: { 'app.example.com': ['192.0.2.7'] } }, 'md5'],
    [HOSTS, { hosts: { 'example.com': ['192.0.2.7'] } }, 'no-entry'],
    [HOSTS, { hosts: { 'DB.Example.NET': ['192.0.2.7'] } }, 'trust'],
    [HOSTS, { hosts: { client: ['192.0.2.8'] } }, 'no-entry'],
    [HOSTS, { hosts: { client: ['192.0.2.8', '192.0.2.7'] } }, 'trust'],
  ];
  it.each(table)('%s with %j', (hba, facts, expected) =>
    expect(outcome(decide(read(hba), ALICE, worldOf(facts)))).toBe(expected),
  );

  const members: World = { memberOf: new Map([['alice', new Set(['staff'])]]) };
  it('about some roles only leave the others open', () => {
    const tree = read('host all +staff all md5');
    expect(outcome(decide(tree, ALICE, members))).toBe('md5');
    expect(outcome(decide(tree, { ...ALICE, user: 'bob' }, members))).toBe('unknown: `bob` is a member of `staff`');
  });
});

describe('a name from the startup packet', () => {
  const bytes = (text: string) => new TextEncoder().encode(text).length;
  const characters = fc.string({
    unit: fc.constantFrom('a', 'é', '€', '𐀀'),
    minLength: 12,
    maxLength: 80,
    size: 'max',
  });

  it('keeps its first 63 bytes', () =>
    fc.assert(
      fc.property(characters, (name) => {
        const [whole, rest = ''] = /^([^\udc80-\udcff]*?)([\udc80-\udcff]*)$/su.exec(clippedName(name))!.slice(1);
        expect(name.startsWith(whole!)).toBe(true);
        const left = [...rest].map((byte) => byte.charCodeAt(0) - 0xdc00);
        expect(bytes(whole!) + left.length).toBe(Math.min(63, bytes(name)));
        const following = new TextEncoder().encode(name.slice(whole!.length));
        expect(left).toEqual([...following.slice(0, left.length)]);
        expect(clippedName(clippedName(name))).toBe(clippedName(name));
      }),
    ));
});
