import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HbaRecord, HbaTree } from '../../../src/parse/hba-tree.js';
import { parsePgHba } from '../../../src/parse/pg-hba.js';
import { effectOf } from '../../../src/semantics/access/change-words.js';
import { type Change, changesOf } from '../../../src/semantics/access/changes.js';
import type { Connection } from '../../../src/semantics/access/connection.js';
import { decide } from '../../../src/semantics/access/decide.js';
import { revisedBy } from '../../../src/semantics/access/revise.js';
import { tableOf } from '../../../src/semantics/access/table.js';
import { accepts } from '../../../src/semantics/hba.js';
import { isAlike } from '../../../src/semantics/strictness.js';
import { applyEdits, type Edit } from '../../../src/text/edit.js';
import { memoryFiles } from '../../../src/text/files.js';
import { lineAt, offsetOfLine, spanOf } from '../../../src/text/source.js';

const fileOf = (text: string) => ({ path: 'pg_hba.conf', text });
function read(text: string): HbaTree {
  const file = fileOf(text);
  return parsePgHba(file, { version: 18, files: memoryFiles([file]) });
}

/** Puts other lines where one stands. */
function rewrite(tree: HbaTree, line: number, text: string): Edit {
  const start = offsetOfLine(tree.file, line);
  return { at: spanOf(tree.file, start, start + lineAt(tree.file, line).length), text };
}

function effect(text: string, line: number, next: string): string {
  const tree = read(text);
  const revision = revisedBy(tableOf(tree), [rewrite(tree, line, next)], memoryFiles([]))!;
  const changed = new Set([...revision.removed, ...revision.inserted.map(({ record }) => record)]);
  return effectOf(changesOf(revision), changed).message;
}

describe('what a change of one line does', () => {
  it.each([
    [
      'host all all 10.0.0.0/8 md5',
      1,
      'hostssl all all 10.0.0.0/8 md5',
      'connections without TLS from `10.0.0.0/8` are refused; nothing else changes',
    ],
    [
      'host all all 10.0.0.0/8 md5\nhost all all all scram-sha-256',
      1,
      'hostssl all all 10.0.0.0/8 md5',
      'connections without TLS from `10.0.0.0/8` are asked for `scram-sha-256` instead of `md5` by line 2; nothing else changes',
    ],
    [
      'host all all all md5',
      1,
      'hostnossl all all 10.0.0.0/8 reject\nhost all all all md5',
      'connections without TLS from `10.0.0.0/8` are refused; nothing else changes',
    ],
    [
      'host all all 10.0.0.0/8 md5',
      1,
      'host all all 10.1.0.0/16 md5',
      'connections from `10.0.0.0/8`, apart from those from `10.1.0.0/16`, are refused; nothing else changes',
    ],
    [
      'hostssl all +ops all reject\nhostssl all all all cert',
      1,
      'hostssl all ops all reject',
      'TLS connections from `all` (every address) as any member of `ops` may be let in by line 2; nothing else changes',
    ],
    ['host all all all md5\nhost all app all trust', 2, '', 'no connection is decided otherwise'],
    [
      'local all all trust',
      1,
      'local all all peer',
      'connections over the socket are asked for `peer` instead of `trust`; nothing else changes',
    ],
    [
      'host replication repl 10.0.0.0/8 md5',
      1,
      'hostssl replication repl 10.0.0.0/8 md5',
      'connections without TLS from `10.0.0.0/8` as `repl` for replication are refused; nothing else changes',
    ],
  ] as const)('%j, line %i as %j', (text, line, next, expected) =>
    expect(effect(`${text}\n`, line, next)).toBe(expected),
  );

  it('is not told of a line that PostgreSQL would refuse', () => {
    const tree = read('host all all all md5\n');
    expect(revisedBy(tableOf(tree), [rewrite(tree, 1, 'HOST all all all md5')], memoryFiles([]))).toBeUndefined();
  });
});

