import { describe, expect, it } from 'vitest';
import type { HbaTree } from '../../../src/parse/hba-tree.js';
import { parsePgHba } from '../../../src/parse/pg-hba.js';
import { conf } from '../../../src/rule/conf.js';
import { narrowedBy } from '../../../src/semantics/access/overlap.js';
import { reach } from '../../../src/semantics/access/reach.js';
import { EVERYWHERE } from '../../../src/semantics/access/scope.js';
import { tableOf } from '../../../src/semantics/access/table.js';
import type { Transport } from '../../../src/semantics/hba.js';
import { memoryFiles } from '../../../src/text/files.js';

function read(text: string): HbaTree {
  const file = { path: 'pg_hba.conf', text };
  return parsePgHba(file, { version: 18, files: memoryFiles([file]) });
}

/** The lines that can decide a connection, as numbers: the whole answer in one array. */
function linesDeciding(transport: Transport, text: string): number[] {
  const table = tableOf(read(text));
  return table.records
    .filter((record) => reach(table, record, transport, EVERYWHERE).kind !== 'none')
    .map(({ line }) => line);
}

describe('the records that can decide a connection', () => {
  const everyType = conf`
    local        all all      trust
    host         all all all  trust
  `;
  it('leaves the socket to local', () =>
    expect([linesDeciding('local', everyType), linesDeciding('plaintext', everyType)]).toEqual([[1], [2]]));

  const table: readonly (readonly [string, Transport, readonly number[]])[] = [
    ['hostssl all all all md5\nhost all all all md5', 'plaintext', [2]],
    ['hostssl all all all md5\nhost all all all md5', 'tls', [1]],
    ['hostssl all all all md5\nhost all all all md5', 'gss', [2]],
    ['hostnossl all all all reject\nhost all all all md5', 'plaintext', [1]],
    ['hostnossl all all all reject\nhost all all all md5', 'gss', [1]],
    ['hostnogssenc all all all md5', 'plaintext', [1]],
    ['hostnogssenc all all all md5', 'tls', [1]],
    ['hostnogssenc all all all md5', 'gss', []],
    ['hostgssenc all all all gss\nhost all all all md5', 'plaintext', [2]],
    ['host all all 10.0.0.0/8 md5\nhost all all 10.1.0.0/16 md5', 'plaintext', [1]],
    ['host all all 10.1.0.0/16 md5\nhost all all 10.0.0.0/8 md5', 'plaintext', [1, 2]],
    ['host all all 10.0.0.0 255.0.0.0 md5\nhost all all 10.9.9.9/32 md5', 'plaintext', [1]],
    ['host all all 0.0.0.0/0 md5\nhost all all all md5', 'plaintext', [1, 2]],
    ['host all all 0.0.0.0/0 md5\nhost all all ::/0 md5', 'plaintext', [1, 2]],
    ['host all all all md5\nhost replication all all md5', 'plaintext', [1, 2]],
    ['host all all all md5\nhost "replication" all all md5', 'plaintext', [1]],
    ['host replication all all md5\nhost replication,app all all md5', 'plaintext', [1, 2]],
    ['host all,replication all all md5\nhost replication,app all all md5', 'plaintext', [1]],
    ['host app,web all all md5\nhost web all all md5', 'plaintext', [1]],
    ['host web all all md5\nhost app,web all all md5', 'plaintext', [1, 2]],
    ['host all "all" all md5\nhost all bob all md5', 'plaintext', [1, 2]],
    ['host all a"ll" all md5\nhost all bob all md5', 'plaintext', [1]],
    ['host all bob all md5\nhost all "bob" all md5', 'plaintext', [1]],
    ['host all +ops all md5\nhost all ops all md5', 'plaintext', [1]], // a role is a member of itself
    ['host all "+ops" all md5\nhost all +ops all md5', 'plaintext', [1, 2]],
    ['host all +ops all md5\nhost app +ops all md5', 'plaintext', [1]],
    ['host sameuser all all md5\nhost app app all md5', 'plaintext', [1]],
    ['host samerole all all md5\nhost samegroup bob all md5', 'plaintext', [1]],
    ['host /^app all all md5\nhost app all all md5', 'plaintext', [1]],
    ['host /^app all all md5\nhost /^app all all md5', 'plaintext', [1]],
    ['host all all {{ net }} reject\nhost all all all md5', 'plaintext', [2]],
    ['host all all .example.com md5\nhost all all db.example.com md5', 'plaintext', [1]],
    ['hostnossl all all 0.0.0.0/0 reject\nhostnossl all all ::/0 reject\nhost all all all md5', 'plaintext', [1, 2]],
    ['hostnossl all all 0.0.0.0/0 reject\nhostnossl all all ::/0 reject\nhost all all all md5', 'tls', [3]],
    ['host all all 0.0.0.0/0 reject\nhost all all ::/1 reject\nhost all all all md5', 'plaintext', [1, 2, 3]],
    ['host all all all reject\nhost replication all all reject\nhost all,replication a all md5', 'plaintext', [1, 2]],
    ['host all a all reject\nhost all b all reject\nhost all a,b all md5', 'plaintext', [1, 2]],
    ['host all a all reject\nhost app b all reject\nhost all a,b all md5', 'plaintext', [1, 2, 3]],
  ];
  it.each(table.map(([text, transport, lines]) => [transport, text.replace('\n', ' ⏎ '), lines, text] as const))(
    '%s: %s → %j',
    (transport, _, lines, text) => expect(linesDeciding(transport, text)).toEqual(lines),
  );

  it('names the earlier records that take a part away', () => {
    const table = tableOf(
      read(conf`
        hostssl    all  all    all          md5
        host       app  alice  10.0.0.0/8   md5
        hostnossl  web  all    all          md5
        host       all  all    10.1.0.0/16  md5
        host       replication all 10.1.0.0/16 md5
      `),
    );
    const above = (index: number, transport: Transport) =>
      narrowedBy(table, table.records[index]!, transport).map(({ line }) => line);
    expect(table.records.map((_, index) => above(index, 'plaintext'))).toEqual([[], [], [], [2, 3], []]);
    expect(above(3, 'tls')).toEqual([1, 2]);
  });
});
