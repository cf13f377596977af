import { describe, expect, it } from 'vitest';
import type { Major } from '../../../src/facts/versions.js';
import { parsePgHba } from '../../../src/parse/pg-hba.js';
import { decide } from '../../../src/semantics/access/decide.js';
import { find } from '../../../src/semantics/access/find.js';
import { reach } from '../../../src/semantics/access/reach.js';
import { EVERYWHERE, REMOTE, type Scope } from '../../../src/semantics/access/scope.js';
import { tableOf } from '../../../src/semantics/access/table.js';
import type { Found } from '../../../src/semantics/access/wanted.js';
import { NOTHING_KNOWN, type World, worldOf } from '../../../src/semantics/access/world.js';
import type { AddressRange } from '../../../src/semantics/address.js';
import type { Transport } from '../../../src/semantics/hba.js';
import { memoryFiles } from '../../../src/text/files.js';

interface Question {
  readonly world?: World;
  readonly scope?: Scope;
  readonly transport?: Transport;
  readonly version?: Major;
}

const NO_FILES = memoryFiles([]);

function read(lines: readonly string[], version: Major = 18) {
  const tree = parsePgHba({ path: 'pg_hba.conf', text: lines.join('\n') }, { version, files: NO_FILES });
  const records = tree.entries.filter((entry) => entry.kind === 'record');
  expect(records).toHaveLength(lines.length);
  return { tree, records };
}

/** What reaches the last of these lines. */
function lastReached(lines: readonly string[], question: Question = {}): Found {
  const { world = NOTHING_KNOWN, scope = EVERYWHERE, transport = 'plaintext', version } = question;
  const { tree, records } = read(lines, version);
  const found = reach(tableOf(tree, world), records.at(-1)!, transport, scope);
  // What is certain of other machines may be open for an address that could be one of the server.
  if (found.kind === 'certain' && !scope.remoteOnly)
    expect(decide(tree, found.connection, world)).toMatchObject({ record: records.at(-1) });
  return found;
}

const certain = (connection: object) => ({ kind: 'certain', connection: expect.objectContaining(connection) });
const within = (base: bigint, bits: bigint): AddressRange => ({
  kind: 'range',
  family: 4,
  base,
  mask: 0xffff_ffffn ^ ((1n << (32n - bits)) - 1n),
});

describe('reach: the union of what stands before', () => {
  it.each([
    [['host all all 0.0.0.0/0 reject', 'host all all ::/0 reject', 'host all all all trust'], 'none'],
    [['host all all 0.0.0.0/0 reject', 'host replication all ::/0 reject', 'host all all all trust'], 'certain'],
    // `all` never takes physical replication.
    [['host all all all reject', 'host replication all all trust'], 'certain'],
    [['host all all 10.0.0.0/9 reject', 'host all all 10.128.0.0/9 reject', 'host all all 10.0.0.0/8 trust'], 'none'],
    [['host a all all reject', 'host b all all reject', 'host a,b all all trust'], 'none'],
    [['host a u all reject', 'host b v all reject', 'host a,b u,v all trust'], 'certain'],
    [
      ['host all all 0.0.0.0 0.0.0.1 reject', 'host all all 0.0.0.1 0.0.0.1 reject', 'host all all 10.0.0.0/8 md5'],
      'none',
    ],
    // A server has IPv6 sockets for IPv6 alone, so nobody ever has such an address.
    [['host all all ::ffff:10.0.0.0/104 trust'], 'none'],
    [['host all all 10.0.0.256 trust'], 'none'],
  ] as const)('%j: %s', (lines, kind) => expect(lastReached(lines).kind).toBe(kind));
});