const field = (...words: string[]) => fc.constantFrom(...words);
const row = fc
  .tuple(
    field('local', 'host', 'hostssl', 'hostnossl', 'hostgssenc', 'hostnogssenc', 'host'),
    field('all', 'all', 'app', 'replication', 'app,replication', 'sameuser', 'samerole'),
    field('all', 'all', 'alice', 'app', '+ops', '/^a', 'alice,+ops'),
    field('all', '0.0.0.0/0', '10.0.0.0/8', '10.1.0.0/16', '10.0.0.7/32', '::/0', 'samenet', '10.0.0.5 255.0.0.255'),
    field('md5', 'reject', 'trust', 'scram-sha-256'),
  )
  .map(([type, database, user, address, method]) =>
    [type, database, user, ...(type === 'local' ? [] : [address]), method].join(' '),
  );
const rows = fc.array(row, { minLength: 1, maxLength: 6 });
const connection: fc.Arbitrary<Connection> = fc
  .record({
    transport: fc.constantFrom('local' as const, 'plaintext' as const, 'tls' as const, 'gss' as const),
    address: field('10.0.0.7', '10.1.0.5', '10.9.0.5', '192.0.2.1', '2001:db8::1'),
    user: field('alice', 'app', 'ops', 'zoe'),
    database: field('app', 'alice', 'sales', 'ops'),
    replication: fc.boolean(),
  })
  .map(({ address, ...rest }) => (rest.transport === 'local' ? rest : { ...rest, address }));

describe('all changes', () => {
  const worlds = { memberOf: new Map([['alice', new Set(['ops'])]]), allRoles: true as const, interfaces: [] };

  it('are found, and each is proven by its example', () => {
    let seen = 0;
    fc.assert(
      fc.property(
        rows,
        fc.array(row, { maxLength: 2 }),
        fc.nat(),
        fc.array(connection, { minLength: 30, maxLength: 30 }),
        (before, next, place, connections) => {
          const tree = read(`${before.join('\n')}\n`);
          const edit = rewrite(tree, (place % before.length) + 1, next.join('\n'));
          const revised = read(applyEdits(tree.file, [edit]));
          const revision = revisedBy(tableOf(tree, worlds), [edit], memoryFiles([]))!;
          const { changes, whole } = changesOf(revision);
          expect(whole).toBe(true);
          for (const one of connections) {
            const [was, is] = [decider(tree, one), decider(revised, one)];
            if (isSame(was, is)) continue;
            seen++;
            const found = changes.some(
              (change) => change.transport === one.transport && says(change.before, was) && says(change.after, is),
            );
            expect(found, `${before.join('\n')}\n--\n${revised.file.text}\n${JSON.stringify(one)}`).toBe(true);
          }
          for (const change of changes) {
            if (change.example.kind === 'possible')
              for (const { condition } of change.example.assumed) expect(condition).toMatchObject({ kind: 'member' });
            expect(says(change.before, decider(tree, change.example.connection))).toBe(true);
            expect(says(change.after, decider(revised, change.example.connection))).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(seen).toBeGreaterThan(300);
  });

  const decider = (tree: HbaTree, one: Connection): HbaRecord | undefined => {
    const decision = decide(tree, one, worlds);
    return decision.kind === 'accept' || decision.kind === 'reject' ? decision.record : undefined;
  };
  const isIn = (record: HbaRecord | undefined) => record !== undefined && accepts(record);
  const isSame = (a: HbaRecord | undefined, b: HbaRecord | undefined) =>
    isIn(a) && isIn(b) ? isAlike(a!, b!) : isIn(a) === isIn(b);
  /** The records are of two readings of the file, so it is their words that are compared. */
  const says = (told: Change['before'], found: HbaRecord | undefined) =>
    told === undefined ? found === undefined || !isIn(found) : found !== undefined && wordsOf(told) === wordsOf(found);
  const wordsOf = ({ at }: HbaRecord) => at.file.text.slice(at.start, at.end);
});
