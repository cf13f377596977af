import { describe, expect, it } from 'vitest';
import type { Major } from '../../../src/facts/versions.js';
import type { HbaRecord } from '../../../src/parse/hba-tree.js';
import { parsePgHba } from '../../../src/parse/pg-hba.js';
import { parsePgIdent } from '../../../src/parse/pg-ident.js';
import { worldOf } from '../../../src/semantics/access/world.js';
import { opensRole } from '../../../src/semantics/certificates/client-identity.js';
import type { Certificate } from '../../../src/semantics/certificates/material.js';
import { memoryFiles } from '../../../src/text/files.js';
import { positionOf } from '../../../src/text/source.js';

const files = memoryFiles([]);
const named = (text: string, ...commonNames: readonly string[]): Certificate =>
  ({ subject: { text, id: text, commonNames } }) as unknown as Certificate;
const ALICE = named('CN=alice,O=Org', 'alice');

function record(rest: string): HbaRecord {
  const text = `hostssl all all all ${rest}\n`;
  const [entry] = parsePgHba({ path: 'pg_hba.conf', text }, { version: 18, ssl: true, files }).entries;
  if (entry?.kind !== 'record') throw new Error(text);
  return entry;
}

interface Server {
  readonly ident?: string;
  readonly version?: Major | null;
}

function ask(certificate: Certificate, rest: string, role: string, { ident, version = 18 }: Server = {}): string {
  const answer = opensRole(certificate, record(rest), role, {
    ...(ident !== undefined && {
      ident: parsePgIdent({ path: 'pg_ident.conf', text: ident }, { version: version ?? 18, files }),
    }),
    ...(version !== null && { version }),
    world: worldOf({}),
  });
  switch (answer.kind) {
    case 'not-asked':
      return 'not asked';
    case 'yes':
      return answer.mapping ? `yes by line ${positionOf(answer.mapping.at.file, answer.mapping.at.start).line}` : 'yes';
    case 'no':
      return `no: ${answer.why}`;
    case 'unknown':
      return `unknown: ${answer.why}`;
  }
}

describe('a client certificate without a map', () => {
  it.each([
    [ALICE, 'cert', 'alice', 'yes'],
    [ALICE, 'cert', 'Alice', 'no: its name is `alice`'],
    [ALICE, 'cert clientname=DN', 'CN=alice,O=Org', 'yes'],
    [ALICE, 'cert clientname=DN', 'alice', 'no: its name is `CN=alice,O=Org`'],
    [ALICE, 'trust clientcert=verify-full', 'alice', 'yes'],
    [ALICE, 'trust clientcert=verify-ca', 'bob', 'not asked'],
    [ALICE, 'scram-sha-256', 'bob', 'not asked'],
    [named('CN=bob+CN=alice', 'bob', 'alice'), 'cert', 'bob', 'yes'],
    [named('O=Org'), 'cert', 'alice', 'no: its subject has no common name'],
    [named(''), 'cert clientname=DN', 'alice', 'no: its subject is empty'],
  ])('%#', (certificate, rest, role, expected) => expect(ask(certificate, rest, role)).toBe(expected));
});

describe('a client certificate with a map', () => {
  const none = 'no: no line of the map `m` makes `alice` this role';
  it.each<readonly [string, string, Server, string]>([
    ['m alice app', 'app', {}, 'yes by line 1'],
    ['x alice app\nm bob app\nm alice app', 'app', {}, 'yes by line 3'],
    ['m alice app', 'alice', {}, none],
    ['m /^(.*)$ \\1_ro', 'alice_ro', {}, 'yes by line 1'],
    ['m alice all', 'app', {}, 'yes by line 1'],
    ['m alice all', 'app', { version: 15 }, none],
    ['m alice all', 'app', { version: null }, 'unknown: it depends on the major version of the server'],
    ['m alice app', 'app', { version: null }, 'yes by line 1'],
    ['m alice "all"', 'app', {}, none],
    ['m alice /^app', 'app', {}, 'yes by line 1'],
    ['m alice +staff', 'app', {}, 'unknown: it is not known whether `app` is a member of `staff`'],
    ['m alice +staff\nm alice app', 'app', {}, 'yes by line 2'],
    ['m /alice \\1\nm alice app', 'app', {}, 'no: `\\1` stands for nothing, and PostgreSQL goes no further'],
    ['m alice app\nm alice', 'app', {}, 'no: PostgreSQL refuses its pg_ident.conf, and then has no map'],
    ['m /(a)*lice \\1', 'a', {}, 'unknown: what `/(a)*lice` takes of `alice` is not worked out'],
  ])('%j as %s', (ident, role, server, expected) =>
    expect(ask(ALICE, 'cert map=m', role, { ident: `${ident}\n`, ...server })).toBe(expected),
  );

  it('is not known without a file, or where a template makes it', () => {
    expect(ask(ALICE, 'cert map=m', 'app')).toBe('unknown: no pg_ident.conf of this server is in sight');
    expect(ask(ALICE, 'cert map=m', 'app', { ident: '{{ maps }}\n' })).toMatch(/^unknown: /u);
  });
});