describe('reach: names that nobody mentions', () => {
  it('are not called like a group that is turned away: a role is a member of itself', () => {
    const found = lastReached(['host all +app all reject', 'host all all all trust']);
    expect(found.kind).toBe('possible');
    expect(found).not.toMatchObject({ connection: { user: 'app' } });
  });

  it('are not called like a role of which something is known', () => {
    const world = worldOf({ roles: { app: ['admins'] } });
    const lines = ['host all +admins all reject', 'host all all all trust'];
    expect(lastReached(lines, { world })).toEqual(certain({ user: 'alice' }));
  });

  it('are not called like a database that is known as a group', () => {
    const world = worldOf({ roles: { u1: ['app'] } });
    const lines = ['host samerole all all reject', 'host all u1 all trust'];
    expect(lastReached(lines, { world })).toEqual(certain({ user: 'u1', database: 'appdb' }));
  });

  it('differ where `sameuser` stands before, even if the same pattern is asked of both', () => {
    const lines = ['host sameuser all all reject', 'host /^tenant /^tenant all trust'];
    const found = lastReached(lines);
    expect(found.kind).toBe('certain');
    const { connection } = found as Extract<Found, { readonly kind: 'certain' }>;
    expect(connection.user).not.toBe(connection.database);
  });

  it('are the same where two patterns leave no other choice', () => {
    expect(lastReached(['host sameuser all all reject', 'host /^one$ /^one$ all trust']).kind).toBe('none');
    expect(lastReached(['host /^one$ /^one$ all trust'])).toEqual(certain({ user: 'one', database: 'one' }));
  });

  it.each([
    ['/^one$', '/^(one|two)$', 'two'],
    ['/^(one|two)$', '/^one$', 'one'],
  ] as const)('database %s and user %s: only one of two choices escapes `sameuser`', (database, user, chosen) => {
    const lines = ['host sameuser all all reject', `host ${database} ${user} all trust`];
    expect(lastReached(lines)).toEqual(certain({ user: chosen }));
  });

  it('do not help where a pattern takes all names but one that is mentioned', () => {
    const lines = [
      'host all /[^1]$|^[^u]|^.[^0-9]|... all reject',
      'host nowhere u1 all trust',
      'host all all all md5',
    ];
    expect(lastReached(lines)).toEqual(certain({ user: 'u1' }));
  });

  it('are not written in another record that is not of the table', () => {
    const { tree, records } = read(['host all all all trust']);
    const unmatched = read(['host all app all reject', 'host app all all reject']).records;
    const excluded = [{ table: tableOf(tree), before: 0 }] as const;
    const found = find({ transport: 'tls', matched: records, excluded, unmatched, scope: EVERYWHERE });
    expect(found.kind).toBe('certain');
    expect(found).not.toMatchObject({ connection: { user: 'app' } });
    expect(found).not.toMatchObject({ connection: { database: 'app' } });
  });
});

describe('reach: names that no client can have', () => {
  it.each([
    ['a name that the server cuts before it compares', `host all ${'n'.repeat(64)} all trust`, 'none'],
    ['the longest name', `host all ${'n'.repeat(63)} all trust`, 'certain'],
    ['a name that takes more than 63 bytes', `host all ${'ü'.repeat(32)} all trust`, 'none'],
    ['the same in a record that nothing touches', `host shop ${'n'.repeat(64)} 10.0.0.0/8 trust`, 'none'],
    ['no user at all', 'host all "" all trust', 'none'],
    ['a database without a name: the server takes that of the role', 'host "" all all trust', 'none'],
  ])('%s', (_, line, kind) => expect(lastReached([line]).kind).toBe(kind));
});

describe('reach: groups', () => {
  it('are reached if somebody is a member, and by the role of that name itself only if there is such a role', () => {
    const line = ['host all +admins all trust'];
    expect(lastReached(line)).toMatchObject({ kind: 'possible', connection: { user: 'app' } });
    const itself = [{ condition: { kind: 'member', user: 'admins', role: 'admins' }, holds: true }];
    // A list of roles may leave out those that are members of nothing.
    expect(lastReached(line, { world: worldOf({ roles: { bob: [] } }) })).toMatchObject({
      kind: 'possible',
      assumed: itself,
    });
    expect(lastReached(line, { world: worldOf({ roles: { admins: [] } }) })).toEqual(certain({ user: 'admins' }));
  });

  it('are not claimed for a database called like the role, unless there is such a role', () => {
    const line = ['host samerole all all trust'];
    expect(lastReached(line).kind).toBe('possible');
    expect(lastReached(line, { world: worldOf({ roles: { bob: [] } }) })).toEqual(
      certain({ user: 'bob', database: 'bob' }),
    );
  });

  it('are reached by a known member first', () => {
    const world = worldOf({ roles: { bob: [], eve: ['admins'] } });
    expect(lastReached(['host all +admins all trust'], { world })).toEqual(certain({ user: 'eve' }));
  });

  it('of the last of many known roles count, too', () => {
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`role${index}`, []]));
    const world = worldOf({ roles: { ...many, last: ['staff'] } });
    const lines = ['host sameuser all all reject', 'host samerole all all trust'];
    expect(lastReached(lines, { world })).toEqual(certain({ user: 'last', database: 'staff' }));
  });

  it('hold every role by itself: who connects is one, on the list or not', () => {
    const lines = ['host samerole all all reject', 'host sameuser all all trust'];
    expect(lastReached(lines).kind).toBe('none');
    expect(lastReached(lines, { world: worldOf({ roles: { alice: ['staff'] } }) }).kind).toBe('none');
  });

  it('of a role that is known to be in none make certain what others leave open', () => {
    const world: World = { memberOf: new Map([['u1', new Set<string>()]]) };
    const lines = ['host all +g1 all reject', 'host all all all trust'];
    expect(lastReached(lines)).toMatchObject({ kind: 'possible' });
    expect(lastReached(lines, { world })).toEqual(certain({ user: 'u1' }));
  });
});

