import { describe, expect, it } from 'vitest';
import type { HbaTree } from '../../src/parse/hba-tree.js';
import { parsePgHba } from '../../src/parse/pg-hba.js';
import { conf } from '../../src/rule/conf.js';
import {
  accepts,
  asksForPassword,
  isActive,
  isForReplication,
  isForSessions,
  methodOf,
  recordsOf,
} from '../../src/semantics/hba.js';
import { memoryFiles } from '../../src/text/files.js';

function read(text: string): HbaTree {
  const file = { path: 'pg_hba.conf', text };
  return parsePgHba(file, { version: 18, files: memoryFiles([file]) });
}

describe('questions about a record', () => {
  const [peer, reject, ldap, both, physical] = recordsOf(
    read(conf`
    local  all          all       ident
    host   all          all  all  reject
    host   all          all  all  ldap  ldapbasedn=x
    host   all,replication all all md5
    host   replication  all  all  md5
  `),
  );
  it('knows who is let in', () => expect([accepts(peer!), accepts(reject!)]).toEqual([true, false]));
  it('reads ident on a socket as peer', () => expect([methodOf(peer!), methodOf(ldap!)]).toEqual(['peer', 'ldap']));
  it('knows who asks for a password', () =>
    expect([asksForPassword(ldap!), asksForPassword(both!)]).toEqual([true, false]));
  it('tells sessions from physical replication', () =>
    expect([both!, physical!, ldap!].map((record) => [isForSessions(record), isForReplication(record)])).toEqual([
      [true, true],
      [false, true],
      [true, false],
    ]));
});

describe('isActive', () => {
  it.each([
    ['local all all peer', true],
    ['local all all {{ method }}', true],
    ['hostssl all all all md5', true],
    ['local all all peer\nhost all all all MD5', false],
    ['# nothing\n', false],
    ['', false],
  ])('%j: %s', (text, active) => expect(isActive(read(text))).toBe(active));
});
