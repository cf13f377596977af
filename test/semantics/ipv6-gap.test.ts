import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/semantics/access/decide.js';
import { ipv6Gaps, leftOpenOverIpv6 } from '../../src/semantics/ipv6-gap.js';
import { networkRecords } from '../../src/semantics/network-records.js';
import { plaintextCause } from '../../src/semantics/plaintext-cause.js';
import { hbaOf, lineOf, serverOf } from './server-of.js';

const OPEN = "listen_addresses = '*'\nssl = on\n";
const serverWith = (hba: string, conf = OPEN) => serverOf({ 'postgresql.conf': conf, 'pg_hba.conf': hba });

function gaps(hba: string, conf = OPEN) {
  const server = serverWith(hba, conf);
  return ipv6Gaps(server, hbaOf(server)).map(({ guard, records, plaintext }) => [
    guard.line,
    records.map(({ line }) => line),
    plaintext,
  ]);
}

describe('ipv6Gaps', () => {
  it.each([
    ['hostnossl all all 0.0.0.0/0 reject\nhost all all all md5', [[1, [2], true]]],
    ['hostnossl all all 0.0.0.0/0 reject\nhost all all ::/0 md5', [[1, [2], true]]],
    ['host all all 0.0.0.0/0 reject\nhost all all all md5', [[1, [2], true]]],
    ['host all all 0.0.0.0/0 reject\nhostssl all all all md5', [[1, [2], false]]],
    ['host all eve 0.0.0.0/0 reject\nhostssl all all ::/0 md5', [[1, [2], false]]],
    ['host all eve 0.0.0.0/0 reject\nhost all all all md5', [[1, [2], false]]], // all of it is plaintext anyway
    ['hostnogssenc all all 0.0.0.0/0 reject\nhost all all all md5', [[1, [2], true]]],
    [
      'hostnossl a a 0.0.0.0/0 reject\nhostnossl all b 0/0 reject\nhost a a,b all md5',
      [
        [1, [3], true],
        [2, [3], true],
      ],
    ],
    ['host all all 0.0.0.0/0 reject\nhostssl all all fd00::/8 md5', []],
    ['hostnossl all all 0.0.0.0/0 reject\nhostnossl all all all md5', []], // hostnossl-permitted
    ['hostssl all all all reject\nhostnossl all all 0.0.0.0/0 reject\nhost all all all md5', []], // a downgrade
    ['hostssl all all 0.0.0.0/0 reject\nhost all all all md5', []],
    ['hostnossl all all 10.0.0.0/8 reject\nhost all all all md5', []],
    ['hostnossl all all 0.0.0.0/0 md5\nhost all all all md5', []],
    ['hostnossl all all 0.0.0.0/0 reject\nhostssl all all all md5', []],
    ['hostnossl all all 0.0.0.0/0 reject\nhost all all ::1/128 md5', []],
    ['hostnossl app all 0.0.0.0/0 reject\nhost web all all md5', []],
    ['hostnossl all all 0.0.0.0/0 reject\nhost replication all all md5', []],
    ['host all all all md5\nhost all all 0.0.0.0/0 reject', []],
    ['hostnossl all all 0.0.0.0/0 reject\nhost all all all reject\nhost all all all md5', []],
  ])('%s', (hba, expected) => expect(gaps(`${hba}\n`)).toEqual(expected));

  it('knows no IPv6 where nobody listens on it', () =>
    expect(gaps('host all all 0.0.0.0/0 reject\nhost all all all md5\n', "listen_addresses = '0.0.0.0'\n")).toEqual(
      [],
    ));

  it('says plaintext of no server that has TLS off: that is a fault of its own', () =>
    expect(gaps('host all all 0.0.0.0/0 reject\nhost all all all md5\n', "listen_addresses = '*'\n")).toEqual([
      [1, [2], false],
    ]));

  it('has a witness that only the guard would have turned away', () => {
    const server = serverWith('host all eve 0.0.0.0/0 reject\nhostssl all all all md5\n');
    const [gap] = ipv6Gaps(server, hbaOf(server));
    expect(gap?.found.connection).toEqual({
      transport: 'tls',
      address: '2001:db8::7',
      database: 'app',
      user: 'eve',
    });
  });

  it('is found in little time, however many lines there are', () => {
    const guards = Array.from({ length: 500 }, (_, index) => `host all u${index} 0.0.0.0/0 reject\n`).join('');
    const rows = Array.from(
      { length: 2_000 },
      (_, index) => `hostssl db${index} all fd00:${index.toString(16)}::/32 md5\n`,
    );
    const server = serverWith(guards + rows.join(''));
    const started = performance.now();
    expect(ipv6Gaps(server, hbaOf(server)).length).toBe(16);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});

describe('of random tables', () => {
  const field = (...words: string[]) => fc.constantFrom(...words);
  const row = fc
    .tuple(
      field('host', 'hostssl', 'hostnossl', 'hostnogssenc', 'host'),
      field('all', 'app', 'replication', 'all,replication'),
      field('all', 'app', 'alice'),
      field('all', '0.0.0.0/0', '10.0.0.0/8', '::/0', 'fd00::/8', 'samenet'),
      field('md5', 'reject', 'reject', 'trust'),
    )
    .map((words) => words.join(' '));
  const table = fc.array(row, { minLength: 2, maxLength: 6 }).map((rows) => `${rows.join('\n')}\n`);

  it('a witness is let in, and turned away once the guard is for everybody', () =>
    fc.assert(
      fc.property(table, (text) => {
        const server = serverWith(text);
        for (const { guard, found } of ipv6Gaps(server, hbaOf(server))) {
          const { connection, assumptions } = found;
          if (!connection || assumptions.length > 0) continue;
          expect(decide(hbaOf(server), connection)).toMatchObject({ kind: 'accept', record: found.record });
          const closed = hbaOf(serverWith(forAll(text, [guard.line])));
          expect(decide(closed, connection)).toMatchObject({ kind: 'reject' });
        }
      }),
      { numRuns: 600 },
    ));

  it('what is left open by guards is closed once they are for everybody', () =>
    fc.assert(
      fc.property(table, (text) => {
        const server = serverWith(text);
        const open = leftOpenOverIpv6(server, hbaOf(server));
        if (open.size === 0) return;
        const guards = hbaOf(server).entries.flatMap((entry) => (isGuard(entry.at) ? [lineOf(entry.at)] : []));
        const after = serverWith(forAll(text, guards));
        const still = networkRecords(after, hbaOf(after), 'plaintext').map(({ record }) => record.line);
        for (const record of open) expect(still).not.toContain(record.line);
      }),
      { numRuns: 600 },
    ));

  it('leaves nothing unsaid: plaintext by a host line over IPv6 alone, behind a guard of its own names, is left open by it', () =>
    fc.assert(
      fc.property(field('all', 'app'), field('all', 'alice'), field('all', '::/0'), (database, user, address) => {
        const server = serverWith(
          `hostnossl ${database} ${user} 0.0.0.0/0 reject\nhost ${database} ${user} ${address} md5\n`,
        );
        const tree = hbaOf(server);
        const [found] = networkRecords(server, tree, 'plaintext');
        expect(plaintextCause(server, tree, found!).kind).toBe('not-refused');
        expect(leftOpenOverIpv6(server, tree)).toEqual(new Set([found!.record]));
      }),
    ));
});

const isGuard = ({ file, start, end }: { file: { text: string }; start: number; end: number }): boolean =>
  / 0\.0\.0\.0\/0 reject$/u.test(file.text.slice(start, end).trim()) &&
  !file.text.slice(start, end).startsWith('hostssl');

/** These lines with `all` for an address. */
const forAll = (text: string, lines: readonly number[]): string =>
  text
    .split('\n')
    .map((line, index) => (lines.includes(index + 1) ? line.replace(' 0.0.0.0/0 ', ' all ') : line))
    .join('\n');
