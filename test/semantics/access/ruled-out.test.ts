import { describe, expect, it } from 'vitest';
import { parsePgHba } from '../../../src/parse/pg-hba.js';
import { decide } from '../../../src/semantics/access/decide.js';
import { RuledOut } from '../../../src/semantics/access/ruled-out.js';
import { memoryFiles } from '../../../src/text/files.js';

const address = '10.0.0.9';

/** What becomes of a session from 10.0.0.9 of which nothing else is known. */
function decided(...lines: readonly string[]) {
  const tree = parsePgHba({ path: 'pg_hba.conf', text: lines.join('\n') }, { version: 18, files: memoryFiles([]) });
  return decide(tree, { transport: 'tls', address, user: 'alice', database: 'shop' }).kind;
}

describe('RuledOut', () => {
  it('knows what could not hold without what does not', () => {
    const ruledOut = new RuledOut();
    ruledOut.add({ kind: 'samenet', address });
    ruledOut.add({ kind: 'host-name', address, name: '.example' });
    expect(ruledOut.has({ kind: 'samehost', address })).toBe(true);
    expect(ruledOut.has({ kind: 'host-name', address, name: 'a.example' })).toBe(true);
    expect(ruledOut.has({ kind: 'host-name', address, name: '.b.example' })).toBe(true);
    expect(ruledOut.has({ kind: 'host-name', address, name: 'example' })).toBe(false);
    expect(ruledOut.has({ kind: 'member', user: 'alice', role: '.example' })).toBe(false);
  });

  it('does not take the wider for ruled out with the narrower', () => {
    const ruledOut = new RuledOut();
    ruledOut.add({ kind: 'samehost', address });
    ruledOut.add({ kind: 'host-name', address, name: 'a.example' });
    expect(ruledOut.has({ kind: 'samenet', address })).toBe(false);
    expect(ruledOut.has({ kind: 'host-name', address, name: '.example' })).toBe(false);
  });

  it('decides what does not depend on it', () => {
    const last = 'host all all all md5';
    // Whoever is let in by the second line was let in by the first.
    expect(decided('host all all samenet md5', 'host all all samehost reject', last)).toBe('accept');
    expect(decided('host all all .example md5', 'host all all a.example reject', last)).toBe('accept');
    expect(decided('host all all samehost md5', 'host all all samenet reject', last)).toBe('unknown');
    expect(decided('host all all a.example md5', 'host all all .example reject', last)).toBe('unknown');
  });
});
