import { describe, expect, it } from 'vitest';
import { parsePgHba } from '../../../src/parse/pg-hba.js';
import type { Connection } from '../../../src/semantics/access/connection.js';
import {
  EXPECTED_TRANSPORTS,
  expectationFrom,
  listOf,
  type WrittenExpectation,
} from '../../../src/semantics/access/expectation.js';
import { type ExpectationOutcome, outcomeOf } from '../../../src/semantics/access/expectation-outcome.js';
import { type World, worldOf } from '../../../src/semantics/access/world.js';
import { memoryFiles } from '../../../src/text/files.js';
import { randomNumbers, randomTable } from './random-tables.js';
import { ADDRESSES, DATABASES, sampleWorld, USERS } from './samples.js';

const parse = (text: string, version: 15 | 18 = 18) =>
  parsePgHba({ path: 'pg_hba.conf', text }, { version, files: memoryFiles([]) });

/** `kept`, or what became of it, by which line, and for whom. */
function told(text: string, written: WrittenExpectation, world: World = {}): string {
  const outcome = outcomeOf(expectationFrom(written, world), parse(text));
  if (outcome.kind === 'kept' || outcome.kind === 'limit') return outcome.kind;
  const { transport, address = 'socket', user, database } = outcome.connection;
  const line =
    outcome.kind === 'broken'
      ? outcome.by.map((one) => (one === 'no-entry' ? 'no entry' : one.line)).join(' or ')
      : `on ${outcome.on.length}`;
  return `${outcome.kind} ${line}: ${transport} ${address} ${user} ${database}`;
}

const NOBODY_IN_PLAINTEXT: WrittenExpectation = {
  from: 'all',
  user: 'all',
  database: 'all',
  transport: 'plaintext',
  decision: 'reject',
};
const APP: WrittenExpectation = {
  from: '10.0.0.9',
  user: 'app',
  database: 'shop',
  transport: 'tls',
  decision: 'accept',
};

describe('an expectation about one connection', () => {
  it.each([
    ['hostssl all all all md5', APP, 'kept'],
    ['host all all all reject', APP, 'broken 1: tls 10.0.0.9 app shop'],
    ['local all all peer', APP, 'broken no entry: tls 10.0.0.9 app shop'],
    ['hostssl all all all md5', { ...APP, method: 'md5' }, 'kept'],
    ['hostssl all all all md5', { ...APP, method: ['cert', 'scram-sha-256'] }, 'broken 1: tls 10.0.0.9 app shop'],
    ['hostssl all all all md5', { ...APP, decision: 'reject' }, 'broken 1: tls 10.0.0.9 app shop'],
    ['host all all all reject', { ...APP, decision: 'reject' }, 'kept'],
    ['local all all peer', { ...APP, decision: 'reject' }, 'kept'],
    ['local all all peer', { ...APP, decision: 'no-entry' }, 'kept'],
    ['host all all all reject', { ...APP, decision: 'no-entry' }, 'broken 1: tls 10.0.0.9 app shop'],
    ['hostssl all +staff all md5', APP, 'open on 1: tls 10.0.0.9 app shop'],
    ['hostssl all +staff all md5', { ...APP, roles: ['staff'] }, 'kept'],
    ['hostssl all +staff all md5', { ...APP, roles: [] }, 'broken no entry: tls 10.0.0.9 app shop'],
    ['host all all db.example.com md5', { ...APP, hostname: 'DB.example.com' }, 'kept'],
    ['host all all db.example.com md5', { ...APP, hostname: '' }, 'broken no entry: tls 10.0.0.9 app shop'],
    ['{{ more }}\nhost all all all md5', APP, 'open on 0: tls 10.0.0.9 app shop'],
    ['host replication all all md5', { ...APP, replication: true }, 'kept'],
    ['local all all peer', { from: 'local', user: 'app', database: 'shop', decision: 'accept' }, 'kept'],
  ] as const)('%s: %j: %s', (text, written, outcome) => expect(told(`${text}\n`, written)).toBe(outcome));

  it('holds where all that may decide agree', () => {
    const either = 'host all +staff all reject\n';
    expect(told(either, { ...APP, decision: 'reject' })).toBe('kept');
    expect(told(either, APP)).toBe('broken 1 or no entry: tls 10.0.0.9 app shop');
    expect(told(either, { ...APP, decision: 'no-entry' })).toBe('open on 1: tls 10.0.0.9 app shop');
  });
});

