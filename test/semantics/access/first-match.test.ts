import { describe, expect, it } from 'vitest';
import { parsePgHba } from '../../../src/parse/pg-hba.js';
import { deciding } from '../../../src/semantics/access/decide.js';
import { decidingMany } from '../../../src/semantics/access/first-match.js';
import { memoryFiles } from '../../../src/text/files.js';
import { randomNumbers, randomTable } from './random-tables.js';
import { sampleConnection, sampleWorld } from './samples.js';

const parse = (text: string, version: 15 | 18 = 18) =>
  parsePgHba({ path: 'pg_hba.conf', text }, { version, files: memoryFiles([]) });

describe('many connections against one table', () => {
  it('are decided as each would be by itself', () => {
    const next = randomNumbers(7);
    for (let round = 0; round < 120; round++) {
      const { text, version } = randomTable(next, 1, 40);
      const tree = parse(text, version as 15 | 18);
      const ask = decidingMany(tree);
      for (let turn = 0; turn < 20; turn++) {
        const connection = sampleConnection(next);
        const world = sampleWorld(next);
        expect([text, connection, ask(connection, world)]).toEqual([
          text,
          connection,
          deciding(tree, connection, world),
        ]);
      }
    }
  });

  it('are decided by the first of many records for the same names', () => {
    const tree = parse(Array.from({ length: 60 }, (_, at) => `host all all 10.0.${60 - at}.0/16 md5`).join('\n'));
    const ask = decidingMany(tree);
    const { among } = ask({ transport: 'tls', address: '10.0.0.1', user: 'u', database: 'd' }, {});
    expect(among).toEqual([tree.entries[0]]);
  });

  it('know a line that is not final', () => {
    const tree = parse('{{ more }}\nhost all all all md5\n');
    const { templates } = decidingMany(tree)({ transport: 'tls', address: '::1', user: 'u', database: 'd' }, {});
    expect(templates).toHaveLength(1);
  });

  it('are clipped as the server clips their names', () => {
    const long = 'x'.repeat(63);
    const tree = parse(`host all ${long} all md5\n`);
    const connection = { transport: 'tls', address: '::1', user: `${long}y`, database: 'd' } as const;
    expect(decidingMany(tree)(connection, {}).among).toEqual([tree.entries[0]]);
  });
});
