import { describe, expect, it } from 'vitest';
import { parsePgHba } from '../../src/parse/pg-hba.js';
import { deciders } from '../../src/semantics/hba.js';
import { forReplication, isReplicationOnly, replicationWitness } from '../../src/semantics/replication-records.js';
import { memoryFiles } from '../../src/text/files.js';

const parse = (text: string) => {
  const file = { path: 'pg_hba.conf', text };
  return parsePgHba(file, { version: 17, files: memoryFiles([file]) });
};

/** The lines that can decide plaintext physical replication. */
const linesDeciding = (text: string) =>
  [...deciders(forReplication(parse(text)), 'plaintext')].map(({ record }) => record.line);

describe('forReplication', () => {
  const table: readonly [text: string, lines: readonly number[]][] = [
    ['host all all all trust', []],
    ['host replication all all trust', [1]],
    ['host "replication" all all trust', []],
    ['host all,replication all all trust', [1]],
    ['hostssl replication all all trust', []],
    ['hostnossl all all all reject\nhost replication all all md5', [2]],
    ['hostnossl replication all all reject\nhost replication all all md5', [1]],
    ['hostnossl replication all all reject\nhost all,replication all all md5', [1]],
    ['hostnossl all,replication all all reject\nhost replication all all md5', [1]],
    ['host replication repl 10.0.0.0/8 md5\nhost replication all all md5', [1, 2]],
    ['host /^repl all all md5', []],
  ];
  for (const [text, lines] of table)
    it(text.replaceAll('\n', ' ⏎ '), () => expect(linesDeciding(`${text}\n`)).toEqual(lines));
});

describe('isReplicationOnly', () => {
  const table: readonly [databases: string, only: boolean][] = [
    ['replication', true],
    ['replication,replication', true],
    ['all,replication', false],
    ['"replication"', false],
    ['all', false],
  ];
  for (const [databases, only] of table)
    it(databases, () => {
      const [entry] = parse(`host ${databases} all all md5\n`).entries;
      expect(entry?.kind === 'record' && isReplicationOnly(entry)).toBe(only);
    });
});

describe('replicationWitness', () => {
  it('is a replication connection that the record decides', () => {
    const table = forReplication(
      parse('host replication repl 10.1.0.0/16 reject\nhost replication repl 10.0.0.0/8 md5\n'),
    );
    const record = table.entries[1];
    expect(record?.kind === 'record' && replicationWitness(table, { record, families: [4, 6] }, 'plaintext')).toEqual({
      transport: 'plaintext',
      address: '10.0.0.1',
      user: 'repl',
      database: 'replication',
      replication: true,
    });
  });
});