describe('reach: addresses of the server and names of clients', () => {
  it('another machine never has an address of the server, so nothing is to be assumed', () => {
    const lines = ['host all all samehost reject', 'host all all all trust'];
    expect(lastReached(lines, { scope: REMOTE }).kind).toBe('certain');
    expect(lastReached(lines).kind).toBe('possible');
  });

  it('a network of which the only address is one of the server holds no other machine', () => {
    const world = worldOf({ interfaces: ['10.0.0.2/30'] });
    expect(lastReached(['host shop alice 10.0.0.2/32 trust'], { world, scope: REMOTE }).kind).toBe('none');
    expect(lastReached(['host shop alice 10.0.0.2/31 trust'], { world, scope: REMOTE }).kind).toBe('certain');
    expect(lastReached(['host shop alice 10.0.0.2/32 trust'], { world }).kind).toBe('certain');
  });

  it('a client that is known to have no name has none', () => {
    const world: World = { hostNames: new Map([['10.0.0.4', null]]) };
    const scope = { ...EVERYWHERE, within: within(0x0a00_0004n, 32n) };
    expect(lastReached(['host all all .example trust'], { world, scope }).kind).toBe('none');
    const wide = { ...EVERYWHERE, within: within(0x0a00_0004n, 30n) };
    const found = lastReached(['host all all .example trust'], { world, scope: wide });
    expect(found.kind).toBe('possible');
    expect(found).not.toMatchObject({ connection: { address: '10.0.0.4' } });
  });

  it('and makes certain what is open for any other', () => {
    const world: World = { hostNames: new Map([['10.0.0.4', null]]) };
    const lines = ['host all all .example reject', 'host all all all trust'];
    expect(lastReached(lines, { world })).toEqual(certain({ address: '10.0.0.4' }));
  });

  it('a client has one name', () => {
    const both = (one: string, other: string) => {
      const { tree, records } = read([`host all all ${one} trust`, `host all all ${other} trust`]);
      const excluded = [{ table: tableOf(tree), before: 0 }] as const;
      return find({ transport: 'tls', matched: records, excluded, scope: EVERYWHERE }).kind;
    };
    expect(both('a.example', 'b.example')).toBe('none');
    expect(both('.a.example', '.b.example')).toBe('none');
    expect(both('a.example', '.example')).toBe('possible');
    expect(both('.a.example', '.example')).toBe('possible');
    expect(both('.example', 'example')).toBe('none');
    expect(both('samehost', '.example')).toBe('possible');
  });

  it('a name below a suffix is what the suffix takes', () => {
    const lines = ['host all all .example reject', 'host all all a.example trust'];
    expect(lastReached(lines).kind).toBe('none');
    expect(lastReached([...lines].reverse()).kind).toBe('possible');
  });

  it('an address of the server is in a network of it', () => {
    expect(lastReached(['host all all samenet reject', 'host all all samehost trust']).kind).toBe('none');
    const lines = ['host all all samehost reject', 'host all all samenet trust'];
    // 127.0.0.2 is in one for sure, and may have been given to the server as well.
    expect(lastReached(lines).kind).toBe('possible');
    expect(lastReached(lines, { world: worldOf({ interfaces: [] }) }).kind).toBe('certain');
  });
});

describe('reach: a table whose steps are used up', () => {
  it('still names a connection for a record of which it says that one reaches it', () => {
    const { tree, records } = read(['host shop alice 10.0.0.0/8 trust', 'host all all all trust']);
    const table = tableOf(tree);
    table.work.left = 0;
    expect(reach(table, records[0]!, 'tls', EVERYWHERE)).toMatchObject(certain({ user: 'alice', database: 'shop' }));
    table.work.left = 0;
    expect(reach(table, records[1]!, 'tls', EVERYWHERE).kind).toBe('limit');
  });
});
