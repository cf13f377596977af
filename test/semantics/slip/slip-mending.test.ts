import { describe, expect, it } from 'vitest';
import { slipMender } from '../../../src/semantics/slip/slip-mending.js';
import { slippedRecords } from '../../../src/semantics/slip/slipped-records.js';
import { hbaOf, hbaServer } from '../server-of.js';

/** What to write for each slip of the table. */
function mended(text: string) {
  const server = hbaServer(text, 17);
  const tree = hbaOf(server);
  return slippedRecords(server, tree).map((slipped) => slipMender(server, tree)(slipped)?.edit.text);
}

describe('slipMender', () => {
  const table: readonly [string, readonly (string | undefined)[]][] = [
    ['host all all 10.1.2.3/0 md5', ['10.1.2.3/32']],
    ['host all all 10/8 md5', ['10.0.0.0/8']],
    // Narrowed, or moved, a rejection would let in whom it turns away now.
    ['host all all 10.1.2.3/0 reject\nhost all all all md5', [undefined]],
    ['host all all 172.0.0.0/8 reject\nhost all all all md5', [undefined]],
    ['host all all 172.16/12 reject\nhost all all all md5', [undefined]],
    // Widened it turns away more.
    ['host all all 10/8 reject\nhost all all all md5', ['10.0.0.0/8']],
    ['host all all ALL reject\nhost all all all md5', ['all']],
    // Nothing would change.
    ['host all all ::ffff:10.0.0.0/104 reject\nhost all all 10.0.0.0/8 reject', [undefined]],
    ['host all all ::ffff:10.0.0.0/104 reject', [undefined]],
    ['host all all ::ffff:10.0.0.0/104 md5\nhost all all 10.0.0.0/8 md5', [undefined]],
    ['host all all 10.1.2.3/0 md5\nhost all all 0.0.0.0/0 md5', [undefined]],
    // Nothing is meant to change by these.
    ['host all all 0xC0A80000/16 md5', ['192.168.0.0/16']],
    ['host all all 0xC0A80000/16 reject', ['192.168.0.0/16']],
  ];
  for (const [text, expected] of table)
    it(text.replaceAll('\n', ' ⏎ '), () => expect(mended(`${text}\n`)).toEqual(expected));
});