describe('an expectation about many', () => {
  const UZ: WrittenExpectation = {
    from: '10.0.0.0/8',
    user: 'uz',
    database: 'z',
    transport: 'tls',
    decision: 'accept',
    method: 'cert',
  };
  const TENANTS = 'hostssl z uz 10.1.0.0/16 cert\nhostssl samerole +tenants 10.0.0.0/8 scram-sha-256\n';

  it('is broken where whatever may decide breaks it, for a range as for one address', () => {
    const text = `${TENANTS}host all all all reject\n`;
    expect(told(text, UZ)).toMatch(/^broken 2 or 3: tls 10\.[\d.]+ uz z$/u);
    expect(told(text, { ...UZ, from: '10.2.0.1' })).toBe('broken 2 or 3: tls 10.2.0.1 uz z');
    expect(told(`${TENANTS}hostssl all all all cert\n`, UZ)).toMatch(/^open on 2: /u);
  });

  it('takes who is named for a role, and nobody else', () => {
    const own = 'hostssl all +uz all scram-sha-256\nhost all all all reject\n';
    expect(told(own, UZ)).toMatch(/^broken 1: tls 10\.[\d.]+ uz z$/u);
    const nobody: WrittenExpectation = { ...NOBODY_IN_PLAINTEXT, from: '10.0.0.0/8', transport: 'tls' };
    expect(told(own, nobody, worldOf({ roles: {} }))).toMatch(/^open on 1: tls 10\.[\d.]+ uz app$/u);
  });

  it.each([
    ['hostssl all all all md5', 'kept'],
    ['hostssl all all all md5\nhost all all 0.0.0.0/0 reject\nhost a b 10.0.0.0/8 md5', 'kept'],
    ['host all all 0.0.0.0/0 reject\nhost all all all md5', 'broken 2: plaintext 2001:db8::7 app app'],
    ['hostnossl all all 0.0.0.0/1 reject\nhost a u 0.0.0.0/0 md5', 'broken 2: plaintext 203.0.113.7 u a'],
    ['host all all db.example.com md5', 'open on 1: plaintext 203.0.113.7 app app'],
    ['host all +staff all md5', 'open on 1: plaintext 203.0.113.7 app app'],
    ['{{ more }}\nhostssl all all all md5', 'open on 0: plaintext 203.0.113.7 app app'],
    ['host all all all reject\n{{ more }}', 'kept'],
    ['host replication all all md5', 'kept'],
  ])('nobody gets in without TLS: %s: %s', (text, outcome) =>
    expect(told(`${text}\n`, NOBODY_IN_PLAINTEXT)).toBe(outcome),
  );

  it('holds for each of a range', () => {
    const range: WrittenExpectation = { ...APP, from: '10.0.0.0/8' };
    expect(told('hostssl all all 10.0.0.0/9 md5\nhostssl all all 10.128.0.0/9 cert\n', range)).toBe('kept');
    expect(told('hostssl all all 10.0.0.0/9 md5\nhostssl all all 10.128.0.0/10 cert\n', range)).toMatch(
      /^broken no entry: tls 10\.(?:19[2-9]|2\d\d)\./u,
    );
    expect(
      told('hostssl all all 10.0.0.0/9 md5\nhostssl all all 10.0.0.0/8 cert\n', { ...range, method: 'md5' }),
    ).toMatch(/^broken 2: tls 10\.(?:12[89]|1[3-9]\d|2\d\d)\./u);
  });

  it('knows who is a member of what', () => {
    const world = worldOf({ roles: { alice: ['staff'] } });
    expect(told('host all +staff all md5\n', NOBODY_IN_PLAINTEXT, world)).toBe(
      'broken 1: plaintext 203.0.113.7 alice app',
    );
  });

  it('goes through all that is listed', () => {
    const many: WrittenExpectation = {
      from: ['10.0.0.0/24', '192.168.1.7', 'local'],
      user: ['app', 'report'],
      database: ['shop', 'sales'],
      transport: ['tls', 'gss'],
      decision: 'accept',
    };
    const all =
      'local all all peer\nhostnogssenc all all 10.0.0.0/24 md5\nhost shop,sales app,report 192.168.1.0/24 md5\n';
    expect(told(`${all}hostgssenc all all all gss\n`, many)).toBe('kept');
    expect(told(all, many)).toMatch(/^broken no entry: gss 10\.0\.0\./u);
    expect(told(`${all.replace('app,report', 'app')}hostgssenc all all all gss\n`, many)).toBe(
      'broken no entry: tls 192.168.1.7 report shop',
    );
  });
});

