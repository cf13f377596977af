import { describe, expect, it } from 'vitest';
import type { Leg } from '../../../src/semantics/project.js';
import { needsOf } from '../../../src/semantics/rehearsal/needs.js';
import { cert, key, LEAF, ROOT } from './described.js';
import { legOf, NOW } from './leg-of.js';

const CONF = `listen_addresses = '*'
ssl = on
ssl_cert_file = 'server.crt'
ssl_key_file = 'server.key'
ssl_ca_file = 'root.crt'
`;

const server = (leaf: Readonly<Record<string, string>> = LEAF, hba = 'host all all all scram-sha-256\n') => ({
  'db/postgresql.conf': CONF,
  'db/pg_hba.conf': hba,
  'db/server.crt': cert(leaf),
  'db/server.key': key(leaf['subject']!),
  'db/root.crt': ROOT,
  'app/root.crt': ROOT,
});

const service = (options: string) => ({ 'app/pg_service.conf': `[shop]\n${options.split(' ').join('\n')}\n` });

const wordsOf = (leg: Leg, now = NOW): readonly string[] =>
  needsOf(leg, leg.client.consumers[0]!, now, { kind: 'verify-full' }).map(({ words }) => words);

const VERIFY = 'user=app dbname=shop sslmode=verify-full sslrootcert=root.crt';
const SHOP = '`[shop]` (app/pg_service.conf:1)';

describe('what a client needs first', () => {
  it('is a certificate of its host', () => {
    expect(wordsOf(legOf({ ...server(), ...service(`host=db ${VERIFY}`) }))).toEqual([
      'give `db` a certificate that names `db`',
    ]);
  });

  it('is a newer libpq, where an older one looks at no addresses', () => {
    const leaf = { ...LEAF, ip: '10.0.0.5' };
    expect(wordsOf(legOf({ ...server(leaf), ...service(`host=10.0.0.5 ${VERIFY}`) }))).toEqual([
      `make sure that the libpq of ${SHOP} is 15 or newer`,
    ]);
  });

  it('is a host without the dot at its end, which no certificate has', () => {
    expect(wordsOf(legOf({ ...server(), ...service(`host=db.example.com. ${VERIFY}`) }))).toEqual([
      `write the host of ${SHOP} without the dot at its end`,
    ]);
  });

  it('is the same certificate for longer, where it has expired', () => {
    const leg = legOf({ ...server(), ...service(`host=db.example.com ${VERIFY}`) });
    expect(wordsOf(leg, Date.UTC(2028, 0, 1))).toEqual(['renew the certificate of `db`']);
  });

  it('is a look at a root that is not in sight, and the root where there is none', () => {
    const needs = (root: string) =>
      wordsOf(
        legOf({ ...server(), ...service(`host=db.example.com user=app sslmode=verify-full sslrootcert=${root}`) }),
      );
    expect(needs('/etc/ours.crt')).toEqual([`make sure that ${SHOP} has the root certificate of \`db\``]);
    // It asks for verification already, and is refused for the file alone.
    expect(needs('gone.crt')).toEqual([`give ${SHOP} the root certificate of \`db\``]);
  });

  it('leaves a certificate alone that a map makes somebody else', () => {
    const hba = 'hostssl all all all cert map=app\n';
    const own = { subject: 'CN=shop', issuer: 'CN=Our CA', from: '2026-09-01', until: '2027-09-01' };
    const files = (user: string) => ({
      ...server(LEAF, hba),
      'db/pg_ident.conf': 'app shop shop_rw\n',
      'app/own.crt': cert(own),
      'app/own.key': key('CN=shop'),
      ...service(`host=db.example.com ${VERIFY.replace('user=app', `user=${user}`)} sslcert=own.crt sslkey=own.key`),
    });
    expect(wordsOf(legOf(files('shop_rw')))).toEqual([]);
    expect(wordsOf(legOf(files('audit')))).toEqual([
      `let the map \`app\` make the certificate of ${SHOP} the role \`audit\``,
    ]);
  });

  it.each([
    ['{ ca, rejectUnauthorized: false }', ['remove `rejectUnauthorized: false` from `new Pool` (app/db.js:4)']],
    ['{ ca, checkServerIdentity: () => undefined }', ['remove `checkServerIdentity` from `new Pool` (app/db.js:4)']],
  ])('is what its driver calls it: %s', (ssl, needs) => {
    const code = `const { Pool } = require('pg');
const fs = require('fs');
const ca = fs.readFileSync(__dirname + '/root.crt');
new Pool({ host: 'db', user: 'a', database: 'shop', ssl: ${ssl} });
`;
    expect(wordsOf(legOf({ ...server({ ...LEAF, dns: 'db.internal' }), 'app/db.js': code }))).toEqual([
      'give `db` a certificate that names `db`',
      ...needs,
    ]);
  });
});
