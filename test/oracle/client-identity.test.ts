import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HbaRecord } from '../../src/parse/hba-tree.js';
import { parsePgHba } from '../../src/parse/pg-hba.js';
import { parsePgIdent } from '../../src/parse/pg-ident.js';
import { worldOf } from '../../src/semantics/access/world.js';
import { opensRole } from '../../src/semantics/certificates/client-identity.js';
import { memoryFiles } from '../../src/text/files.js';
import { authority, type Issued, issue } from '../pki/certificates.js';
import { materialOf } from '../pki/material-of.js';
import { LIBPQ_HERE, libpq } from './libpq.js';
import { type NetworkServer, networkServer } from './network-server.js';
import { discard, put, scratch } from './postgres.js';

const SUBJECTS = [
  '/CN=alice',
  '/CN=alice@corp',
  '/O=Org/CN=alice',
  '/CN=bob/CN=alice',
  '/O=Org, Inc./CN=app_ "x"',
  '/O=Org',
  '/',
];

/** One map of pg_ident.conf for each, called by its place. */
const MAPS = [
  'alice alice',
  '"/^(.*)@corp$" \\1',
  '/^a alice',
  '"/^CN=([^,]+),O=Org$" \\1',
  'alice all',
  'alice "all"',
  'alice +staff',
  'alice "/^app_"',
  '/^(.*)$ x\\1y\\1',
  '/^alice$ \\1\n$ alice alice',
  '/^(.*)$ all',
  '"CN=alice" alice',
  '/(lic) a\\1e',
  'bob bob\n$ alice bob\n$ alice alice',
];
const ROLES = ['alice', 'bob', 'app_one', 'all', 'xalicey\\1', '+staff'];

const identText = MAPS.map((lines, nth) => `m${nth} ${lines.replaceAll('$ ', `m${nth} `)}\n`).join('');

function records(major: number): readonly string[] {
  const names = major < 14 ? [''] : ['', ' clientname=DN'];
  return names.flatMap((name) => [
    `cert${name}`,
    `trust clientcert=verify-full${name}`,
    `trust clientcert=verify-ca${name}`,
    ...MAPS.flatMap((map, nth) => (name === '' || map.includes('CN=') ? [`cert map=m${nth}${name}`] : [])),
  ]);
}

/** What `CheckCertAuth` says. Roles and databases that are not there are looked for after it. */
function isLetIn(said: string): boolean {
  if (/(?:certificate|"trust") authentication failed/u.test(said)) return false;
  if (said === '' || /(?:role|database) ".*" does not exist|is not permitted to log in/su.test(said)) return true;
  throw new Error(said);
}

const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

describe.each(LIBPQ_HERE.filter((major) => [13, 18].includes(major)))('PostgreSQL %i', (major) => {
  let server: NetworkServer;
  let folder = '';
  let certificates: readonly Issued[] = [];
  beforeAll(async () => {
    const root = authority('Clients');
    certificates = SUBJECTS.map((subject) => issue(root, `client ${subject}`, { subject, usage: 'clientAuth' }));
    folder = scratch(`identity-${major}`);
    put(folder, { 'ca.crt': root.pem, 'pg_ident.conf': identText });
    server = await networkServer(major, {
      ssl_ca_file: join(folder, 'ca.crt'),
      ident_file: join(folder, 'pg_ident.conf'),
    });
    await server.query('create role staff');
    await server.query('create role alice in role staff');
  }, 60_000);
  afterAll(async () => {
    await server?.stop();
    discard(folder);
  });

  it('lets certificates be the roles that we say', async () => {
    const lines = records(major).map((record, nth) => `hostssl d${nth} all 127.0.0.1/32 ${record}`);
    const text = `${lines.join('\n')}\n`;
    expect(await server.reload({ 'pg_hba.conf': text })).toMatchObject({ kind: 'loaded' });
    const files = memoryFiles([]);
    const hba = parsePgHba({ path: 'pg_hba.conf', text }, { version: major, ssl: true, files });
    const ident = parsePgIdent({ path: 'pg_ident.conf', text: identText }, { version: major, files });
    const world = worldOf({ roles: { alice: ['staff'] } });
    const wrong: unknown[] = [];
    let yes = 0;
    let unknown = 0;
    for (const [at, issued] of certificates.entries()) {
      const [certificate] = materialOf(issued.certificate).certificates;
      writeFileSync(join(folder, 'client.crt'), issued.pem);
      for (const [nth, entry] of hba.entries.entries()) {
        for (const role of ROLES) {
          const ours = opensRole(certificate!, entry as HbaRecord, role, { ident, world, version: major });
          const said = libpq(major).connect(
            `host=localhost hostaddr=127.0.0.1 port=${server.port} dbname=d${nth} user=${quoted(role)} sslmode=require sslrootcert=/none sslcert=${join(folder, 'client.crt')} sslkey=${issued.key} gssencmode=disable`,
          );
          const theirs = isLetIn(said);
          if (ours.kind === 'unknown') unknown++;
          else if ((ours.kind !== 'no') !== theirs)
            wrong.push({ subject: SUBJECTS[at], line: lines[nth], role, ours, said });
          if (theirs) yes++;
          // What the server logs is to be read, or it waits for that.
          await new Promise(setImmediate);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(yes).toBeGreaterThan(50);
    expect(unknown).toBe(0);
  }, 240_000);
});