describe('random tables and expectations', () => {
  const some = <T>(next: () => number, list: readonly T[]): T => list[Math.floor(next() * list.length)]!;

  function randomExpectation(next: () => number): WrittenExpectation {
    const replication = next() < 0.2;
    const from = some(next, [
      'all',
      '10.0.0.0/29',
      '0.0.0.0/0',
      '::/0',
      'fd00::/126',
      '127.0.0.0/8',
      'local',
      '10.0.0.3',
    ]);
    return {
      from,
      user: some(next, ['all', 'all', 'u1', ['app', 'zq']]),
      ...(replication ? { replication } : { database: some(next, ['all', 'all', 'd1', ['app', 'u1']]) }),
      ...(from !== 'local' && { transport: some(next, ['plaintext', 'tls', 'gss', ['plaintext', 'tls']] as const) }),
      decision: some(next, ['accept', 'reject', 'reject', 'no-entry'] as const),
      ...(next() < 0.1 && { decision: 'accept', method: 'md5' }),
    };
  }

  const isIn = (address: string, from: string): boolean => {
    const { ranges } = expectationFrom({ from, user: 'x', transport: 'tls', decision: 'accept' }, {}).connections;
    const inside = expectationFrom({ from: address, user: 'x', transport: 'tls', decision: 'accept' }, {}).connections;
    const [one] = inside.ranges;
    return ranges.some((range) => range.family === one!.family && (one!.base & range.mask) === range.base);
  };

  /** Every connection of a small universe that the expectation is about, and what becomes of each. */
  function* each(written: WrittenExpectation): Generator<WrittenExpectation> {
    const from = String(written.from);
    const addresses = from === 'local' ? ['local'] : ADDRESSES.filter((address) => isIn(address, from));
    const users = written.user === 'all' ? USERS : listOf(written.user);
    const databases = written.database === 'all' ? DATABASES : listOf(written.database);
    const transports =
      from === 'local' ? [undefined] : EXPECTED_TRANSPORTS.filter((one) => listOf(written.transport).includes(one));
    for (const transport of transports)
      for (const address of addresses)
        for (const user of users)
          for (const database of written.replication ? [undefined] : databases)
            yield {
              ...written,
              from: address,
              user: [user],
              ...(database !== undefined && { database: [database] }),
              ...(transport && { transport }),
            };
  }

  const isAbout = ({ transport, address, user, database }: Connection, written: WrittenExpectation): boolean =>
    (transport === 'local' ? written.from === 'local' : listOf(written.transport).includes(transport)) &&
    (address === undefined || isIn(address, String(written.from))) &&
    (written.user === 'all' || listOf(written.user).includes(user)) &&
    (written.replication === true || written.database === 'all' || listOf(written.database).includes(database));

  it('agree with what becomes of each connection', () => {
    const next = randomNumbers(23);
    const kinds = new Map<string, number>();
    for (let round = 0; round < 120; round++) {
      const { text, version } = randomTable(next, 1, 7);
      const tree = parse(text, version as 15 | 18);
      const world = sampleWorld(next);
      const written = randomExpectation(next);
      const outcome: ExpectationOutcome = outcomeOf(expectationFrom(written, world), tree);
      kinds.set(outcome.kind, (kinds.get(outcome.kind) ?? 0) + 1);
      const found = new Set<string>();
      // A role called `all` can be asked about by its name alone in a list, which stands for every role in words.
      for (const one of each(written)) {
        if (listOf(one.user)[0] === 'all' || listOf(one.database)[0] === 'all') continue;
        found.add(outcomeOf(expectationFrom(one, world), tree).kind);
      }
      const seen = [text, written, outcome.kind, [...found].sort()];
      // Who is named is taken to be a role, and so a member of itself; among all of them there may be no such role.
      if (found.has('broken')) expect([...seen, outcome.kind === 'kept']).toEqual([...seen, false]);
      if (found.has('open')) expect([...seen, outcome.kind === 'kept']).toEqual([...seen, false]);
      if (outcome.kind === 'broken' || outcome.kind === 'open')
        expect([...seen, isAbout(outcome.connection, written)]).toEqual([...seen, true]);
    }
    expect([...kinds.keys()].sort()).toEqual(['broken', 'kept', 'open']);
  });
});
